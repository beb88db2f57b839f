"""What the day shows for the schemes: who does the need today, by kind; nights; time bound. All in minutes a week.

The amounts are the plan's own, beyond what peers need, as the breakdown by task gives them: one minute once, however
many tasks it is drawn on. A task that nobody has answered for is never put on anybody.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from types import MappingProxyType

from bpa_core.assessment.assess import Assessment
from bpa_core.hours.countability import PartOfDay
from bpa_core.overview.task_rows import Line, lines
from bpa_core.plan.categories import Category
from bpa_core.plan.tasks import ExistingService
from bpa_core.plan.vocabulary import Code, DoneBy, Scheme
from bpa_core.schemes.facts import Taken, schemes

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
        """Minutes a week, whoever does it."""
        return sum(self.by.values(), NOTHING)

    def of(self, doers: Iterable[Doer]) -> Fraction:
        """Minutes a week of these doers."""
        return sum((self.by[doer] for doer in doers), NOTHING)


@dataclass(frozen=True, slots=True)
class Shown:
    """What the plan shows for a scheme, a row a kind that has minutes."""

    rows: tuple[KindRow, ...]

    def of(self, taken: Taken) -> tuple[KindRow, ...]:
        """The rows that the scheme takes, is unsure of, or leaves out."""
        return tuple(row for row in self.rows if row.taken is taken)

    def total(self, taken: Taken, *doers: Doer) -> Fraction:
        """Minutes a week of what the scheme takes, is unsure of, or leaves out; of these doers (none named: of all)."""
        return sum((row.of(doers or Doer) for row in self.of(taken)), NOTHING)


@dataclass(frozen=True, slots=True)
class OtherSum:
    """Why a scheme's sum is another than the whole need, minutes a week; with the sum itself they are the need.

    `elsewhere`: of what it takes, and of services received, what the family is not said to do. `unsure`, `left_out`: by
    whomever. The two rows name their kinds.
    """

    need: Fraction
    elsewhere: Fraction
    unsure: Fraction
    left_out: Fraction
    unsure_rows: tuple[KindRow, ...]
    left_out_rows: tuple[KindRow, ...]


@dataclass(frozen=True, slots=True)
class FamilyTask:
    """A task that the family does today, however many days it is drawn on: minutes a week beyond peers'."""

    title: str
    category: Category
    per_week: Fraction


@dataclass(frozen=True)
class Account:
    """What one plan shows for the schemes; the breakdown by task is made once, when it is first asked for."""

    assessment: Assessment

    @cached_property
    def _lines(self) -> tuple[Line, ...]:
        return lines(self.assessment)

    @cached_property
    def done_today(self) -> Mapping[Doer, Fraction]:
        """The whole need, minutes a week, by who does it today; the sum is the need."""
        minutes = dict.fromkeys(Doer, NOTHING)
        for line in self._lines:
            minutes[_doer(line)] += line.per_week
        return MappingProxyType(minutes)

    @cached_property
    def _by_kind(self) -> Mapping[Category, Mapping[Doer, Fraction]]:
        minutes: dict[Category, dict[Doer, Fraction]] = {}
        for line in self._lines:
            if (category := _category(line)) is not None and line.per_week:
                minutes.setdefault(category, dict.fromkeys(Doer, NOTHING))[_doer(line)] += line.per_week
        return {category: minutes[category] for category in Category if category in minutes}

    def shown_for(self, scheme: Scheme) -> Shown:
        """What the plan shows for a scheme that asks for hours of tasks; no rows for the others."""
        facts = schemes()[scheme]
        if not facts.asks_for_hours:
            return Shown(())
        return Shown(tuple(KindRow(kind, facts.makes_of(kind), by) for kind, by in self._by_kind.items()))

    def other_sum(self, scheme: Scheme) -> OtherSum:
        """What makes the sum of what the family does, of the kinds that a scheme takes, another than the need."""
        shown, need = self.shown_for(scheme), self.assessment.hours.need_per_week
        unsure, left_out = shown.total(Taken.UNSURE), shown.total(Taken.LEAVES_OUT)
        elsewhere = need - shown.total(Taken.TAKES, Doer.FAMILY) - unsure - left_out
        return OtherSum(need, elsewhere, unsure, left_out, shown.of(Taken.UNSURE), shown.of(Taken.LEAVES_OUT))

    def family_tasks(self, scheme: Scheme) -> tuple[FamilyTask, ...]:
        """What the family does of the kinds that a scheme takes; by kind, in plan order. Their sum is `Shown.total`."""
        facts = schemes()[scheme]
        minutes: dict[tuple[Category, str], Fraction] = {}
        for line in self._lines:
            category = _category(line)
            if category in facts.takes and _doer(line) is Doer.FAMILY and line.per_week:
                key = (category, line.task.title.strip())
                minutes[key] = minutes.get(key, NOTHING) + line.per_week
        ordered = sorted(minutes.items(), key=lambda one: list(Category).index(one[0][0]))
        return tuple(FamilyTask(title, category, per_week) for (category, title), per_week in ordered)

    @cached_property
    def at_night(self) -> Fraction:
        """Minutes a week inside the night window."""
        hours = self.assessment.hours
        return hours.per_week(one for one in hours.entries if one.at_night)

    @cached_property
    def awake_a_night(self) -> Fraction:
        """Minutes of an average night that somebody is up with a task, by the plan's own tasks at night, beyond
        peers'. Tilsyn and night watch are no waking, a second helper is the same minute, and a service that is
        received has no category: nobody has told what is done. Near the edge of a quiet night it is day."""
        hours = self.assessment.hours
        up = (one for one in hours.entries if one.part is PartOfDay.NIGHT and one.helper == 1)
        return hours.per_week(one for one in up if one.category is not None and one.category not in BOUND) / 7

    @cached_property
    def bound(self) -> Fraction:
        """Minutes a week where somebody must be within reach: tilsyn and night watch, never another task's minute."""
        return sum((line.per_week for line in self._lines if _category(line) in BOUND), NOTHING)


def _category(line: Line) -> Category | None:
    return None if isinstance(line.task, ExistingService) else line.task.category


def _doer(line: Line) -> Doer:
    """A service received today is done by others (it has no question of its own)."""
    return Doer.OTHERS if isinstance(line.task, ExistingService) else DOERS[line.task.done_today_by]
