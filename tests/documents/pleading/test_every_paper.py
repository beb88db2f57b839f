"""Every paper of every situation, the summary, the form's texts and the letters too: what is never said, and that all
plead the one list of claims that Svaret shows."""

import re
from functools import cache
from itertools import islice

import pytest

from bpa_core.claims.claim import ClaimCode, Rank
from bpa_core.documents import Letter
from bpa_core.documents.content.claims import ARGUED_BELOW, applied_for, asks_for_bpa
from bpa_core.documents.content.voice import voice_of
from bpa_core.plan.model import Plan
from bpa_core.texts import t
from bpa_core.texts.language import written_in
from bpa_core.wording.claims import demand
from tests.documents.making import ON, alike, assessed_plan
from tests.documents.pleading.hard import HARD
from tests.documents.pleading.matrix import matrix
from tests.documents.pleading.never_say import said
from tests.documents.pleading.reading import form_text, klage_text, letters_of, sammendrag_text, soknad_text

MATRIX = dict(matrix())
SITUATIONS: dict[str, Plan] = {**HARD, **MATRIX}
WITH_LETTERS = {**HARD, **dict(islice(MATRIX.items(), 0, None, 7))}
"""The letters hang on who writes and on what happened, hardly on hours and nights."""
NAMED = {Letter.DISKRIMINERING: frozenset({16}), Letter.SIVILOMBUDET: frozenset({21})}
"""The rules whose words are the very name of what is asked for."""


@cache
def papers(name: str) -> dict[str, str]:
    plan = SITUATIONS[name]
    return {"soknad": soknad_text(plan), "sammendrag": sammendrag_text(plan), "skjema": form_text(plan)}


@pytest.mark.parametrize("name", SITUATIONS)
def test_the_papers_of_an_application_say_nothing_that_is_never_said(name: str) -> None:
    for paper, text in papers(name).items():
        assert said(text) == [], paper


@pytest.mark.parametrize("name", WITH_LETTERS)
def test_no_letter_says_what_is_never_said(name: str) -> None:
    for letter, text in letters_of(WITH_LETTERS[name]).items():
        assert said(text, but=NAMED.get(letter, frozenset())) == [], letter


@cache
def in_nynorsk(name: str) -> tuple[str, ...]:
    with written_in("nn"):
        return soknad_text(HARD[name]), klage_text(HARD[name]), sammendrag_text(HARD[name])


@pytest.mark.parametrize("name", HARD)
def test_nor_does_an_appeal_or_a_paper_in_nynorsk(name: str) -> None:
    for text in (klage_text(HARD[name]), *in_nynorsk(name)):
        assert said(text) == []


@pytest.mark.parametrize("name", HARD)
def test_nynorsk_papers_have_no_bokmal_left(name: str) -> None:
    """What the family has typed is its own; the words around it are of one form."""
    text = "\n".join(in_nynorsk(name))
    own = ("Han må løftes.", "Hun kan mer selv.", "Jeg vil ha samme assistent begge steder.", "Jeg vil på trening.")
    for words in own:
        text = text.replace(words, "")
    assert not re.findall(r"\b(?:jeg|Jeg|ikke|uka|hjelpen|hvor|hva|fra|kommunens|noen)\b", text)


@pytest.mark.parametrize("name", SITUATIONS)
def test_every_paper_pleads_the_claims_that_svaret_shows(name: str) -> None:
    """One list: the application, its summary and the form's texts; the summary has the ranked and the services."""
    plan = SITUATIONS[name]
    pleading, voice = applied_for(assessed_plan(plan)), voice_of(plan, ON)
    texts = {paper: alike(text) for paper, text in papers(name).items()}
    for claim in pleading.claims:
        words = alike(demand(claim, voice.text, of_carers=voice.of_carers))
        if claim.rank is not Rank.IN_ALL_CASES:
            assert words in texts["soknad"]
            assert (words in texts["sammendrag"]) is pleading.hours_known
        if claim.code not in ARGUED_BELOW:
            assert (words in texts["skjema"]) is pleading.hours_known
    assert ("Prinsipalt" in texts["soknad"]) is any(claim.rank is Rank.PRINCIPAL for claim in pleading.claims)


@pytest.mark.parametrize("name", SITUATIONS)
def test_bpa_is_named_as_what_is_applied_for_only_where_it_is_claimed(name: str) -> None:
    """No BPA for a stay in an institution, nor for avlastning alone under 25 hours."""
    pleading = applied_for(assessed_plan(SITUATIONS[name]))
    for text in papers(name).values():
        assert ("brukerstyrt personlig assistanse" in text.split("Fullmakt\n")[0]) is asks_for_bpa(pleading)


@pytest.mark.parametrize("name", SITUATIONS)
def test_the_form_asks_why_and_who_leads_only_where_bpa_is_claimed(name: str) -> None:
    plan = SITUATIONS[name]
    wanted = asks_for_bpa(applied_for(assessed_plan(plan)))
    for asked in ("papers.field.why", "papers.field.leader"):
        assert (t(asked) in papers(name)["skjema"]) is wanted


def test_what_the_family_wishes_is_told_in_the_form_too() -> None:
    plan = MATRIX[next(iter(MATRIX))]
    told = plan.model_copy(update={"case": plan.case.model_copy(update={"wishes": "Hun vil på trening."})})
    assert "Hun vil på trening." in form_text(told)
    assert t("papers.soknad.wishes_gap") not in form_text(told)


@pytest.mark.parametrize("name", SITUATIONS)
def test_the_summary_says_each_thing_once_and_leaves_no_sum_at_nought(name: str) -> None:
    lines = [line for line in papers(name)["sammendrag"].splitlines() if len(line) > 40]
    assert len(lines) == len(set(lines))
    assert not re.search(r"\| 0$|: 0 tim", papers(name)["sammendrag"], re.MULTILINE)


@pytest.mark.parametrize("name", SITUATIONS)
def test_the_carers_claim_is_made_by_those_who_care(name: str) -> None:
    """Pbrl § 2-8, in every paper: «vi krever» by parents, «den som har omsorgsarbeidet, krever» by anybody else."""
    plan = SITUATIONS[name]
    claim, voice = applied_for(assessed_plan(plan)).claim(ClaimCode.P5), voice_of(plan, ON)
    if claim is None:
        return
    for text in (papers(name)["soknad"], papers(name)["skjema"]):
        theirs = "Den som har omsorgsarbeidet, krever vedtak" in text
        assert theirs is not voice.of_carers or not applied_for(assessed_plan(plan)).hours_known
