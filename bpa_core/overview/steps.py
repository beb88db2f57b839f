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


def standings(plan: Plan, assessment: Assessment | None) -> Mapping[Step, Standing]:
    """How each step stands; `assessment`: None where the plan has none. The first that is not done is next."""
    done = {
        Step.DOGNET: any(day.activities for day in plan.day_types),
        Step.ARET: _year_is_told(plan, assessment),
        Step.SVARET: assessment is not None and _is_answered(assessment),
        Step.SOKNAD: plan.applied_on is not None,
    }
    first = next((step for step in Step if not done[step]), None)
    return MappingProxyType(
        {step: Standing.DONE if done[step] else Standing.NEXT if step is first else Standing.OPEN for step in Step}
    )


def _year_is_told(plan: Plan, assessment: Assessment | None) -> bool:
    """Something is drawn, the days add up, and none that is drawn never comes."""
    whole = assessment is not None and assessment.hours.days_add_up
    drawn = [day for day in plan.day_types if day.activities]
    return whole and bool(drawn) and all(day.days_per_year for day in drawn)


def _is_answered(assessment: Assessment) -> bool:
    """The verdict lacks nothing, and there are hours that it is about."""
    has_hours = bool(assessment.hours.entries) or assessment.verdict.outcome is Outcome.VIDEREFORING
    return has_hours and assessment.verdict.outcome is not Outcome.MANGLER_OPPLYSNINGER
