"""What the family should look at again: overlaps, edges, birthdays. One entry a code, with the tasks concerned."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from bpa_core.hours.allocation import TaskTally
from bpa_core.hours.countability import NotCounted, PartOfDay
from bpa_core.hours.day_timeline import covers
from bpa_core.hours.result import Hours
from bpa_core.law import figure
from bpa_core.plan.age import has_turned
from bpa_core.plan.limits import MINUTES_A_DAY
from bpa_core.plan.model import Plan
from bpa_core.plan.tasks import Activity, DayType
from bpa_core.plan.vocabulary import Code, LivesWith, NightNeed


class WarningCode(Code):
    """What the family should look at again; in the order they are shown."""

    OVERLAPP = "overlapp"
    TEGNET_I_DEKKET_TID = "tegnet_i_dekket_tid"
    NATT_I_KANTEN = "natt_i_kanten"
    NATT_REGNET_SOM_DAG = "natt_regnet_som_dag"
    NATT_NOEN_NETTER = "natt_noen_netter"
    TO_HJELPERE_IKKE_KONTINUERLIG = "to_hjelpere_ikke_kontinuerlig"
    JEVNALDRENDE_OVER_ANNEN_OPPGAVE = "jevnaldrende_over_annen_oppgave"
    DAGER_GAR_IKKE_OPP = "dager_gar_ikke_opp"
    FYLLER_18 = "fyller_18"
    FYLLER_67 = "fyller_67"
    INSTITUSJON = "institusjon"


_ORDER = {code: place for place, code in enumerate(WarningCode)}
SOON_18_YEARS = 2
"""«Ut over 2 år»: to last that long at 18, avlastning must begin before 16."""


@dataclass(frozen=True, slots=True)
class PlanWarning:
    """A warning, and the ids of the tasks it concerns in plan order."""

    code: WarningCode
    ids: tuple[str, ...] = ()


class DrawnTask(NamedTuple):
    """A drawn task beside what became of it, in minutes an average such day over all its helpers."""

    activity: Activity
    tally: TaskTally
    scale: int

    @property
    def drawn_units(self) -> int:
        """Of 1/`scale` minute, which every share of the day divides."""
        task = self.activity
        return task.minutes_a_day * task.helpers * task.share.n * (self.scale // task.share.m)

    @property
    def drawn(self) -> Fraction:
        """All that is drawn of it: its minutes each time, times its times, helpers and share of the days."""
        return Fraction(self.drawn_units, self.scale)

    @property
    def own_units(self) -> int:
        """`own`, of 1/`scale` minute."""
        return sum(sum(one.parts) for one in self.tally.helpers)

    @property
    def own(self) -> Fraction:
        """What is left its own after others' cover and other tasks; before a peer's time."""
        return Fraction(self.own_units, self.scale)

    @property
    def lost_to_cover(self) -> Fraction:
        """What lies in time that others cover."""
        return Fraction(self.tally.lost_to_cover, self.scale)

    @property
    def lost_to_own(self) -> Fraction:
        """What the family's other tasks at the same time have taken."""
        return Fraction(self.tally.lost_to_own, self.scale)


def drawn_tasks(plan: Plan, hours: Hours) -> Iterator[DrawnTask]:
    """Every drawn task of one's own (not what others cover), in plan order."""
    for index in range(len(plan.day_types)):
        yield from drawn_on(plan, hours, index)


def drawn_on(plan: Plan, hours: Hours, index: int) -> Iterator[DrawnTask]:
    """Those of one day type."""
    clock = hours.clocks[index]
    for activity, tally in zip(plan.day_types[index].activities, clock.tallies, strict=True):
        if not covers(activity):
            yield DrawnTask(activity, tally, clock.scale)


def warnings_on(plan: Plan, as_of: date, hours: Hours) -> tuple[PlanWarning, ...]:
    """Every warning that fits, in the order of WarningCode."""
    ids = tuple(item.id for item in plan.items)
    of_tasks = _of_tasks(plan.day_types, tuple(drawn_tasks(plan, hours)), ids, hours)
    return tuple(sorted([*of_tasks, *_of_plan(plan, as_of, hours)], key=lambda one: _ORDER[one.code]))


def warnings_on_day(plan: Plan, hours: Hours, index: int) -> tuple[PlanWarning, ...]:
    """Those that concern tasks of one day type, with the ids of that day alone."""
    day = plan.day_types[index]
    ids = tuple(one.id for one in day.activities)
    warnings = _of_tasks((day,), tuple(drawn_on(plan, hours, index)), ids, hours)
    return tuple(sorted(warnings, key=lambda one: _ORDER[one.code]))


