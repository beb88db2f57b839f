"""Which claims are made, in which order: one situation a case, as a lawyer would check them."""

from typing import Any

import pytest

from bpa_core.claims.claim import ClaimCode
from bpa_core.plan.model import Plan
from tests.core.building import child, day, person, plan, task, weekly
from tests.core.claims.pleadings import always, ladder, pleading, ranked

VEDTAK = {"received_on": "2026-11-02", "outcome": "refused"}


def decided(hours: int = 35, situation: str | None = None, **told: Any) -> Plan:
    return weekly(hours, vedtak={**VEDTAK, "situation": situation, **told})


def by_discretion(**told: Any) -> dict[str, Any]:
    """Somebody of 76 who had BPA by hol § 3-8 before 67."""
    return person(birth_date="1950-01-01", bpa_before_67="by_discretion", **told)


def test_from_32_hours_bpa_is_a_right_and_an_assessment_comes_under_it() -> None:
    assert ladder(weekly(32)) == [
        ("p1", "principal"),
        ("p2", "subsidiary"),
        ("p3", "in_all_cases"),
        ("p6", "in_all_cases"),
        ("p8", "in_all_cases"),
    ]


def test_a_minute_under_32_hours_is_a_right_unless_the_cost_is_documented() -> None:
    assert ranked(weekly(31, 59)) == ["p1b", "p2"]


def test_25_hours_are_enough_and_a_minute_less_is_not() -> None:
    """«Minst»; under it § 2-1 d is not named as a ground."""
    assert ranked(weekly(25)) == ["p1b", "p2"]
    assert ranked(weekly(24, 59)) == ["p2"]


def test_a_next_reading_between_25_and_32_is_claimed_under_the_right() -> None:
    """84 hours with the nights, 28 without: prinsipalt, subsidiært, atter subsidiært."""
    nights = plan(day(task("10:00", 240), task("23:00", 480, "nattevakt")), person=person(night_need="continuous"))
    assert ladder(nights)[:3] == [("p1", "principal"), ("p1b", "subsidiary"), ("p2", "further_subsidiary")]
    right, unless_cost = (pleading(nights).claim(code) for code in (ClaimCode.P1, ClaimCode.P1B))
    assert right is not None
    assert unless_cost is not None
    assert [one.minutes_per_week for one in (right, unless_cost)] == [84 * 60, 28 * 60]
    assert (right.reading, unless_cost.reading) == ("beste", "uten_natt")


@pytest.mark.parametrize(
    "who",
    [
        person(need_over_two_years="no"),
        person(birth_date="1950-01-01"),
        person(birth_date="1950-01-01", bpa_before_67="unsure"),
        by_discretion(),
        by_discretion(hours_when_granted=24, lasting_when_granted="yes"),
        by_discretion(hours_when_granted=30),
    ],
    ids=["two years or less", "67", "67, unsure", "67, by § 3-8", "67, 24 hours then", "67, duration then unknown"],
)
def test_outside_the_right_bpa_is_asked_for_by_assessment(who: dict[str, Any]) -> None:
    assert ranked(weekly(40, person=who)) == ["p2"]


@pytest.mark.parametrize(
    "who",
    [
        person(need_over_two_years="unsure"),
        person(birth_date="1950-01-01", bpa_before_67="as_right"),
        by_discretion(hours_when_granted=25, lasting_when_granted="yes"),
    ],
    ids=["duration unknown", "kept after 67", "met the conditions when granted"],
)
def test_the_claim_of_a_right_stands(who: dict[str, Any]) -> None:
    """An unknown duration leaves it standing; what was granted before 67 is kept (first paragraph last sentence)."""
    assert ranked(weekly(40, person=who)) == ["p1", "p2"]


def test_in_an_institution_there_is_no_bpa_before_a_planned_move() -> None:
    stays = person(lives_with="institution")
    assert ranked(weekly(40, person=stays)) == []
    moves = weekly(40, person=stays, case={"wanted_from": "2027-03-01"})
    assert ranked(moves) == ["p1", "p2"]
    assert str(pleading(moves).claims[0].from_date) == "2027-03-01"


def test_hours_nobody_knows_are_not_claimed() -> None:
    """Half finished: BPA by assessment, and services; no hours are named."""
    half = pleading(plan(day(task("10:00", 600), days=300)))
    assert not half.hours_known
    assert {one.code.value for one in half.claims} >= {"p2", "p3", "p6"}
    assert {one.minutes_per_week for one in half.claims} == {None}


def test_the_whole_need_is_claimed_as_services_also_where_it_does_not_count() -> None:
    """pbrl § 2-1: the helper's second pair of hands and the visits at night are need."""
    given = plan(day(task("10:00", 240), task("01:00", 60, "nattevakt")), person=person(night_need="visits"))
    claims = pleading(given)
    right, services = claims.claim(ClaimCode.P1B), claims.claim(ClaimCode.P3)
    assert right is not None
    assert services is not None
    assert [one.minutes_per_week for one in (right, services)] == [28 * 60, 35 * 60]


def test_avlastning_is_never_asked_for_by_assessment() -> None:
    """hol § 3-8 speaks of praktisk bistand and opplæring; avlastning has § 3-6 and pbrl § 2-8."""
    given = plan(day(task("10:00", 60), task("17:00", 60, service="avlastning")), person=child(filled_in_by="parent"))
    by_assessment = pleading(given).claim(ClaimCode.P2)
    assert by_assessment is not None
    assert by_assessment.minutes_per_week == 7 * 60


