"""The verdict, the flips and the warnings read again, plainly. See reference_hours.py."""

import math
from datetime import date
from fractions import Fraction
from typing import Any

from bpa_core.plan.model import Plan
from tests.core.reference_hours import HoursEntry, Told
from tests.core.reference_rules import days_in


def birthday(born: date, years: int) -> date:
    """The day somebody turns `years`; from 29 February in a year without one: 1 March."""
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 3, 1)


def turned(born: date | None, years: int, as_of: date) -> bool:
    """Known to have turned `years` on the day; the birthday itself counts."""
    return born is not None and birthday(born, years) <= as_of


def per_week(plan: Plan, minutes: Fraction) -> Fraction:
    return minutes * 7 / days_in(plan.year)


def counting(told: Told) -> list[HoursEntry]:
    return [one for one in told.entries if one.reason is None]


def days_fit(plan: Plan) -> bool:
    """Choice: a plan with no day types at all does not add up either."""
    return sum(day.days_per_year for day in plan.day_types) == days_in(plan.year)


def weekly_count(plan: Plan, told: Told) -> Fraction:
    """Minutes a week that count."""
    return per_week(plan, sum((one.minutes for one in counting(told)), Fraction(0)))


def by_hours(weekly: Fraction) -> str:
    if weekly >= 32 * 60:
        return "rett"
    return "rett_med_forbehold" if weekly >= 25 * 60 else "skjonn"


def outcomes(plan: Plan, weekly: Fraction, as_of: date) -> tuple[str, str | None]:
    """The outcome, and the outcome if what is missing turns out well."""
    person = plan.person
    if turned(person.birth_date, 67, as_of):
        if person.bpa_before_67 == "as_right":
            return "videreforing", None
        return ("mangler_opplysninger", "videreforing") if person.bpa_before_67 == "unsure" else ("skjonn", None)
    if person.need_over_two_years == "no":
        return "skjonn", None
    if person.birth_date is None or person.need_over_two_years == "unsure" or not days_fit(plan):
        return "mangler_opplysninger", by_hours(weekly)
    return by_hours(weekly), None


def criteria(plan: Plan, told: Told, as_of: date) -> list[dict[str, str]]:
    person, weekly = plan.person, weekly_count(plan, told)
    respite = any(one.service == "avlastning" for one in counting(told))
    old = turned(person.birth_date, 67, as_of)
    before = {"as_right": "met", "unsure": "unsure"}.get(person.bpa_before_67, "not_met")
    found = {
        "alder": "unsure" if person.birth_date is None else before if old else "met",
        "varighet": {"yes": "met", "no": "not_met", "unsure": "unsure"}[person.need_over_two_years],
        # Choice: days that do not add up come before what the hours would say.
        "timer": {"rett": "met", "rett_med_forbehold": "conditional", "skjonn": "not_met"}[by_hours(weekly)],
        "tjenester": "met" if counting(told) else "not_met",
    }
    if not days_fit(plan):
        found["timer"] = "unsure"
    untold = respite and (person.birth_date is None or person.lives_with is None)
    nights = any(one.reason == "natt_punktvis" and one.night_need == "unsure" for one in told.entries)
    two = person.two_helpers_need == "unsure" and any(one.reason == "flere_hjelpere" for one in told.entries)
    if untold or nights or two:
        found["tjenester"] = "unsure"
    if respite:
        found["tyngende_omsorg"] = "unsure"
    found["arbeidsleder"] = "unsure" if person.arbeidsleder == "none" else "met"
    return [{"id": name, "status": status} for name, status in found.items()]


def verdict(plan: Plan, told: Told, as_of: date) -> dict[str, Any]:
    """The verdict without its flips; hours as fractions."""
    weekly = weekly_count(plan, told)
    outcome, if_met = outcomes(plan, weekly, as_of)
    return {
        "outcome": outcome,
        "outcome_if_met": if_met,
        "criteria": criteria(plan, told, as_of),
        "hours_to_25": 25 - weekly / 60,
        "hours_to_32": 32 - weekly / 60,
        "minutes_per_day_to_25": math.ceil((25 * 60 - weekly) / 7),
        "minutes_per_day_to_32": math.ceil((32 * 60 - weekly) / 7),
    }
