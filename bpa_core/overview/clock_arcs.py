"""The døgnklokke's geometry, for screen and paper alike: which task takes which part of which helper's ring, and when.

A day of an assessed plan as stretches of the 24-hour circle, exact: minutes past midnight, and whole units of each
minute. Where several tasks share a minute (2/5 of such days this one, 3/5 that one) they lie beside each other in the
ring, from inside: first what others cover, then what the helper gives.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TypeVar

from bpa_core.assessment.assess import Assessment
from bpa_core.hours.countability import NotCounted, PartOfDay
from bpa_core.hours.day_timeline import Segment, covers
from bpa_core.plan.categories import Family, family_of
from bpa_core.plan.limits import MINUTES_A_DAY
from bpa_core.plan.window import Window


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the circle: `start` 0..1439, `minutes` 1..1440; it may go on past midnight."""

    start: int
    minutes: int


@dataclass(frozen=True, slots=True)
class ArcPart:
    """A stretch of an arc, alike in whether it counts towards pbrl § 2-1 d.

    `reason` says why it does not; None with `counts` False: others cover it, or a peer does all of it.
    """

    start: int
    minutes: int
    at_night: bool
    counts: bool
    reason: NotCounted | None


@dataclass(frozen=True, slots=True)
class Arc:
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
    pieces = _Pieces(assessment, day_index)
    arcs = (_joined(pieces_alike) for pieces_alike in _grouped(pieces.all()))
    return DayArcs(
        arcs=tuple(
            sorted((arc for group in arcs for arc in group), key=lambda arc: (arc.helper, arc.start, arc.inner))
        ),
        free=tuple(_joined([Stretch(seg.start, seg.minutes) for seg in clock.segments if not _drawn_on(seg)])),
        scale=clock.scale,
        night=person.night,
    )


def _drawn_on(segment: Segment) -> bool:
    return bool(segment.covered or segment.given[0])


class _Pieces:
    """Each segment's tasks as arcs of their own, before they are joined."""

    def __init__(self, assessment: Assessment, day_index: int) -> None:
        self.tasks = assessment.plan.day_types[day_index].activities
        self.segments = assessment.hours.clocks[day_index].segments
        self.reasons = {
            (entry.task_id, entry.helper, entry.part): entry.reason
            for entry in assessment.hours.entries
            if entry.day_index == day_index
        }

    def all(self) -> Iterator[Arc]:
        for segment in self.segments:
            yield from self._ring(segment, 1)
            if segment.given[1]:
                yield from self._ring(segment, 2)

    def _ring(self, segment: Segment, helper: int) -> Iterator[Arc]:
        inner = 0
        for index, units in (*segment.covered, *segment.given[helper - 1]):
            if units:
                yield self._arc(segment, helper, index, inner, inner + units)
            inner += units

    def _arc(self, segment: Segment, helper: int, index: int, inner: int, outer: int) -> Arc:
        task = self.tasks[index]
        key = (task.id, helper, segment.part)
        reason = self.reasons.get(key)
        counts = key in self.reasons and reason is None
        at_night = segment.part is not PartOfDay.DAY
        return Arc(
            helper=helper,
            start=segment.start,
            minutes=segment.minutes,
            inner=inner,
            outer=outer,
            task=index,
            task_id=task.id,
            family=family_of(task.category, task.service),
            covered=covers(task),
            parts=(ArcPart(segment.start, segment.minutes, at_night, counts, reason),),
        )


def _grouped(arcs: Iterable[Arc]) -> Iterable[list[Arc]]:
    """Arcs of the same task in the same part of the same ring, in order of time."""
    groups: dict[tuple[int, int, int, int], list[Arc]] = {}
    for arc in arcs:
        groups.setdefault((arc.helper, arc.inner, arc.outer, arc.task), []).append(arc)
    return groups.values()


S = TypeVar("S", Stretch, Arc, ArcPart)


def _joined(stretches: Iterable[S]) -> list[S]:
    """Stretches in order of time, alike in all else: neighbours made one, across midnight too."""
    joined: list[S] = []
    for stretch in stretches:
        if joined and joined[-1].start + joined[-1].minutes == stretch.start:
            joined[-1] = _longer(joined[-1], stretch)
        else:
            joined.append(stretch)
    if len(joined) > 1 and joined[0].start == 0 and joined[-1].start + joined[-1].minutes == MINUTES_A_DAY:
        joined[-1] = _longer(joined[-1], joined.pop(0))
    return joined


def _longer(stretch: S, following: S) -> S:
    minutes = stretch.minutes + following.minutes
    if isinstance(stretch, Arc) and isinstance(following, Arc):
        return replace(stretch, minutes=minutes, parts=_parts(stretch.parts, following.parts))
    return replace(stretch, minutes=minutes)


def _parts(parts: tuple[ArcPart, ...], following: tuple[ArcPart, ...]) -> tuple[ArcPart, ...]:
    last, first = parts[-1], following[0]
    if (last.at_night, last.counts, last.reason) != (first.at_night, first.counts, first.reason):
        return (*parts, *following)
    return (*parts[:-1], replace(last, minutes=last.minutes + first.minutes), *following[1:])
