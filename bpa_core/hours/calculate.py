"""Count a plan: its day types shared out, what comes now and then, and services received today -> `Hours`."""

from collections.abc import Callable, Mapping, Sequence
from math import lcm
from typing import NamedTuple

from bpa_core.hours.allocation import PARTS
from bpa_core.hours.countability import Assumptions, NotCounted, PartOfDay, Rules, Task, rules_under
from bpa_core.hours.day_timeline import Clock, Drawings, draw
from bpa_core.hours.drawn_minutes import DrawnMinutes, drawn_by_kind, drawn_by_task, without_peer
from bpa_core.hours.memory import CountedDay, CountedRest, CountedTask, Memory
from bpa_core.hours.result import Hours, HoursEntry, Origin, Peer
from bpa_core.plan.calendar_year import days_in
from bpa_core.plan.categories import COVERED
from bpa_core.plan.model import Plan
from bpa_core.plan.tasks import Activity, DayType, ExistingService, Occasional
from bpa_core.plan.vocabulary import NightNeed, Per, TwoHelpersNeed


def count(plan: Plan, assumptions: Assumptions, memory: Memory | None = None) -> Hours:
    """Count a plan under a reading; `memory` then holds its days."""
    return _Count(plan, assumptions, Memory() if memory is None else memory).hours()


class HoursCounter:
    """One plan counted under many assumptions, for its sums: what they leave alike is shared out, and added up, once.

    `hours` has an entry for all drawn tasks that the law asks the same of, in place of one for each of them.
    """

    def __init__(self, drawings: Drawings | None = None) -> None:
        self._drawings: Drawings = {} if drawings is None else drawings
        self._by_kind: dict[tuple[int, int], tuple[Clock, tuple[Activity, ...], list[DrawnMinutes]]] = {}
        self._hours: dict[tuple[object, ...], tuple[Plan, Hours]] = {}

    def remembered(self, asked: tuple[object, ...], plan: Plan, hours: Callable[[], Hours]) -> Hours:
        """The hours that were given when the same was asked of the very same tasks and services; else these."""
        parts = (plan.day_types, plan.occasional, plan.existing_services)
        key = (asked, plan.year, *map(id, parts))
        if key not in self._hours:
            self._hours[key] = plan, hours()
        return self._hours[key][1]

    def hours(self, plan: Plan, assumptions: Assumptions) -> Hours:
        """The plan counted under these assumptions: exact, but with one entry for all tasks that are alike."""
        return self.remembered((assumptions,), plan, _Count(plan, assumptions, Memory(), self).hours)

    def draw(self, day: DayType, rules: Rules) -> Clock:
        """The day shared out under these rules, drawn once for all assumptions that share it out alike."""
        return draw(day, rules, self._drawings)

    def drawn(self, day: DayType, clock: Clock) -> list[DrawnMinutes]:
        """What is drawn of each kind of task, and not of each task."""
        key = id(clock), id(day.activities)
        if key not in self._by_kind:
            self._by_kind[key] = clock, day.activities, drawn_by_kind(day, clock)
        return self._by_kind[key][2]


