"""Moving hours between the months of a year's account: one at a time, or more to the holidays."""

from fractions import Fraction

from bpa_core.aret.days_by_date import holiday_days
from bpa_core.arstimer.account import Account
from bpa_core.arstimer.apportion import apportion
from bpa_core.hours.result import Hours, Origin
from bpa_core.plan import limits
from bpa_core.plan.model import Plan

HOLIDAY_DAYS = (1, 5, 4, 2, 0, 8, 31, 16, 0, 5, 0, 8)
"""Where the year's days off lie, roughly, as weights by month, until the school holidays are typed: an own assumption
that the sliders correct."""


def redistribute(account: Account, month: int, minutes: int) -> tuple[int, ...]:
    """The months after one of them (0..11) was set, from 0 to what the year holds: the others give or take alike.

    Months of which use is told stay where they are, as long as another month can carry the change.
    """
    others = [index for index in range(limits.MONTHS) if index != month and account.days[index]]
    free = [index for index in others if account.used[index] is None] or others
    rest = account.total - sum(account.planned[index] for index in others if index not in free)
    value = min(max(minutes, 0), rest) if free else rest
    weights = [account.planned[index] for index in free]
    shares = apportion(rest - value, weights if any(weights) else [account.days[index] for index in free])
    planned = {**dict(enumerate(account.planned)), **dict(zip(free, shares, strict=True)), month: value}
    return tuple(planned[index] for index in range(limits.MONTHS))


def more_in_holidays(account: Account, plan: Plan, hours: Hours, day_type: int) -> tuple[int, ...] | None:
    """The months in proportion to what the day types need: the days of one type (its index) lie in the holidays (as
    typed on Året, else HOLIDAY_DAYS), the others fill the rest. None where that day type has no days or needs no more
    than the others."""
    off, rest = need_a_day(plan, hours, day_type)
    lie = holiday_days(plan, account.year) or HOLIDAY_DAYS
    days = plan.day_types[day_type].days_per_year
    if not days or off <= rest:
        return None
    weights = [
        covered * rest + min(Fraction(covered), Fraction(days * share, sum(lie))) * (off - rest)
        for covered, share in zip(account.days, lie, strict=True)
    ]
    return apportion(account.total, weights)


def rest_shared(account: Account) -> tuple[int, ...] | None:
    """The months when what was used stands as used, and what is left is shared among the others as they are planned:
    then nothing is missing and nothing falls back. None where nothing is left, or no month to carry it."""
    free = [month for month, days in enumerate(account.days) if days and account.used[month] is None]
    beyond = any(used and not days for used, days in zip(account.used, account.days, strict=True))
    if account.left < 0 or not free or beyond:
        return None
    weights = [account.planned[month] for month in free]
    shares = apportion(account.left, weights if any(weights) else [account.days[month] for month in free])
    planned = {**{month: used or 0 for month, used in enumerate(account.used)}, **dict(zip(free, shares, strict=True))}
    return tuple(planned[month] for month in range(limits.MONTHS))


def likely_holiday(plan: Plan) -> int | None:
    """The day type that by its name is the holidays', else the last; None without day types."""
    named = (index for index, day in enumerate(plan.day_types) if "ferie" in day.name.casefold())
    return next(named, len(plan.day_types) - 1 if plan.day_types else None)


def need_a_day(plan: Plan, hours: Hours, day_type: int) -> tuple[Fraction, Fraction]:
    """Minutes needed on an average day of that type, and on an average one of the others."""
    drawn = [one for one in hours.entries if one.origin is Origin.DRAWN]
    own = [one for one in drawn if one.day_index == day_type]
    days = plan.day_types[day_type].days_per_year
    others = sum(day.days_per_year for index, day in enumerate(plan.day_types) if index != day_type)
    rest = hours.per_year(drawn) - hours.per_year(own)
    return (hours.per_year(own) / days if days else Fraction(), rest / others if others else Fraction())
