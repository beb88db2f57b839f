"""The døgnklokke's geometry: which task takes which part of which helper's ring, and when. What lies in a ring, how
deep and how long unbroken is the same on the screen and on paper (`documents/content/clock_bands.py`).

A day of an assessed plan as stretches of the 24-hour circle, exact: minutes past midnight, and whole units of each
minute. Where several tasks share a minute (2/5 of such days this one, 3/5 that one) they lie beside each other in the
ring, from inside: first what others cover, then what the helper gives.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from operator import attrgetter
from typing import NamedTuple, TypeVar

from bpa_core.assessment.assess import Assessment
from bpa_core.hours.day_timeline import Segment, covers
from bpa_core.plan.categories import Family, family_of
from bpa_core.plan.limits import MINUTES_A_DAY
from bpa_core.plan.window import Window

T = TypeVar("T")


class Arc(NamedTuple):
    """One task's stretch of one helper's ring, as long as it goes on unchanged, past midnight too.

    `helper` is 1 or 2; `start` 0..1439, `minutes` 1..1440; `inner`..`outer` is its part of the ring in units of the
    day's `scale`; `task` is its place in the day's list. `covered`: others take this time, so it is in the ring of
    helper 1, and in that of helper 2 only where helper 2 gives the rest of the same minutes.
    """

    helper: int
    start: int
    minutes: int
    inner: int
    outer: int
    task: int
    task_id: str
    family: Family
    covered: bool


@dataclass(frozen=True, slots=True)
class DayArcs:
    """A day type drawn: `arcs` by helper, start and place in the ring.

    A ring is `scale` units deep; `night` is the plan's own night window.
    """

    arcs: tuple[Arc, ...]
    scale: int
    night: Window

    @property
    def helpers(self) -> int:
        """How many rings there are: 1 or 2."""
        return max((arc.helper for arc in self.arcs), default=1)

    @property
    def families(self) -> tuple[Family, ...]:
        """Those drawn, in the order of the vocabulary."""
        drawn = {arc.family for arc in self.arcs}
        return tuple(family for family in Family if family in drawn)

    def depth(self, arc: Arc) -> tuple[Fraction, Fraction]:
        """Where the arc lies in its ring, 0 (inside) to 1 (outside)."""
        return Fraction(arc.inner, self.scale), Fraction(arc.outer, self.scale)


def clock_arcs(assessment: Assessment, day_index: int) -> DayArcs:
    """The clock of one day type of the assessed plan, by its place in the plan."""
    arcs = sorted(_arcs(assessment, day_index), key=attrgetter("helper", "start", "inner"))
    return DayArcs(tuple(arcs), assessment.hours.clocks[day_index].scale, assessment.plan.person.night)


def _arcs(assessment: Assessment, day_index: int) -> Iterator[Arc]:
    """A day's segments, task by task and depth by depth, neighbours made one."""
    tasks = assessment.plan.day_types[day_index].activities
    places: dict[tuple[int, int, int, int], list[Segment]] = {}
    for segment in assessment.hours.clocks[day_index].segments:
        for helper in (1, 2) if segment.given[1] else (1,):
            for place, (inner, outer) in ring_depths(ring_layers(segment, helper)):
                places.setdefault((helper, inner, outer, place), []).append(segment)
    for (helper, inner, outer, place), segments in places.items():
        task = tasks[place]
        family, covered = family_of(task.category, task.service), covers(task)
        for run in unbroken(segments, lambda segment: segment):
            minutes = sum([segment.minutes for segment in run])
            yield Arc(helper, run[0].start, minutes, inner, outer, place, task.id, family, covered)


def ring_layers(segment: Segment, helper: int) -> list[tuple[int, int]]:
    """What lies in a helper's ring, from inside: (task, units), first what others cover, then what the helper gives.
    Nothing in the ring of helper 2 where helper 2 gives nothing."""
    if helper == 2 and not segment.given[1]:
        return []
    return [layer for layer in (*segment.covered, *segment.given[helper - 1]) if layer[1]]


def ring_depths(layers: Iterable[tuple[int, int]]) -> Iterator[tuple[int, tuple[int, int]]]:
    """Layers from inside -> each with where it begins and ends in the ring, in units."""
    inner = 0
    for key, units in layers:
        yield key, (inner, inner + units)
        inner += units


def unbroken(pieces: Iterable[T], segment_of: Callable[[T], Segment]) -> list[list[T]]:
    """Pieces in order of time: neighbours together, across midnight too."""
    pieces = list(pieces)
    if len(pieces) == 1:
        return [pieces]
    runs: list[list[T]] = []
    for piece in pieces:
        if runs and _end(segment_of(runs[-1][-1])) == segment_of(piece).start:
            runs[-1].append(piece)
        else:
            runs.append([piece])
    if len(runs) > 1 and segment_of(runs[0][0]).start == 0 and _end(segment_of(runs[-1][-1])) == MINUTES_A_DAY:
        runs[-1] += runs.pop(0)
    return runs


def _end(segment: Segment) -> int:
    return segment.start + segment.minutes
