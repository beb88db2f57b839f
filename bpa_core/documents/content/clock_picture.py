"""A day's arcs -> the 24-hour clock as plain data for print: who draws it needs no knowledge of plans.

Angles are minutes past midnight; thickness is parts of a helper's ring. The geometry itself is `overview.clock_arcs`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bpa_core.assessment.assess import Assessment
from bpa_core.overview.clock_arcs import Arc, DayArcs, clock_arcs
from bpa_core.overview.days import day_sum
from bpa_core.plan.categories import Family
from bpa_core.plan.limits import MINUTES_A_DAY
from bpa_core.plan.model import DayType, Person
from bpa_core.plan.values import TimeOfDay
from bpa_core.texts import label, t
from bpa_core.texts.numbers import clock_length
from bpa_core.wording.names import task_name


@dataclass(frozen=True, slots=True)
class Sector:
    """An arc to print: its ring, its minutes, the ring's part from `inner` to `outer` (0..1), family, task number."""

    ring: int
    start: int
    minutes: int
    inner: float
    outer: float
    family: Family
    number: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A task's number in the table, to stand outside the rings at this minute."""

    minute: float
    number: str


@dataclass(frozen=True, slots=True)
class Swatch:
    """A family in the legend."""

    family: Family
    name: str


@dataclass(frozen=True, slots=True)
class ClockPicture:
    """All that is drawn; `alt` is the same in words."""

    sectors: tuple[Sector, ...]
    marks: tuple[Mark, ...]
    rings: int
    night_start: int
    night_minutes: int
    centre: str
    centre_below: str
    legend: tuple[Swatch, ...]
    alt: str


SHORTEST_MARKED = 20
"""Minutes below which a sector is too narrow for a number outside it."""

CLOSEST_MARKS = 14
"""Minutes apart that two numbers need to stand beside each other."""

Wanted = tuple[float, int]
"""Where a number would stand best, in minutes past midnight, and the number."""


def clock_picture(assessment: Assessment, day_index: int) -> ClockPicture:
    """The clock of one day type; in its middle the help an average such day takes, all helpers together."""
    day, person = assessment.plan.day_types[day_index], assessment.plan.person
    arcs = clock_arcs(assessment, day_index)
    sectors = tuple(_sector(arcs, arc) for arc in arcs.arcs)
    need = clock_length(day_sum(assessment, day_index).need)
    return ClockPicture(
        sectors=sectors,
        marks=tuple(_marks(sectors)),
        rings=arcs.helpers,
        night_start=arcs.night.start,
        night_minutes=arcs.night.length,
        centre=need,
        centre_below=t("papers.clock.centre"),
        legend=tuple(Swatch(family, label(family)) for family in arcs.families),
        alt=_alt(day, person, need),
    )


def _sector(day: DayArcs, arc: Arc) -> Sector:
    inner, outer = day.depth(arc)
    return Sector(arc.helper, arc.start, arc.minutes, float(inner), float(outer), arc.family, arc.task + 1)


def empty_clock() -> ClockPicture:
    """A clock to colour by hand, two rings, without a night of its own."""
    alt = t("papers.clock.alt_empty")
    return ClockPicture((), (), 2, 0, 0, "", "", (), alt)


def _marks(sectors: Iterable[Sector]) -> Iterator[Mark]:
    """A number at the middle of each task's longest stretch; numbers that would touch are moved apart."""
    longest: dict[int, Sector] = {}
    for sector in sectors:
        if sector.ring == 1 and sector.minutes >= SHORTEST_MARKED:
            best = longest.get(sector.number)
            longest[sector.number] = sector if best is None or sector.minutes > best.minutes else best
    wanted = sorted(((sector.start + sector.minutes / 2) % MINUTES_A_DAY, number) for number, sector in longest.items())
    return (mark for group in _crowds(wanted) for mark in _apart(group))


def _crowds(wanted: Iterable[Wanted]) -> list[list[Wanted]]:
    """Numbers in groups: within one they would touch each other, between two they do not, once set apart."""
    groups: list[list[Wanted]] = []
    for mark in wanted:
        groups.append([mark])
        while len(groups) > 1 and _apart(groups[-1])[0].minute - _apart(groups[-2])[-1].minute < CLOSEST_MARKS:
            last = groups.pop()
            groups[-1].extend(last)
    return groups


def _apart(group: list[Wanted]) -> tuple[Mark, ...]:
    """A group's numbers side by side around the middle of where they belong."""
    first = sum(minute for minute, _ in group) / len(group) - (len(group) - 1) / 2 * CLOSEST_MARKS
    return tuple(Mark(first + at * CLOSEST_MARKS, str(number)) for at, (_, number) in enumerate(group))


def _alt(day: DayType, person: Person, total: str) -> str:
    tasks = "; ".join(
        t(
            "papers.clock.alt_task",
            start=task.start,
            end=TimeOfDay.at(task.start + task.minutes),
            title=task_name(task),
        )
        for task in sorted(day.activities, key=lambda task: task.start)
    )
    return t(
        "papers.clock.alt",
        day=day.name,
        total=total,
        night_from=person.night_from,
        night_to=person.night_to,
        tasks=tasks or t("papers.clock.alt_none"),
    )
