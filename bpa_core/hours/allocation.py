"""One helper's minutes of a day, stretch by stretch: given in order of rank, and among each to who started last.

Minutes are those of an average day, in exact units of 1/`scale` minute.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from bpa_core.hours.countability import PartOfDay
from bpa_core.hours.task_minutes import Runs, TaskMinutes

PARTS = tuple(PartOfDay)
RANKS = 3
Allocation = tuple[tuple[int, int], ...]
"""Pairs of (place of the task in the day's list, units of each minute)."""
_NEAR_EDGE = len(PartOfDay)
"""Beside the parts of the day: what of NIGHT is near the window's edge, told apart from the rest of it."""


@dataclass(slots=True)
class Tally:
    """One helper's units for one task on an average day, by PartOfDay; and those of NIGHT near the window's edge."""

    parts: list[int] = field(default_factory=lambda: [0, 0, 0])
    night_near_edge: int = 0

    @classmethod
    def sum_of(cls, tallies: Sequence["Tally"]) -> "Tally":
        """One tally of several: unit by unit."""
        parts = [sum(one.parts[part] for one in tallies) for part in PARTS]
        return cls(parts, sum(one.night_near_edge for one in tallies))

    @property
    def day(self) -> int:
        """Units outside the night window."""
        return self.parts[PartOfDay.DAY]

    @property
    def night(self) -> int:
        """All inside the window, those near its edge that count as day too."""
        return self.parts[PartOfDay.EDGE] + self.parts[PartOfDay.NIGHT]


@dataclass(slots=True)
class TaskTally:
    """What became of one drawn task: given by each helper, and lost to others' cover or to other own tasks."""

    helpers: tuple[Tally, Tally] = field(default_factory=lambda: (Tally(), Tally()))
    lost_to_cover: int = 0
    lost_to_own: int = 0
    takes_from_own: bool = False
    times: tuple["TaskTally", ...] = ()
    """Of a task that comes several times a day: what became of each time; all else is their sum."""

    @classmethod
    def of_times(cls, times: Sequence["TaskTally"]) -> "TaskTally":
        """All times of a task together."""
        first, second = (Tally.sum_of([one.helpers[helper] for one in times]) for helper in (0, 1))
        return cls(
            helpers=(first, second),
            lost_to_cover=sum(one.lost_to_cover for one in times),
            lost_to_own=sum(one.lost_to_own for one in times),
            takes_from_own=any(one.takes_from_own for one in times),
            times=tuple(times),
        )


class Stretch(NamedTuple):
    """A piece of the day as a helper meets it: its place, what others' cover has left of each minute, and whether it is
    NIGHT near the window's edge."""

    place: int
    minutes: int
    left: int
    part: PartOfDay
    near_edge: bool


class Moves(NamedTuple):
    """Tasks that end where a stretch begins, and those that begin there, the one that is to go first last."""

    leave: Sequence[int] = ()
    enter: Sequence[int] = ()


class StretchAllocation(NamedTuple):
    """What a helper gives in a stretch: `met` get all of their share, in order; `rest` after them what it says."""

    met: Sequence[int] = ()
    rest: Allocation = ()

    def allocation(self, shares: Sequence[int]) -> Allocation:
        """Each task's place with its units; `shares` are the tasks' own, by place."""
        return (*((index, shares[index]) for index in self.met), *self.rest)


_NOTHING = StretchAllocation()
NO_MOVES = Moves()


class Allocator:
    """The tasks drawn now, by rank, the one that started last last; and what they were given so far.

    A hundred tasks may lie on each other in hundreds of stretches: from one stretch to the next, little changes.
    """

    def __init__(self, shares: Sequence[int], scale: int, ranks: Sequence[Sequence[int]], stretches: int) -> None:
        self._shares, self._scale, self._ranks = shares, scale, ranks
        self._part: PartOfDay | None = None
        self._drawn: list[int] = []
        self._by_rank: list[list[int]] = []
        self._sums: list[int] = []
        self._takers: set[int] = set()
        self._met = TaskMinutes(_NEAR_EDGE + 1, len(shares), stretches)
        self._waited = TaskMinutes(1, len(shares), stretches)
        self._buried = TaskMinutes(1, len(shares), stretches)
        self._units: list[tuple[int, Stretch, int]] = []
        self._lost_to_cover = [0] * len(shares)
        self._lost_to_own = [0] * len(shares)

    def allocate(self, moves: Moves, stretch: Stretch) -> StretchAllocation:
        """The next stretch of the day."""
        self._move(moves, stretch.part)
        if not self._drawn:
            return _NOTHING
        if not stretch.left:
            self._buried.add(0, stretch.place, stretch.minutes, self._drawn, ())
            return _NOTHING
        if stretch.left < self._scale and any(self._shares[index] > stretch.left for index in self._drawn):
            return self._one_by_one(stretch)
        return self._whole_shares(stretch)

    def _move(self, moves: Moves, part: PartOfDay) -> None:
        if moves is NO_MOVES and part is self._part:
            return
        for index in moves.leave:
            self._drawn.remove(index)
        self._drawn += moves.enter
        if part is not self._part:
            self._part = part
            self._by_rank, self._sums = [[] for _ in range(RANKS)], [0] * RANKS
            moves = Moves((), self._drawn)
        ranks = self._ranks[part]
        for index in moves.leave:
            self._by_rank[ranks[index]].remove(index)
            self._sums[ranks[index]] -= self._shares[index]
        for index in moves.enter:
            self._by_rank[ranks[index]].append(index)
            self._sums[ranks[index]] += self._shares[index]

    def _whole_shares(self, stretch: Stretch) -> StretchAllocation:
        """Nobody asks for more than is left: to each its share as long as there is enough, to one more the rest."""
        left = stretch.left
        rest: Allocation = ()
        met: list[int] = []
        waiting: list[int] = []
        for drawn, wanted in zip(self._by_rank, self._sums, strict=True):
            if wanted <= left:
                met += drawn[::-1]
                left -= wanted
                continue
            many = len(drawn)
            if left:
                many, over = self._waiting(drawn, wanted - left)
                rest = ((drawn[many - 1], over),) if over else ()
                met += drawn[many:][::-1]
                left = 0
            waiting += drawn[:many][::-1]
        self._met.add(_NEAR_EDGE if stretch.near_edge else stretch.part, stretch.place, stretch.minutes, met, waiting)
        if waiting:
            self._waited.add(0, stretch.place, stretch.minutes, waiting, met)
            self._takers.update(met)
        for index, units in rest:
            self._lost_to_own[index] -= units * stretch.minutes
            self._units.append((index, stretch, units))
            if len(waiting) > 1:
                self._takers.add(index)
        return StretchAllocation(met, rest)

    def _waiting(self, drawn: Sequence[int], too_much: int) -> tuple[int, int]:
        """How many of those that started first must wait, and what is left for the last of them."""
        many = 0
        while too_much > 0:
            too_much -= self._shares[drawn[many]]
            many += 1
        return many, -too_much

    def _one_by_one(self, stretch: Stretch) -> StretchAllocation:
        """Some ask for more than others' cover has left: no more than that is lost to other own tasks."""
        left = stretch.left
        given: list[tuple[int, int]] = []
        for index in (index for drawn in self._by_rank for index in reversed(drawn)):
            share = self._shares[index]
            wanted = min(share, stretch.left)
            taken = min(wanted, left)
            self._lost_to_cover[index] += (share - wanted) * stretch.minutes
            if taken != wanted:
                self._lost_to_own[index] += (wanted - taken) * stretch.minutes
                self._takers.update(taker for taker, _ in given)
            if taken:
                left -= taken
                given.append((index, taken))
                self._units.append((index, stretch, taken))
        return StretchAllocation((), tuple(given))

    def add_to(self, tasks: Sequence[int], runs: Sequence[Runs], tallies: Sequence[TaskTally], helper: int) -> None:
        """After the last stretch: what became of each of this helper's tasks, into its tally."""
        (waited,), (buried,), met = (minutes.of(tasks, runs) for minutes in (self._waited, self._buried, self._met))
        for index in tasks:
            share, task = self._shares[index], tallies[index]
            task.lost_to_own += share * waited[index] + self._lost_to_own[index]
            task.lost_to_cover += share * buried[index] + self._lost_to_cover[index]
            task.takes_from_own |= index in self._takers
            tally = task.helpers[helper]
            for part in PARTS:
                tally.parts[part] = share * met[part][index]
            tally.night_near_edge = share * met[_NEAR_EDGE][index]
            tally.parts[PartOfDay.NIGHT] += tally.night_near_edge
        for index, stretch, units in self._units:
            tally = tallies[index].helpers[helper]
            tally.parts[stretch.part] += units * stretch.minutes
            tally.night_near_edge += units * stretch.minutes if stretch.near_edge else 0
