"""Each assumption changed alone: always all, in order, with what would follow. Night, helpers and avlastning have
their flips beside their cases.
"""

from bpa_core.assessment.what_if import FlipId
from tests.core.building import child, covered, day, now_and_then, person, plan, task, today, weekly
from tests.core.cases.conftest import Assess


def test_always_all_and_in_the_same_order(assess: Assess) -> None:
    order = [
        "med_helsehjelp", "med_punktvis_natt", "natt_bare_hvis_hver_natt", "bare_hjelper_to_utenfor",
        "uten_hjelper_to", "alle_hjelpere", "uten_avlastning", "natt_kortere", "natt_lengre", "uten_jevnaldrende",
        "bare_malt_eller_bekreftet", "uten_tjenester_i_dag", "uten_arbeid_studier",
    ]  # fmt: skip
    assert [one["id"] for one in assess(plan())["verdict"]["flips"]] == order
    assert [one.value for one in FlipId] == order


def test_a_flip_brings_its_outcome_along(assess: Assess) -> None:
    given = plan(day(task("10:00", 240), task("15:00", 60, "helsehjelp")), person=person(birth_date=None))
    flips = {one["id"]: one for one in assess(given)["verdict"]["flips"]}
    assert flips["med_helsehjelp"]["counts_per_week"] == 35.0
    assert flips["med_helsehjelp"]["outcome"] == "mangler_opplysninger"
    assert flips["med_helsehjelp"]["outcome_if_met"] == "rett"
    assert flips["uten_hjelper_to"]["outcome_if_met"] == "rett_med_forbehold"


def test_without_avlastning_the_age_rules_stay(assess: Assess) -> None:
    """Left out is only the service; a child's age and the outcome rules are the same."""
    respite = task("10:00", 300, "tilsyn", service="avlastning")
    flips = {one["id"]: one for one in assess(plan(day(respite), person=child()))["verdict"]["flips"]}
    assert (flips["uten_avlastning"]["outcome"], flips["uten_avlastning"]["outcome_if_met"]) == ("skjonn", None)
    assert flips["med_helsehjelp"]["outcome"] == "rett"


def test_only_what_is_timed_or_confirmed(assess: Assess) -> None:
    """Estimated tasks are left out; school, estimated or not, and what is received today stay."""
    given = plan(
        day(
            task("10:00", 60, evidence="timed"),
            task("11:00", 60, evidence="confirmed"),
            task("10:00", 180, "tilsyn"),
            covered("10:30", 30),
        ),
        occasional=[now_and_then(60, 1, "week"), now_and_then(60, 2, "week", evidence="timed")],
        existing_services=[today("stottekontakt", 4)],
    )
    answer = assess(given)
    assert (answer.counts, answer.flip("bare_malt_eller_bekreftet")) == (24.5, 16.5)


def test_without_work_and_studies_what_lay_under_comes_forward(assess: Assess) -> None:
    """Taken out wherever it stands as a task; a school that covers it stays."""
    given = plan(
        day(
            task("09:00", 240, "tilsyn"),
            task("10:00", 60, "arbeid_studier"),
            task("11:00", 60, "arbeid_studier", service="dekket_av_andre"),
        ),
        occasional=[now_and_then(60, 1, "week", "arbeid_studier")],
    )
    answer = assess(given)
    assert (answer.counts, answer.flip("uten_arbeid_studier")) == (22.0, 21.0)


def test_without_the_services_of_today(assess: Assess) -> None:
    given = weekly(20, existing_services=[today("personlig_assistanse", 12), today("opplaering", 3, drawn=True)])
    answer = assess(given)
    assert (answer.counts, answer.outcome) == (32.0, ("rett", None))
    assert answer.flip("uten_tjenester_i_dag") == 20.0


def test_without_peers_minutes_now_and_then_too(assess: Assess) -> None:
    given = plan(day(task("10:00", 60, peer_minutes=15)), occasional=[now_and_then(60, 1, "week", peer_minutes=60)])
    answer = assess(given)
    assert (answer.counts, answer.flip("uten_jevnaldrende")) == (5.25, 8.0)


def test_over_67_no_flip_changes_the_outcome(assess: Assess) -> None:
    given = plan(day(task("10:00", 300, "helsehjelp")), person=person(birth_date="1950-01-01", bpa_before_67="unsure"))
    flips = assess(given)["verdict"]["flips"]
    assert {(one["outcome"], one["outcome_if_met"]) for one in flips} == {("mangler_opplysninger", "videreforing")}
