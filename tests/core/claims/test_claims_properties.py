"""For any plan: no claim above its reading, nothing unsure pleaded, services and a written vedtak always claimed."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from bpa_core.assessment.assess import assess
from bpa_core.claims.claim import ClaimCode, Rank
from bpa_core.claims.pleading import Pleading, plead
from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import NightNeed, TwoHelpersNeed
from tests.core.assessed import assessed_plans, hard_days
from tests.core.building import ON

PLANS = st.one_of(assessed_plans(), hard_days().map(lambda plan: (plan, ON)))


@given(PLANS)
@settings(deadline=None, max_examples=60)
def test_the_ladder_holds_together(case: tuple[Plan, date]) -> None:
    plan, as_of = case
    assessment = assess(plan, as_of)
    pleading = plead(assessment)
    _claims_hold(pleading)
    _readings_hold(pleading)
    for claim in pleading.claims:
        assert (claim.minutes_per_week or 0) <= assessment.hours.need_per_week or claim.reading


def _claims_hold(pleading: Pleading) -> None:
    codes = [claim.code for claim in pleading.claims]
    assert len(set(codes)) == len(codes)
    assert {ClaimCode.P3, ClaimCode.P6} <= set(codes)
    ranks = [list(Rank).index(claim.rank) for claim in pleading.claims]
    assert ranks == sorted(ranks)
    for claim in pleading.claims:
        assert claim.basis
        assert claim.sureness in (1, 2, 3)
        reading = pleading.reading(claim.reading) if claim.reading else None
        assert reading is None or (claim.minutes_per_week or 0) <= reading.counts_per_week
    if right := pleading.claim(ClaimCode.P1):
        assert right.minutes_per_week is not None
        assert right.minutes_per_week >= 32 * 60
    if unless_cost := pleading.claim(ClaimCode.P1B):
        assert unless_cost.minutes_per_week is not None
        assert 25 * 60 <= unless_cost.minutes_per_week < 32 * 60


def _readings_hold(pleading: Pleading) -> None:
    minutes = [reading.counts_per_week for reading in pleading.readings]
    assert minutes == sorted(minutes, reverse=True)
    assert len({reading.id for reading in pleading.readings}) == len(minutes)


@given(hard_days())
@settings(deadline=None, max_examples=40)
def test_what_nobody_is_sure_of_gives_no_hours(plan: Plan) -> None:
    """«Vet ikke» on the night or on two helpers is read as no."""
    unsure = _answered(plan, NightNeed.UNSURE, TwoHelpersNeed.UNSURE)
    no = _answered(plan, NightNeed.VISITS, TwoHelpersNeed.NONE)
    assert [one.counts_per_week for one in plead(assess(unsure, ON)).readings] == [
        one.counts_per_week for one in plead(assess(no, ON)).readings
    ]


def _answered(plan: Plan, night: NightNeed, two: TwoHelpersNeed) -> Plan:
    person = plan.person.model_copy(update={"night_need": night, "two_helpers_need": two})
    days = tuple(day.model_copy(update={"night_need": None}) for day in plan.day_types)
    return plan.model_copy(update={"person": person, "day_types": days})
