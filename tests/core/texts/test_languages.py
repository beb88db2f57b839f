"""The other languages beside bokmål: what they hold, what they may not say, and what is read where one lacks a text."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from bpa_core.documents.content.voice import Voice
from bpa_core.plan.vocabulary import FilledInBy
from bpa_core.texts import all_texts, blocks, language, t, texts_under_new_law
from bpa_core.texts.address import FORMS
from bpa_core.texts.completeness import declared_whole, missing
from bpa_core.texts.language import FIRST, languages, nearest, offered, reading, reading_language, written_in
from bpa_core.texts.numbers import clock_length, hours, kroner, long_date, month_name, number
from tests.core.texts.text_scan import paragraphs, placeholders

OTHERS = [code for code in languages() if code != FIRST]
VOICE = Voice(FilledInBy.PARENT).forms
MARKUP = (r"\*\*", r"\]\(", r"`", r"(?m)^- ", r"(?m)^\d+\. ", r"\n\n", r":small\[", r"\|")
"""What Streamlit or a page reads as more than words: as often in one language as in another."""
LEFT_OVER = {
    "nn": """ikke jeg hun hvordan hva hvorfor hvis hvilke hvilken hver hvert noen noe mye bare uke uker timer timene uka
        ukene hjemme selv gjøre dere deres søker tjenester tjenesten tjenestene pårørende avlastning egenandel
        forsvarlig særlig personlig brukerstyrt nedsatt statsforvalteren begrunnelse mennesker flere høyere sykdom""",
    "en": """og ikke jeg dere deres hvordan hva hvor hvis hvilke noen noe også eller som av på om fra ved
        timer timene uke uker uka må skal når være har hjelp vi det et dette disse""",
}
"""Bokmål that a translator may leave behind. Names with Norwegian words stand in «», in brackets, or in italics."""
NORWEGIAN_IN_ENGLISH = re.compile(r"«[^»]*»|\([^)]*\)|\*[^*]+\*|\"[^\"]*\"|“[^”]*”|\{[^}]*\}|\S*[./@_]\S+")
NEVER = {
    "nn": {
        r"52[,.]14|\b52 veker\b": "no number of weeks is official",
        r"\bfylkesmann": "it is statsforvaltaren",
        r"vesentleg\w* [^.]*(\d+ ?%|prosent)|(\d+ ?%|prosent)[^.]* vesentleg": "no percentage exists",
        r"rett til BPA (viss|når) [^.]*føremålstenleg": "no condition",
        r"normtal|minuttnorm": "no norm of minutes exists",
        r"\b(de|du|dykk) har ikkje rett\b": "never a bare no",
        r"taket for 20\d\d er \d": "rates stand in the data, never in a text",
    },
    "en": {
        r"52\.14|\b52 weeks\b": "no number of weeks is official",
        r"\bcounty governor\b(?! \(statsforvalteren\))": "statsforvalteren keeps its name",
        r"substantial\w* [^.]*(\d+ ?%|per ?cent)": "no percentage for vesentlig økt kostnad",
        r"norm of minutes|standard minutes": "no norm of minutes exists",
        r"\byou (are not entitled|have no right|do not have (the|a) right)\b": "never a bare no",
        r"cap for 20\d\d is \d": "rates stand in the data, never in a text",
    },
}


@pytest.fixture
def some_english(monkeypatch: pytest.MonkeyPatch) -> None:
    """English as if it had one text of its own."""
    own = {"length.hour_many": "{number} hours", "length.short_hours": "{number} h"}
    monkeypatch.setattr("bpa_core.texts.all_texts", lambda code=FIRST: own if code == "en" else all_texts(code))


def test_a_text_that_is_missing_is_read_in_bokmal(some_english: None) -> None:
    with written_in("en"):
        assert t("length.hour_many", number=3) == "3 hours"
        assert t("length.minute_one", number=1).endswith("minutt")
    assert t("length.hour_many", number=3) == "3 timer"


def test_numbers_and_days_follow_the_language(some_english: None) -> None:
    """Babel's rules for the language; the words around them are its texts."""
    with written_in("en"):
        assert (number(Fraction(63, 2)), number(12345, 0)) == ("31.5", "12,345")
        assert (hours(Fraction(1890)), clock_length(540)) == ("31.5 h", "9 h")
        assert long_date(date(2026, 11, 22)) == "22 November 2026"
    with written_in("nn"):
        assert number(Fraction(63, 2)) == "31,5"
        assert month_name(1) == "januar"
    assert clock_length(540) == "9 t"
    assert kroner(1260) == "1\u00a0260 kr"


@given(st.sampled_from(list(languages())), st.fractions(-(10**7), 10**7, max_denominator=9999), st.integers(0, 4))
def test_a_number_is_written_as_the_languages_own_rules_have_it(code: str, value: Fraction, places: int) -> None:
    whole = int(abs(value) * 10**places + Fraction(1, 2))
    rounded = Decimal(whole if value >= 0 else -whole).scaleb(-places)
    pattern = "#,##0" + ("." + "#" * places if places else "")
    with written_in(code):
        assert number(value, places) == format_decimal(rounded, pattern, reading_language().babel).replace("-", "−")


