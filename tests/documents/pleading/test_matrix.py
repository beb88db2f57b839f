"""Every letter of the matrix held against what a good letter contains: the right demand first, sections, signatures,
nothing false, and nothing that may never be said."""

import re
from datetime import date
from functools import cache
from itertools import pairwise

import pytest

from bpa_core.claims.claim import ClaimCode, Rank
from bpa_core.claims.pleading import plead
from bpa_core.plan.categories import Service
from bpa_core.plan.model import Plan, new_plan
from bpa_core.plan.vedtak import GrantedService, Vedtak
from bpa_core.plan.vocabulary import NeedChange, VedtakOutcome, VedtakSituation
from bpa_core.texts import t
from bpa_core.texts.lengths import hours_in_words
from tests.documents.making import alike, assessed_plan
from tests.documents.pleading.matrix import matrix
from tests.documents.pleading.never_say import NEVER, OF_THE_HOUSE, Rule, said
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
    "adult_helper": ("Underskrift: den som har fullmakt", "Jeg gir fullmakt til å handle for meg"),
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


@pytest.mark.parametrize("rule", [*NEVER.values(), *OF_THE_HOUSE], ids=lambda rule: rule.name)
def test_what_may_never_be_said_is_found(rule: Rule) -> None:
    """The rules can fail: each finds the words that it is about."""
    assert any(rule.name in hit for hit in said(rule.example))


def test_there_are_one_and_twenty_rules() -> None:
    assert list(NEVER) == list(range(1, 22))


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
@pytest.mark.parametrize("paper", ["soknad", "klage"])
def test_the_carers_own_claim_has_the_carer_s_own_hand(name: str, paper: str) -> None:
    """Pbrl § 2-8: the claim is the carer's, so nobody signs it for them; parents sign for the child and themselves."""
    text = letters(name)[paper]
    claimed = any(words in text for words in ("Krav for dem som har omsorgsarbeidet", "Foreldrenes eget krav"))
    parents = who_of(name) in ("child_both", "child_one", "child_delt", "young_parents")
    assert ("Underskrift: den som har omsorgsarbeidet" in text) is (claimed and not parents)
    if parents and claimed:
        assert "Underskrift: forelder med foreldreansvar" in text


@pytest.mark.parametrize("name", [name for name in MATRIX if who_of(name) == "child_one"])
@pytest.mark.parametrize("paper", ["soknad", "klage"])
def test_one_parent_says_i_and_my_child(name: str, paper: str) -> None:
    """Barnelova § 30: where one has the foreldreansvar alone, one writes."""
    text = letters(name)[paper].replace(MATRIX[name].case.burden.nights, "")
    assert not re.search(r"\b([Vv]i|[Oo]ss|vårt?|våre)\b", text)
    assert "barnet mitt" in text


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


@pytest.mark.parametrize("applied", [None, 40])
@pytest.mark.parametrize("service", [Service.AVLASTNING, Service.PERSONLIG_ASSISTANSE])
def test_an_appeal_of_a_vedtak_that_gives_everything_demands_what_only_the_family_knows(
    service: Service, applied: int | None
) -> None:
    """Fvl § 32 first paragraph d: nothing is short, so neither BPA nor services are asked for that nobody named."""
    given = GrantedService(service=service, hours_per_week=40)
    vedtak = Vedtak(
        received_on=date(2026, 11, 10),
        outcome=VedtakOutcome.GRANTED,
        granted=(given,),
        applied_hours_per_week=applied,
    )
    text = klage_text(new_plan(2026).model_copy(update={"vedtak": vedtak}))
    demanded = text[text.index("Dette er endringen som ønskes") : text.index("Behovet og hjelpen i dag")]
    assert "[skriv her: hva i vedtaket som skal endres, og til hva]" in demanded
    for words in ("Prinsipalt", "§ 3-8", "§ 2-1 d", "krever"):
        assert words not in demanded, words
    assert "som ikke er dekket" not in text
    assert "selv tar stilling til pasient- og brukerrettighetsloven § 2-1 d" not in text
    short = vedtak.model_copy(update={"applied_hours_per_week": 41})
    assert "Prinsipalt: " in klage_text(new_plan(2026).model_copy(update={"vedtak": short}))


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
    assert "det tidligere vedtaket av 7. januar 2025 med 33,5 timer i uka blir stående" in text
    assert "Subsidiært:" in text.split("minst like mye hjelp som før, med 33,5 timer i uka")[0].splitlines()[-1]
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


