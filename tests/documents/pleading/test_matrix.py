"""Every letter of the matrix held against what a good letter contains: the right demand first, sections, signatures,
nothing false, and nothing that may never be said."""

import re
from functools import cache

import pytest

from bpa_core.claims.ladder import ClaimCode
from bpa_core.claims.pleading import plead
from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import NeedChange, VedtakSituation
from bpa_core.texts import t
from bpa_core.texts.lengths import hours_in_words
from tests.documents.making import alike, assessed_plan
from tests.documents.pleading.matrix import matrix
from tests.documents.pleading.never_say import NEVER, said
from tests.documents.pleading.reading import klage_text, soknad_text

MATRIX = dict(matrix())
FIRST = {
    VedtakSituation.CUT: "blir stående",
    VedtakSituation.LOCKED: "bindingen til bestemte tider",
    VedtakSituation.NOT_DELIVERED: "vedtaket blir gjennomført",
    VedtakSituation.EGENANDEL: "egenandelen blir regnet på nytt",
}
LINES = {
    "child_both": ("forelder med foreldreansvar (1)", "forelder med foreldreansvar (2)"),
    "child_one": ("Underskrift: forelder med foreldreansvar",),
    "child_delt": ("forelder med foreldreansvar (2)", "Barnet selv, hvis det ønsker"),
    "child_foster": ("Underskrift: den som har fullmakt",),
    "young_parents": ("forelder med foreldreansvar (2)", "Underskrift: den unge selv"),
    "young_self": ("Underskrift",),
    "adult_self": ("Underskrift",),
    "adult_parents": ("Underskrift: den som har fullmakt", "Fullmakt ettersendes."),
    "adult_helper": ("Underskrift: den som har fullmakt", "Jeg gir fullmakt til å opptre på mine vegne"),
    "adult_verge": ("Underskrift: verge", "Kopi av vergemandatet"),
    "old_self": ("Underskrift",),
}
CHILDREN = ("child_both", "child_one", "child_delt", "child_foster", "young_parents", "young_self")
ABOUT_BPA = {None, *VedtakSituation} - set(FIRST) - {VedtakSituation.AVLASTNING}


@cache
def letters(name: str) -> dict[str, str]:
    plan = MATRIX[name]
    return {"soknad": soknad_text(plan), "klage": klage_text(plan)}


def who_of(name: str) -> str:
    return name.split("-")[1]


def situation_of(plan: Plan) -> VedtakSituation | None:
    assert plan.vedtak is not None
    return plan.vedtak.situation


def test_the_matrix_is_wide() -> None:
    assert len(MATRIX) >= 40
    plans = MATRIX.values()
    assert {situation_of(plan) for plan in plans} == {None, *VedtakSituation}
    assert len({(plan.person.night_need, plan.person.two_helpers_need) for plan in plans}) >= 12


@pytest.mark.parametrize("name", MATRIX)
@pytest.mark.parametrize("paper", ["soknad", "klage"])
def test_nothing_is_said_that_may_never_be_said(name: str, paper: str) -> None:
    assert said(letters(name)[paper]) == []


def test_what_may_never_be_said_is_found() -> None:
    """The rules can fail: each finds the words that it is about."""
    bad = "Til: Asker\nDet er gitt 0 timer. Legeerklæringen viser det. «Det blir for dyrt.» 21,88 timer i 2026."
    assert len(said(bad)) >= 6
    assert len(NEVER) >= 20


@pytest.mark.parametrize("name", MATRIX)
@pytest.mark.parametrize("paper", ["soknad", "klage"])
def test_the_right_hands_sign(name: str, paper: str) -> None:
    """Barnelova § 30, pbrl §§ 4-3, 7-2 and 7-3, fvl § 12."""
    text = letters(name)[paper]
    for line in LINES[who_of(name)]:
        assert line in text, line
    if who_of(name) in ("child_both", "child_one", "adult_self", "old_self", "young_self"):
        assert "fullmakt" not in text.lower()


@pytest.mark.parametrize("name", MATRIX)
def test_the_application_pleads_the_ladder_first(name: str) -> None:
    """Pbrl § 2-1 d when the hours carry it; hol § 3-8 as the fallback; services that cover the need in all cases."""
    plan, text = MATRIX[name], letters(name)["soknad"]
    pleading = plead(assessed_plan(plan.model_copy(update={"vedtak": None})))
    assert text.index("Hva ") < text.index("Hvem det gjelder") < text.index("Behovet i tall")
    ranked = [claim for claim in pleading.claims if claim.code in (ClaimCode.P1, ClaimCode.P1B)]
    demanded = text[: text.index("Hvem det gjelder")]
    for claim in ranked:
        assert claim.minutes_per_week
        assert alike(hours_in_words(claim.minutes_per_week)) in demanded
        assert "organiseres som BPA etter pasient- og brukerrettighetsloven § 2-1 d" in demanded
    assert "vedtak om nødvendige tjenester" in demanded
    assert "skriftlig og begrunnet vedtak" in demanded


