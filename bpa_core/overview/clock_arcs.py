"""The døgnklokke's geometry: which task takes which part of which helper's ring, and when. What lies in a ring, how
deep and how long unbroken is the same on the screen and on paper (`documents/content/clock_bands.py`).

A day of an assessed plan as stretches of the 24-hour circle, exact: minutes past midnight, and whole units of each
minute. Where several tasks share a minute (2/5 of such days this one, 3/5 that one) they lie beside each other in the
ring, from inside: first what others cover, then what the helper gives.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby
from typing import NamedTuple, TypeVar

from bpa_core.assessment.assess import Assessment
from bpa_core.hours.countability import DAY, NotCounted, PartOfDay
from bpa_core.hours.day_timeline import Segment, covers
from bpa_core.plan.categories import Family, family_of
from bpa_core.plan.limits import MINUTES_A_DAY
from bpa_core.plan.window import Window

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the circle: `start` 0..1439, `minutes` 1..1440; it may go on past midnight."""

    start: int
    minutes: int


class ArcPart(NamedTuple):
    """A stretch of an arc, alike in whether it counts towards pbrl § 2-1 d.

    `reason` says why it does not; None with `counts` False: others cover it, or a peer does all of it.
    """

    start: int
    minutes: int
    at_night: bool
    counts: bool
    reason: NotCounted | None


class Arc(NamedTuple):
    """One task's stretch of one helper's ring, as long as it goes on unchanged, past midnight too.

    `helper` is 1 or 2; `start` 0..1439, `minutes` 1..1440; `inner`..`outer` is its part of the ring in units of the
    day's `scale`; `task` is its place in the day's list. `covered`: others take this time, so it is in the ring of
    helper 1, and in that of helper 2 only where helper 2 gives the rest of the same minutes.
    `parts` are its stretches in order from `start`, cut only where it changes whether the minutes count.
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
    parts: tuple[ArcPart, ...]

    @property
    def counts(self) -> bool:
        """Whether every minute of it counts."""
        return all(part.counts for part in self.parts)


@dataclass(frozen=True, slots=True)
class DayArcs:
    """A day type drawn: `arcs` by helper, start and place in the ring; `free` are stretches where nothing is drawn.

    A ring is `scale` units deep; `night` is the plan's own night window.
    """

    arcs: tuple[Arc, ...]
    free: tuple[Stretch, ...]
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
    clock, person = assessment.hours.clocks[day_index], assessment.plan.person
    arcs = _Arcs(assessment, day_index).all()
    free = _runs(seg for seg in clock.segments if not _drawn_on(seg))
    return DayArcs(
        arcs=tuple(sorted(arcs, key=lambda arc: (arc.helper, arc.start, arc.inner))),
        free=tuple(Stretch(run[0].start, _minutes(run)) for run in free),
        scale=clock.scale,
        night=person.night,
    )


def _drawn_on(segment: Segment) -> bool:
    return bool(segment.covered or segment.given[0])


class _Place(NamedTuple):
    """A task's part of a helper's ring."""

    helper: int
    inner: int
    outer: int
    task: int


class _Arcs:
    """A day's segments, task by task, neighbours made one."""

    def __init__(self, assessment: Assessment, day_index: int) -> None:
        self.tasks = assessment.plan.day_types[day_index].activities
        self.segments = assessment.hours.clocks[day_index].segments
        self.reasons = {
            (entry.task_id, entry.helper, entry.part): entry.reason
            for entry in assessment.hours.entries
            if entry.day_index == day_index
        }

    def all(self) -> Iterator[Arc]:
        places: dict[_Place, list[Segment]] = {}
        for segment in self.segments:
            for helper in (1, 2):
                for task, (inner, outer) in ring_depths(ring_layers(segment, helper)):
                    places.setdefault(_Place(helper, inner, outer, task), []).append(segment)
        for place, segments in places.items():
            for run in _runs(segments):
                yield self._arc(place, run)

    def _arc(self, place: _Place, run: Sequence[Segment]) -> Arc:
        task = self.tasks[place.task]
        return Arc(
            helper=place.helper,
            start=run[0].start,
            minutes=_minutes(run),
            inner=place.inner,
            outer=place.outer,
            task=place.task,
            task_id=task.id,
            family=family_of(task.category, task.service),
            covered=covers(task),
            parts=tuple(self._parts(task.id, place.helper, run)),
        )

    def _parts(self, task_id: str, helper: int, run: Sequence[Segment]) -> Iterator[ArcPart]:
        for (at_night, counts, reason), alike in groupby(run, key=lambda seg: self._counted(task_id, helper, seg.part)):
            segments = list(alike)
            yield ArcPart(segments[0].start, _minutes(segments), at_night, counts, reason)

    def _counted(self, task_id: str, helper: int, part: PartOfDay) -> tuple[bool, bool, NotCounted | None]:
        key = (task_id, helper, part)
        reason = self.reasons.get(key)
        return part is not DAY, key in self.reasons and reason is None, reason


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
    runs: list[list[T]] = []
    for piece in pieces:
        if runs and _end(segment_of(runs[-1][-1])) == segment_of(piece).start:
            runs[-1].append(piece)
        else:
            runs.append([piece])
    if len(runs) > 1 and segment_of(runs[0][0]).start == 0 and _end(segment_of(runs[-1][-1])) == MINUTES_A_DAY:
        runs[-1] += runs.pop(0)
    return runs


def _runs(segments: Iterable[Segment]) -> list[list[Segment]]:
    return unbroken(segments, lambda segment: segment)


def _end(segment: Segment) -> int:
    return segment.start + segment.minutes


def _minutes(run: Sequence[Segment]) -> int:
    return sum(segment.minutes for segment in run)