def _of_tasks(
    days: Iterable[DayType], tasks: tuple[DrawnTask, ...], ids: Iterable[str], hours: Hours
) -> Iterator[PlanWarning]:
    warned: tuple[tuple[WarningCode, tuple[str, ...]], ...] = (
        (
            WarningCode.OVERLAPP,
            _ids(tasks, lambda one: one.tally.lost_to_own > 0 or one.tally.takes_from_own),
        ),
        (WarningCode.TEGNET_I_DEKKET_TID, _ids(tasks, lambda one: one.tally.lost_to_cover > 0)),
        (WarningCode.NATT_I_KANTEN, _near_the_edge(tasks, hours)),
        (WarningCode.NATT_REGNET_SOM_DAG, _counted_as_day(tasks, hours)),
        (WarningCode.TO_HJELPERE_IKKE_KONTINUERLIG, _lost_to(NotCounted.FLERE_HJELPERE, ids, hours)),
        (WarningCode.JEVNALDRENDE_OVER_ANNEN_OPPGAVE, tuple(_peer_over_another(days))),
    )
    return (PlanWarning(code, ids) for code, ids in warned if ids)


def _ids(tasks: tuple[DrawnTask, ...], fits: Callable[[DrawnTask], bool]) -> tuple[str, ...]:
    return tuple(one.activity.id for one in tasks if fits(one))


def _near_the_edge(tasks: tuple[DrawnTask, ...], hours: Hours) -> tuple[str, ...]:
    """Minutes lost to natt_punktvis, of a helper who has minutes near an edge of the window."""
    lost = {(one.task_id, one.helper) for one in hours.entries if one.reason is NotCounted.NATT_PUNKTVIS}
    return _ids(
        tasks,
        lambda one: any(
            tally.night_near_edge > 0 and (one.activity.id, helper) in lost
            for helper, tally in enumerate(one.tally.helpers, start=1)
        ),
    )


def _counted_as_day(tasks: tuple[DrawnTask, ...], hours: Hours) -> tuple[str, ...]:
    """Minutes inside the night window that count since they lie near its edge and no help is needed at night."""
    counted = {one.task_id for one in hours.counting if one.part is PartOfDay.EDGE}
    return _ids(tasks, lambda one: one.activity.id in counted)


def _lost_to(reason: NotCounted, ids: Iterable[str], hours: Hours) -> tuple[str, ...]:
    lost = {one.task_id for one in hours.entries if one.reason is reason}
    return tuple(one for one in ids if one in lost)


def _peer_over_another(days: Iterable[DayType]) -> Iterator[str]:
    """Tasks with a peer's time that are drawn at the same minute as another, somewhere on the circle."""
    for day in days:
        own = [(one, [int(start) for start in one.starts], one.minutes) for one in day.activities if not covers(one)]
        for one, its, length in own:
            if one.peer_minutes and any(
                (start - at) % MINUTES_A_DAY < length or (at - start) % MINUTES_A_DAY < minutes
                for other, theirs, minutes in own
                if other is not one
                for at in its
                for start in theirs
            ):
                yield one.id


def _of_plan(plan: Plan, as_of: date, hours: Hours) -> Iterator[PlanWarning]:
    if len({need is NightNeed.CONTINUOUS for need in plan.night_needs}) > 1:
        yield PlanWarning(WarningCode.NATT_NOEN_NETTER)
    if not hours.days_add_up:
        yield PlanWarning(WarningCode.DAGER_GAR_IKKE_OPP)
    born = plan.person.birth_date
    if born is not None and _turns_within(born, figure("child_until").on(as_of).value, SOON_18_YEARS, as_of):
        yield PlanWarning(WarningCode.FYLLER_18)
    if born is not None and _turns_within(born, figure("age_limit").on(as_of).value, 1, as_of):
        yield PlanWarning(WarningCode.FYLLER_67)
    if plan.person.lives_with is LivesWith.INSTITUTION:
        yield PlanWarning(WarningCode.INSTITUSJON)


def _turns_within(born: date, age: int, years: int, as_of: date) -> bool:
    """Whether the birthday lies ahead, at most so many years from that day."""
    return not has_turned(born, age, as_of) and has_turned(born, age - years, as_of)
