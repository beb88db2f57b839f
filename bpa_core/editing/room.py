"""The minutes of a day that a task may use, and the starts in them that have room. Minutes past midnight."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from bpa_core.plan.categories import Category, Service
from bpa_core.plan.limits import MINUTES_A_DAY
from bpa_core.plan.model import Person, Plan
from bpa_core.plan.tasks import Activity, DayType

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
    return ((start + minute) % MINUTES_A_DAY for start in task.starts for minute in range(task.minutes))


def is_at_night(person: Person, minute: int) -> bool:
    """Whether a minute lies in the person's night."""
    return (minute - person.night_from) % MINUTES_A_DAY < (person.night_to - person.night_from) % MINUTES_A_DAY


@dataclass(frozen=True)
class Room:
    """The part of the circle that a task may use, as `length` minutes from `begin`: its minutes with nothing in them,
    and those in which somebody only looks after. A task lies wholly in the one or in the other: where the watch begins
    in the middle of it, the watch would take the rest.
    """

    begin: int
    length: int
    free: frozenset[int]
    looked_after: frozenset[int]
    uncovered: frozenset[int]
    """Where there is no room at all: what is at least not in school or the like."""

    @classmethod
    def of(cls, plan: Plan, day_index: int, task: Activity) -> "Room":
        """Beside every other task of the day: a task of the night stays in the night, others in the waking day."""
        begin, length = _window(plan.person, task)
        own = {minute % MINUTES_A_DAY for minute in range(begin, begin + length)}
        watched, taken, covered = _drawn(plan.day_types[day_index], task)
        if only_looks_after(task):
            taken |= watched
        free, looked_after = own - taken - watched - covered, (own & watched) - taken - covered
        return cls(begin, length, frozenset(free), frozenset(looked_after), frozenset(own - covered))

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
        others = {(start + minute) % MINUTES_A_DAY for start in starts for minute in range(minutes)}
        for part in (self.free, self.looked_after, self.uncovered):
            found = [start for start in self._starts() if self._has(start, minutes, (part - others,))]
            if found:
                return _furthest(found, starts)
        return _furthest(list(self._starts()), starts)

    def evenly(self, many: int, minutes: int) -> list[int]:
        """So many starts, each as near as there is room to the middle of its even part of what can be used; close
        together where there would not be room for all."""
        usable = [minute for minute in self._round() if any(minute in part for part in self._either)]
        usable = usable or list(self._round())
        left, starts = [set(part) for part in self._either], list[int]()
        for number in range(many):
            wanted = usable[len(usable) * (2 * number + 1) // (2 * many)] - minutes // 2
            fits = [start for start in self._starts() if self._has(start, minutes, left)]
            if not fits:
                return self._close_together(many, minutes)
            starts.append(_nearest(fits, wanted // STEP * STEP))
            _take(left, starts[-1], minutes)
        return sorted(starts, key=lambda start: (start - self.begin) % MINUTES_A_DAY)

    def _close_together(self, many: int, minutes: int) -> list[int]:
        """One after the other where there is room; those that have none, together with the last."""
        left, starts = [set(part) for part in self._either], list[int]()
        for start in self._starts():
            if len(starts) < many and self._has(start, minutes, left):
                _take(left, start, minutes)
                starts.append(start)
        last = starts[-1] if starts else self.begin
        return [*starts, *[last] * (many - len(starts))]

    @property
    def _either(self) -> tuple[frozenset[int], frozenset[int]]:
        return self.free, self.looked_after

    def _round(self) -> Iterator[int]:
        return (minute % MINUTES_A_DAY for minute in range(self.begin, self.begin + self.length))

    def _starts(self) -> Iterator[int]:
        """Whole fives of the part."""
        return (minute for minute in self._round() if minute % STEP == 0)

    def _has(self, start: int, minutes: int, wholly_in: Iterable[Container[int]]) -> bool:
        """Whether a task from there lies wholly in one of these, within the part."""
        if (start - self.begin) % MINUTES_A_DAY + minutes > self.length:
            return False
        own = [(start + minute) % MINUTES_A_DAY for minute in range(minutes)]
        return any(all(minute in allowed for minute in own) for allowed in wholly_in)


def _take(left: Iterable[set[int]], start: int, minutes: int) -> None:
    """These minutes are used."""
    for part in left:
        part.difference_update((start + minute) % MINUTES_A_DAY for minute in range(minutes))


def _furthest(found: Sequence[int], starts: Sequence[int]) -> int:
    return max(found, key=lambda start: min(_apart(start, other) for other in starts))


def _nearest(found: Sequence[int], wanted: int) -> int:
    return min(found, key=lambda start: _apart(start, wanted))


def _window(person: Person, task: Activity) -> tuple[int, int]:
    night = (person.night_to - person.night_from) % MINUTES_A_DAY
    if is_at_night(person, task.start):
        return int(person.night_from), night
    return int(person.night_to), MINUTES_A_DAY - night


def _drawn(day: DayType, but: Activity) -> tuple[set[int], set[int], set[int]]:
    """Minutes in which somebody only looks after, with other tasks, and that others cover; without the task itself."""
    watched, taken, covered = set[int](), set[int](), set[int]()
    for one in day.activities:
        if one.id != but.id:
            kind = watched if only_looks_after(one) else covered if one.service is Service.DEKKET_AV_ANDRE else taken
            kind.update(minutes_of(one))
    return watched, taken, covered


def _apart(one: int, other: int) -> int:
    return min((one - other) % MINUTES_A_DAY, (other - one) % MINUTES_A_DAY)
