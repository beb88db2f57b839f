"""A day shared out -> the 24-hour clock as plain data for print: who draws it needs no knowledge of plans.

Angles are minutes past midnight; thickness is parts of a helper's ring. The figures themselves: `clock_bands`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bpa_core.assessment.assess import Assessment
from bpa_core.documents.content.clock_bands import Band, bands, longest_stretches, rings
from bpa_core.overview.days import day_sum
from bpa_core.plan.categories import Family
from bpa_core.plan.limits import MINUTES_A_DAY
from bpa_core.plan.model import Person
from bpa_core.plan.tasks import DayType
from bpa_core.plan.values import TimeOfDay
from bpa_core.texts import label, t
from bpa_core.texts.numbers import clock_length
from bpa_core.wording.names import task_name


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

    bands: tuple[Band, ...]
    marks: tuple[Mark, ...]
    rings: int
    night_start: int
    night_minutes: int
    centre: str
    centre_below: str
    legend: tuple[Swatch, ...]
    alt: str


SHORTEST_MARKED = 20
"""Minutes below which a band is too narrow for a number outside it."""

CLOSEST_MARKS = 14
"""Minutes apart that two numbers need to stand beside each other."""

Wanted = tuple[float, int]
"""Where a number would stand best, in minutes past midnight, and the number."""


def clock_picture(assessment: Assessment, day_index: int) -> ClockPicture:
    """The clock of one day type; in its middle the help an average such day takes, all helpers together."""
    day, person = assessment.plan.day_types[day_index], assessment.plan.person
    clock = assessment.hours.clocks[day_index]
    drawn = tuple(bands(day.activities, clock))
    night = person.night
    need = clock_length(day_sum(assessment, day_index).need)
    return ClockPicture(
        bands=drawn,
        marks=tuple(_marks(longest_stretches(clock))),
        rings=rings(clock),
        night_start=night.start,
        night_minutes=night.length,
        centre=need,
        centre_below=t("papers.clock.centre"),
        legend=tuple(Swatch(family, label(family)) for family in Family if family in {band.family for band in drawn}),
        alt=_alt(day, person, need),
    )


def empty_clock() -> ClockPicture:
    """A clock to colour by hand, two rings, without a night of its own."""
    alt = t("papers.clock.alt_empty")
    return ClockPicture((), (), 2, 0, 0, "", "", (), alt)


def _marks(longest: Mapping[int, tuple[int, int]]) -> Iterator[Mark]:
    """A number at the middle of each task's longest stretch; numbers that would touch are moved apart."""
    wanted = sorted(
        ((start + minutes / 2) % MINUTES_A_DAY, task + 1)
        for task, (start, minutes) in longest.items()
        if minutes >= SHORTEST_MARKED
    )
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
    drawn = sorted(((start, task) for task in day.activities for start in task.starts), key=lambda one: one[0])
    tasks = "; ".join(
        t(
            "papers.clock.alt_task",
            start=start,
            end=TimeOfDay.at(start + task.minutes),
            title=task_name(task),
        )
        for start, task in drawn
    )
    return t(
        "papers.clock.alt",
        day=day.name,
        total=total,
        night_from=person.night_from,
        night_to=person.night_to,
        tasks=tasks or t("papers.clock.alt_none"),
    )
