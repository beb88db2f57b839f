"""What the last count of a plan gave, part by part: a move changes one task; of the rest the next count asks here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from bpa_core.hours.countability import Assumptions
from bpa_core.hours.day_timeline import Clock
from bpa_core.hours.result import HoursEntry, Peer
from bpa_core.plan.tasks import Activity, DayType, ExistingService, Occasional


class CountedTask(NamedTuple):
    """What one helper was to give a task of a day type, by part of the day, and the entries that made."""

    task: Activity
    parts: list[int]
    peer: int
    entries: list[HoursEntry]
    peers: list[Peer]


@dataclass(frozen=True, slots=True)
class CountedDay:
    """A day type as it was counted: all that its numbers come from, and what it gave; `tasks` by id and helper."""

    day: DayType
    index: int
    assumptions: Assumptions
    scale: int
    clock: Clock
    entries: tuple[HoursEntry, ...]
    peers: tuple[Peer, ...]
    covered: int
    tasks: Mapping[tuple[str, int], CountedTask]


@dataclass(frozen=True, slots=True)
class CountedRest:
    """What is not drawn, as it was counted: all that its numbers come from, and what it gave."""

    asked: tuple[int, int, Assumptions]
    occasional: tuple[Occasional, ...]
    services: tuple[ExistingService, ...]
    entries: list[HoursEntry]
    peers: list[Peer]
    covered: int


@dataclass(slots=True)
class Memory:
    """The last count. It never changes a result: what is the same object under the same reading is not counted anew.

    `days` by `id`; of a day that has changed, the tasks that were given the same as before.
    """

    days: dict[int, CountedDay] = field(default_factory=dict)
    rest: CountedRest | None = None
