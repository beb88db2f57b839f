"""An assessment as the command line's JSON object: hours as numbers with four decimals, the rest as codes."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from bpa_core.assessment.assess import Assessment, assess
from bpa_core.assessment.eligibility import Criterion, Verdict
from bpa_core.assessment.what_if import Flip
from bpa_core.egenandel.charges import Egenandel
from bpa_core.egenandel.notes import Note
from bpa_core.hours.result import Hours
from bpa_core.plan.categories import Charge
from bpa_core.plan.model import Plan
from bpa_core.wording.sentences import note_sentence


def report(plan: Plan, as_of: date) -> dict[str, Any]:
    """Everything that follows from a plan on a day, ready for json.dumps."""
    assessment = assess(plan, as_of)
    return {
        "hours": _hours(assessment.hours),
        "verdict": _verdict(assessment.verdict, assessment.flips()),
        "egenandel": _egenandel(assessment),
        "warnings": [{"code": one.code, "ids": list(one.ids)} for one in assessment.warnings],
    }


def _in_hours(minutes: Fraction) -> float:
    return float(round(minutes / 60, 4))


def _map(minutes: Mapping[Any, Fraction]) -> dict[str, float]:
    return {str(code): _in_hours(value) for code, value in minutes.items()}


def _hours(hours: Hours) -> dict[str, Any]:
    return {
        "need_per_week": _in_hours(hours.need_per_week),
        "counts_per_week": _in_hours(hours.counts_per_week),
        "need_per_year": _in_hours(hours.need_per_year),
        "counts_per_year": _in_hours(hours.counts_per_year),
        "need_per_week_by_category": _map(hours.need_by_category),
        "need_per_week_by_service": _map(hours.need_by_service),
        "not_counted_per_week": _map(hours.not_counted),
        "peer_per_week": _in_hours(hours.peer_per_week),
        "covered_by_others_per_week": _in_hours(hours.covered_per_week),
    }


def _verdict(verdict: Verdict, flips: tuple[Flip, ...]) -> dict[str, Any]:
    return {
        "outcome": verdict.outcome,
        "outcome_if_met": verdict.outcome_if_met,
        "criteria": [_criterion(one) for one in verdict.criteria],
        "hours_to_25": _in_hours(verdict.to_conditional.missing_per_week),
        "hours_to_32": _in_hours(verdict.to_full.missing_per_week),
        "minutes_per_day_to_25": verdict.to_conditional.minutes_per_day,
        "minutes_per_day_to_32": verdict.to_full.minutes_per_day,
        "flips": [
            {
                "id": one.id,
                "counts_per_week": _in_hours(one.counts_per_week),
                "outcome": one.outcome,
                "outcome_if_met": one.outcome_if_met,
            }
            for one in flips
        ],
    }


def _criterion(criterion: Criterion) -> dict[str, Any]:
    return {
        "id": criterion.id,
        "status": criterion.status,
        "value": _in_hours(criterion.value) if isinstance(criterion.value, Fraction) else criterion.value,
        "law": criterion.law / 60
        if isinstance(criterion.value, Fraction) and criterion.law is not None
        else criterion.law,
        "basis": criterion.reference.short,
        "address": criterion.reference.address,
    }


def _egenandel(assessment: Assessment) -> dict[str, Any]:
    split: Egenandel = assessment.egenandel
    return {
        "notes": [_note(one, assessment) for one in assessment.notes],
        "free_per_week": _in_hours(split.per_week[Charge.FREE]),
        "chargeable_per_week": _in_hours(split.per_week[Charge.CHARGEABLE]),
        "unclear_per_week": _in_hours(split.per_week[Charge.UNCLEAR]),
        "monthly_bound": split.bound.kroner if split.bound else None,
        "bound_by": split.bound.by if split.bound else None,
        "cap_per_month": split.rates.cap_per_month,
        "two_g": split.rates.two_g,
    }


def _note(note: Note, assessment: Assessment) -> dict[str, Any]:
    return {
        "code": note.code,
        "text": note_sentence(assessment, note),
        "basis": note.reference.short,
        "address": note.reference.address,
    }
