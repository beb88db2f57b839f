"""What can be said of the egenandel: hol § 11-2, egf §§ 8–10; the decisive first, and only what fits."""

import pytest

from tests.core.building import child, covered, day, now_and_then, person, plan, task, today
from tests.core.cases.conftest import Assess
from tests.core.rates import CAP_PER_MONTH, NO_CAP, NO_CAP_NO_G, TWO_G

GENERAL = ["selvkost", "formue_holdes_utenfor", "samme_pris_alle_leverandorer"]
OVER = {"household_income": 900_000}
UNDER = {"household_income": 100_000}


def test_a_kommune_that_takes_nothing_needs_one_note(assess: Assess) -> None:
    answer = assess(plan(day(task("10:00", 60, "husarbeid")), person=child(), economy={"kommune_charges": "no"}))
    assert answer.notes == ["kommunen_tar_ikke_betalt"]
    assert answer.bound == (0, "kommunen_tar_ikke_betalt")
    assert answer["egenandel"]["chargeable_per_week"] == 7.0


def test_the_parents_of_a_child_can_be_charged_so_avlastning_is_named(assess: Assess) -> None:
    """egf § 8 third paragraph: help at home because of a child's need is given to the parents."""
    answer = assess(plan(day(task("10:00", 60, "husarbeid")), person=child(), economy=OVER))
    assert answer.notes == ["barn_foreldre_betaler", "avlastning_gratis", "over_2g_lokale_satser", *GENERAL]


@pytest.mark.parametrize(
    ("home", "named"), [("parents", True), ("shared_residence", True), ("institution", False), (None, False)]
)
def test_avlastning_is_named_to_a_child_at_home(assess: Assess, home: str | None, named: bool) -> None:
    notes = assess(plan(day(task("10:00", 60)), person=child(lives_with=home))).notes
    assert ("avlastning_gratis" in notes) is named


def test_avlastning_is_free_also_when_its_content_is_housework(assess: Assess) -> None:
    """And is named wherever it is in the need, counted or not."""
    respite = task("10:00", 60, "husarbeid", service="avlastning")
    answer = assess(plan(day(respite), person=person(), economy=OVER))
    assert answer.notes == ["avlastning_gratis", "over_2g_lokale_satser"]
    assert answer["egenandel"]["free_per_week"] == 7.0


@pytest.mark.parametrize(
    ("home", "note"),
    [
        ("parents", "hjemmeboende_egen_inntekt"),
        ("partner", "ektefelle_samboer"),
        (None, "ektefelle_samboer"),
        ("alone", None),
        ("others", None),
    ],
)
def test_whose_income_counts_for_a_grown_person(assess: Assess, home: str | None, note: str | None) -> None:
    """egf § 10: the household is spouse or samboer, never a grown person's parents."""
    notes = assess(plan(day(), person=person(lives_with=home), economy=OVER)).notes
    assert notes == [*([note] if note else []), "over_2g_lokale_satser"]


def test_of_an_untold_age_nothing_is_said_of_parents_or_spouse(assess: Assess) -> None:
    for home in ("parents", "partner", None):
        told = person(birth_date=None, lives_with=home)
        assert assess(plan(day(), person=told, economy=OVER)).notes == ["over_2g_lokale_satser"]


@pytest.mark.parametrize(
    ("category", "service", "notes"),
    [
        ("personlig_stell", "personlig_assistanse", ["personlig_stell_gratis"]),
        ("nattevakt", "praktisk_bistand", ["personlig_stell_gratis"]),
        ("fritid", "stottekontakt", ["stottekontakt_gratis"]),
        ("maltid", "stottekontakt", ["stottekontakt_gratis"]),
        ("helsehjelp", "helsehjelp", ["helsehjelp_gratis"]),
        ("husarbeid", "helsehjelp", ["helsehjelp_gratis"]),
        ("innkjop", "praktisk_bistand", GENERAL),
        ("matlaging", "personlig_assistanse", GENERAL),
        ("fritid", "personlig_assistanse", ["uavklart", *GENERAL]),
        ("opplaering", "opplaering", ["uavklart", *GENERAL]),
        ("opplaering", "dekket_av_andre", []),
    ],
)
def test_what_each_kind_of_help_is_said_to_cost(assess: Assess, category: str, service: str, notes: list[str]) -> None:
    """egf § 8: personlig stell og egenomsorg is free; the service decides before the category."""
    answer = assess(plan(day(task("10:00", 60, category, service=service)), economy=OVER))
    assert [one for one in answer.notes if one != "over_2g_lokale_satser"] == notes


def test_the_need_is_split_in_free_chargeable_and_unclear(assess: Assess) -> None:
    """The whole need, whether it counts towards the right or not."""
    given = plan(
        day(task("01:00", 60), task("10:00", 120, "husarbeid"), task("13:00", 30, "reise"), covered("15:00", 60)),
        occasional=[now_and_then(60, 3, "week", "innkjop")],
        existing_services=[today("praktisk_bistand", 2), today("avlastning", 5), today("stottekontakt", 1)],
    )
    found = assess(given)["egenandel"]
    assert [found[f"{one}_per_week"] for one in ("free", "chargeable", "unclear")] == [13.0, 17.0, 5.5]


@pytest.mark.parametrize("year", [2024, 2025, 2026, NO_CAP, NO_CAP_NO_G, 2040])
@pytest.mark.parametrize("told", [{}, UNDER, OVER])
def test_the_notes_of_every_year_and_income(assess: Assess, year: int, told: dict[str, int]) -> None:
    """A cap is said only for a year that has one; of 2G nothing is said that is not known."""
    days = 366 if year % 4 == 0 else 365
    notes = assess(plan(day(days=days), year=year, economy=told)).notes
    has_cap, two_g = year in CAP_PER_MONTH, year in TWO_G
    assert ("tak_under_2g" in notes) is (has_cap and told != OVER)
    assert ("sats_mangler_for_aret" in notes) is not has_cap
    assert ("over_2g_lokale_satser" in notes) is (not told or (two_g and told == OVER))
