"""Each assumption changed alone, by counting the changed plan once more. See reference_hours.py."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import NightNeed
from tests.core.reference_hours import COVERED, read_hours
from tests.core.reference_rules import Assumptions
from tests.core.reference_verdict import outcomes, weekly_count


def days_changed(plan: Plan, keep: Any = lambda task: True, change: Any = lambda task: task) -> Plan:
    """The plan with tasks left out or changed, drawn and occasional alike."""
    days = tuple(
        day.model_copy(update={"activities": tuple(change(task) for task in day.activities if keep(task))})
        for day in plan.day_types
    )
    rare = tuple(change(task) for task in plan.occasional if keep(task))
    return plan.model_copy(update={"day_types": days, "occasional": rare})


def with_person(plan: Plan, **told: str) -> Plan:
    return plan.model_copy(update={"person": plan.person.model_copy(update=told)})


def with_services(plan: Plan, services: Iterable[Any]) -> Plan:
    return plan.model_copy(update={"existing_services": tuple(services)})


def all_nights_continuous(plan: Plan) -> Plan:
    days = tuple(day.model_copy(update={"night_need": None}) for day in plan.day_types)
    return with_person(plan.model_copy(update={"day_types": days}), night_need="continuous")


def nights_that_come_every_night(plan: Plan) -> Plan:
    """Unless every day type with days has a continuous need, «continuous» is «visits» wherever it is written."""
    needs = {day.night_need or plan.person.night_need for day in plan.day_types if day.days_per_year > 0}
    if needs == {"continuous"}:
        return plan
    lowered = {"continuous": NightNeed.VISITS}
    days = tuple(
        day.model_copy(update={"night_need": lowered.get(day.night_need or "", day.night_need)})
        for day in plan.day_types
    )
    own = plan.person.night_need
    return with_person(plan.model_copy(update={"day_types": days}), night_need=lowered.get(own, own))


def without_respite(plan: Plan) -> Plan:
    """Choice: left out of the plan wherever it stands, so that what it hid on the clock comes forward."""
    kept = (one for one in plan.existing_services if one.service != "avlastning")
    return with_services(days_changed(plan, keep=lambda task: task.service != "avlastning"), kept)


def flips(plan: Plan, adult: bool, as_of: date) -> list[dict[str, Any]]:
    def alone(task: Any) -> Any:
        return task.model_copy(update={"helpers": 1})

    def without_peer(task: Any) -> Any:
        return task.model_copy(update={"peer_minutes": 0})

    def known(task: Any) -> bool:
        return task.service == COVERED or task.evidence != "estimated"

    def no_work(task: Any) -> bool:
        return task.service == COVERED or task.category != "arbeid_studier"

    drawn = [one for one in plan.existing_services if one.drawn]
    readings = {
        "med_helsehjelp": Assumptions(plan, adult, health_counts=True),
        "med_punktvis_natt": Assumptions(all_nights_continuous(plan), adult),
        "natt_bare_hvis_hver_natt": Assumptions(nights_that_come_every_night(plan), adult),
        "bare_hjelper_to_utenfor": Assumptions(plan, adult, first_helper_counts=True),
        "uten_hjelper_to": Assumptions(days_changed(plan, change=alone), adult),
        "alle_hjelpere": Assumptions(with_person(plan, two_helpers_need="continuous"), adult),
        "uten_avlastning": Assumptions(without_respite(plan), adult),
        "natt_kortere": Assumptions(plan, adult, night_shift=-30),
        "natt_lengre": Assumptions(plan, adult, night_shift=30),
        "uten_jevnaldrende": Assumptions(days_changed(plan, change=without_peer), adult),
        "bare_malt_eller_bekreftet": Assumptions(days_changed(plan, keep=known), adult),
        "uten_tjenester_i_dag": Assumptions(with_services(plan, drawn), adult),
        "uten_arbeid_studier": Assumptions(days_changed(plan, keep=no_work), adult),
    }
    found = []
    for name, assumptions in readings.items():
        weekly = weekly_count(plan, read_hours(assumptions))
        outcome, if_met = outcomes(plan, weekly, as_of)
        found.append({"id": name, "counts_per_week": weekly / 60, "outcome": outcome, "outcome_if_met": if_met})
    return found
