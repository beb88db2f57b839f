"""The workbook back from whoever changed it: which minutes, helpers, times and days are others than before.

What the sheets began with is made again from the plan, so only what was changed in them, or in the plan since, is seen.
Rows are found by task and when; «Samtidig» is the clock's to say, and is not taken in.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from bpa_core.assessment.assess import Assessment
from bpa_core.documents.papers.timemal.rows import TaskRow, task_rows
from bpa_core.documents.render.sanitize import sanitize
from bpa_core.hours.countability import Task
from bpa_core.overview.task_rows import lines
from bpa_core.plan import limits
from bpa_core.plan.tasks import ExistingService, Occasional
from bpa_core.plan.values import Share
from bpa_core.plan.vocabulary import Code
from bpa_core.texts import t
from bpa_core.texts.language import FIRST, of_papers, written_in
from bpa_core.wording.own_words import assessed_in

Sheets = Mapping[str, Sequence[Sequence[str]]]
_NUMBER = re.compile(r"-?\d{1,9}(?:[.,]\d{1,20})?")
_NEAR = Fraction(1, 10**6)
"""A spreadsheet keeps a third as 0.333…: nearer than this is the same number."""


class Changed(Code):
    """Which number of a row was changed."""

    MINUTES = "minutes"
    HELPERS = "helpers"
    PEER = "peer"
    TIMES = "times"
    DAYS = "days"


@dataclass(frozen=True, slots=True)
class Change:
    """One number that is another than the workbook began with. `task_id`: «» for a day type's days, which is `name`."""

    what: Changed
    task_id: str
    name: str
    when: str
    before: Fraction
    after: Fraction


@dataclass(frozen=True, slots=True)
class Unread:
    """A cell that cannot be taken in: its row as spreadsheets count, and what stands there."""

    what: Changed
    row: int
    name: str
    given: str


@dataclass(frozen=True, slots=True)
class Returned:
    """What the workbook says now. `unknown`: its tasks that the plan lacks; `missing`: the plan's that it lacks.
    `language`: what it is written in."""

    changes: tuple[Change, ...]
    unread: tuple[Unread, ...]
    unknown: tuple[str, ...]
    missing: tuple[str, ...]
    language: str = FIRST


def is_timemal(sheets: Sheets) -> bool:
    """Whether a workbook is our own template: its sheets have their names, and its tasks their headings."""
    return _language(sheets) is not None


def _language(sheets: Sheets) -> str | None:
    """The language of papers that it is written in, whatever the reader reads."""
    for language in of_papers():
        with written_in(language.code):
            tasks = sheets.get(t("papers.timemal.sheet.oppgaver"))
            if tasks is not None and _heading(tasks, t("papers.timemal.col.minutes")) is not None:
                return language.code
    return None


def returned(assessment: Assessment, sheets: Sheets) -> Returned:
    """The workbook beside the plan as it is now: what was changed, what cannot be read, which rows nobody knows and
    which are missing; and the language its heads are in."""
    language = _language(sheets) or FIRST
    with written_in(language):
        reading = _Reading(assessed_in(assessment, language))
        reading.tasks(sheets.get(t("papers.timemal.sheet.oppgaver"), ()))
        reading.days(sheets.get(t("papers.timemal.sheet.dager"), ()))
    return Returned(
        tuple(reading.changes), tuple(reading.unread), tuple(reading.unknown), tuple(reading.missing), language
    )


class _Reading:
    """What is found while the two sheets are gone through."""

    def __init__(self, assessment: Assessment) -> None:
        self.plan = assessment.plan
        self.known = list(zip(task_rows(assessment), lines(assessment), strict=True))
        self.changes: list[Change] = []
        self.unread: list[Unread] = []
        self.unknown: list[str] = []
        self.missing: list[str] = []

    def tasks(self, rows: Sequence[Sequence[str]]) -> None:
        left = list(self.known)
        for number, row in _body(rows, t("papers.timemal.col.minutes"), 1):
            title, when = _cell(row, 1), _cell(row, 3)
            mate = next((one for one in left if (_plain(one[0].title), _plain(one[0].when)) == (title, when)), None)
            if mate is None:
                self.unknown.append(title)
                continue
            left.remove(mate)
            self._task(number, row, mate[0], mate[1].task)
        self.missing = [row.title for row, _ in left]

    def _task(self, number: int, row: Sequence[str], began: TaskRow, task: Task) -> None:
        cells = (
            (Changed.MINUTES, 4, began.minutes),
            (Changed.HELPERS, 5, Fraction(began.helpers)),
            (Changed.PEER, 7, began.peer),
            (Changed.TIMES, 8, began.times),
        )
        for what, column, before in cells:
            after = _number(_cell(row, column))
            if after is not None and abs(after - before) < _NEAR:
                continue
            if after is None or not _allowed(what, task, after):
                self.unread.append(Unread(what, number, began.title, _cell(row, column)))
            else:
                self.changes.append(Change(what, task.id, began.title, began.when, before, after))

    def days(self, rows: Sequence[Sequence[str]]) -> None:
        own = {_plain(day.name): day for day in self.plan.day_types}
        for number, row in _body(rows, t("papers.col.days"), 0):
            day = own.pop(_cell(row, 0), None)
            if day is None:
                continue
            after = _number(_cell(row, 1))
            if after is None or after.denominator != 1 or not 0 <= after <= limits.MAX_DAYS:
                self.unread.append(Unread(Changed.DAYS, number, day.name, _cell(row, 1)))
            elif after != day.days_per_year:
                self.changes.append(Change(Changed.DAYS, "", day.name, "", Fraction(day.days_per_year), after))


def share_of(times: Fraction) -> Share | None:
    """On how many of so many days a task of one time a day is done; None where that is no share."""
    near = times.limit_denominator(limits.MAX_DAYS)
    fits = 0 < near <= 1 and abs(near - times) < _NEAR
    return Share(near.numerator, near.denominator) if fits else None


def _allowed(what: Changed, task: Task, after: Fraction) -> bool:
    """Whether the plan can say the number: a service received today has hours a week, and nothing else."""
    if isinstance(task, ExistingService):
        return what is Changed.MINUTES and 0 <= after <= limits.MAX_WEEKLY_HOURS * 60
    if what is Changed.TIMES:
        if isinstance(task, Occasional):
            return after.denominator == 1 and 1 <= after <= limits.MAX_TIMES
        return not task.also_at and share_of(after) is not None
    least, most = {
        Changed.MINUTES: (1, limits.MINUTES_A_DAY),
        Changed.HELPERS: (1, 2),
        Changed.PEER: (0, limits.MINUTES_A_DAY),
    }[what]
    return after.denominator == 1 and least <= after <= most


def _body(rows: Sequence[Sequence[str]], heading: str, name: int) -> Iterator[tuple[int, Sequence[str]]]:
    """The rows under the headings, with their number, as far as the sum or the first without a name in that column."""
    place = _heading(rows, heading)
    if place is None:
        return
    for number, row in enumerate(rows[place + 1 :], start=place + 2):
        if not _cell(row, name) or t("papers.sum") in (_cell(row, 0), _cell(row, name)):
            return
        yield number, row


def _heading(rows: Sequence[Sequence[str]], words: str) -> int | None:
    return next((place for place, row in enumerate(rows) if words in row), None)


def _cell(row: Sequence[str], column: int) -> str:
    return _plain(row[column]) if column < len(row) else ""


def _plain(text: str) -> str:
    return " ".join(sanitize(text).split())


def _number(text: str) -> Fraction | None:
    return Fraction(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None
