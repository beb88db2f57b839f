"""The døgnklokke: a day type's tasks -> who helps when. No minute of a helper is given twice.

Minutes are those of an average day of the type, in exact units of 1/`scale` minute. The day is cut where something
changes; within a piece every minute is shared out alike.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from math import lcm
from typing import NamedTuple

from bpa_core.hours.allocation import (
    NO_MOVES,
    PARTS,
    Allocation,
    Allocator,
    Moves,
    Stretch,
    StretchAllocation,
    TaskTally,
)
from bpa_core.hours.countability import (
    EDGE_MINUTES,
    NIGHT,
    PartOfDay,
    Reasons,
    Rules,
    is_health,
    near_edge,
    part_of_day,
)
from bpa_core.hours.task_minutes import Runs
from bpa_core.plan.categories import COVERED
from bpa_core.plan.limits import MINUTES_A_DAY
from bpa_core.plan.tasks import Activity, DayType
from bpa_core.plan.vocabulary import NightNeed


class Segment(NamedTuple):
    """A stretch in which nothing changes: what others cover, and what helpers 1 and 2 give to which task."""

    start: int
    minutes: int
    part: PartOfDay
    covered: Allocation
    given: tuple[Allocation, Allocation]


@dataclass(frozen=True)
class Clock:
    """A day shared out: a tally for each task in order, what others cover, and `segments` round the circle.

    A task that comes several times a day is shared out as so many tasks: `task_of` says whose each of them is, with its
    units of each minute in `shares`.
    """

    scale: int
    tallies: tuple[TaskTally, ...]
    covered: int
    pieces: tuple["Piece", ...]
    shares: Sequence[int]
    task_of: Sequence[int]

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        """The circle as it is drawn, told of tasks: only a picture asks for it."""
        several = len(self.task_of) > len(self.tallies)
        return tuple(piece.segment(self.shares, self.task_of if several else None) for piece in self.pieces)


class Piece(NamedTuple):
    """A segment as it is shared out."""

    start: int
    minutes: int
    part: PartOfDay
    covered: Allocation
    first: StretchAllocation
    second: StretchAllocation

    def segment(self, shares: Sequence[int], task_of: Sequence[int] | None) -> Segment:
        """The same with units by task; `task_of` says whose each time is, where a task comes several times a day."""
        parts = (self.covered, self.first.allocation(shares), self.second.allocation(shares))
        covered, first, second = (_summed(one, task_of) for one in parts) if task_of else parts
        return Segment(self.start, self.minutes, self.part, covered, (first, second))


def _summed(allocation: Allocation, task_of: Sequence[int]) -> Allocation:
    """Of two times of one task drawn on each other, their sum."""
    sums: dict[int, int] = {}
    for block, units in allocation:
        sums[task_of[block]] = sums.get(task_of[block], 0) + units
    return tuple(sums.items())


Drawings = dict[tuple[object, ...], Clock]
"""Days shared out already, by all that sharing out asks of a day: «hva om» mostly shares out the same day again."""


def draw(day: DayType, rules: Rules, known: Drawings | None = None) -> Clock:
    """Share out the minutes of a day of this type: others' cover first, then each helper's own minutes."""
    drawing = _Drawing(day, rules)
    if known is None:
        return drawing.clock()
    same = drawing.asks()
    if same not in known:
        known[same] = drawing.clock()
    return known[same]


def drawings_of(days: Iterable[DayType], rules: Rules, clocks: Iterable[Clock]) -> Drawings:
    """Days that are shared out already under these rules, as they are known again."""
    return {_Drawing(day, rules).asks(): clock for day, clock in zip(days, clocks, strict=True)}


def covers(activity: Activity) -> bool:
    """Whether school, barnehage, SFO or an institution takes this time."""
    return activity.service is COVERED


class _Drawing:
    """Runs for every stretch of every day, and is most of what a count costs: plain loops over plain numbers.

    A task that comes several times a day is shared out as so many tasks, each in its place (`task_of`), and put
    together again at the end.
    """

    def __init__(self, day: DayType, rules: Rules) -> None:
        self.many = len(day.activities)
        self.task_of = [place for place, one in enumerate(day.activities) for _ in one.starts]
        tasks = [day.activities[place] for place in self.task_of]
        self.night = rules.assumptions.night
        self.night_need = day.night_need or rules.assumptions.night_need
        self.spans = [(int(start), one.minutes) for one in day.activities for start in one.starts]
        self.scale = lcm(*{one.share.m for one in tasks})
        self.shares = [one.share.n * (self.scale // one.share.m) for one in tasks]
        self.ranks = _ranks(tasks, rules, self.night_need)
        self.covering = [covers(one) for one in tasks]
        self.for_two = [one.helpers == 2 for one in tasks]

    def asks(self) -> tuple[object, ...]:
        """Days alike in this are shared out alike."""
        as_day = self.night_need is NightNeed.NONE
        ranks = tuple(tuple(part) for helper in self.ranks for part in helper)
        each = zip(self.task_of, self.spans, self.shares, self.covering, self.for_two, strict=True)
        return (self.night, as_day, self.scale, ranks, *each)

    def clock(self) -> Clock:
        own = [index for index, covers_time in enumerate(self.covering) if not covers_time]
        two = [index for index in own if self.for_two[index]]
        cuts = self._cuts()
        allocators = tuple(Allocator(self.shares, self.scale, ranks, len(cuts)) for ranks in self.ranks)
        pieces = tuple(self._pieces(cuts, allocators, (self._moves(cuts, own), self._moves(cuts, two))))
        tallies = tuple(TaskTally() for _ in self.spans)
        runs = [self._runs(cuts, start, minutes) for start, minutes in self.spans]
        for helper, tasks in enumerate((own, two)):
            allocators[helper].add_to(tasks, runs, tallies, helper)
        covered = sum(units * piece.minutes for piece in pieces for _, units in piece.covered)
        return Clock(self.scale, self._of_tasks(tallies), covered, pieces, self.shares, self.task_of)

    def _of_tasks(self, tallies: tuple[TaskTally, ...]) -> tuple[TaskTally, ...]:
        if len(tallies) == self.many:
            return tallies
        times: list[list[TaskTally]] = [[] for _ in range(self.many)]
        for place, tally in zip(self.task_of, tallies, strict=True):
            times[place].append(tally)
        return tuple(each[0] if len(each) == 1 else TaskTally.of_times(each) for each in times)

    def _pieces(
        self, cuts: list[int], allocators: Sequence[Allocator], moves: tuple[Iterator[Moves], Iterator[Moves]]
    ) -> Iterator["Piece"]:
        ends = [*cuts[1:], MINUTES_A_DAY]
        every = zip(cuts, ends, self._cover(cuts), *moves, strict=True)
        for place, (start, end, covered, own, two) in enumerate(every):
            part = part_of_day(self.night, start, self.night_need)
            at_edge = part is NIGHT and near_edge(self.night, start)
            left = self.scale - sum(units for _, units in covered) if covered else self.scale
            stretch = Stretch(place, end - start, left, part, at_edge)
            given = allocators[0].allocate(own, stretch), allocators[1].allocate(two, stretch)
            yield Piece(start, end - start, part, covered, *given)

    def _cover(self, cuts: list[int]) -> Iterator[Allocation]:
        """What others cover of each piece: theirs is what is left, the one that started last first."""
        drawn: list[int] = []
        for moves in self._moves(cuts, [index for index, covers_time in enumerate(self.covering) if covers_time]):
            if moves is not NO_MOVES:
                drawn = [*(index for index in drawn if index not in moves.leave), *moves.enter]
            left, covered = self.scale, []
            for index in reversed(drawn):
                covered.append((index, min(self.shares[index], left)))
                left -= covered[-1][1]
            yield tuple(covered)

    def _cuts(self) -> list[int]:
        end = self.night.start + self.night.length
        night_cuts = (self.night.start, self.night.start + EDGE_MINUTES, end - EDGE_MINUTES, end)
        tasks = (cut for start, minutes in self.spans for cut in (start, start + minutes))
        return sorted({0, *(cut % MINUTES_A_DAY for cut in (*night_cuts, *tasks))})

    def _moves(self, cuts: list[int], tasks: list[int]) -> Iterator[Moves]:
        """Where each piece begins: which of the tasks end, and which begin. A tie: the later in the list started last.

        Those that go on from the evening before started first of all.
        """
        over = [index for index in tasks if sum(self.spans[index]) > MINUTES_A_DAY]
        enter = {0: sorted(over, key=lambda index: (self.spans[index][0], index))}
        leave: dict[int, list[int]] = {}
        for index in tasks:
            start, minutes = self.spans[index]
            enter.setdefault(start, []).append(index)
            leave.setdefault((start + minutes) % MINUTES_A_DAY, []).append(index)
        leave.pop(0, None)
        moving = enter.keys() | leave.keys()
        return (Moves(leave.get(cut, ()), enter.get(cut, ())) if cut in moving else NO_MOVES for cut in cuts)

    def _runs(self, cuts: list[int], start: int, minutes: int) -> Runs:
        """The pieces of a task's stretch: one run of them, two if it goes on past midnight."""
        first, end, over = bisect_left(cuts, start), bisect_left(cuts, start + minutes), start + minutes - MINUTES_A_DAY
        return ((first, end), (0, bisect_left(cuts, over))) if over > 0 else ((first, end),)


Ranks = tuple[list[list[int]], list[list[int]]]
"""By helper and part of the day, of each task: helsehjelp goes first (0), then what counts (1), then the rest (2)."""


def _ranks(tasks: Sequence[Activity], rules: Rules, night_need: NightNeed) -> Ranks:
    judged = [_rank(is_health(one), rules.reasons(one, night_need)) for one in tasks]
    parts = [list(part) for part in zip(*judged, strict=True)] or [[] for _ in range(2 * len(PARTS))]
    return parts[: len(PARTS)], parts[len(PARTS) :]


@cache
def _rank(health: bool, reasons: Reasons) -> tuple[int, ...]:
    """Of the first helper in each part of the day, then of the second."""
    return tuple(0 if health else 1 if reason is None else 2 for helper in reasons for reason in helper)
