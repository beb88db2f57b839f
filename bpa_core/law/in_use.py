"""The law as it stands on the day in question: what `cite` and the texts follow.

The day is the one that a paper is dated, or today on the screen; until somebody has said which, the day the law was
read. It follows the thread of work (a context variable), so that two people's papers never share it.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from datetime import date

from bpa_core.law.references import Law, LegalReference
from bpa_core.law.table import LawTable, law_table

READ_ON = date(2026, 7, 2)
"""The day the law texts were read; people are told."""


@dataclass(frozen=True, slots=True)
class _InUse:
    """A day, and a table other than the data's (None: the data's)."""

    day: date = READ_ON
    other: LawTable | None = None


_IN_USE: ContextVar[_InUse] = ContextVar("law in use", default=_InUse())  # noqa: B039 - frozen


def law_day() -> date:
    """The day whose law is in use."""
    return _IN_USE.get().day


def set_law_day(day: date) -> None:
    """Use the law of that day from here on in this thread of work: for a program with a day of its own."""
    _IN_USE.set(replace(_IN_USE.get(), day=day))


@contextmanager
def law_on(day: date, table: LawTable | None = None) -> Iterator[None]:
    """Use the law of that day inside the block; with another table where one is given (a test's)."""
    before = _IN_USE.get()
    token = _IN_USE.set(_InUse(day, table or before.other))
    try:
        yield
    finally:
        _IN_USE.reset(token)


def cite(meaning: str, day: date | None = None) -> LegalReference:
    """The paragraph for a meaning in paragraphs.toml on that day (None: the day in use). UnknownLaw if it has none."""
    return _table().cite(meaning, day or law_day())


def cite_all(meanings: Iterable[str], day: date | None = None) -> tuple[LegalReference, ...]:
    """`cite` for each meaning, in the order they are given. UnknownLaw if the table lacks one."""
    return tuple(cite(meaning, day) for meaning in meanings)


def reference(short: str) -> LegalReference:
    """The reference «pbrl § 2-1 d» on the day in use. UnknownLaw unless it stands in the table."""
    return _table().find(short, law_day())


def in_force(act: str, day: date | None = None) -> bool:
    """Whether an act of laws.toml, by its key («fvl_2025»), is in force on that day (None: the day in use)."""
    return _table().in_force(act, day or law_day())


def laws() -> Mapping[str, Law]:
    """The acts in force on the day in use, by their abbreviation."""
    return _table().laws(law_day())


def coming_laws() -> tuple[Law, ...]:
    """The acts that are passed and not in force on the day in use."""
    return _table().coming(law_day())


def _table() -> LawTable:
    return _IN_USE.get().other or law_table()
