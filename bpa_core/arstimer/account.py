"""Årstimer: a vedtak's hours as a year's account. Months always add up to the year exactly, in whole minutes.

How a week becomes a year is not in the law (52 or 52,14 weeks): here the days of the year over seven, unless the vedtak
states the year's hours itself. Minutes under one are dropped: the account never holds more than the vedtak gives.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import accumulate

from bpa_core.arstimer.apportion import apportion
from bpa_core.plan import limits
from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import Code
from bpa_core.plan.year import YearAccount
from bpa_core.vedtak.comparison import granted_per_week


class HoursFrom(Code):
    """Where the year's hours come from."""

    PER_YEAR = "per_year"
    PER_WEEK = "per_week"
    VEDTAK = "vedtak"


@dataclass(frozen=True, slots=True)
class Account:
    """The year's account in whole minutes. `even`, `planned` and `used` are by month, January first; `used` None: not
    told. `days` says how many days of each month the vedtak covers."""

    year: int
    total: int
    hours_from: HoursFrom
    days: tuple[int, ...]
    even: tuple[int, ...]
    planned: tuple[int, ...]
    used: tuple[int | None, ...]

    @property
    def used_so_far(self) -> int:
        """Minutes used in the months that are stated."""
        return sum(one or 0 for one in self.used)

    @property
    def left(self) -> int:
        """What is not used yet; negative when more than the year's hours have been used."""
        return self.total - self.used_so_far

    @property
    def still_planned(self) -> int:
        """What the plan holds for the months of which nothing is told."""
        return sum(plan for plan, used in zip(self.planned, self.used, strict=True) if used is None)

    @property
    def unplanned(self) -> int:
        """What falls back at the year's end if the rest goes as planned; negative: so much is missing."""
        return self.left - self.still_planned

    @property
    def months_stated(self) -> int:
        """For how many months it is stated what was used: 0 to 12."""
        return sum(one is not None for one in self.used)

    @property
    def balance(self) -> tuple[int, ...]:
        """What is left after each month: what was used where it is told, else what is planned."""
        spent = (plan if used is None else used for plan, used in zip(self.planned, self.used, strict=True))
        return tuple(self.total - so_far for so_far in accumulate(spent))


def account_of(plan: Plan) -> Account | None:
    """The plan's account, or None where no hours are told anywhere or the vedtak does not touch the year."""
    year = account_year(plan)
    days = covered_days(plan, year)
    stated = _total(plan, sum(days))
    if stated is None or not any(days):
        return None
    total, hours_from = stated
    own = plan.year_account or YearAccount()
    even = apportion(total, days)
    wish = tuple(minutes if covered else 0 for minutes, covered in zip(own.months, days, strict=False))
    planned = apportion(total, wish) if any(wish) else even
    return Account(year, total, hours_from, days, even, planned, own.used or (None,) * limits.MONTHS)


def years(plan: Plan) -> tuple[int, ...]:
    """The years an account can be for: the plan's, and those the vedtak begins, goes on and ends in."""
    vedtak = plan.vedtak
    start, end = (vedtak.valid_from, vedtak.valid_to) if vedtak else (None, None)
    named = {plan.year, *((start.year, start.year + 1) if start else ()), *((end.year,) if end else ())}
    known = (year for year in sorted(named) if limits.FIRST_YEAR <= year <= limits.LAST_YEAR)
    return tuple(year for year in known if year == plan.year or any(covered_days(plan, year)))


def account_year(plan: Plan) -> int:
    """The year that is told, else the one the vedtak covers most of; the plan's own before others, then the first."""
    stated = plan.year_account.year if plan.year_account else None
    return stated or max(years(plan), key=lambda year: (sum(covered_days(plan, year)), year == plan.year, -year))


def covered_days(plan: Plan, year: int) -> tuple[int, ...]:
    """How many days of each month of a year the vedtak covers; all where it has no period, or one that ends before it
    begins."""
    start, end = _period(plan)
    first, last = date(year, 1, 1), date(year, 12, 31)
    return tuple(_overlap(year, month, max(start, first), min(end, last)) for month in range(1, limits.MONTHS + 1))


def _period(plan: Plan) -> tuple[date, date]:
    vedtak = plan.vedtak
    start = vedtak.valid_from if vedtak and vedtak.valid_from else date.min
    end = vedtak.valid_to if vedtak and vedtak.valid_to else date.max
    return (start, end) if start <= end else (date.min, date.max)


def _overlap(year: int, month: int, start: date, end: date) -> int:
    last = date(year, month, monthrange(year, month)[1])
    return max((min(last, end) - max(date(year, month, 1), start) + timedelta(days=1)).days, 0)


def _total(plan: Plan, days: int) -> tuple[int, HoursFrom] | None:
    own = plan.year_account
    if own and own.hours_per_year is not None:
        return _whole_minutes(Fraction(own.hours_per_year) * 60), HoursFrom.PER_YEAR
    if own and own.hours_per_week is not None:
        return _whole_minutes(Fraction(own.hours_per_week) * 60 * days / 7), HoursFrom.PER_WEEK
    granted = granted_per_week(plan)
    return (_whole_minutes(granted * days / 7), HoursFrom.VEDTAK) if granted else None


def _whole_minutes(minutes: Fraction) -> int:
    return minutes.numerator // minutes.denominator
