"""Every page in every language offered beside bokmål: nothing of bokmål is left but names and what was typed."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from google.protobuf.message import Message
from streamlit.testing.v1 import AppTest

from bpa_core.assessment.assess import assess
from bpa_core.documents import AnyPaper, Edition, Kind, Letter, form_fields, to_read
from bpa_core.documents.papers.klage.short import short_appeal
from bpa_core.editing.updates import with_economy
from bpa_core.guidance.decisions import decisions
from bpa_core.guidance.glossary import terms
from bpa_core.kommuner import kommuner
from bpa_core.law import laws
from bpa_core.plan.model import Plan
from bpa_core.reality.read import cases
from bpa_core.texts import all_texts, t
from bpa_core.texts.language import FIRST, offered, written_in
from bpa_core.texts.numbers import number
from bpa_ui.session import language, tab_plan
from bpa_ui.shell import site
from tests.core.texts.test_languages import left
from tests.pages.app import PLANS, SHELL, TODAY, plan_in

OTHERS = [one.code for one in offered() if one.code != FIRST]
TOLD = PLANS["barn_9"].model_copy(update={"vedtak": PLANS["ung_20"].vedtak})
"""With a vedtak, so that no page is empty."""
EVERYDAY = {"appeal", "reasons", "decision", "supervision", "sound", "taking part", "user fee", "annual hours"}
"""Law words that are everyday words or names of pages too; at their first use as the law's they have their name."""
NOT_WORDS = {"id", "key", "url", "user_key", "page_script_hash", "url_path", "icon", "page"}


def drawn(slug: str, code: str, plan: Plan) -> AppTest:
    """The page in that language."""
    at = AppTest.from_file(str(SHELL), default_timeout=60)
    at.session_state[tab_plan.KEY] = tab_plan.Tab(plan)
    at.session_state[language.KEY] = code
    if slug != "start":
        at.switch_page(f"../../pages/{slug}.py")
    at.run()
    assert not at.exception
    return at


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize("slug", [page.slug for page in site.pages()])
def test_no_bokmal_is_left_on_a_page(slug: str, code: str) -> None:
    names = sorted(not_texts(TOLD), key=len, reverse=True)
    read = [words for node in nodes(drawn(slug, code, TOLD)._tree) for words in words_of(node)]
    assert len(read) > 10
    assert not [f"{found}: {words[:120]}" for words in read if (found := left(code, without(names, words)))]
    if code == "en" and slug != "ordliste":
        assert translated_away("\n".join(read)) == []


def translated_away(page: str) -> list[str]:
    """The law words of the glossary that stand on an English page without their Norwegian name."""
    first, own = all_texts(FIRST), all_texts("en")
    names = {own[f"{term.text_key}.word"]: first[f"{term.text_key}.word"] for term in terms()}
    bare = {name.partition(" (")[0]: norwegian.partition(" (")[0] for name, norwegian in names.items()}
    return [
        name
        for name, norwegian in bare.items()
        if name not in EVERYDAY and name in page and norwegian[: max(5, len(norwegian) - 3)].lower() not in page.lower()
    ]


def nodes(block: object) -> Iterator[Message]:
    for child in getattr(block, "children", {}).values():
        if isinstance(proto := getattr(child, "proto", None), Message):
            yield proto
        yield from nodes(child)


def words_of(found: object) -> Iterator[str]:
    """Every string of what is drawn: labels, sentences, choices, help."""
    if isinstance(found, str):
        yield found
    elif isinstance(found, Message):
        for field, value in found.ListFields():
            if field.name not in NOT_WORDS:
                yield from (words for one in (value if field.is_repeated else [value]) for words in words_of(one))


def not_texts(plan: Plan) -> set[str]:
    """What is not translated: what the family typed, what is sent, and the names of laws, rulings and sources."""
    acts = {name for law in laws().values() for name in (law.name, law.title)}
    sources = {source.title for kommune in kommuner().values() for source in kommune.sources.values()}
    sent = short_appeal(plan, TODAY)
    explained = {f"**{all_texts(FIRST)[f'{term.text_key}.word']} ·" for term in terms()}
    return {
        *_typed(plan.model_dump(mode="json")),
        *sent,
        *explained,
        *acts,
        *(one.title for one in decisions()),
        *(one.decision.source for one in cases().values() if one.decision),
        *sources,
    }


def _typed(value: object) -> Iterator[str]:
    if isinstance(value, str) and " " in value:
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _typed(one)


def without(names: list[str], words: str) -> str:
    plain = words.replace("\\", "")
    for name in names:
        plain = plain.replace(name, " ").replace(name[:1].upper() + name[1:], " ")
    return plain


def test_what_is_left_is_found() -> None:
    assert translated_away("Respite care is free. Then respite care (tilsyn)") == ["respite care"]
    assert translated_away("The respite care (avlastning), a refusal (avslag)") == []
    assert left("en", without(["helse- og omsorgstjenesteloven"], "By helse- og omsorgstjenesteloven og mer")) == {"og"}


@pytest.mark.parametrize("kind", [Kind.SOKNAD, Kind.DOGNKLOKKE, Kind.KLAGE, Letter.INNSYN])
def test_what_is_sent_is_bokmal_and_can_be_read_in_english_beside(kind: AnyPaper) -> None:
    """The same blocks: as many, of the same kinds, with the same figures; the law's names stay."""
    found = assess(TOLD, TODAY)
    sent, read = to_read(found, kind, Edition.KOMMUNE, FIRST), to_read(found, kind, Edition.KOMMUNE, "en")
    assert [type(block) for block in sent.blocks] == [type(block) for block in read.blocks]
    assert sent.title != read.title
    with written_in("en"):
        assert to_read(found, kind, Edition.KOMMUNE, FIRST) == sent


def test_the_papers_page_shows_the_english_reading_and_says_that_it_is_not_sent() -> None:
    at = drawn("soknad", "en", TOLD)
    with written_in("en"):  # AppTest asks for the words of each choice here, outside the session
        at.toggle(key="soknad-preview").set_value(True).run()
    assert not at.exception
    (beside,) = [fold for fold in at.expander if fold.label == all_texts("en")["soknad.read_beside.heading"]]
    assert beside.info[0].value == all_texts("en")["soknad.read_beside.lead"]
    assert "What we apply for" in "\n".join(one.value for one in beside.markdown)
    with written_in(FIRST):
        assert short_appeal(TOLD, TODAY)[-1] == t("short_appeal.sign")
    with written_in("en"):
        assert short_appeal(TOLD, TODAY)[-1] == all_texts(FIRST)["short_appeal.sign"]
        assert form_fields(assess(TOLD, TODAY))[0][0] == all_texts(FIRST)["papers.field.wanted"]


@pytest.mark.parametrize(
    ("code", "typed", "price"), [("en", "1,260", 1260), ("en", "31.5", Decimal("31.5")), (FIRST, "1.260", None)]
)
def test_a_price_is_read_as_the_language_writes_it(code: str, typed: str, price: Decimal | None) -> None:
    """«1.260» in Norwegian can be meant in two ways: both are named, and the plan keeps what it had."""
    plan = with_economy(TOLD, kommune_hourly_price=None)
    at = drawn("egenandel", code, plan)
    with written_in(code):  # AppTest asks for the words of each choice here, outside the session
        next(box for box in at.text_input if str(box.key).startswith("price-")).set_value(typed).run()
    assert not at.exception
    assert plan_in(at).economy.kommune_hourly_price == price
    said = [one.value for one in at.error]
    assert said == ([] if price else [t("field.number_two_ways", large=number(1260), small=number(Decimal("1.26"), 2))])
