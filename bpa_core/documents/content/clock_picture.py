"""A day shared out -> the 24-hour clock as plain data: who draws it needs no knowledge of plans.

Angles are minutes past midnight; thickness is parts of a helper's ring, so that two tasks of different days
lie beside each other in the ring instead of on top of each other.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from bpa_core.documents.content.clock_sectors import Sector, sectors_of
from bpa_core.hours.day_timeline import Clock
from bpa_core.hours.result import Hours
from bpa_core.plan.categories import Family
from bpa_core.plan.limits import MINUTES_A_DAY
from bpa_core.plan.model import DayType, Person
from bpa_core.plan.values import TimeOfDay
from bpa_core.texts import label, t
from bpa_core.texts.numbers import clock_length


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


def clock_picture(day: DayType, clock: Clock, person: Person, help_minutes: Fraction) -> ClockPicture:
    """The clock of one day type; `help_minutes` is the help an average such day takes, all helpers together."""
    sectors = sectors_of(day, clock)
    rings = max((one.ring for one in sectors), default=1)
    families = tuple(one for one in Family if any(sector.family is one for sector in sectors))
    return ClockPicture(
        sectors=sectors,
        marks=tuple(_marks(sectors)),
        rings=rings,
        night_start=person.night_from,
        night_minutes=(person.night_to - person.night_from) % MINUTES_A_DAY,
        centre=clock_length(help_minutes),
        centre_below=t("papers.clock.centre"),
        legend=tuple(Swatch(one, label(one)) for one in families),
        alt=_alt(day, person, clock_length(help_minutes)),
    )


def empty_clock() -> ClockPicture:
    """A clock to colour by hand, two rings, without a night of its own."""
    alt = t("papers.clock.alt_empty")
    return ClockPicture((), (), 2, 0, 0, "", "", (), alt)


def day_minutes(hours: Hours, day_index: int) -> Fraction:
    """Minutes of help an average day of the type takes, all helpers together."""
    units = sum(one.units_each for one in hours.entries if one.day_index == day_index)
    return Fraction(units, hours.scale)


def _marks(sectors: Iterable[Sector]) -> Iterator[Mark]:
    """A number at the middle of each task's longest stretch; numbers that would touch are moved apart."""
    longest: dict[int, Sector] = {}
    for one in sectors:
        if one.ring == 1 and one.minutes >= SHORTEST_MARKED:
            best = longest.get(one.number)
            longest[one.number] = one if best is None or one.minutes > best.minutes else best
    wanted = sorted(((one.start + one.minutes / 2) % MINUTES_A_DAY, number) for number, one in longest.items())
    return (mark for group in _crowds(wanted) for mark in _apart(group))


def _crowds(wanted: Iterable[Wanted]) -> list[list[Wanted]]:
    """Numbers in groups: within one they would touch each other, between two they do not, once set apart."""
    groups: list[list[Wanted]] = []
    for one in wanted:
        groups.append([one])
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
            title=task.title or label(task.category),
        )
        for task in sorted(day.activities, key=lambda one: one.start)
    )
    return t(
        "papers.clock.alt",
        day=day.name,
        total=total,
        night_from=person.night_from,
        night_to=person.night_to,
        tasks=tasks or t("papers.clock.alt_none"),
    )