@pytest.mark.parametrize("name", MATRIX)
@pytest.mark.parametrize("paper", ["soknad", "klage"])
def test_no_sentence_is_said_twice(name: str, paper: str) -> None:
    """Nor is a paragraph named under a sentence that has named it."""
    lines = [line for line in letters(name)[paper].splitlines() if "|" not in line and "[skriv her" not in line]
    said_of = [line for line in lines if len(line) > 60]
    assert [line for line in said_of if said_of.count(line) > 1] == []
    for above, line in pairwise(letters(name)[paper].splitlines()):
        if line.startswith("Rettslig grunnlag:"):
            assert not [one for one in line.removeprefix("Rettslig grunnlag: ").rstrip(".").split(", ") if one in above]


@pytest.mark.parametrize("name", MATRIX)
@pytest.mark.parametrize("paper", ["soknad", "klage"])
def test_a_reading_without_a_right_is_only_the_next_after_a_right_and_concedes_nothing(name: str, paper: str) -> None:
    """One table of what the claim and the next one rest on; the other readings are the family's own reckoning. An
    appeal counts out no reading without a right."""
    lines = letters(name)[paper].splitlines()
    rows = [line for line in lines if line.startswith(("Hvis ", "Slik ")) and line.count(" | ") == 2]
    without = [row for row in rows if row.endswith(t("follows.none"))]
    if without:
        assert paper == "soknad"
        assert len(rows) == 3, "the head, the best reading and the next"
        assert rows[-1] == without[0]
        assert without == rows[2:]
    if rows:
        assert "Det er ingen innrømmelse." in letters(name)[paper]
        assert "§ 2-1 d" in letters(name)[paper].split("Hvem det gjelder")[0].split("Behovet og hjelpen")[0]


@pytest.mark.parametrize("name", MATRIX)
@pytest.mark.parametrize("paper", ["soknad", "klage"])
def test_where_the_hours_of_the_right_are_not_the_whole_need_the_rest_is_told(name: str, paper: str) -> None:
    """Pbrl § 2-1: a caseworker who sees two sums reads why they differ, and that both are claimed."""
    text = letters(name)[paper]
    counted = re.search(r"Av behovet regnes (\S+) timer i uka", text)
    needed = re.search(r"Behovet \S.*? er (\S+) timer i uka|[Bb]ehov er (\S+) timer i uka", text)
    if counted and needed:
        differ = counted[1] not in needed.groups()
        assert ("Også de kreves, som nødvendige tjenester" in text) is differ, (counted[0], needed[0])


@pytest.mark.parametrize("name", [name for name, plan in MATRIX.items() if situation_of(plan) in ABOUT_BPA])
def test_the_night_that_nobody_is_sure_of_is_to_be_looked_into(name: str) -> None:
    """Fvl § 17: «vet ikke» is not pleaded, and not forgotten."""
    plan, text = MATRIX[name], letters(name)["klage"]
    unsure = plan.person.night_need.value == "unsure"
    assert ("utrede behovet om natta" in text) is unsure


@pytest.mark.parametrize("name", MATRIX)
def test_the_appeal_argues_in_the_order_of_weight(name: str) -> None:
    """The law and the facts, whether the help is forsvarlig, how it is reasoned, the child."""
    text = letters(name)["klage"]
    headings = ("Hvorfor vedtaket bør endres", "Hjelpen må være forsvarlig", "Begrunnelse og medvirkning")
    places = [text.index(f"\n{words}\n") for words in headings if f"\n{words}\n" in text]
    assert places == sorted(places)
    if situation_of(MATRIX[name]) in ABOUT_BPA:
        assert len(places) == len(headings)


@pytest.mark.parametrize("name", [name for name, plan in MATRIX.items() if situation_of(plan) is VedtakSituation.COST])
def test_cost_is_argued_as_far_as_there_is_a_right(name: str) -> None:
    """Pbrl § 2-1 d fourth paragraph: no condition from 32 hours, to be documented from 25; weighed without a right."""
    pleading, text = plead(assessed_plan(MATRIX[name])), letters(name)["klage"]
    full, documented = "Da er kostnad ikke et vilkår for retten", "Da må kommunen dokumentere"
    assert (full in text) is bool(pleading.claim(ClaimCode.P1))
    if not pleading.claim(ClaimCode.P1) and not pleading.claim(ClaimCode.P1B):
        assert documented not in text
        assert "få se beregningen" in text


