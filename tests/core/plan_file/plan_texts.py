"""Plan files as text, whole but for what a test changes."""

import json
from typing import Any

import pytest

from bpa_core.plan.limits import SCHEMA_VERSION
from bpa_core.plan_file.read_write import PlanFileError, read_plan
from bpa_core.wording.faults import fault_line

Json = dict[str, Any]


def plan_data(**changes: object) -> Json:
    return {"schema_version": SCHEMA_VERSION, "year": 2026, **changes}


def day(*activities: object, **changes: object) -> Json:
    return {"name": "Skoledag", "days_per_year": 190, "activities": list(activities), **changes}


def task(**changes: object) -> Json:
    return {"title": "Frokost", "start": "07:15", "minutes": 30, "category": "maltid", **changes}


def with_task(**changes: object) -> Json:
    """A plan whose fault is in the third task of the second day."""
    return plan_data(day_types=[day(), day(task(), task(), task(**changes), name="Fri")])


def rare(**changes: object) -> Json:
    return {"title": "Tannlege", "minutes": 90, "times": 2, "per": "year", "category": "folge", **changes}


def service(**changes: object) -> Json:
    return {"title": "Avlastning", "service": "avlastning", "hours_per_week": 10, **changes}


def without(data: Json, field: str) -> Json:
    return {name: value for name, value in data.items() if name != field}


def faults(source: object) -> list[str]:
    """What is said of a file that must be refused; anything that is not text or bytes is made JSON first."""
    text = source if isinstance(source, str | bytes) else json.dumps(source)
    with pytest.raises(PlanFileError) as refused:
        read_plan(text)
    return [fault_line(fault) for fault in refused.value.faults]


def only_fault(source: object) -> str:
    (said,) = faults(source)
    return said
