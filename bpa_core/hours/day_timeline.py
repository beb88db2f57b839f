"""The døgnklokke: a day type's tasks -> who helps when. No minute of a helper is given twice.

Minutes are those of an average day of the type, in exact units of 1/`scale` minute. The day is cut where something
changes; within a piece every minute is shared out alike.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from math import lcm

from bpa_core.hours.countability import EDGE_MINUTES, PartOfDay, Rules, is_health
from bpa_core.plan.categories import Service
from bpa_core.plan.limits import MINUTES_A_DAY
from bpa_core.plan.model import Activity, DayType
from bpa_core.plan.vocabulary import NightNeed

PARTS = tuple(PartOfDay)
Allocation = tuple[tuple[int, int], ...]
"""Pairs of (place of the task in the day's list, units of each minute)."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch in which nothing changes: what others cover, and what helpers 1 and 2 give to which task."""

    start: int
    minutes: int
    part: PartOfDay
    covered: Allocation
    given: tuple[Allocation, Allocation]


@dataclass(slots=True)
class Tally:
    """One helper's units for one task on an average day, by PartOfDay; and those of NIGHT near the window's edge."""

    parts: list[int] = field(default_factory=lambda: [0] * len(PartOfDay))
    night_near_edge: int = 0

    @property
    def day(self) -> int:
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


@dataclass(frozen=True, slots=True)
class Clock:
    """A day shared out: `pieces` round the circle, a tally for each task in order, and what others cover."""

    scale: int
    segments: tuple[Segment, ...]
    tallies: tuple[TaskTally, ...]
    covered: int


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
    return activity.service is Service.DEKKET_AV_ANDRE


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
        self.tallies = tuple(TaskTally() for _ in tasks)
        self.takers: set[int] = set()
        # Whole minutes, made units at the end: those that a task was given all of its share of, and none of.
        self.whole = tuple([[0] * len(tasks) for _ in PartOfDay] for _ in ("first", "second"))
        self.whole_near_edge = tuple([0] * len(tasks) for _ in ("first", "second"))
        self.waited = [0] * len(tasks)
        self.covered = 0

    def asks(self) -> tuple[object, ...]:
        """Days alike in this are shared out alike."""
        as_day = self.night_need is NightNeed.NONE
        ranks = tuple(tuple(part) for helper in self.ranks for part in helper)
        each = zip(self.task_of, self.spans, self.shares, self.covering, self.for_two, strict=True)
        return (self.night, as_day, self.scale, ranks, *each)

    def clock(self) -> Clock:
        cuts = self._cuts()
        ends = [*cuts[1:], MINUTES_A_DAY]
        covering = [index for index, covers_time in enumerate(self.covering) if covers_time]
        own = [index for index, covers_time in enumerate(self.covering) if not covers_time]
        two = [index for index in own if self.for_two[index]]
        here = (self._drawn_at(cuts, tasks) for tasks in (covering, own, two))
        segments = tuple(map(self._piece, cuts, ends, *here))
        self._tell()
        if len(self.task_of) == self.many:
            return Clock(self.scale, segments, self.tallies, self.covered)
        return Clock(self.scale, tuple(map(self._of_tasks, segments)), tuple(self._together()), self.covered)

    def _of_tasks(self, segment: Segment) -> Segment:
        """The stretch told of tasks; of two times of one task drawn on each other, their sum."""
        first, second = (self._summed(given) for given in segment.given)
        return replace(segment, covered=self._summed(segment.covered), given=(first, second))

    def _summed(self, allocation: Allocation) -> Allocation:
        sums: dict[int, int] = {}
        for block, units in allocation:
            sums[self.task_of[block]] = sums.get(self.task_of[block], 0) + units
        return tuple(sums.items())

    def _together(self) -> Iterator[TaskTally]:
        times: list[list[TaskTally]] = [[] for _ in range(self.many)]
        for place, tally in zip(self.task_of, self.tallies, strict=True):
            times[place].append(tally)
        return (told[0] if len(told) == 1 else _sum_of(told) for told in times)

    def _cuts(self) -> list[int]:
        end = self.night.start + self.night.length
        night_cuts = (self.night.start, self.night.start + EDGE_MINUTES, end - EDGE_MINUTES, end)
        tasks = (cut for start, minutes in self.spans for cut in (start, start + minutes))
        return sorted({0, *(cut % MINUTES_A_DAY for cut in (*night_cuts, *tasks))})

    def _drawn_at(self, cuts: list[int], tasks: list[int]) -> list[list[int]]:
        """Those of the tasks drawn from each cut on, the one that started last first; a tie: the later in the list.

        Those that began this side of midnight began last; then come those that go on from the evening before.
        """
        here: list[list[int]] = [[] for _ in cuts]
        last_first = sorted(tasks, key=lambda index: (self.spans[index][0], index), reverse=True)
        for before_midnight in (True, False):
            for index in last_first:
                start, minutes = self.spans[index]
                over = start + minutes - MINUTES_A_DAY
                first, end = (start, start + minutes) if before_midnight else (0, over)
                for at in range(bisect_left(cuts, first), bisect_left(cuts, end)):
                    here[at].append(index)
        return here

    def _piece(self, start: int, end: int, covering: list[int], own: list[int], two: list[int]) -> Segment:
        minutes = end - start
        left, covered = self._cover(covering, minutes)
        stretch = _Stretch(minutes, left, self.night.part_at(start, self.night_need), self.night.near_edge(start))
        given = (self._share_out(own, 1, stretch), self._share_out(two, 2, stretch))
        return Segment(start, minutes, stretch.part, covered, given)

    def _cover(self, covering: Iterable[int], minutes: int) -> tuple[int, Allocation]:
        left, covered = self.scale, []
        for index in covering:
            taken = min(self.shares[index], left)
            left -= taken
            covered.append((index, taken))
        self.covered += (self.scale - left) * minutes
        return left, tuple(covered)

    def _share_out(self, wanting: list[int], helper: int, stretch: "_Stretch") -> Allocation:
        """One helper's minutes to those who want them: in order of rank, and among each the one that started last."""
        given: list[tuple[int, int]] = []
        if len(wanting) > 1:
            wanting = sorted(wanting, key=self.ranks[helper - 1][stretch.part].__getitem__)
        left = stretch.left
        if left == self.scale:
            left = self._give_whole(wanting, helper, stretch, given)
        for place in range(len(given), len(wanting)):
            if not left and stretch.left == self.scale:
                # They lose all of their share; a hundred may lie on each other.
                self._add_whole(self.waited, wanting[place:], stretch.minutes)
                self.takers.update(dict(given))
                break
            index = wanting[place]
            share, task = self.shares[index], self.tallies[index]
            wanted = share if share < stretch.left else stretch.left
            taken = wanted if wanted < left else left
            if share != wanted:
                task.lost_to_cover += (share - wanted) * stretch.minutes
            if taken != wanted:
                task.lost_to_own += (wanted - taken) * stretch.minutes
                self.takers.update(dict(given))
            if taken:
                left -= taken
                given.append((index, taken))
                self._gain(task.helpers[helper - 1], taken * stretch.minutes, stretch)
        return tuple(given)

    def _give_whole(self, wanting: list[int], helper: int, stretch: "_Stretch", given: list[tuple[int, int]]) -> int:
        """Where nobody covers: to each all of its share, as long as there is enough; what is left of each minute."""
        shares = [self.shares[index] for index in wanting]
        sums = [0, *accumulate(shares)]
        many = bisect_right(sums, self.scale) - 1
        given += zip(wanting[:many], shares, strict=False)
        self._add_whole(self.whole[helper - 1][stretch.part], wanting[:many], stretch.minutes)
        if stretch.near_edge and stretch.part is PartOfDay.NIGHT:
            self._add_whole(self.whole_near_edge[helper - 1], wanting[:many], stretch.minutes)
        return self.scale - sums[many]

    def _add_whole(self, whole: list[int], tasks: list[int], minutes: int) -> None:
        for index in tasks:
            whole[index] += minutes

    def _tell(self) -> None:
        """What is told of all stretches together, into each task's tally."""
        for index, (task, share) in enumerate(zip(self.tallies, self.shares, strict=True)):
            task.lost_to_own += share * self.waited[index]
            task.takes_from_own = index in self.takers
            for helper in (0, 1) if self.for_two[index] else (0,):
                tally, whole = task.helpers[helper], self.whole[helper]
                for part in PARTS:
                    tally.parts[part] += share * whole[part][index]
                tally.night_near_edge += share * self.whole_near_edge[helper][index]

    def _gain(self, tally: Tally, units: int, stretch: "_Stretch") -> None:
        tally.parts[stretch.part] += units
        if stretch.near_edge and stretch.part is PartOfDay.NIGHT:
            tally.night_near_edge += units


def _sum_of(times: list[TaskTally]) -> TaskTally:
    """All times of a task together."""
    first, second = (
        Tally(
            [sum(one.helpers[helper].parts[part] for one in times) for part in PARTS],
            sum(one.helpers[helper].night_near_edge for one in times),
        )
        for helper in (0, 1)
    )
    return TaskTally(
        helpers=(first, second),
        lost_to_cover=sum(one.lost_to_cover for one in times),
        lost_to_own=sum(one.lost_to_own for one in times),
        takes_from_own=any(one.takes_from_own for one in times),
        times=tuple(times),
    )


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A piece as a helper meets it: `left` is what others' cover has left of each minute."""

    minutes: int
    left: int
    part: PartOfDay
    near_edge: bool


Ranks = tuple[list[list[int]], list[list[int]]]
"""By helper and part of the day, of each task: helsehjelp goes first (0), then what counts (1), then the rest (2)."""


def _ranks(tasks: Sequence[Activity], rules: Rules, night_need: NightNeed) -> Ranks:
    judged = [(is_health(one), rules.reasons(one, night_need)) for one in tasks]

    def ranks(helper: int, part: PartOfDay) -> list[int]:
        return [0 if health else 1 if reasons[helper][part] is None else 2 for health, reasons in judged]

    first, second = ([ranks(helper, part) for part in PartOfDay] for helper in (0, 1))
    return first, second
