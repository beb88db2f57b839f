"""A day's shared minutes as figures to print: one for a task's unbroken time, however often its depth changes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from operator import itemgetter

from bpa_core.hours.day_timeline import Clock, Segment
from bpa_core.overview.clock_arcs import ring_depths, ring_layers, unbroken
from bpa_core.plan.categories import Family, family_of
from bpa_core.plan.tasks import Activity


@dataclass(frozen=True, slots=True)
class Step:
    """A stretch of a band where it lies alike: its minutes, and the ring's part from `inner` to `outer` (0..1)."""

    start: int
    minutes: int
    inner: float
    outer: float


@dataclass(frozen=True, slots=True)
class Band:
    """A task's unbroken time in one ring, printed as one figure: its steps in order, past midnight too.

    One figure and not one a step: where a hundred tasks share the day each has two hundred steps, and Typst would
    need gigabytes for them all. In a ring with more beside each other than can be seen, a band is a whole family's.
    """

    ring: int
    family: Family
    steps: tuple[Step, ...]

    @property
    def start(self) -> int:
        """Minutes past midnight, 0..1439."""
        return self.steps[0].start

    @property
    def minutes(self) -> int:
        """Its length, 1..1440."""
        return sum(step.minutes for step in self.steps)


MOST_BESIDE = 12
"""Tasks beside each other in a ring (16 mm deep) that can still be told apart on paper."""

Part = tuple[int, int]
"""From and to, in units of the ring's depth."""

Run = list[tuple[int, int, Part]]
"""What follows each other in time: start, minutes and part of each piece."""


def rings(clock: Clock) -> int:
    """How many are drawn: 2 where helper 2 gives anything."""
    return 2 if any(segment.given[1] for segment in clock.segments) else 1


def bands(tasks: Sequence[Activity], clock: Clock) -> Iterator[Band]:
    """A band a task's unbroken time; in a ring that is too full for that, a family's."""
    families = [family_of(task.category, task.service) for task in tasks]
    order = (Family.ANDRE, *(family for family in Family if family is not Family.ANDRE))  # others' time lies inside
    for ring in range(1, rings(clock) + 1):
        layers = [(segment, ring_layers(segment, ring)) for segment in clock.segments]
        if max((len(beside) for _, beside in layers), default=0) > MOST_BESIDE:
            whole = [order.index(family) for family in families]
            layers = [(segment, _summed((whole[task], units) for task, units in beside)) for segment, beside in layers]
            families_of_key: Callable[[int], Family] = order.__getitem__
        else:
            families_of_key = families.__getitem__
        for key, runs in _runs((segment, ring_depths(beside)) for segment, beside in layers).items():
            for run in runs:
                yield Band(ring, families_of_key(key), tuple(_step(piece, clock.scale) for piece in run))


def longest_stretches(clock: Clock) -> dict[int, tuple[int, int]]:
    """Start and minutes of each task's longest unbroken time in the ring of helper 1, by its place in the list."""
    present = ((segment, [(task, (0, 0)) for task, _ in ring_layers(segment, 1)]) for segment in clock.segments)
    longest: dict[int, tuple[int, int]] = {}
    for task, runs in _runs(present).items():
        # Alike all the way, a run is one piece; of two that are as long the first counts.
        longest[task] = max(((start, minutes) for ((start, minutes, _),) in runs), key=lambda stretch: stretch[1])
    return longest


def _summed(layers: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    sums: dict[int, int] = {}
    for key, units in layers:
        sums[key] = sums.get(key, 0) + units
    return sorted(sums.items())


def _runs(day: Iterable[tuple[Segment, Iterable[tuple[int, Part]]]]) -> dict[int, list[Run]]:
    """Each key's unbroken times, in order."""
    by_key: dict[int, list[tuple[Segment, Part]]] = {}
    for segment, parts in day:
        for key, part in parts:
            by_key.setdefault(key, []).append((segment, part))
    return {key: [_joined(run) for run in unbroken(pieces, itemgetter(0))] for key, pieces in by_key.items()}


def _joined(pieces: Iterable[tuple[Segment, Part]]) -> Run:
    """Pieces that follow each other: one that lies as the one before it makes that one longer."""
    run: Run = []
    for segment, part in pieces:
        if run and run[-1][2] == part:
            start, minutes, _ = run[-1]
            run[-1] = (start, minutes + segment.minutes, part)
        else:
            run.append((segment.start, segment.minutes, part))
    return run


def _step(piece: tuple[int, int, Part], scale: int) -> Step:
    start, minutes, (inner, outer) = piece
    return Step(start, minutes, float(Fraction(inner, scale)), float(Fraction(outer, scale)))
