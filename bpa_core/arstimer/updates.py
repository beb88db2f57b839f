"""Answers about the year's hours into the plan: a changed copy each. A bad value is a `ValidationError`."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

from bpa_core.arstimer.account import account_year
from bpa_core.editing.updates import changed
from bpa_core.plan import limits
from bpa_core.plan.model import Plan
from bpa_core.plan.year import YearAccount


def with_account(plan: Plan, **changes: Any) -> Plan:
    """The plan with some answers about the year's hours changed; from then on they are of that year."""
    year = {"year": account_year(plan)} | changes
    return plan.model_copy(update={"year_account": changed(plan.year_account or YearAccount(), **year)})


def hours_used(plan: Plan, month: int) -> Decimal | None:
    """The hours used in a month (0..11) as people type them, to two decimals; None: not told."""
    minutes = plan.year_account.used[month] if plan.year_account and plan.year_account.used else None
    return None if minutes is None else (Decimal(minutes) / 60).quantize(Decimal("0.01")).normalize()


def with_used(plan: Plan, month: int, hours: Decimal | None) -> Plan:
    """The plan with the hours used in a month (0..11) told in whole minutes, or no longer told."""
    stated = plan.year_account.used if plan.year_account else ()
    used = list(stated or (None,) * limits.MONTHS)
    used[month] = None if hours is None else round(Fraction(hours) * 60)
    return with_account(plan, used=tuple(used) if any(one is not None for one in used) else ())
