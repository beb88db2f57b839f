"""The egenandel read again, plainly. See reference_hours.py."""

import math
from datetime import date
from fractions import Fraction
from typing import Any

from bpa_core.plan.model import Plan
from tests.core.rates import CAP_PER_MONTH, TWO_G
from tests.core.reference_hours import HoursEntry, Told
from tests.core.reference_verdict import per_week, turned

FREE_SERVICES = ("avlastning", "stottekontakt", "helsehjelp")
FREE = ("personlig_stell", "maltid", "forflytning", "tilsyn", "nattevakt", "helsehjelp")
CHARGEABLE = ("husarbeid", "matlaging", "innkjop")


def charge(one: HoursEntry) -> str:
    """Service first, then category; a service of today has none."""
    if one.service in FREE_SERVICES or one.category in FREE:
        return "free"
    return "chargeable" if one.category in CHARGEABLE else "unclear"


def under_2g(plan: Plan) -> bool | None:
    """None where the income or the year's 2G is not known."""
    income, limit = plan.economy.household_income, TWO_G.get(plan.year)
    return None if income is None or limit is None else income < limit


def bound(plan: Plan, paid_per_year: Fraction) -> tuple[int | None, str | None]:
    """Kroner a month. Choice: the exact amounts are compared, the lowest is then rounded up."""
    economy = plan.economy
    if economy.kommune_charges == "no":
        return 0, "kommunen_tar_ikke_betalt"
    known: list[tuple[Fraction, str]] = []
    if under_2g(plan) and plan.year in CAP_PER_MONTH:
        known.append((Fraction(CAP_PER_MONTH[plan.year]), "nasjonalt_tak"))
    if economy.kommune_monthly_cap is not None:
        known.append((Fraction(economy.kommune_monthly_cap), "kommunens_tak"))
    if economy.kommune_hourly_price is not None:
        hours = Fraction(math.ceil(paid_per_year / 60 / 12 * 2), 2)
        known.append((Fraction(economy.kommune_hourly_price) * hours, "pris"))
    if not known:
        return None, None
    lowest = min(known, key=lambda one: one[0])
    return math.ceil(lowest[0]), lowest[1]


def notes(plan: Plan, told: Told, as_of: date) -> list[dict[str, str]]:
    person, economy = plan.person, plan.economy
    if economy.kommune_charges == "no":
        return [{"code": "kommunen_tar_ikke_betalt"}]
    adult = turned(person.birth_date, 18, as_of)
    child = person.birth_date is not None and not adult
    services = {one.service for one in told.entries}
    charges = {charge(one) for one in told.entries}
    personal = any(one.category in FREE and one.service not in FREE_SERVICES for one in told.entries)
    paid = bool(charges & {"chargeable", "unclear"})
    cap = plan.year in CAP_PER_MONTH
    at_home = person.lives_with in ("parents", "shared_residence")
    fits = {
        "barn_foreldre_betaler": child,
        # Choice: «at home» is with parents, a shared residence too; untold is not.
        "avlastning_gratis": "avlastning" in services or (child and at_home),
        # Choice: «with parents» is that answer alone.
        "hjemmeboende_egen_inntekt": adult and person.lives_with == "parents",
        "ektefelle_samboer": adult and person.lives_with in ("partner", None),
        # Choice: the table's free categories, helsehjelp given as something else included.
        "personlig_stell_gratis": personal,
        "stottekontakt_gratis": "stottekontakt" in services,
        "helsehjelp_gratis": "helsehjelp" in services,
        "uavklart": "unclear" in charges,
        "tak_under_2g": cap and under_2g(plan) is not False,
        # Choice: untold income fits in every year; a told one only where the year's 2G is known.
        "over_2g_lokale_satser": economy.household_income is None or under_2g(plan) is False,
        "sats_mangler_for_aret": not cap,
        "selvkost": paid,
        "formue_holdes_utenfor": paid,
        "samme_pris_alle_leverandorer": paid,
    }
    return [{"code": code} for code, fitting in fits.items() if fitting]


def egenandel(plan: Plan, told: Told, as_of: date) -> dict[str, Any]:
    """The whole of §5; hours as fractions, kroner as whole numbers."""
    split = {"free": Fraction(0), "chargeable": Fraction(0), "unclear": Fraction(0)}
    for one in told.entries:
        split[charge(one)] += one.minutes
    kroner, bound_by = bound(plan, split["chargeable"] + split["unclear"])
    return {
        "notes": notes(plan, told, as_of),
        **{f"{name}_per_week": per_week(plan, minutes) / 60 for name, minutes in split.items()},
        "monthly_bound": kroner,
        "bound_by": bound_by,
        "cap_per_month": CAP_PER_MONTH.get(plan.year),
        "two_g": TWO_G.get(plan.year),
    }