@pytest.mark.parametrize("name", [name for name, plan in MATRIX.items() if situation_of(plan) in FIRST])
def test_what_is_not_about_hours_counts_none_as_missing(name: str) -> None:
    if situation_of(MATRIX[name]) is not VedtakSituation.CUT:
        assert "| Mangler" not in letters(name)["klage"]


@pytest.mark.parametrize(
    "name", [name for name, plan in MATRIX.items() if situation_of(plan) is VedtakSituation.FEWER_HOURS]
)
def test_too_few_hours_ask_at_least_for_what_is_forsvarlig(name: str) -> None:
    """hol § 4-1, with the vital tasks by name; BPA that is refused by nobody is still claimed first."""
    text, pleading = letters(name)["klage"], plead(assessed_plan(MATRIX[name]))
    least = pleading.claim(ClaimCode.P4)
    assert least
    assert ("i det minste den hjelpen som må til" in text) is (least.rank is not Rank.IN_ALL_CASES)
    assert least.rank is not Rank.IN_ALL_CASES or who_of(name) == "adult_verge" or pleading.claim(ClaimCode.P1B)
    assert "helt grunnleggende hjelp: Oppgave stell" in text


def test_too_few_hours_by_kind_of_help_are_shown_kind_by_kind() -> None:
    """Each kind that is short, with the reasons the family gave; a vedtak of one sum leaves the gap."""
    given = (GrantedService(service=Service.AVLASTNING, hours_per_week=3),)
    plan = next(plan for name, plan in MATRIX.items() if name.startswith("fewer_hours-child_both"))
    assert "Hvorfor den trengs" not in klage_text(plan)
    day = plan.day_types[0]
    parted = tuple(
        task.model_copy(update={"service": Service.AVLASTNING, "reason": "Natta er urolig."}) for task in day.activities
    )
    parted_plan = plan.model_copy(
        update={
            "day_types": (day.model_copy(update={"activities": parted}),),
            "vedtak": plan.vedtak and plan.vedtak.model_copy(update={"granted": given}),
        }
    )
    text = klage_text(parted_plan)
    assert "Slags hjelp | Bedt om | Innvilget | Hvorfor den trengs" in text
    row = next(line for line in text.split("\n") if line.startswith("Avlastning | ") and "Natta" in line)
    assert row.split(" | ")[2] == "3"
    assert "Oppgave stell: Natta er urolig." in row


@pytest.mark.parametrize(
    "name", [name for name, plan in MATRIX.items() if situation_of(plan) is VedtakSituation.AVLASTNING]
)
def test_avlastning_refused_begins_with_the_claim_of_those_who_care(name: str) -> None:
    """Pbrl § 2-8 and § 2-1 d; with its hours, and never by hol § 3-8."""
    text = letters(name)["klage"]
    demanded = text[text.index("Dette er endringen som ønskes") : text.index("Behovet og hjelpen i dag")]
    if who_of(name) in CHILDREN:
        assert demanded.index("Prinsipalt:") < demanded.index("Subsidiært:")
        assert "7 timer i uka" in demanded[: demanded.index("Subsidiært:")]
    assert "§ 3-8" not in demanded


@pytest.mark.parametrize("name", [name for name in MATRIX if who_of(name).startswith("young")])
def test_nobody_of_17_is_called_a_child_of_12(name: str) -> None:
    text = letters(name)["soknad"]
    assert "Barnets krav" not in text
    assert "Barnet er fylt" not in text
    assert "barnet vårt" not in text


@pytest.mark.parametrize("name", [name for name in MATRIX if who_of(name) in ("child_both", "child_one")])
def test_the_parents_own_claim_stands_apart(name: str) -> None:
    """Pbrl § 2-8: the carers may claim a vedtak on measures; it is their claim, not the child's."""
    text = letters(name)["soknad"]
    own = "Foreldrenes eget krav" if who_of(name) == "child_both" else "Forelderens eget krav"
    assert text.index("Barnets krav") < text.index(own) < text.index("§ 2-8")
    assert "særlig tyngende" in text
