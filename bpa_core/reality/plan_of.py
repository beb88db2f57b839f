"""A case's facts as a plan: the hours as they are told, on a year of whole days, and nothing that is not told."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import simplejson

from bpa_core.plan import limits
from bpa_core.plan.calendar_year import days_in
from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import Evidence, PointStanding
from bpa_core.plan_file.read_write import read_plan
from bpa_core.reality.model import CaseHours, Facts


def plan_of(facts: Facts, age: int | None, on: date) -> Plan:
    """The plan of somebody of that age on that day (None: not told). By the file format, as a family's."""
    data = {
        "schema_version": limits.SCHEMA_VERSION,
        "year": on.year,
        "person": _person(facts, age, on),
        "day_types": [{"name": "Alle dager", "days_per_year": days_in(on.year)}],
        "occasional": [part for number, hours in enumerate(facts.hours) for part in _parts(hours, number)],
        "case": {"heavy_care": facts.heavy_care},
        "vedtak": _vedtak(facts, on),
    }
    return read_plan(simplejson.dumps(data, use_decimal=True))


def _person(facts: Facts, age: int | None, on: date) -> dict[str, Any]:
    return {
        "filled_in_by": "parent" if age is not None and age < 18 else "representative",
        "birth_date": date(on.year - age, 1, 1).isoformat() if age is not None else None,
        "lives_with": facts.lives_with,
        "need_over_two_years": facts.lasting,
        "night_need": facts.night_need,
        "two_helpers_need": facts.two_helpers_need,
        "bpa_before_67": facts.bpa_before_67,
    }


def _vedtak(facts: Facts, on: date) -> dict[str, Any] | None:
    if facts.situation is None:
        return None
    return {
        "received_on": on.isoformat(),
        "outcome": None,
        "situation": facts.situation,
        "points": facts.points,
        "point_states": [{"point": point, "standing": PointStanding.IN_VEDTAK} for point in facts.points],
    }


def _parts(stated: CaseHours, number: int) -> Iterator[dict[str, Any]]:
    """By day and at night apart, each in tasks no longer than a day."""
    for at_night, hours in enumerate((stated.amount - stated.night, stated.night)):
        minutes = hours * 60
        if minutes % 1:
            raise ValueError(f"{hours} hours are no whole minutes")
        whole, left = divmod(int(minutes), limits.MINUTES_A_DAY)
        for name, each, times in (("a", limits.MINUTES_A_DAY, whole), ("b", left, 1 if left else 0)):
            if times:
                yield {
                    "id": f"h{number}{'n' if at_night else 'd'}{name}",
                    "title": "",
                    "minutes": each,
                    "night_minutes": each if at_night else 0,
                    "times": times,
                    "per": stated.per,
                    "category": "helsehjelp" if stated.service == "helsehjelp" else "annet",
                    "service": stated.service,
                    "evidence": Evidence.CONFIRMED,
                }