@pytest.mark.parametrize("name", MATRIX)
def test_duration_is_only_said_on_yes(name: str) -> None:
    plan, text = MATRIX[name], letters(name)["soknad"]
    if plan.person.need_over_two_years.value != "yes":
        assert "vare ut over to år" not in text


@pytest.mark.parametrize("name", MATRIX)
def test_the_appeal_names_the_change_wanted_first(name: str) -> None:
    """Fvl § 32 first paragraph d. One prinsipalt claim, and the situation's own."""
    plan, text = MATRIX[name], letters(name)["klage"]
    situation = situation_of(plan)
    assert "§ 32 første ledd bokstav d" in text
    demanded = text[text.index("Dette er endringen som ønskes") :]
    principal = re.findall(r"Prinsipalt: ([^\n]+)", demanded)
    if who_of(name) == "adult_verge" and situation in ABOUT_BPA:
        assert principal == [], "no BPA for a stay in an institution"
        assert "vedtak om nødvendige tjenester" in demanded
        return
    assert len(principal) == 1
    if situation in FIRST:
        assert FIRST[situation] in principal[0]
    elif situation is not VedtakSituation.AVLASTNING:
        assert "BPA" in principal[0]


@pytest.mark.parametrize("name", MATRIX)
def test_the_appeal_has_its_tail(name: str) -> None:
    """New vedtak, subsidiarily set aside, the kommune's statement, access, review, costs (fvl §§ 18, 33, 34, 36)."""
    plan, text = MATRIX[name], letters(name)["klage"]
    situation = situation_of(plan)
    assert "svare på den før klagen blir avgjort" in text
    assert "innsyn i alle sakens dokumenter" in text
    if situation is not VedtakSituation.NOT_DELIVERED:
        assert "statsforvalteren treffer nytt vedtak" in text
        assert "subsidiært at vedtaket blir opphevet" in text
    if situation is not VedtakSituation.EGENANDEL:
        assert "helse- og omsorgstjenesteloven § 4-1" in text
    if situation in ABOUT_BPA:
        assert "selv tar stilling til" in text
        assert "dekket nødvendige kostnader" in text
    loses = situation in (VedtakSituation.CUT, VedtakSituation.ENDED)
    assert ("hjelpen fortsetter som før til klagen er avgjort" in text) is loses


@pytest.mark.parametrize("name", [name for name, plan in MATRIX.items() if situation_of(plan) is VedtakSituation.CUT])
def test_a_cut_asks_for_its_ground_and_never_says_there_is_none(name: str) -> None:
    """Fvl § 35; the need's change only on that answer; vital help and economy (Rt. 1990 s. 874)."""
    plan, text = MATRIX[name], letters(name)["klage"]
    assert plan.vedtak is not None
    assert "Forvaltningsloven § 35 gir adgang til å endre et vedtak til skade bare i bestemte tilfeller" in text
    assert "ber kommunen vise grunnlaget" in text
    assert "det tidligere vedtaket av 7. januar 2025, med 33,5 timer i uka blir stående" in text
    assert "Oppgave stell | 420 | 210" in text
    assert "Rt. 1990 s. 874" in text
    assert ("er uendret siden" in text) is (plan.vedtak.need_change is NeedChange.UNCHANGED)


@pytest.mark.parametrize("name", MATRIX)
def test_points_are_only_those_that_stand_or_are_missing_and_fit(name: str) -> None:
    plan, text = MATRIX[name], letters(name)["klage"]
    assert plan.vedtak is not None
    if situation_of(plan) is not None:
        assert t("demand_missing.begrunnet") in text
    for state in plan.vedtak.point_states:
        if state.standing.value == "said":
            assert f"\n{t(f'utsagn_heading.{state.point}')}\n" not in text
    if who_of(name) not in CHILDREN:
        for child_only in ("foreldreansvar", "sfo"):
            assert f"\n{t(f'utsagn_heading.{child_only}')}\n" not in text


@pytest.mark.parametrize("name", MATRIX)
def test_children_are_spoken_of_where_there_are_children(name: str) -> None:
    """Grl. § 104, barnekonvensjonen articles 3 and 12; from 16 own notice (fvl §§ 16, 17, 27)."""
    text = letters(name)["soknad"]
    assert ("Grunnloven § 104" in text) is (who_of(name) in CHILDREN)
    assert ("skal selv få varsel og vedtak" in text) is who_of(name).startswith("young")


@pytest.mark.parametrize("name", [name for name in MATRIX if who_of(name) in ("child_both", "child_one")])
def test_the_parents_own_claim_stands_apart(name: str) -> None:
    """Pbrl § 2-8: the carers may claim a vedtak on measures; it is their claim, not the child's."""
    text = letters(name)["soknad"]
    assert text.index("Barnets krav") < text.index("Foreldrenes eget krav") < text.index("§ 2-8")
    assert "særlig tyngende" in text
