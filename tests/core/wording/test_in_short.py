"""«Kort fortalt»: at most five short sentences, measured; those of Svaret and Egenandel say what the plan gives."""

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from bpa_core.assessment.assess import assess
from bpa_core.editing.updates import with_economy
from bpa_core.examples import example_names, example_plan
from bpa_core.plan.model import Plan, new_plan
from bpa_core.plan.vocabulary import FilledInBy, KommuneCharges
from bpa_core.texts import all_texts, t
from bpa_core.texts.address import t_for
from bpa_core.texts.language import FIRST, offered, written_in
from bpa_core.texts.numbers import hours, kroner
from bpa_core.wording.in_short import answer_in_short, egenandel_in_short, in_short
from bpa_core.wording.sentences import answer_short
from tests.strategies import plans

TODAY = date(2026, 11, 22)
MOST_SENTENCES = 5
EASY = 30
"""LIX under 30 is what is called very easy, as for children's books."""
LONGEST = 16
"""Words in one sentence of it."""
WORD = re.compile(r"\w+(?:[,.]\d+)?")
PAGES = sorted({key.split(".")[1] for key in all_texts() if re.fullmatch(r"kort\.\w+\.\d", key)})


def lix(sentences: tuple[str, ...]) -> float:
    """Björnsson's measure: words a sentence, and long words (over six letters) in a hundred."""
    text = " ".join(sentences)
    words = WORD.findall(text)
    ends = len(re.findall(r"[.!?:](?:\s|$)", text))
    long = sum(len(word) > 6 for word in words)
    return len(words) / ends + 100 * long / len(words)


def test_the_measure_is_the_one_that_others_use() -> None:
    assert lix(("Katten sover.",)) == 2
    assert lix(("Katten sover på matta. Brukerstyrt assistanse er hjelp.",)) == 4 + 100 * 2 / 8


@pytest.mark.parametrize("page", PAGES)
def test_a_page_in_short_is_short_and_easy(page: str) -> None:
    told = in_short(page)
    assert 3 <= len(told) <= MOST_SENTENCES
    assert all(one.endswith((".", "?")) for one in told)
    assert lix(told) < EASY


@pytest.mark.parametrize("code", [one.code for one in offered() if one.code != FIRST])
@pytest.mark.parametrize("page", PAGES)
def test_it_is_as_short_in_every_language(page: str, code: str) -> None:
    """LIX is made for Norwegian: elsewhere the words of a sentence are counted."""
    bokmal = in_short(page)
    with written_in(code):
        told = in_short(page)
    assert len(told) == len(bokmal)
    assert not set(told) & set(bokmal) or code == "nn"
    assert all(len(WORD.findall(one)) <= LONGEST for one in told)


@pytest.mark.parametrize("name", example_names())
def test_svaret_in_short_says_what_the_answer_says(name: str) -> None:
    found = assess(example_plan(name), TODAY)
    told = answer_in_short(found)
    assert told[0] == f"{answer_short(found)}."
    assert hours(found.hours.counts_per_week).removesuffix(" t") in told[1]


def test_every_answer_there_is_stays_easy() -> None:
    """Near 18, where both answers are said, too."""
    short = [text for key, text in all_texts().items() if key.startswith("outcome.")]
    both = [t("verdict_short.near_18", outcome=one, without=other) for one in short for other in short if one != other]
    answers = [t_for(key, FilledInBy.PARENT) for key in all_texts() if re.match(r"answer(_if_met)?\.", key)]
    rest = answer_in_short(assess(example_plan("barn_9"), TODAY))[1:]
    assert len(answers) > 10
    assert not [one for one in (*answers, *both) if lix((f"{one}.", *rest)) >= EASY]


@given(plans())
def test_the_two_made_of_results_are_short_and_easy_whatever_they_are(plan: Plan) -> None:
    found = assess(plan, TODAY)
    for told in (answer_in_short(found), egenandel_in_short(found)):
        assert len(told) <= MOST_SENTENCES
        assert lix(told) < EASY


def test_egenandel_in_short_says_the_bound_and_never_guesses() -> None:
    """egf § 10: the cap below 2G; where nothing is told, nothing is said."""
    plan = example_plan("ung_20")
    poor = with_economy(plan, kommune_charges=KommuneCharges.YES, household_income=Decimal(100_000))
    bound = assess(poor, TODAY).egenandel.bound
    assert bound is not None
    assert egenandel_in_short(assess(poor, TODAY))[0] == f"{kroner(bound.kroner)} i måneden er det meste."
    assert egenandel_in_short(assess(new_plan(2026), TODAY))[0] == "Vi vet ikke prisen ennå."
    free = with_economy(plan, kommune_charges=KommuneCharges.NO)
    assert "0 kr" in egenandel_in_short(assess(free, TODAY))[0].replace("\u00a0", " ")
