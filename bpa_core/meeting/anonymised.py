"""The plan without anything that somebody typed: for a screen that others see."""

from collections.abc import Sequence

from bpa_core.plan.model import Plan


def anonymise(plan: Plan, day_names: Sequence[str]) -> Plan:
    """No titles, reasons or names; day types get these names instead. Only to be shown: names may be alike."""
    days = tuple(
        day.model_copy(
            update={"name": name, "activities": tuple(one.model_copy(update=_BARE) for one in day.activities)}
        )
        for day, name in zip(plan.day_types, day_names, strict=True)
    )
    occasional = tuple(one.model_copy(update=_BARE) for one in plan.occasional)
    existing = tuple(one.model_copy(update={"title": ""}) for one in plan.existing_services)
    person = plan.person.model_copy(update={"kommune": ""})
    shown = {"title": "", "person": person, "day_types": days, "occasional": occasional, "existing_services": existing}
    return plan.model_copy(update={**shown, "meeting": None, "vedtak": None})


_BARE = {"title": "", "reason": ""}
