"""Granted beside needed beside applied for, by service; and what the gap is in an ordinary day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from bpa_core.plan.categories import Service
from bpa_core.plan.model import GrantedService, Plan, Vedtak
from bpa_core.plan.vocabulary import Code, VedtakOutcome


class Measure(Code):
    """What the granted hours are held against: the need that is told, or else what was applied for."""

    NEEDED = "needed"
    APPLIED = "applied"


@dataclass(frozen=True, slots=True)
class Row:
    """One service (None: all of them), in minutes a week. None: not told."""

    service: Service | None
    applied: Fraction | None
    needed: Fraction | None
    granted: Fraction | None
    measure: Measure | None

    @property
    def measured(self) -> Fraction | None:
        """What the granted time is held against."""
        return {None: None, Measure.NEEDED: self.needed, Measure.APPLIED: self.applied}[self.measure]

    @property
    def gap(self) -> Fraction | None:
        """Minutes a week that are missing; negative: more than enough."""
        return None if self.measured is None or self.granted is None else self.measured - self.granted

    @property
    def gap_a_day(self) -> int | None:
        """The gap in whole minutes an average day, the ceiling (as margins are)."""
        return None if self.gap is None else ceil(self.gap / 7)

    @property
    def share(self) -> Fraction | None:
        """How much of what it is measured against was granted, 0 upwards."""
        return self.granted / self.measured if self.measured and self.granted is not None else None


@dataclass(frozen=True, slots=True)
class Comparison:
    """A row for each service somebody has named, in the vocabulary's order; and all of them together.

    `in_one_sum`: the vedtak gives its hours as BPA, without parting them by service.
    """

    rows: tuple[Row, ...]
    total: Row
    in_one_sum: bool

    @property
    def everything_granted(self) -> bool:
        """Nothing that was asked for is short, as far as hours are told at all: no service, or, where all hours are
        given in one sum, not the sum.
        """
        compared = (self.total,) if self.in_one_sum else (*self.rows, self.total)
        return all(row.gap <= 0 for row in compared if row.gap is not None)

    @property
    def moved_between_services(self) -> bool:
        """One service is short and another has hours to spare."""
        gaps = [row.gap for row in self.rows if row.gap]
        return any(gap > 0 for gap in gaps) and any(gap < 0 for gap in gaps)


def compare(plan: Plan, needed: Mapping[Service, Fraction]) -> Comparison:
    """`needed` in minutes a week by service, empty when nothing is drawn; without a vedtak nothing is granted."""
    vedtak = plan.vedtak
    granted = _granted(vedtak) if vedtak else None
    applied = _by_service(vedtak.applied) if vedtak and vedtak.applied else None
    named = {*needed, *(granted or {}), *(applied or {})}
    rows = tuple(_row(service, applied, needed or None, granted) for service in Service if service in named)
    in_one_sum = granted is not None and set(granted) == {Service.PERSONLIG_ASSISTANSE}
    return Comparison(rows, _total(vedtak, applied, needed or None, granted), in_one_sum)


def granted_per_week(vedtak: Vedtak) -> Fraction | None:
    """All that was granted, in minutes a week; None when a vedtak that grants something tells no hours."""
    granted = _granted(vedtak)
    return None if granted is None else _sum(granted.values())


def applied_per_week(vedtak: Vedtak) -> Fraction | None:
    """What was applied for, in minutes a week: the total if told, else the sum of the services."""
    if vedtak.applied_hours_per_week is not None:
        return Fraction(vedtak.applied_hours_per_week) * 60
    return _sum(_by_service(vedtak.applied).values()) if vedtak.applied else None


def _granted(vedtak: Vedtak) -> Mapping[Service, Fraction] | None:
    """A refusal without hours grants nothing; any other vedtak without hours has not been read yet."""
    if not vedtak.granted and vedtak.outcome is not VedtakOutcome.REFUSED:
        return None
    return _by_service(vedtak.granted)


def _by_service(hours: Iterable[GrantedService]) -> dict[Service, Fraction]:
    """Minutes a week; a service named twice is summed."""
    found: dict[Service, Fraction] = {}
    for one in hours:
        found[one.service] = found.get(one.service, Fraction()) + Fraction(one.hours_per_week) * 60
    return found


def _row(
    service: Service,
    applied: Mapping[Service, Fraction] | None,
    needed: Mapping[Service, Fraction] | None,
    granted: Mapping[Service, Fraction] | None,
) -> Row:
    return Row(service, _of(service, applied), _of(service, needed), _of(service, granted), _measure(needed, applied))


def _of(service: Service, hours: Mapping[Service, Fraction] | None) -> Fraction | None:
    return None if hours is None else hours.get(service, Fraction())


def _total(
    vedtak: Vedtak | None,
    applied: Mapping[Service, Fraction] | None,
    needed: Mapping[Service, Fraction] | None,
    granted: Mapping[Service, Fraction] | None,
) -> Row:
    asked = applied_per_week(vedtak) if vedtak else None
    need = None if needed is None else _sum(needed.values())
    given = None if granted is None else _sum(granted.values())
    return Row(None, asked, need, given, _measure(needed, asked))


def _measure(needed: object, applied: object) -> Measure | None:
    if needed is not None:
        return Measure.NEEDED
    return None if applied is None else Measure.APPLIED


def _sum(amounts: Iterable[Fraction]) -> Fraction:
    return sum(amounts, Fraction())
