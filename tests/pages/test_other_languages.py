"""Every page in every language offered beside bokmål: nothing of bokmål is left but names and what was typed."""

from collections.abc import Iterator

import pytest
from google.protobuf.message import Message
from streamlit.testing.v1 import AppTest

from bpa_core.guidance.decisions import decisions
from bpa_core.kommuner import kommuner
from bpa_core.law import laws
from bpa_core.plan.model import Plan
from bpa_core.texts.language import FIRST, offered
from bpa_ui.session import language, tab_plan
from bpa_ui.shell import site
from tests.core.texts.test_languages import left
from tests.pages.app import PLANS, SHELL

OTHERS = [one.code for one in offered() if one.code != FIRST]
TOLD = PLANS["barn_9"].model_copy(update={"vedtak": PLANS["ung_20"].vedtak})
"""With a vedtak, so that no page is empty."""
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
    names = sorted(_names(TOLD), key=len, reverse=True)
    read = [words for node in _nodes(drawn(slug, code, TOLD)._tree) for words in _words(node)]
    assert len(read) > 10
    assert not [f"{found}: {words[:120]}" for words in read if (found := left(code, _without(names, words)))]


def _nodes(block: object) -> Iterator[Message]:
    for child in getattr(block, "children", {}).values():
        if isinstance(proto := getattr(child, "proto", None), Message):
            yield proto
        yield from _nodes(child)


def _words(found: object) -> Iterator[str]:
    """Every string of what is drawn: labels, sentences, choices, help."""
    if isinstance(found, str):
        yield found
    elif isinstance(found, Message):
        for field, value in found.ListFields():
            if field.name not in NOT_WORDS:
                yield from (words for one in (value if field.is_repeated else [value]) for words in _words(one))


def _names(plan: Plan) -> set[str]:
    """What is not translated: what the family typed, and the names of laws, rulings and sources."""
    acts = {name for law in laws().values() for name in (law.name, law.title)}
    sources = {source.title for kommune in kommuner().values() for source in kommune.sources.values()}
    return {*_typed(plan.model_dump(mode="json")), *acts, *(one.title for one in decisions()), *sources}


def _typed(value: object) -> Iterator[str]:
    if isinstance(value, str) and " " in value:
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _typed(one)


def _without(names: list[str], words: str) -> str:
    plain = words.replace("\\", "")
    for name in names:
        plain = plain.replace(name, " ").replace(name[:1].upper() + name[1:], " ")
    return plain


def test_what_is_left_is_found() -> None:
    assert left("en", _without(["helse- og omsorgstjenesteloven"], "By helse- og omsorgstjenesteloven og mer")) == {
        "og"
    }