class _Count:
    def __init__(
        self, plan: Plan, assumptions: Assumptions, memory: Memory, counts: HoursCounter | None = None
    ) -> None:
        self.plan, self.assumptions, self.memory = plan, assumptions, memory
        self.rules, self.counts = rules_under(assumptions), counts
        self.days = days_in(plan.year)
        self.clocks = tuple(self._clock(day) for day in plan.day_types)
        self.scale = self._common_scale()
        self.entries: list[HoursEntry] = []
        self.peers: list[Peer] = []
        self.covered = 0

    def hours(self) -> Hours:
        counted = [self._counted(index, day) for index, day in enumerate(self.plan.day_types)]
        rest = self._rest()
        self.memory.days, self.memory.rest = {id(one.day): one for one in counted}, rest
        parts: tuple[CountedDay | CountedRest, ...] = (*counted, rest)
        self.entries = [one for part in parts for one in part.entries]
        self.peers = [one for part in parts for one in part.peers]
        self.covered = sum(part.covered for part in parts)
        days_stated = sum(day.days_per_year for day in self.plan.day_types)
        return Hours(
            tuple(self.entries), tuple(self.peers), self.clocks, self.covered, self.scale, self.days, days_stated
        )

    def _common_scale(self) -> int:
        """A week is a seventh of what the year's days give, and hours may be fractions: all stay whole."""
        amounts = (
            minutes.denominator
            for one in self.plan.existing_services
            for minutes in (one.minutes_a_week(self.plan.year), one.night_minutes_a_week(self.plan.year))
        )
        return 7 * lcm(*(clock.scale for clock in self.clocks), *amounts)

    def _clock(self, day: DayType) -> Clock:
        known = self.memory.days.get(id(day))
        same = known is not None and known.day is day and known.assumptions == self.assumptions
        if known and same:
            return known.clock
        return self.counts.draw(day, self.rules) if self.counts else draw(day, self.rules)

    def _counted(self, index: int, day: DayType) -> CountedDay:
        known, clock = self.memory.days.get(id(day)), self.clocks[index]
        if known and known.clock is clock and (known.index, known.scale) == (index, self.scale):
            return known
        self.entries, self.peers, self.covered = [], [], 0
        tasks = self._drawn(index, day, clock)
        result = tuple(self.entries), tuple(self.peers), self.covered
        return CountedDay(day, index, self.assumptions, self.scale, clock, *result, tasks)

    def _drawn(self, index: int, day: DayType, clock: Clock) -> dict[tuple[str, int], CountedTask]:
        factor = self.scale // clock.scale
        night_need = day.night_need or self.assumptions.night_need
        known = self._known_tasks(index, day, clock)
        tasks: dict[tuple[str, int], CountedTask] = {}
        self.covered += clock.covered * factor * day.days_per_year
        for one in self.counts.drawn(day, clock) if self.counts else drawn_by_task(day, clock):
            key = one.task.id, one.helper
            task = known.get(key)
            if task and task.task is one.task and task.parts == one.parts and task.peer == one.peer:
                self.entries += task.entries
                self.peers += task.peers
            else:
                own = _Source(one.task, Origin.DRAWN, index, night_need, (day.days_per_year, 1))
                task = self._task(own, one, factor)
            tasks[key] = task
        return tasks

    def _known_tasks(self, index: int, day: DayType, clock: Clock) -> Mapping[tuple[str, int], CountedTask]:
        """Those of the day that stood in this place, where minutes given alike on either count alike."""
        before = next((one for one in self.memory.days.values() if one.index == index), None)
        if before is None or (before.assumptions, before.scale) != (self.assumptions, self.scale):
            return {}
        alike = (day.days_per_year, day.night_need, clock.scale)
        return before.tasks if (before.day.days_per_year, before.day.night_need, before.clock.scale) == alike else {}

    def _task(self, own: "_Source", drawn: DrawnMinutes, factor: int) -> CountedTask:
        entries, peers = len(self.entries), len(self.peers)
        if drawn.peer:
            self._peer(own, drawn.peer * factor)
        self._add(own, drawn.helper, [units * factor for units in drawn.parts])
        return CountedTask(drawn.task, drawn.parts, drawn.peer, self.entries[entries:], self.peers[peers:])

    def _rest(self) -> CountedRest:
        known, plan = self.memory.rest, self.plan
        asked = plan.year, self.scale, self.assumptions
        same = known is not None and known.occasional is plan.occasional and known.services is plan.existing_services
        if known and same and known.asked == asked:
            return known
        self.entries, self.peers, self.covered = [], [], 0
        for occasional in plan.occasional:
            self._occasional(occasional)
        for existing in plan.existing_services:
            if not existing.drawn:
                self._existing(existing)
        return CountedRest(asked, plan.occasional, plan.existing_services, self.entries, self.peers, self.covered)

    def _occasional(self, task: Occasional) -> None:
        n, m = self._times_a_year(task.per)
        times = task.times * n, m
        if task.service is COVERED:
            self.covered += task.minutes * self.scale * times[0] // m
            return
        parts = _parts((task.minutes - task.night_minutes) * self.scale, task.night_minutes * self.scale)
        own = _Source(task, Origin.OCCASIONAL, None, self.assumptions.night_need, times)
        kept, off = without_peer(parts, task.peer_minutes * self.scale)
        self._peer(own, off)
        self._add(own, 1, kept)
        if task.helpers == 2:
            self._add(own, 2, parts)

    def _existing(self, service: ExistingService) -> None:
        weeks = self._times_a_year(Per.WEEK)
        total = int(service.minutes_a_week(self.plan.year) * self.scale)
        night = int(service.night_minutes_a_week(self.plan.year) * self.scale)
        if service.service is COVERED:
            self.covered += total * weeks[0] // weeks[1]
            return
        own = _Source(service, Origin.EXISTING, None, self.assumptions.night_need, weeks)
        self._add(own, 1, _parts(total - night, night))

    def _times_a_year(self, per: Per) -> tuple[int, int]:
        """n/m times."""
        return {Per.WEEK: (self.days, 7), Per.MONTH: (12, 1), Per.YEAR: (1, 1)}[per]

    def _peer(self, own: "_Source", off: int) -> None:
        if off:
            self.peers.append(Peer(own.task.id, own.a_year(off), off))

    def _add(self, own: "_Source", helper: int, parts: Sequence[int]) -> None:
        if any(parts):
            reasons = self.rules.reasons(own.task, own.night_need)[helper - 1]
            self.entries += [
                self._slice(own, helper, part, reasons[part], parts[part]) for part in PARTS if parts[part]
            ]

    def _slice(self, own: "_Source", helper: int, part: PartOfDay, reason: NotCounted | None, units: int) -> HoursEntry:
        task = own.task
        return HoursEntry(
            task_id=task.id,
            origin=own.origin,
            day_index=own.day_index,
            category=None if isinstance(task, ExistingService) else task.category,
            service=task.service,
            helper=helper,
            part=part,
            reason=reason,
            unsure=reason is not None and self._unsure(reason, own.night_need),
            units=own.a_year(units),
            units_each=units,
        )

    def _unsure(self, reason: NotCounted, night_need: NightNeed) -> bool:
        """Whether these minutes are out only because the family is not sure yet."""
        return (reason is NotCounted.NATT_PUNKTVIS and night_need is NightNeed.UNSURE) or (
            reason is NotCounted.FLERE_HJELPERE and self.assumptions.two_helpers_need is TwoHelpersNeed.UNSURE
        )


def _parts(day: int, night: int) -> list[int]:
    """Units that are not drawn, by PartOfDay: nobody has told where in the night they lie."""
    return [day, 0, night]


class _Source(NamedTuple):
    """Where slices come from, and how many times a year, as (n, m): n/m times."""

    task: Task
    origin: Origin
    day_index: int | None
    night_need: NightNeed
    times: tuple[int, int]

    def a_year(self, units: int) -> int:
        """Units each time as units a year; whole, since the scale is (`_common_scale`)."""
        n, m = self.times
        return units * n // m
