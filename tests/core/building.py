"""Short plans for the named cases. Every plan goes through the file format, so ids come as for families."""

from datetime import date
from typing import Any

import simplejson

from bpa_core.plan import limits
from bpa_core.plan.model import Plan
from bpa_core.plan_file.read_write import read_plan

ON = date(2026, 11, 22)
"""The day of assessment unless a case says another."""


def task(start: str, minutes: int, category: str = "maltid", **told: Any) -> dict[str, Any]:
    """A drawn task; its title is its category, its id t1, t2, … in plan order unless told."""
    return {"title": category, "start": start, "minutes": minutes, "category": category, **told}


def covered(start: str, minutes: int, **told: Any) -> dict[str, Any]:
    """School or the like."""
    return task(start, minutes, "opplaering", service="dekket_av_andre", **told)


def now_and_then(minutes: int, times: int, per: str, category: str = "maltid", **told: Any) -> dict[str, Any]:
    return {"title": category, "minutes": minutes, "times": times, "per": per, "category": category, **told}


def today(service: str, hours: Any, **told: Any) -> dict[str, Any]:
    """A service received today, not drawn unless told."""
    return {"title": service, "service": service, "hours_per_week": hours, "drawn": False, **told}


def day(*tasks: dict[str, Any], days: int = 365, name: str = "Dag", **told: Any) -> dict[str, Any]:
    return {"name": name, "days_per_year": days, "activities": list(tasks), **told}


def person(**told: Any) -> dict[str, Any]:
    """A grown woman who lives alone and will need help for years; told otherwise by name."""
    usual = {"birth_date": "1990-05-05", "lives_with": "alone", "need_over_two_years": "yes", "arbeidsleder": "self"}
    return {**usual, **told}


def child(**told: Any) -> dict[str, Any]:
    """A child of eleven at home with its parents."""
    return person(**{"birth_date": "2015-05-05", "lives_with": "parents", "arbeidsleder": "parent", **told})


def plan(*days: dict[str, Any], year: int = 2026, **told: Any) -> Plan:
    """A whole plan; `person` is the grown woman unless told."""
    data = {"schema_version": limits.SCHEMA_VERSION, "year": year, "person": person(), "day_types": list(days), **told}
    return read_plan(simplejson.dumps(data, use_decimal=True))


def weekly(hours: int, minutes: int = 0, category: str = "maltid", **told: Any) -> Plan:
    """A plan of an empty year and one task of so many hours and minutes a week, cut in tasks no longer than a day."""
    left, parts = hours * 60 + minutes, []
    while left:
        parts.append(now_and_then(min(left, 1440), 1, "week", category))
        left -= parts[-1]["minutes"]
    return plan(day(), occasional=parts, **told)
