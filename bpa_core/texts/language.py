"""Which language words are read in: the session's, or the one that a block of code asks for.

    reading()                      # "nb", "nn", "en": the language in use here and now
    with written_in("nn"): ...     # a paper, a command: this language and no other, whoever asks
    ask(of_session)                # the screen says, at each text, what its session reads

Callbacks and fragments run outside the script that drew the page, so a variable set there is not seen by them: the
session is asked instead. Languages are data: languages.toml.
"""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from babel import Locale

FIRST = "nb"
"""What every text is written in first; what is missing elsewhere is read from it."""
_WRITTEN: ContextVar[str | None] = ContextVar("written in", default=None)


@dataclass(frozen=True, slots=True)
class Language:
    """One line of languages.toml. `direction` is "ltr" or "rtl"."""

    code: str
    name: str
    locale: str
    tag: str
    date: str
    conjunction: str
    offered: bool
    paper: bool
    complete: tuple[str, ...]
    direction: str = "ltr"

    @property
    def babel(self) -> Locale:
        """Babel's rules for its numbers and days."""
        return _babel(self.locale)

    @property
    def decimal(self) -> str:
        """The sign before the decimals."""
        return str(self.babel.number_symbols["latn"]["decimal"])

    @property
    def group(self) -> str:
        """What parts thousands."""
        return str(self.babel.number_symbols["latn"]["group"])


@cache
def _babel(name: str) -> Locale:
    return Locale.parse(name)


@cache
def languages() -> Mapping[str, Language]:
    """Every language with its data, bokmål first. TypeError for a field that is missing or unknown."""
    read = tomllib.loads(files(__package__).joinpath("languages.toml").read_text(encoding="utf-8"))
    return MappingProxyType(
        {code: Language(code, **{**given, "complete": tuple(given["complete"])}) for code, given in read.items()}
    )


def offered() -> tuple[Language, ...]:
    """Those a reader can choose."""
    return tuple(one for one in languages().values() if one.offered)


def of_papers() -> tuple[Language, ...]:
    """Those a paper can be written in."""
    return tuple(one for one in languages().values() if one.paper)


def _nobody() -> str | None:
    return None


_asked: list[Callable[[], str | None]] = [_nobody]


def ask(of_session: Callable[[], str | None]) -> None:
    """Ask this at each text that no `written_in` stands around: a code of `languages`, or None for no session."""
    _asked[0] = of_session


def reading() -> str:
    """The code of the language in use."""
    return _WRITTEN.get() or _asked[0]() or FIRST


def reading_language() -> Language:
    """The language in use."""
    return languages()[reading()]


@contextmanager
def written_in(code: str) -> Iterator[None]:
    """This language inside the block. KeyError for one that is not in languages.toml."""
    before = _WRITTEN.set(languages()[code].code)
    try:
        yield
    finally:
        _WRITTEN.reset(before)


def in_reading(words: str, elsewhere: Mapping[str, str]) -> str:
    """Words of a data file: in the language in use where the file has it (by code), else as the file has it first."""
    return elsewhere.get(reading(), words)


def nearest(tag: str | None) -> str:
    """The offered language that is nearest a browser's own («nn-NO», «en-US,en;q=0.9»); else bokmål."""
    known = [one.code for one in offered()]
    for part in (tag or "").split(","):
        code = part.partition(";")[0].strip().partition("-")[0].lower()
        if (meant := {"no": FIRST}.get(code, code)) in known:
            return meant
    return FIRST
