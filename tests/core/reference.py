"""A second, independent reading of the rules: the command line's JSON object, the slow way. See reference_hours.py."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Any

from bpa_core.plan.model import Plan
from tests.core.reference_egenandel import egenandel
from tests.core.reference_flips import flips
from tests.core.reference_hours import HoursEntry, Told, read_hours
from tests.core.reference_rules import Assumptions
from tests.core.reference_verdict import counting, per_week, turned, verdict
from tests.core.reference_warnings import warnings


def reference_report(plan: Plan, as_of: date) -> dict[str, Any]:
    """What the plan gives on that day. ValueError for a birth date after it."""
    born = plan.person.birth_date
    if born is not None and born > as_of:
        raise ValueError("born after the day of assessment")
    adult = turned(born, 18, as_of)
    told = read_hours(Assumptions(plan, adult))
    found = {
        "hours": hours(plan, told),
        "verdict": {**verdict(plan, told, as_of), "flips": flips(plan, adult, as_of)},
        "egenandel": egenandel(plan, told, as_of),
        "warnings": warnings(plan, told, as_of),
    }
    return rounded(found)


def hours(plan: Plan, told: Told) -> dict[str, Any]:
    def weekly(entries: Iterable[HoursEntry]) -> Fraction:
        return per_week(plan, sum((one.minutes for one in entries), Fraction(0))) / 60

    def by(key: Any) -> dict[str, Fraction]:
        keys = {key(one) for one in told.entries} - {None}
        return {str(name): weekly(one for one in told.entries if key(one) == name) for name in keys}

    return {
        "need_per_week": weekly(told.entries),
        "counts_per_week": weekly(counting(told)),
        "need_per_year": sum((one.minutes for one in told.entries), Fraction(0)) / 60,
        "counts_per_year": sum((one.minutes for one in counting(told)), Fraction(0)) / 60,
        "need_per_week_by_category": by(lambda one: one.category),
        "need_per_week_by_service": by(lambda one: one.service),
        "not_counted_per_week": by(lambda one: one.reason),
        "peer_per_week": per_week(plan, told.peer) / 60,
        "covered_by_others_per_week": per_week(plan, told.covered) / 60,
    }


def rounded(found: Any) -> Any:
    """Fractions to four decimals, at the very end. Choice: an exact half goes to the even one."""
    if isinstance(found, dict):
        return {key: rounded(value) for key, value in found.items()}
    if isinstance(found, list):
        return [rounded(value) for value in found]
    return float(round(found, 4)) if isinstance(found, Fraction) else found
