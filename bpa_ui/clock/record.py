"""One day's clock as plain facts: which task takes which part of which helper's minutes, and where nothing is drawn."""

from collections.abc import Iterator
from dataclasses import dataclass

from bpa_core.assessment.assess import Assessment
from bpa_core.assessment.warnings import DrawnTask
from bpa_core.hours.countability import Window
from bpa_core.hours.day_timeline import Allocation, Clock, Segment, covers
from bpa_core.overview.days import DaySum, day_sum
from bpa_core.plan.categories import Family, family_of
from bpa_core.plan.limits import MINUTES_A_DAY


@dataclass(frozen=True, slots=True)
class Arc:
    """A stretch of the circle: `start` 0..1439, `minutes` 1..1440; its part of the helper's ring is `inner`..`outer` of
    the record's `scale`. `task` is the place in the day's list; None: nothing is drawn there.
    """

    start: int
    minutes: int
    helper: int
    inner: int
    outer: int
    task: int | None


@dataclass(frozen=True, slots=True)
class ClockTask:
    """A task as the clock shows it, with what became of it in minutes of an average such day."""

    facts: DrawnTask
    family: Family
    covering: bool


@dataclass(frozen=True, slots=True)
class ClockRecord:
    """A day type drawn: `total` is its sum, `arcs` in order of helper and time."""

    total: DaySum
    tasks: tuple[ClockTask, ...]
    arcs: tuple[Arc, ...]
    scale: int
    night: Window

    @property
    def two_helpers(self) -> bool:
        return any(arc.helper == 2 for arc in self.arcs)

    @property
    def families(self) -> tuple[Family, ...]:
        """Those on the clock, in the order of the vocabulary."""
        drawn = {self.tasks[arc.task].family for arc in self.arcs if arc.task is not None}
        return tuple(family for family in Family if family in drawn)


def record(assessment: Assessment, day_index: int) -> ClockRecord:
    """The clock of one day type of the assessed plan."""
    day, clock = assessment.plan.day_types[day_index], assessment.hours.clocks[day_index]
    person = assessment.plan.person
    tasks = tuple(
        ClockTask(DrawnTask(one, tally, clock.scale), family_of(one.category, one.service), covers(one))
        for one, tally in zip(day.activities, clock.tallies, strict=True)
    )
    return ClockRecord(
        total=day_sum(assessment, day_index),
        tasks=tasks,
        arcs=tuple(_joined(_arcs(clock))),
        scale=clock.scale,
        night=Window.between(person.night_from, person.night_to),
    )


def _arcs(clock: Clock) -> Iterator[Arc]:
    for piece in clock.segments:
        yield from _stacked(piece, 1, (*piece.covered, *piece.given[0]))
        if not piece.covered and not piece.given[0]:
            yield Arc(piece.start, piece.minutes, 1, 0, clock.scale, None)
        yield from _stacked(piece, 2, piece.given[1])


def _stacked(piece: Segment, helper: int, given: Allocation) -> Iterator[Arc]:
    """Tasks that share a minute (2/5 of such days here, 3/5 there) lie beside each other in the ring, from inside."""
    inner = 0
    for task, units in given:
        if units:
            yield Arc(piece.start, piece.minutes, helper, inner, inner + units, task)
        inner += units


def _joined(arcs: Iterator[Arc]) -> Iterator[Arc]:
    """Arcs that only a cut parts made whole again, across midnight too."""
    rows: dict[tuple[object, ...], list[Arc]] = {}
    for arc in arcs:
        row = rows.setdefault((arc.helper, arc.inner, arc.outer, arc.task), [])
        if row and row[-1].start + row[-1].minutes == arc.start:
            row[-1] = _longer(row[-1], arc)
        else:
            row.append(arc)
    for row in rows.values():
        if len(row) > 1 and row[0].start == 0 and row[-1].start + row[-1].minutes == MINUTES_A_DAY:
            row[-1] = _longer(row[-1], row.pop(0))
    yield from sorted((arc for row in rows.values() for arc in row), key=lambda arc: (arc.helper, arc.start, arc.inner))


def _longer(arc: Arc, by: Arc) -> Arc:
    return Arc(arc.start, arc.minutes + by.minutes, arc.helper, arc.inner, arc.outer, arc.task)
