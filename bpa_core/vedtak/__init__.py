"""The vedtak beside the plan: what was granted of what is needed, what it must meet, and the ways on.

Works with nothing drawn: then what was applied for is the measure, and the deadline needs only the day of receipt.
"""

from dataclasses import dataclass

from bpa_core.assessment.assess import Assessment
from bpa_core.plan.vocabulary import VedtakOutcome
from bpa_core.vedtak.appeal import (
    OWN_POINT,
    AppealPoint,
    appeal_points,
    facts_of,
    has_words,
    standing_of,
    statement_fits,
)
from bpa_core.vedtak.comparison import Comparison, Measure, Row, compare
from bpa_core.vedtak.deadlines import Deadline, last_chance, last_day_for_costs, last_day_to_appeal, renewal
from bpa_core.vedtak.demands import Demand, basis_of, demands
from bpa_core.vedtak.inconsistencies import Inconsistency, inconsistencies
from bpa_core.vedtak.remedies import Availability, NextStep, Remedy, RemedyCode, next_steps, remedies_for, too_late
from bpa_core.vedtak.situation import situation_of

__all__ = [
    "OWN_POINT",
    "AppealPoint",
    "Availability",
    "Comparison",
    "Demand",
    "Inconsistency",
    "Measure",
    "NextStep",
    "Remedy",
    "RemedyCode",
    "Row",
    "VedtakAssessment",
    "appeal_points",
    "basis_of",
    "facts_of",
    "has_words",
    "judge",
    "situation_of",
    "standing_of",
    "statement_fits",
]


@dataclass(frozen=True, slots=True)
class VedtakAssessment:
    """All that is said about a vedtak on a day. `too_late`: no appeal can be heard any more."""

    appeal: Deadline
    too_late: bool
    last_chance: Deadline | None
    costs: Deadline
    renewal: Deadline | None
    comparison: Comparison
    grants_everything: bool
    demands: tuple[Demand, ...]
    remedies: tuple[Remedy, ...]
    next_steps: tuple[NextStep, ...]
    inconsistencies: tuple[Inconsistency, ...]


def judge(assessment: Assessment) -> VedtakAssessment | None:
    """The plan's vedtak on the day of assessment; None without a vedtak."""
    plan, as_of = assessment.plan, assessment.as_of
    vedtak = plan.vedtak
    if vedtak is None:
        return None
    comparison = compare(plan, assessment.hours.need_by_service)
    everything = vedtak.outcome is VedtakOutcome.GRANTED and comparison.everything_granted
    return VedtakAssessment(
        appeal=last_day_to_appeal(vedtak.received_on, vedtak.delivery),
        too_late=too_late(vedtak, as_of),
        last_chance=last_chance(vedtak.decided_on) if vedtak.decided_on else None,
        costs=last_day_for_costs(vedtak.received_on),
        renewal=renewal(vedtak.valid_to) if vedtak.valid_to else None,
        comparison=comparison,
        grants_everything=everything,
        demands=() if everything else demands(facts_of(assessment, vedtak)),
        remedies=remedies_for(vedtak, as_of),
        next_steps=next_steps(vedtak, as_of) if everything else (),
        inconsistencies=inconsistencies(plan, comparison, as_of),
    )
