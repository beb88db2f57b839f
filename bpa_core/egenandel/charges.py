"""Hours, person and economy -> what may be charged, notes with their basis, and a bound a month."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import ceil

from bpa_core.hours.result import Hours, HoursEntry
from bpa_core.law import figure
from bpa_core.plan.categories import CATEGORIES, Charge, Service
from bpa_core.plan.model import Economy, Plan
from bpa_core.plan.vocabulary import Code, KommuneCharges


class BoundBy(Code):
    """What sets the monthly bound of the egenandel."""

    KOMMUNEN_TAR_IKKE_BETALT = "kommunen_tar_ikke_betalt"
    NASJONALT_TAK = "nasjonalt_tak"
    KOMMUNENS_TAK = "kommunens_tak"
    PRIS = "pris"


FREE_SERVICES = frozenset({Service.AVLASTNING, Service.STOTTEKONTAKT, Service.HELSEHJELP})


@dataclass(frozen=True, slots=True)
class Rates:
    """The national rates of the plan's year, in kroner; None where none is known."""

    cap_per_month: int | None
    two_g: int | None


@dataclass(frozen=True, slots=True)
class Bound:
    """The most that may be charged a month, in whole kroner rounded up, and what sets it."""

    kroner: int
    by: BoundBy


@dataclass(frozen=True)
class Egenandel:
    """Minutes a week by what may be charged, the year's rates, and the bound (None: nothing is known)."""

    per_week: Mapping[Charge, Fraction]
    rates: Rates
    under_two_g: bool | None
    bound: Bound | None


def split(plan: Plan, hours: Hours) -> Egenandel:
    """Split the need by egf § 8, and bound the egenandel by egf §§ 8–10 and what the user told."""
    rates = rates_of(plan.year)
    income = plan.economy.household_income
    under = income < rates.two_g if income is not None and rates.two_g is not None else None
    minutes = hours.by(charge_of)
    per_week = {charge: minutes.get(charge, Fraction(0)) for charge in Charge}
    return Egenandel(per_week, rates, under, _bound(plan.economy, hours, rates, under))


def charge_of(entry: HoursEntry) -> Charge:
    """Service first, then category (egf § 8 first and second paragraph)."""
    if entry.service in FREE_SERVICES:
        return Charge.FREE
    return CATEGORIES[entry.category].charge if entry.category else Charge.UNCLEAR


def rates_of(year: int) -> Rates:
    """The cap and twice the G of 1 January (egf § 10 second paragraph): never another year's."""
    new_year = date(year, 1, 1)
    cap, base = figure("utgiftstak").known_on(new_year), figure("grunnbelop").known_on(new_year)
    return Rates(cap.value if cap else None, 2 * base.value if base else None)


def _bound(economy: Economy, hours: Hours, rates: Rates, under_two_g: bool | None) -> Bound | None:
    known = tuple(_known_bounds(economy, hours, rates, under_two_g))
    if not known:
        return None
    amount, by = min(known, key=lambda one: one[0])
    return Bound(ceil(amount), by)


def _known_bounds(
    economy: Economy, hours: Hours, rates: Rates, under_two_g: bool | None
) -> Iterator[tuple[Fraction, BoundBy]]:
    """In the order that decides a tie."""
    if economy.kommune_charges is KommuneCharges.NO:
        yield Fraction(0), BoundBy.KOMMUNEN_TAR_IKKE_BETALT
        return
    if under_two_g and rates.cap_per_month is not None:
        yield Fraction(rates.cap_per_month), BoundBy.NASJONALT_TAK
    if economy.kommune_monthly_cap is not None:
        yield Fraction(economy.kommune_monthly_cap), BoundBy.KOMMUNENS_TAK
    if economy.kommune_hourly_price is not None:
        yield Fraction(economy.kommune_hourly_price) * _half_hours_a_month(hours), BoundBy.PRIS


def _half_hours_a_month(hours: Hours) -> Fraction:
    """Hours a month that may be charged, up to the next half hour (egf § 9 second paragraph)."""
    minutes = hours.per_year(one for one in hours.entries if charge_of(one) is not Charge.FREE)
    return Fraction(ceil(minutes / 12 / 30), 2)
