"""The minutes of a day that a task may use, and the starts in them that have room. Minutes past midnight."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from bpa_core.plan.categories import Category, Service
from bpa_core.plan.limits import MINUTES_A_DAY
from bpa_core.plan.model import Person, Plan
from bpa_core.plan.tasks import Activity, DayType
from bpa_core.plan.window import Window, apart

STEP = 5
STRETCH = 120
"""Minutes from which a task is a stretch of the day by nature (a school day, a night): it is never moved for room."""
LOOKED_AFTER = frozenset({Category.TILSYN, Category.NATTEVAKT})


def is_stretch(task: Activity) -> bool:
    """Whether a task takes so much of the day that it has its own place."""
    return task.minutes >= STRETCH or task.service is Service.DEKKET_AV_ANDRE


def only_looks_after(task: Activity) -> bool:
    """Whether other help is given in the same time without being more help."""
    long = task.minutes >= STRETCH and task.service is not Service.DEKKET_AV_ANDRE
    return long and task.category in LOOKED_AFTER


def minutes_of(task: Activity) -> Iterator[int]:
    """Every minute of the circle that it is drawn at."""
    return (minute for window in task.windows for minute in window.minutes)


@dataclass(frozen=True)
class FreeTime:
    """The part of the circle that a task may use: its minutes with nothing in them, and those in which somebody only
    looks after. A task lies wholly in the one or in the other: where the watch begins in the middle of it, the watch
    would take the rest.
    """

    within: Window
    free: frozenset[int]
    looked_after: frozenset[int]
    uncovered: frozenset[int]
    """Where there is no room at all: what is at least not in school or the like."""

    @classmethod
    def of(cls, plan: Plan, day_index: int, task: Activity) -> "FreeTime":
        """Beside every other task of the day: a task of the night stays in the night, others in the waking day."""
        within = _within(plan.person, task)
        own = set(within.minutes)
        watched, taken, covered = _drawn(plan.day_types[day_index], task)
        if only_looks_after(task):
            taken |= watched
        free, looked_after = own - taken - watched - covered, (own & watched) - taken - covered
        return cls(within, frozenset(free), frozenset(looked_after), frozenset(own - covered))

    def first(self, usual: int, minutes: int) -> int:
        """The first start at or after the usual one, round the circle; the usual one where there is no room."""
        later = [(usual + by) % MINUTES_A_DAY for by in range(0, MINUTES_A_DAY, STEP)]
        if self._has(usual, minutes, self._either):
            return usual
        for part in (self.free, self.looked_after, self.uncovered):
            for start in later:
                if self._has(start, minutes, (part,)):
                    return start
        return usual

    def furthest(self, starts: Sequence[int], minutes: int) -> int:
        """The start furthest from all of these where there is room, else where no others have the time."""
        others = {minute for start in starts for minute in Window(start, minutes).minutes}
        for part in (self.free, self.looked_after, self.uncovered):
            free = [start for start in self._starts() if self._has(start, minutes, (part - others,))]
            if free:
                return _furthest(free, starts)
        return _furthest(list(self._starts()), starts)

    def evenly(self, many: int, minutes: int) -> list[int]:
        """So many starts, each as near as there is room to the middle of its even part of what can be used; close
        together where there would not be room for all."""
        usable = [minute for minute in self.within.minutes if any(minute in part for part in self._either)]
        usable = usable or list(self.within.minutes)
        left, starts = [set(part) for part in self._either], list[int]()
        for number in range(many):
            wanted = usable[len(usable) * (2 * number + 1) // (2 * many)] - minutes // 2
            fits = [start for start in self._starts() if self._has(start, minutes, left)]
            if not fits:
                return self._close_together(many, minutes)
            starts.append(_nearest(fits, wanted // STEP * STEP))
            _take(left, starts[-1], minutes)
        return sorted(starts, key=self._into)

    def _close_together(self, many: int, minutes: int) -> list[int]:
        """One after the other where there is room; those that have none, together with the last."""
        left, starts = [set(part) for part in self._either], list[int]()
        for start in self._starts():
            if len(starts) < many and self._has(start, minutes, left):
                _take(left, start, minutes)
                starts.append(start)
        last = starts[-1] if starts else self.within.start
        return [*starts, *[last] * (many - len(starts))]

    @property
    def _either(self) -> tuple[frozenset[int], frozenset[int]]:
        return self.free, self.looked_after

    def _into(self, minute: int) -> int:
        """How far into the part a minute is."""
        return (minute - self.within.start) % MINUTES_A_DAY

    def _starts(self) -> Iterator[int]:
        """Whole fives of the part."""
        return (minute for minute in self.within.minutes if minute % STEP == 0)

    def _has(self, start: int, minutes: int, wholly_in: Iterable[Container[int]]) -> bool:
        """Whether a task from there lies wholly in one of these, within the part."""
        if self._into(start) + minutes > self.within.length:
            return False
        own = [minute % MINUTES_A_DAY for minute in range(start, start + minutes)]
        return any(all(minute in allowed for minute in own) for allowed in wholly_in)


def _take(left: Iterable[set[int]], start: int, minutes: int) -> None:
    """These minutes are used."""
    for part in left:
        part.difference_update(Window(start, minutes).minutes)


def _furthest(free: Sequence[int], starts: Sequence[int]) -> int:
    return max(free, key=lambda start: min(apart(start, other) for other in starts))


def _nearest(free: Sequence[int], wanted: int) -> int:
    return min(free, key=lambda start: apart(start, wanted))


def _within(person: Person, task: Activity) -> Window:
    night = person.night
    return night if night.holds(task.start) else Window.between(person.night_to, person.night_from)


def _drawn(day: DayType, but: Activity) -> tuple[set[int], set[int], set[int]]:
    """Minutes in which somebody only looks after, with other tasks, and that others cover; without the task itself."""
    watched, taken, covered = set[int](), set[int](), set[int]()
    for one in day.activities:
        if one.id != but.id:
            kind = watched if only_looks_after(one) else covered if one.service is Service.DEKKET_AV_ANDRE else taken
            kind.update(minutes_of(one))
    return watched, taken, covered
