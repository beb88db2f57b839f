"""What the day shows for the schemes: who does the need today, by kind; nights; time bound. All in minutes a week.

The amounts are the plan's own, beyond what peers need, as the breakdown by task gives them: one minute once, however
many tasks it is drawn on. A task that nobody has answered for is never put on anybody.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from bpa_core.assessment.assess import Assessment
from bpa_core.overview.task_rows import Line, lines
from bpa_core.plan.categories import Category
from bpa_core.plan.model import ExistingService
from bpa_core.plan.vocabulary import Code, DoneBy, Scheme
from bpa_core.schemes.facts import SchemeFacts, Taken, schemes

NOTHING = Fraction(0)
BOUND = frozenset({Category.TILSYN, Category.NATTEVAKT})
"""Kinds of task where somebody must be within reach (ftrl § 6-5 third paragraph, fourth factor)."""


class Doer(Code):
    """Who does the need today, as the schemes ask."""

    FAMILY = "family"
    OTHERS = "others"
    NOBODY = "nobody"
    NOT_TOLD = "not_told"


DOERS: Mapping[DoneBy, Doer] = {
    DoneBy.PARENT: Doer.FAMILY,
    DoneBy.FAMILY: Doer.FAMILY,
    DoneBy.KOMMUNE: Doer.OTHERS,
    DoneBy.SCHOOL: Doer.OTHERS,
    DoneBy.OTHER: Doer.OTHERS,
    DoneBy.NOBODY: Doer.NOBODY,
    DoneBy.UNKNOWN: Doer.NOT_TOLD,
}


@dataclass(frozen=True, slots=True)
class KindRow:
    """A kind of task: what the scheme makes of it, and its minutes a week by who does it today."""

    category: Category
    taken: Taken
    by: Mapping[Doer, Fraction]

    @property
    def all(self) -> Fraction:
        return sum(self.by.values(), NOTHING)


@dataclass(frozen=True, slots=True)
class Shown:
    """What the plan shows for a scheme, a row a kind that has minutes."""

    rows: tuple[KindRow, ...]

    def total(self, taken: Taken, *doers: Doer) -> Fraction:
        """Minutes a week of what the scheme takes, is unsure of, or leaves out; of these doers (none named: of all)."""
        return sum((row.by[doer] for row in self.rows if row.taken is taken for doer in doers or Doer), NOTHING)


def done_today(assessment: Assessment) -> Mapping[Doer, Fraction]:
    """The whole need, minutes a week, by who does it today; the sum is the need."""
    found = dict.fromkeys(Doer, NOTHING)
    for line in lines(assessment):
        found[_doer(line)] += line.per_week
    return found


def shown_for(assessment: Assessment, scheme: Scheme) -> Shown:
    """What the plan shows for a scheme that asks for hours of tasks; no rows for the others."""
    facts = schemes()[scheme]
    return Shown(_rows(assessment, facts) if facts.asks_for_hours else ())


@dataclass(frozen=True, slots=True)
class FamilyTask:
    """A task that the family does today, however many days it is drawn on: minutes a week beyond peers'."""

    title: str
    category: Category
    per_week: Fraction


def family_tasks(assessment: Assessment, scheme: Scheme) -> tuple[FamilyTask, ...]:
    """What the family does of the kinds that a scheme takes; by kind, in plan order. Their sum is `Shown.total`."""
    facts = schemes()[scheme]
    found: dict[tuple[Category, str], Fraction] = {}
    for line in lines(assessment):
        category = _category(line)
        if category in facts.takes and _doer(line) is Doer.FAMILY and line.per_week:
            key = (category, line.task.title.strip())
            found[key] = found.get(key, NOTHING) + line.per_week
    ordered = sorted(found.items(), key=lambda one: list(Category).index(one[0][0]))
    return tuple(FamilyTask(title, category, per_week) for (category, title), per_week in ordered)


def at_night(assessment: Assessment) -> Fraction:
    """Minutes a week inside the night window."""
    return assessment.hours.per_week(one for one in assessment.hours.entries if one.at_night)


def bound(assessment: Assessment) -> Fraction:
    """Minutes a week where somebody must be within reach: tilsyn and night watch, never a minute of another task."""
    return sum((line.per_week for line in lines(assessment) if _category(line) in BOUND), NOTHING)


def _rows(assessment: Assessment, facts: SchemeFacts) -> tuple[KindRow, ...]:
    by_kind: dict[Category, dict[Doer, Fraction]] = {}
    for line in lines(assessment):
        if (category := _category(line)) is not None and line.per_week:
            by_kind.setdefault(category, dict.fromkeys(Doer, NOTHING))[_doer(line)] += line.per_week
    return tuple(
        KindRow(category, facts.makes_of(category), by_kind[category]) for category in Category if category in by_kind
    )


def _category(line: Line) -> Category | None:
    return None if isinstance(line.task, ExistingService) else line.task.category


def _doer(line: Line) -> Doer:
    """A service received today is done by others (it has no question of its own)."""
    return Doer.OTHERS if isinstance(line.task, ExistingService) else DOERS[line.task.done_today_by]
