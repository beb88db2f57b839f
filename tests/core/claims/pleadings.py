"""What a plan's papers claim, in a form that cases can be written in."""

from fractions import Fraction

from bpa_core.assessment.assess import assess
from bpa_core.claims.pleading import Pleading, plead
from bpa_core.plan.model import Plan
from tests.core.building import ON


def pleading(plan: Plan) -> Pleading:
    return plead(assess(plan, ON))


def readings(plan: Plan) -> dict[str, float]:
    """Hours a week by reading."""
    return {one.id.value: hours(one.counts_per_week) for one in pleading(plan).readings}


def ladder(plan: Plan) -> list[tuple[str, str]]:
    """(claim, rank), in order."""
    return [(one.code.value, one.rank.value) for one in pleading(plan).claims]


def ranked(plan: Plan) -> list[str]:
    """The claims before «i alle tilfeller»."""
    return [code for code, rank in ladder(plan) if rank != "in_all_cases"]


def always(plan: Plan) -> set[str]:
    return {code for code, rank in ladder(plan) if rank == "in_all_cases"}


def questions(plan: Plan) -> dict[str, tuple[float, bool]]:
    """Open questions: hours a week, and whether the claims change."""
    asked = pleading(plan).open_questions
    return {one.id.value: (hours(one.worth_per_week), one.changes_claim) for one in asked}


def hours(minutes: Fraction) -> float:
    return float(minutes / 60)