@pytest.mark.parametrize(("answer", "claimed"), [("yes", True), ("no", False), ("unsure", False)])
def test_measures_for_carers_are_claimed_where_somebody_carries_heavy_care(answer: str, claimed: bool) -> None:
    """pbrl § 2-8, at any age of the person."""
    assert ("p5" in always(weekly(20, case={"heavy_care": answer}))) is claimed


def test_help_drawn_to_relieve_the_family_says_that_care_is_heavy() -> None:
    given = plan(day(task("10:00", 60), task("17:00", 60, service="avlastning")), person=person(lives_with="parents"))
    assert {"p5"} <= always(given)
    assert "p5b" not in always(given)


def test_where_avlastning_is_all_that_is_needed_it_comes_first() -> None:
    """pbrl § 2-8: hol § 3-8 speaks of assistance, and none is needed."""
    assert ranked(plan(day(task("17:00", 60, service="avlastning")), person=person(lives_with="parents"))) == ["p5"]
    assert ranked(plan(day(task("17:00", 60, "helsehjelp")))) == ["p2"]


def test_a_child_s_parents_claim_avlastning_as_bpa_and_the_child_s_best_interests() -> None:
    given = plan(day(task("14:00", 240, service="avlastning")), person=child(filled_in_by="parent"))
    assert {"p5", "p5b", "p9"} <= always(given)


def test_under_25_hours_avlastning_is_claimed_for_the_carers_only() -> None:
    """pbrl § 2-8; § 2-1 d is then not named as a ground."""
    given = plan(day(task("14:00", 60, service="avlastning")), person=child(filled_in_by="parent"))
    assert ranked(given) == ["p5"]
    assert "p5b" not in always(given)


def test_bpa_by_assessment_names_hours_only_where_it_comes_first() -> None:
    alone, under = (pleading(weekly(hours)).claim(ClaimCode.P2) for hours in (20, 40))
    assert alone is not None
    assert under is not None
    assert [alone.minutes_per_week, under.minutes_per_week] == [20 * 60, None]


def test_children_in_an_adult_s_home_are_heard() -> None:
    assert "p9" in always(weekly(20, case={"children_in_home": "yes"}))
    assert "p9" not in always(weekly(20, case={"children_in_home": "unsure"}))


def test_an_appeal_asks_whether_the_help_is_forsvarlig() -> None:
    """hol § 4-1, in full."""
    assert "p4" in always(decided())
    assert "p4" not in always(weekly(35))


@pytest.mark.parametrize("situation", ["all_refused", "organisation_only", "ended", "cut", None])
def test_where_bpa_is_in_question_the_ladder_begins_with_it(situation: str | None) -> None:
    assert ranked(decided(situation=situation)) == ["p1", "p2"]


def test_too_few_hours_are_met_with_at_least_what_is_forsvarlig() -> None:
    """hol § 4-1, under BPA itself; it is claimed once."""
    assert ranked(decided(situation="fewer_hours")) == ["p1", "p2", "p4"]
    assert ranked(decided(20, "fewer_hours")) == ["p2", "p4"]
    assert "p4" not in always(decided(situation="fewer_hours"))


def test_a_refusal_for_cost_is_met_with_the_right_from_25_hours() -> None:
    assert ranked(decided(28, "cost")) == ["p1b", "p2"]


@pytest.mark.parametrize("situation", ["locked", "not_delivered", "egenandel"])
def test_bpa_that_is_granted_is_not_claimed_again(situation: str) -> None:
    assert ranked(decided(situation=situation)) == []
    assert {"p3", "p4", "p6"} <= always(decided(situation=situation))


def test_avlastning_refused_is_the_first_claim() -> None:
    refused = {**VEDTAK, "situation": "avlastning"}
    respite = day(task("14:00", 240, service="avlastning"))
    own_child = plan(respite, person=child(filled_in_by="parent"), vedtak=refused)
    assert ladder(own_child)[:2] == [("p5b", "principal"), ("p4", "subsidiary")]
    assert {"p3", "p5", "p6"} <= always(own_child)
    grown = plan(respite, person=person(lives_with="parents"), vedtak=refused)
    assert ladder(grown)[:2] == [("p5", "principal"), ("p4", "subsidiary")]
    assert [code for code, _ in ladder(grown)].count("p5") == 1


@pytest.mark.parametrize("point", ["natt_telles_ikke", "normtid"])
def test_a_rule_for_everybody_is_met_with_individual_tilrettelegging(point: str) -> None:
    """ldl § 20: only where the family says that it stands in the vedtak; fixed times as in LDO 15/1583."""
    for standing, claimed in (("in_vedtak", True), ("said", False), ("not_in_vedtak", False)):
        states = [{"point": point, "standing": standing}]
        assert ("p7" in always(decided(point_states=states))) is claimed


def test_the_convention_is_named_for_home_child_and_parent() -> None:
    def places(given: Plan) -> set[str]:
        claim = pleading(given).claim(ClaimCode.P8)
        return {one.place for one in claim.basis} if claim else set()

    assert "artikkel 19 bokstav a" in places(weekly(20, person=person(lives_with="shared_housing")))
    assert "artikkel 23 nr. 3" in places(weekly(20, person=child()))
    assert "artikkel 23 nr. 2" in places(weekly(20, 0, "foreldrerolle"))
    assert places(weekly(20)) & {"artikkel 19 bokstav a", "artikkel 23 nr. 2", "artikkel 23 nr. 3"} == set()
