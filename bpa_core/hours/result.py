"""The hours of a plan: minutes by task, category and service; what counts, and why the rest does not."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple, TypeVar

from bpa_core.hours.countability import NotCounted, PartOfDay
from bpa_core.hours.day_timeline import Clock
from bpa_core.plan.categories import Category, Service

K = TypeVar("K")


class Origin(Enum):
    """Where in the plan minutes come from."""

    DRAWN = "drawn"
    OCCASIONAL = "occasional"
    EXISTING = "existing"


class HoursEntry(NamedTuple):
    """Minutes alike in all that the law asks: one task, one helper, one part of the day.

    `units` (a year) and `units_each` (an average such day, a time, a week) are in 1/`Hours.scale` minute.
    """

    task_id: str
    origin: Origin
    day_index: int | None
    category: Category | None
    service: Service
    helper: int
    part: PartOfDay
    reason: NotCounted | None
    unsure: bool
    units: int
    units_each: int

    @property
    def at_night(self) -> bool:
        """Inside the night window, near its edge or not."""
        return self.part is not PartOfDay.DAY


@dataclass(frozen=True, slots=True)
class Peer:
    """What a peer's minutes took off one task, in 1/`Hours.scale` minute a year and each time."""

    task_id: str
    units: int
    units_each: int


@dataclass(frozen=True)
class Hours:
    """The need of a plan. Every sum is in minutes, exact; a week is the year × 7 / its days."""

    entries: tuple[HoursEntry, ...]
    peers: tuple[Peer, ...]
    clocks: tuple[Clock, ...]
    covered_units: int
    scale: int
    days_in_year: int
    days_stated: int

    def per_year(self, entries: Iterable[HoursEntry]) -> Fraction:
        """Minutes a year of these entries."""
        return Fraction(sum(one.units for one in entries), self.scale)

    def per_week(self, entries: Iterable[HoursEntry]) -> Fraction:
        """Minutes a week of these entries."""
        return self._week(sum(one.units for one in entries))

    def by(self, key: Callable[[HoursEntry], K], entries: Iterable[HoursEntry] | None = None) -> dict[K, Fraction]:
        """Minutes a week by what `key` says of a slice; what is exactly zero is left out."""
        units: dict[K, int] = {}
        for entry in self.entries if entries is None else entries:
            units[key(entry)] = units.get(key(entry), 0) + entry.units
        return {name: self._week(total) for name, total in units.items() if total}

    @cached_property
    def counting(self) -> tuple[HoursEntry, ...]:
        """The entries that count towards pbrl § 2-1 d."""
        return tuple(one for one in self.entries if one.reason is None)

    @cached_property
    def need_per_week(self) -> Fraction:
        """All need in minutes a week, whether it counts or not."""
        return self.per_week(self.entries)

    @cached_property
    def need_per_year(self) -> Fraction:
        """All need in minutes a year, whether it counts or not."""
        return self.per_year(self.entries)

    @cached_property
    def counts_per_week(self) -> Fraction:
        """Minutes a week that count towards the 25 and 32 hours of pbrl § 2-1 d fourth paragraph."""
        return self.per_week(self.counting)

    @cached_property
    def counts_per_year(self) -> Fraction:
        """The same in minutes a year."""
        return self.per_year(self.counting)

    @cached_property
    def need_by_category(self) -> Mapping[Category, Fraction]:
        """Minutes a week; services received today have no category and are not in it."""
        minutes = self.by(lambda one: one.category)
        return {category: minutes[category] for category in Category if category in minutes}

    @cached_property
    def need_by_service(self) -> Mapping[Service, Fraction]:
        """Minutes a week, in the order of the law; services without need are left out."""
        minutes = self.by(lambda one: one.service)
        return {service: minutes[service] for service in Service if service in minutes}

    @cached_property
    def not_counted(self) -> Mapping[NotCounted, Fraction]:
        """Minutes a week by the reason they do not count."""
        minutes = self.by(lambda one: one.reason)
        return {reason: minutes[reason] for reason in NotCounted if reason in minutes}

    @cached_property
    def peer_per_week(self) -> Fraction:
        """What peers' time took off, minutes a week."""
        return self._week(sum(one.units for one in self.peers))

    @cached_property
    def covered_per_week(self) -> Fraction:
        """Clock minutes a week that others cover, once, with what is occasional or received and not drawn."""
        return self._week(self.covered_units)

    @property
    def days_add_up(self) -> bool:
        """Whether the day types have as many days as the year: else the sums are of a part of it."""
        return self.days_stated == self.days_in_year

    def _week(self, units: int) -> Fraction:
        return Fraction(units * 7, self.scale * self.days_in_year)
