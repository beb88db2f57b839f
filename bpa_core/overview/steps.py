"""The four steps from the first touch to what is sent, and how far a plan has come in each."""

from collections.abc import Mapping
from types import MappingProxyType

from bpa_core.assessment.assess import Assessment
from bpa_core.assessment.eligibility import Outcome
from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import Code


class Step(Code):
    """In the order in which they are taken; each is a page."""

    DOGNET = "dognet"
    ARET = "aret"
    SVARET = "svaret"
    SOKNAD = "soknad"


class Standing(Code):
    """Done; the one to take now; open for later."""

    DONE = "done"
    NEXT = "next"
    OPEN = "open"


def standings(plan: Plan, found: Assessment | None) -> Mapping[Step, Standing]:
    """How each step stands; `found` is None where the plan cannot be assessed. The first that is not done is next."""
    done = {
        Step.DOGNET: any(day.activities for day in plan.day_types),
        Step.ARET: _year_is_told(plan, found),
        Step.SVARET: found is not None and _is_answered(found),
        Step.SOKNAD: plan.applied_on is not None,
    }
    first = next((step for step in Step if not done[step]), None)
    return MappingProxyType(
        {step: Standing.DONE if done[step] else Standing.NEXT if step is first else Standing.OPEN for step in Step}
    )


def _year_is_told(plan: Plan, found: Assessment | None) -> bool:
    """The days add up, and none that is drawn never comes."""
    whole = found is not None and found.hours.days_add_up
    return whole and all(day.days_per_year for day in plan.day_types if day.activities) and bool(plan.day_types)


def _is_answered(found: Assessment) -> bool:
    """The verdict lacks nothing, and there are hours that it is about."""
    has_hours = bool(found.hours.entries) or found.verdict.outcome is Outcome.VIDEREFORING
    return has_hours and found.verdict.outcome is not Outcome.MANGLER_OPPLYSNINGER
