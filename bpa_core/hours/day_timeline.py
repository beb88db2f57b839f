"""The døgnklokke: a day type's tasks -> who helps when. No minute of a helper is given twice.

Minutes are those of an average day of the type, in exact units of 1/`scale` minute. The day is cut where something
changes; within a piece every minute is shared out alike.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import lcm

from bpa_core.hours.countability import EDGE_MINUTES, Assumptions, PartOfDay, is_health, why_not_counted
from bpa_core.plan.categories import Service
from bpa_core.plan.limits import MINUTES_A_DAY
from bpa_core.plan.model import Activity, DayType
from bpa_core.plan.vocabulary import NightNeed

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


@dataclass(frozen=True, slots=True)
class Clock:
    """A day shared out: `pieces` round the circle, a tally for each task in order, and what others cover."""

    scale: int
    segments: tuple[Segment, ...]
    tallies: tuple[TaskTally, ...]
    covered: int


def draw(day: DayType, assumptions: Assumptions) -> Clock:
    """Share out the minutes of a day of this type: others' cover first, then each helper's own minutes."""
    return _Drawing(day, assumptions).clock()


def covers(activity: Activity) -> bool:
    """Whether school, barnehage, SFO or an institution takes this time."""
    return activity.service is Service.DEKKET_AV_ANDRE


class _Drawing:
    def __init__(self, day: DayType, assumptions: Assumptions) -> None:
        self.activities = day.activities
        self.assumptions = assumptions
        self.night_need = day.night_need or assumptions.night_need
        self.spans = [(int(one.start), one.minutes) for one in day.activities]
        self.scale = lcm(*(one.share.m for one in day.activities))
        self.shares = [one.share.n * (self.scale // one.share.m) for one in day.activities]
        self.ranks = _ranks(day.activities, assumptions, self.night_need)
        self.covering = [covers(one) for one in day.activities]
        self.for_two = [one.helpers == 2 for one in day.activities]
        self.tallies = tuple(TaskTally() for _ in day.activities)
        self.covered = 0

    def clock(self) -> Clock:
        cuts = self._cuts()
        ends = [*cuts[1:], MINUTES_A_DAY]
        segments = tuple(self._piece(start, end - start) for start, end in zip(cuts, ends, strict=True))
        return Clock(self.scale, segments, self.tallies, self.covered)

    def _cuts(self) -> list[int]:
        night = self.assumptions.night
        end = night.start + night.length
        night_cuts = (night.start, night.start + EDGE_MINUTES, end - EDGE_MINUTES, end)
        tasks = (cut for one in self.activities for cut in (one.start, one.start + one.minutes))
        return sorted({0, *(cut % MINUTES_A_DAY for cut in (*night_cuts, *tasks))})

    def _piece(self, start: int, minutes: int) -> Segment:
        here = self._drawn_at(start)
        left, covered = self._cover([index for index in here if self.covering[index]], minutes)
        own = [index for index in here if not self.covering[index]]
        night = self.assumptions.night
        stretch = _Stretch(minutes, left, night.part_at(start, self.night_need), night.near_edge(start))
        given = (
            self._share_out(own, 1, stretch),
            self._share_out([index for index in own if self.for_two[index]], 2, stretch),
        )
        return Segment(start, minutes, stretch.part, covered, given)

    def _drawn_at(self, minute: int) -> list[int]:
        """Tasks drawn at the minute, the one that started last first; a tie: the later in the list."""
        drawn = [
            (passed, -index)
            for index, (start, minutes) in enumerate(self.spans)
            if (passed := (minute - start) % MINUTES_A_DAY) < minutes
        ]
        return [-index for _, index in sorted(drawn)]

    def _cover(self, covering: Iterable[int], minutes: int) -> tuple[int, Allocation]:
        left, covered = self.scale, []
        for index in covering:
            taken = min(self.shares[index], left)
            left -= taken
            covered.append((index, taken))
        self.covered += (self.scale - left) * minutes
        return left, tuple(covered)

    def _share_out(self, wanting: list[int], helper: int, stretch: "_Stretch") -> Allocation:
        """One helper's minutes to those who want them: in order of rank, and among each the one that started last.

        This runs for every stretch of every day, and is most of what a count costs: plain loops over plain numbers.
        """
        left, minutes, part = stretch.left, stretch.minutes, stretch.part
        lost_near_edge = stretch.near_edge and part is PartOfDay.NIGHT
        given: list[tuple[int, int]] = []
        if len(wanting) > 1:
            ranks, at = self.ranks, helper - 1
            wanting = sorted(wanting, key=lambda index: ranks[index][at][part])
        for index in wanting:
            share, task = self.shares[index], self.tallies[index]
            wanted = share if share < stretch.left else stretch.left
            taken = wanted if wanted < left else left
            task.lost_to_cover += (share - wanted) * minutes
            if taken < wanted:
                task.lost_to_own += (wanted - taken) * minutes
                for taker, _ in given:
                    self.tallies[taker].takes_from_own = True
            if taken:
                left -= taken
                given.append((index, taken))
                tally = task.helpers[helper - 1]
                tally.parts[part] += taken * minutes
                if lost_near_edge:
                    tally.night_near_edge += taken * minutes
        return tuple(given)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A piece as a helper meets it: `left` is what others' cover has left of each minute."""

    minutes: int
    left: int
    part: PartOfDay
    near_edge: bool


Ranks = list[tuple[tuple[int, ...], tuple[int, ...]]]


def _ranks(activities: Sequence[Activity], assumptions: Assumptions, night_need: NightNeed) -> Ranks:
    """For each task, helper and part of the day: helsehjelp goes first, then what counts, then the rest."""

    def rank(one: Activity, helper: int, part: PartOfDay) -> int:
        if is_health(one):
            return 0
        why = why_not_counted(one, assumptions, helper=helper, part=part, night_need=night_need)
        return 1 if why is None else 2

    return [
        (tuple(rank(one, 1, part) for part in PartOfDay), tuple(rank(one, 2, part) for part in PartOfDay))
        for one in activities
    ]
