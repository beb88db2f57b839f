"""What no text about a scheme says in any language: a rate, an amount that is no law, what a family loses or keeps."""

import re

import pytest

from bpa_core.editing.palette import palette
from bpa_core.plan.vocabulary import Scheme
from bpa_core.reality.read import cases
from bpa_core.schemes.facts import Taken, schemes
from bpa_core.texts import all_texts, t
from bpa_core.texts.language import languages

ABOUT = ("andre_ordninger.", "papers.vedlegg.", "scheme", "beside.", "next_step.", "standing.", "virkelige_saker.")
NEVER = {
    "which rate": r"\b(sats|rate) ?[1-6]\b|\b(sats|rate) (én|ein|to|tre|fire|one|two|three|four)\b",
    "kroner": r"\d\s?(kr\b|kroner|NOK)|kroner (i|per) (måneden|månaden|måned|året|år)|NOK \d",
    "a loss": r"\b(dere|du|de|dykk) (mister|mistar)\b|\byou (will )?lose\b",
    "a promise": r"\b(dere|du|de) (beholder|held på|får beholde|får)\b (hjelpe|omsorgs|pleie)|\byou (will )?keep\b",
}


@pytest.mark.parametrize("code", list(languages()))
@pytest.mark.parametrize("what", list(NEVER))
def test_no_text_about_a_scheme_tells_a_rate_kroner_a_loss_or_a_promise(code: str, what: str) -> None:
    told = {key: words for key, words in all_texts(code).items() if key.startswith(ABOUT)}
    assert len(told) > 100
    assert not [key for key, words in told.items() if re.search(NEVER[what], words, re.IGNORECASE)]


def test_what_may_never_be_said_is_found_where_it_is_said() -> None:
    said = {
        "which rate": "Det blir sats 3.",
        "kroner": "1 229 kr",
        "a loss": "Dere mister den.",
        "a promise": "you keep it",
    }
    assert all(re.search(NEVER[what], words, re.IGNORECASE) for what, words in said.items())


def test_no_real_case_tells_kroner() -> None:
    words = [
        words for case in cases().values() for words in (case.why, case.unknown, case.decision and case.decision.says)
    ]
    assert not [one for one in words if one and re.search(NEVER["kroner"], one)]


@pytest.mark.parametrize("scheme", [one for one in Scheme if schemes()[one].asks_for_hours])
def test_every_task_of_the_palette_is_taken_unsure_or_left_out_with_a_source(scheme: Scheme) -> None:
    facts = schemes()[scheme]
    made = {one.key: facts.makes_of(one.category) for one in palette()}
    assert set(made.values()) == set(Taken)
    assert facts.kinds_source
    assert facts.kinds_confidence


@pytest.mark.parametrize(
    ("scheme", "condition"),
    [
        (Scheme.FORHOYET_HJELPESTONAD, "bli boende hjemme"),  # ftrl § 6-5 first paragraph, second sentence
        (Scheme.PLEIEPENGER, "under 18 år"),  # ftrl § 9-10
        (Scheme.PLEIEPENGER, "minst fire uker"),  # ftrl § 9-2
        (Scheme.PLEIEPENGER, "halvparten av grunnbeløpet"),  # ftrl § 9-3
        (Scheme.OMSORGSPENGER, "markert større risiko for fravær"),  # ftrl § 9-6 second and fourth paragraph
        (Scheme.OMSORGSOPPTJENING, "institusjon"),  # FOR-2009-12-22-1810 § 3-9
        (Scheme.OMSORGSOPPTJENING, "omsorgsstønad fra kommunen hindrer det ikke"),  # § 3-9 third paragraph
        (Scheme.OMSORGSOPPTJENING, "uten å kreve den"),  # § 3-11
    ],
)
def test_each_condition_that_a_family_can_fail_on_is_told(scheme: Scheme, condition: str) -> None:
    assert condition in t(f"andre_ordninger.asks.{scheme}")