def test_the_session_is_asked_at_each_text_and_a_paper_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    """As callbacks and fragments need: no variable is set, the session answers. A paper's own stands over it."""
    monkeypatch.setattr(language, "_asked", [lambda: "en"])
    assert reading() == "en"
    with written_in(FIRST):
        assert reading() == FIRST
    assert reading() == "en"


def test_the_first_guess_is_among_those_offered() -> None:
    assert [nearest(tag) for tag in ("nb-NO", "no", "sv-SE", None, "")] == [FIRST] * 5
    for one in language.offered():
        assert nearest(f"xx;q=1,{one.tag};q=0.5") == one.code


@pytest.mark.parametrize("code", OTHERS)
def test_the_files_are_those_of_bokmal(code: str) -> None:
    """The same names, and each key in the file where bokmål has it."""
    first = dict(blocks(FIRST))
    own = dict(blocks(code))
    assert not own.keys() - first.keys()
    assert not [f"{name}: {key}" for name, texts in own.items() for key in texts.keys() - first[name].keys()]
    assert not texts_under_new_law(code).keys() - texts_under_new_law().keys()


@pytest.mark.parametrize("code", OTHERS)
def test_what_is_declared_whole_lacks_nothing(code: str) -> None:
    lacking = missing(code)
    assert not {name: lacking[name] for name in declared_whole(code) if name in lacking}
    assert set(declared_whole(code)) <= {*dict(blocks(FIRST)), "under_new_law/fvl_2025.toml"}


@pytest.mark.parametrize("code", OTHERS)
def test_each_text_says_what_the_bokmal_says_in_form(code: str) -> None:
    """The same names to fill in, the same paragraphs, the same markup."""
    assert not [f"{key}: {why}" for key, first, own in _pairs(code) for why in _differs(first, own)]


@pytest.mark.parametrize("code", OTHERS)
def test_no_text_is_bokmal_left_behind(code: str) -> None:
    assert not [f"{key}: {word}" for key, _, own in _pairs(code) for word in left(code, own)]


@pytest.mark.parametrize("code", OTHERS)
def test_no_text_says_in_any_language_what_may_never_be_said(code: str) -> None:
    assert not [f"{key}: {why}" for key, _, own in _pairs(code) for why in _never(code, own)]


def _pairs(code: str) -> Iterator[tuple[str, str, str]]:
    """Each text of that language beside its bokmål."""
    yield from ((key, all_texts()[key], own) for key, own in all_texts(code).items() if key in all_texts())
    coming = {(key, act): words for key, many in texts_under_new_law().items() for act, words in many}
    for key, many in texts_under_new_law(code).items():
        yield from ((f"{key} ({act})", coming[key, act], words) for act, words in many)


def _differs(first: str, own: str) -> Iterator[str]:
    if bool(first.strip()) > bool(own.strip()):
        yield "no words"
    before, after = placeholders(first), placeholders(own)
    free = (frozenset(FORMS) if before & set(FORMS) else frozenset()) | (VOICE if before & VOICE else frozenset())
    if before - free != after - free:
        yield f"{{names}} {sorted(before ^ after)}"
    if paragraphs(first) != paragraphs(own):
        yield f"paragraphs {sorted(paragraphs(first) ^ paragraphs(own))}"
    yield from (f"markup {sign}" for sign in MARKUP if len(re.findall(sign, first)) != len(re.findall(sign, own)))
    if own.count("«") != own.count("»") or own.count("(") != own.count(")"):
        yield "a quote or a bracket left open"
    if (first[:1].isspace(), first[-1:].isspace()) != (own[:1].isspace(), own[-1:].isspace()):
        yield "space around it"


def left(code: str, own: str) -> set[str]:
    text = NORWEGIAN_IN_ENGLISH.sub(" ", own) if code == "en" else re.sub(r"«[^»]*»|\{[^}]*\}|\S*[./@_]\S+", " ", own)
    return set(LEFT_OVER.get(code, "").split()) & set(re.findall(r"[a-zæøåéô]+", text.lower()))


def _never(code: str, own: str) -> Iterator[str]:
    ours = re.sub(r"«[^»]*»", "", own)
    yield from (why for pattern, why in NEVER.get(code, {}).items() if re.search(pattern, ours, re.IGNORECASE))


def test_what_is_offered_has_its_lists() -> None:
    """Else nothing that is left of bokmål in it, and nothing that may never be said, would be found."""
    others = {one.code for one in offered() if one.code != FIRST}
    assert others <= set(LEFT_OVER)
    assert others <= set(NEVER)


def test_what_would_be_wrong_is_found() -> None:
    assert len(list(_differs("**{hours}** etter {§bpa}.", "{hour} etter {§klage}."))) == 3
    assert not list(_differs("{Du} har {hours}.", "You have {hours}."))
    assert list(_differs("Vi har {hours}.", "We have."))
    assert left("nn", "De kan ikke søkje") == {"ikke"}
    assert left("en", "Respite care (avlastning) og help") == {"og"}
    assert list(_never("nn", "De har ikkje rett til BPA.")) == ["never a bare no"]
    assert list(_never("en", "You are not entitled to BPA.")) == ["never a bare no"]
