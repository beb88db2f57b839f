"""A day shared out -> the stretches of the clock's rings."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bpa_core.hours.day_timeline import Clock, Segment
from bpa_core.plan.categories import Family, family_of
from bpa_core.plan.limits import MINUTES_A_DAY
from bpa_core.plan.model import DayType


@dataclass(frozen=True, slots=True)
class Sector:
    """A stretch of one helper's ring: minutes, the ring's part from `inner` to `outer` (0..1), family, task number."""

    ring: int
    start: int
    minutes: int
    inner: float
    outer: float
    family: Family
    number: int


def sectors_of(day: DayType, clock: Clock) -> tuple[Sector, ...]:
    """Every stretch of both rings; a task that goes on past midnight is one."""
    return tuple(_merged(_sectors(day, clock)))


def _sectors(day: DayType, clock: Clock) -> Iterator[Sector]:
    for piece in clock.segments:
        rings = (1, 2) if piece.given[1] else (1,)
        for ring in rings:
            yield from _ring(day, clock.scale, piece, ring)


def _ring(day: DayType, scale: int, piece: Segment, ring: int) -> Iterator[Sector]:
    filled = 0
    for index, units in (*piece.covered, *piece.given[ring - 1]):
        task = day.activities[index]
        family = family_of(task.category, task.service)
        if units:
            inner, outer = filled / scale, (filled + units) / scale
            yield Sector(ring, piece.start, piece.minutes, inner, outer, family, index + 1)
        filled += units


def _merged(sectors: Iterator[Sector]) -> Iterator[Sector]:
    """Pieces of one task cut only by the night's edges, or by another helper's tasks, are one sector again."""
    is_adult: list[Sector] = []
    last: dict[tuple[int, int], int] = {}
    for one in sectors:
        at = last.get((one.ring, one.number))
        before = is_adult[at] if at is not None else None
        if at is not None and before is not None and _joins(before, one):
            is_adult[at] = replace(before, minutes=before.minutes + one.minutes)
        else:
            last[one.ring, one.number] = len(is_adult)
            is_adult.append(one)
    yield from _over_midnight(is_adult)


def _over_midnight(sectors: list[Sector]) -> Iterator[Sector]:
    """A task that goes on past midnight is one sector too."""
    at_midnight = {(one.ring, one.number): one for one in sectors if one.start == 0}
    gone = set()
    for one in sectors:
        after = at_midnight.get((one.ring, one.number))
        ends = one.start + one.minutes == MINUTES_A_DAY
        if ends and after is not None and after is not one and (after.inner, after.outer) == (one.inner, one.outer):
            yield replace(one, minutes=one.minutes + after.minutes)
            gone.add(after)
    taken = {(one.ring, one.number) for one in gone}
    for one in sectors:
        joined = one.start + one.minutes == MINUTES_A_DAY and (one.ring, one.number) in taken
        if one not in gone and not joined:
            yield one


def _joins(before: Sector, after: Sector) -> bool:
    touches = before.start + before.minutes == after.start
    return touches and (before.inner, before.outer) == (after.inner, after.outer)
