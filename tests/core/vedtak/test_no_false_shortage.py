"""A full grant is called full, a vedtak by what it is about, and no point speaks against an answer."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from bpa_core.assessment.assess import assess
from bpa_core.documents.papers.klage.short import short_appeal
from bpa_core.plan.case import Case
from bpa_core.plan.categories import Service
from bpa_core.plan.model import Plan, new_plan
from bpa_core.plan.vedtak import GrantedService, Vedtak
from bpa_core.plan.vocabulary import CostClaim, Delivery, Unsure, VedtakOutcome, VedtakSituation
from bpa_core.vedtak import Demand, Inconsistency, VedtakAssessment, judge, situation_of
from bpa_core.vedtak.comparison import Comparison, compare
from bpa_core.vedtak.demands import Facts, demands
from bpa_core.vedtak.situation import situations

ON, CAME = date(2026, 11, 22), date(2026, 11, 10)
NEEDED = {Service.PERSONLIG_ASSISTANSE: 126, Service.PRAKTISK_BISTAND: 28, Service.HELSEHJELP: 7}


def hours(told: dict[str, str]) -> tuple[GrantedService, ...]:
    return tuple(GrantedService(service=Service(name), hours_per_week=Decimal(each)) for name, each in told.items())


def plan_with(granted: dict[str, str], applied: dict[str, str] | None = None, **told: Any) -> Plan:
    facts = {"received_on": CAME, "outcome": VedtakOutcome.GRANTED, **told}
    vedtak = Vedtak(granted=hours(granted), applied=hours(applied or {}), **facts)
    return new_plan(2026).model_copy(update={"vedtak": vedtak})


def compared(granted: dict[str, str], needed: dict[Service, Fraction]) -> Comparison:
    return compare(plan_with(granted), needed)


def judged(plan: Plan) -> VedtakAssessment:
    found = judge(assess(plan, ON))
    assert found is not None
    return found


def test_bpa_in_one_sum_beside_health_services_is_a_full_grant() -> None:
    """«154 timer BPA og 7 timer helsehjelp» for 126 + 28 + 7: praktisk bistand is inside the BPA, not refused."""
    found = compared(
        {"personlig_assistanse": "154", "helsehjelp": "7"}, {name: Fraction(each * 60) for name, each in NEEDED.items()}
    )
    assert found.everything_granted
    assert [(row.in_one_sum, row.needed, row.granted) for row in found.parted] == [
        (True, 154 * 60, 154 * 60),
        (False, 7 * 60, 7 * 60),
    ]


def test_bpa_in_one_sum_beside_too_little_health_is_short() -> None:
    needed = {name: Fraction(each * 60) for name, each in NEEDED.items()}
    assert not compared({"personlig_assistanse": "154", "helsehjelp": "6"}, needed).everything_granted
    assert not compared({"personlig_assistanse": "153", "helsehjelp": "7"}, needed).everything_granted


@pytest.mark.parametrize(
    ("granted", "short"), [("126.58", False), ("126.6", False), ("126.59", False), ("126.57", True), ("126.5", True)]
)
def test_an_exact_need_is_met_by_what_papers_write_of_it(granted: str, *, short: bool) -> None:
    """126 hours 35 minutes is «126,58» and «126,6»; no vedtak grants thirds."""
    found = compared({"avlastning": granted}, {Service.AVLASTNING: Fraction(126 * 60 + 35)})
    assert found.everything_granted is not short


def test_what_was_typed_as_applied_for_is_measured_as_typed() -> None:
    plan = plan_with({"personlig_assistanse": "19.99"}, {"personlig_assistanse": "20"})
    assert Inconsistency.INNVILGET_MEN_MINDRE in judged(plan).inconsistencies


def test_a_vedtak_of_avlastning_alone_is_about_avlastning() -> None:
    """Applied for 10, given 4: the appeal asks for avlastning, and its title says so (pbrl § 2-8)."""
    partly = {"outcome": VedtakOutcome.PARTLY}
    alone = plan_with({"avlastning": "4"}, {"avlastning": "10"}, **partly)
    assert situation_of(assess(alone, ON)) is VedtakSituation.AVLASTNING
    assert "Klage på vedtak om avlastning datert" in short_appeal(alone, ON)[1]
    mixed = plan_with({"avlastning": "4"}, {"avlastning": "10", "personlig_assistanse": "20"}, **partly)
    assert situation_of(assess(mixed, ON)) is VedtakSituation.FEWER_HOURS
    assert "Klage på vedtak om BPA datert" in short_appeal(mixed, ON)[1]
    in_one_sum = plan_with({"avlastning": "4"}, applied_hours_per_week=Decimal(40), **partly)
    assert situation_of(assess(in_one_sum, ON)) is VedtakSituation.FEWER_HOURS, "what was applied for is not known"
    locked = plan_with({"avlastning": "4"}, situation=VedtakSituation.LOCKED)
    assert "Klage på vedtak om BPA datert" in short_appeal(locked, ON)[1], "what the family says goes first"


def test_all_situations_can_be_chosen_those_that_fit_the_answers_first() -> None:
    def order(**told: Any) -> list[VedtakSituation]:
        plan = plan_with({}, **told)
        assert plan.vedtak is not None
        assert set(situations(plan.vedtak)) == set(VedtakSituation)
        return list(situations(plan.vedtak))

    assert order(outcome=None) == list(VedtakSituation)
    assert order(outcome=VedtakOutcome.REFUSED)[0] is VedtakSituation.ALL_REFUSED
    assert order(outcome=VedtakOutcome.PARTLY)[0] is VedtakSituation.FEWER_HOURS
    assert order(outcome=VedtakOutcome.GRANTED)[-1] is VedtakSituation.ENDED
    assert order(outcome=VedtakOutcome.PARTLY, is_cut=Unsure.YES)[0] is VedtakSituation.CUT


@pytest.mark.parametrize(
    ("demand", "answer"),
    [
        (Demand.SKRIFTLIG, {"delivery": Delivery.POST}),
        (Demand.SKRIFTLIG, {"delivery": Delivery.DIGITAL}),
        (Demand.SKRIFTLIG, {"number": "26/123"}),
        (Demand.KLAGEADGANG, {"stated_last_day": date(2026, 12, 8)}),
        (Demand.KOSTNAD_DOKUMENTERT, {"cost_claim": CostClaim.DOCUMENTED}),
    ],
)
def test_no_point_speaks_against_what_is_told_of_the_vedtak(demand: Demand, answer: dict[str, Any]) -> None:
    """«Vedtaket er ikke gitt skriftlig» of a letter that came in the post would be false: fvl §§ 23, 27."""
    need = Fraction(28 * 60)
    for told, fits in (({}, True), (answer, False)):
        plan = plan_with({}, outcome=VedtakOutcome.REFUSED, **told)
        assert plan.vedtak is not None
        assert (demand in demands(Facts(plan, plan.vedtak, {}, need, ON))) is fits


def test_the_burden_is_no_point_where_nobody_carries_one() -> None:
    """Pbrl § 2-8, hol § 3-6."""
    for heavy, fits in ((Unsure.UNSURE, True), (Unsure.YES, True), (Unsure.NO, False)):
        plan = plan_with({"avlastning": "4"}).model_copy(update={"case": Case(heavy_care=heavy)})
        assert plan.vedtak is not None
        assert (Demand.TYNGENDE_VURDERT in demands(Facts(plan, plan.vedtak, {}, None, ON))) is fits
