"""Granted beside needed beside applied for, by service; and what the gap is in an ordinary day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from bpa_core.plan.categories import Service
from bpa_core.plan.model import Plan
from bpa_core.plan.vedtak import GrantedService, Vedtak
from bpa_core.plan.vocabulary import Code, VedtakOutcome


class Measure(Code):
    """What the granted hours are held against: the need that is told, or else what was applied for."""

    NEEDED = "needed"
    APPLIED = "applied"


@dataclass(frozen=True, slots=True)
class Row:
    """One service (None: all of them), in minutes a week. None: not told.

    `in_one_sum`: all that the vedtak gives as BPA, not parted by service. `written`: the need as papers write it, where
    rounding makes it less.
    """

    service: Service | None
    applied: Fraction | None
    needed: Fraction | None
    granted: Fraction | None
    measure: Measure | None
    in_one_sum: bool = False
    written: Fraction | None = None

    @property
    def measured(self) -> Fraction | None:
        """What the granted time is held against."""
        return {None: None, Measure.NEEDED: self.needed, Measure.APPLIED: self.applied}[self.measure]

    @property
    def gap(self) -> Fraction | None:
        """Minutes a week that are missing; negative: more than enough. Who is given the need as it was written, lacks
        nothing: an exact need has more decimals than any vedtak."""
        if self.measured is None or self.granted is None:
            return None
        missing = self.measured - self.granted
        rounded = self.measure is Measure.NEEDED and self.written is not None and self.granted >= self.written
        return Fraction() if rounded and missing > 0 else missing

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

    `parted`: the same as the vedtak parts them: what it gives as BPA in one sum, and what it names beside; none where
    it gives everything in one sum.
    """

    rows: tuple[Row, ...]
    total: Row
    in_one_sum: bool
    parted: tuple[Row, ...]

    @property
    def everything_granted(self) -> bool:
        """Nothing that was asked for is short, as far as hours are told at all: no service, or, where hours are given
        in one sum, not the sum.
        """
        return all(row.gap <= 0 for row in (*self.parted, self.total) if row.gap is not None)

    @property
    def moved_between_services(self) -> bool:
        """One service is short and another has hours to spare."""
        gaps = [row.gap for row in self.rows if row.gap]
        return any(gap > 0 for gap in gaps) and any(gap < 0 for gap in gaps)


def compare(plan: Plan, needed: Mapping[Service, Fraction]) -> Comparison:
    """`needed` in minutes a week by service, empty when nothing is drawn; without a vedtak nothing is granted."""
    vedtak = plan.vedtak
    granted = _granted(vedtak, plan.year) if vedtak else None
    applied = _by_service(vedtak.applied, plan.year) if vedtak and vedtak.applied else None
    named = {*needed, *(granted or {}), *(applied or {})}
    rows = tuple(_row(service, applied, needed or None, granted) for service in Service if service in named)
    total = _total(plan, applied, needed or None, granted, rows)
    together = [row for row in rows if row.service is _BPA or not row.granted] if granted else []
    in_one_sum = granted is not None and bool(granted.get(_BPA)) and (len(together) > 1 or set(granted) == {_BPA})
    if not in_one_sum:
        return Comparison(rows, total, in_one_sum, rows)
    apart = tuple(row for row in rows if row not in together)
    return Comparison(rows, total, in_one_sum, (_in_one_sum(together), *apart) if apart else ())


_BPA = Service.PERSONLIG_ASSISTANSE
"""The service that a vedtak of «BPA» and a number is told under."""


def _in_one_sum(rows: Iterable[Row]) -> Row:
    """The rows as one: what the vedtak gives as BPA, beside all that it does not name apart."""
    rows = tuple(rows)

    def together(amounts: Iterable[Fraction | None]) -> Fraction | None:
        stated = [amount for amount in amounts if amount is not None]
        return _sum(stated) if stated else None

    needed = together(row.needed for row in rows)
    return Row(
        _BPA,
        together(row.applied for row in rows),
        needed,
        together(row.granted for row in rows),
        rows[0].measure,
        in_one_sum=True,
        written=_written(needed, rows),
    )


def granted_per_week(plan: Plan) -> Fraction | None:
    """All that was granted, in minutes a week; None without a vedtak, or when one that grants something tells no
    hours."""
    granted = _granted(plan.vedtak, plan.year) if plan.vedtak else None
    return None if granted is None else _sum(granted.values())


def applied_per_week(plan: Plan) -> Fraction | None:
    """What was applied for, in minutes a week: the total if told, else the sum of the services."""
    vedtak = plan.vedtak
    if vedtak is None:
        return None
    in_one_sum = vedtak.applied_minutes_a_week(plan.year)
    if in_one_sum is not None:
        return in_one_sum
    return _sum(_by_service(vedtak.applied, plan.year).values()) if vedtak.applied else None


def _granted(vedtak: Vedtak, year: int) -> Mapping[Service, Fraction] | None:
    """A refusal without hours grants nothing; any other vedtak without hours has not been read yet."""
    if not vedtak.granted and vedtak.outcome is not VedtakOutcome.REFUSED:
        return None
    return _by_service(vedtak.granted, year)


def _by_service(hours: Iterable[GrantedService], year: int) -> dict[Service, Fraction]:
    """Minutes a week; a service named twice is summed."""
    minutes: dict[Service, Fraction] = {}
    for granted in hours:
        minutes[granted.service] = minutes.get(granted.service, Fraction()) + granted.minutes_a_week(year)
    return minutes


def _row(
    service: Service,
    applied: Mapping[Service, Fraction] | None,
    needed: Mapping[Service, Fraction] | None,
    granted: Mapping[Service, Fraction] | None,
) -> Row:
    need = _of(service, needed)
    measure = _measure(needed, applied)
    return Row(service, _of(service, applied), need, _of(service, granted), measure, written=_written(need))


def _written(need: Fraction | None, rows: Iterable[Row] = ()) -> Fraction | None:
    """The least that a need is written as, with one decimal or two; of several services, their written needs summed."""
    if need is None:
        return None
    rounded = [Fraction(int(need / 60 * 10**places + Fraction(1, 2)), 10**places) * 60 for places in (1, 2)]
    parts = [row.written for row in rows if row.written is not None]
    return min(*rounded, *([_sum(parts)] if parts else []), need)


def _of(service: Service, hours: Mapping[Service, Fraction] | None) -> Fraction | None:
    return None if hours is None else hours.get(service, Fraction())


def _total(
    plan: Plan,
    applied: Mapping[Service, Fraction] | None,
    needed: Mapping[Service, Fraction] | None,
    granted: Mapping[Service, Fraction] | None,
    rows: tuple[Row, ...],
) -> Row:
    asked = applied_per_week(plan)
    need = None if needed is None else _sum(needed.values())
    given = None if granted is None else _sum(granted.values())
    return Row(None, asked, need, given, _measure(needed, asked), written=_written(need, rows))


def _measure(needed: object, applied: object) -> Measure | None:
    if needed is not None:
        return Measure.NEEDED
    return None if applied is None else Measure.APPLIED


def _sum(amounts: Iterable[Fraction]) -> Fraction:
    return sum(amounts, Fraction())
