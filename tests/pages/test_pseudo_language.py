"""Every page in a language made here: each text 40 % longer and marked, so that what is not a text is seen."""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from types import MappingProxyType

import pytest
from babel import Locale
from pydantic import BaseModel

from bpa_core.guidance.decisions import decisions
from bpa_core.guidance.practice import sources
from bpa_core.kommuner import kommuner
from bpa_core.law import laws
from bpa_core.reality.read import cases
from bpa_core.texts import all_texts
from bpa_core.texts.language import FIRST, Language, languages
from bpa_ui.shell import site
from tests.pages import test_other_languages as other

PSEUDO, MARK = "qps", "¤"
KEPT = re.compile(r"\{[^}]*\}|\]\([^)]*\)|:[a-z]+\[|:[a-z]+/[a-z_]+:|https?://\S+|<[^>]*>|[^\s<>]*[_/@.]\w[^\s<>]*")
"""In a text: what is filled in, addresses, marks of Markdown, file names."""
WORD = re.compile(r"[^\W\d_]{3,}")
DRAWN = re.compile(r"\s*(\{|\[|<style|--|primary$|secondary$|tertiary$|new-)")
"""Figures, styles, kinds of buttons and names of forms; the words of figures stand in the tables beside them."""
OF_LAW = frozenset(
    {
        "artikkel",
        "første",
        "andre",
        "tredje",
        "fjerde",
        "femte",
        "sjette",
        "ledd",
        "bokstav",
        "punktum",
        "kapittel",
        "kap",
        "til",
        "og",
        "jf",
    }
)
"""Of the citation's own: the law's words stay, in any language."""


def longer(text: str) -> str:
    """Each word with its mark; what is filled in, and where links lead, as it is."""
    parts, at = [], 0
    for kept in KEPT.finditer(text):
        parts += [_marked(text[at : kept.start()]), kept.group()]
        at = kept.end()
    return "".join((*parts, _marked(text[at:])))


def _marked(plain: str) -> str:
    return WORD.sub(lambda word: word.group() + MARK * math.ceil(0.4 * len(word.group())), plain)


@pytest.fixture
def pseudo(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """One language more, for whoever has imported the list of them; read anew afterwards."""
    made = MappingProxyType({key: longer(text) for key, text in all_texts().items()})

    def one_more(found: dict[str, Language]) -> Mapping[str, Language]:
        return {**found, PSEUDO: replace(found[FIRST], code=PSEUDO, name=PSEUDO)}

    def texts(code: str = FIRST) -> Mapping[str, str]:
        return made if code == PSEUDO else all_texts(code)

    with monkeypatch.context() as patched:
        patched.setattr("bpa_core.texts.language.MappingProxyType", one_more)
        patched.setattr("bpa_core.texts.all_texts", texts)
        languages.cache_clear()
        yield
    languages.cache_clear()


@pytest.mark.usefixtures("pseudo")
@pytest.mark.parametrize("slug", [page.slug for page in site.pages()])
def test_every_word_on_a_page_is_a_text(slug: str) -> None:
    """But for names, what the family typed, days and months (Babel's), and the law's own words."""
    names = _whole_words({*other.not_texts(other.TOLD), *_names()})
    at = other.drawn(slug, PSEUDO, other.TOLD)
    read = [words for node in other.nodes(at._tree) for words in other.words_of(node) if not DRAWN.match(words)]
    assert any(MARK in words for words in read)
    assert not {f"{bare}: {words[:140]}" for words in read if (bare := _bare(names, words))}


def _names() -> set[str]:
    """Of languages, kommuner, laws, rulings and sources; and what the family typed, also in one word."""
    known = (*laws().values(), *decisions(), *sources().values(), *kommuner().values(), *cases().values())
    told = {value for one in known for value in _strings(one)}
    typed = {value for value in _strings(other.TOLD.model_dump(mode="json")) if value[:1].isupper()}
    glossary = {
        text for key, text in all_texts().items() if re.fullmatch(r"term\.\w+\.word", key)
    }  # shown in bokmål beside
    return {PSEUDO, "FOR", "LOV", *(one.name for one in languages().values()), *typed, *told, *glossary}


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield from [value] if len(value) > 2 else []
    elif isinstance(value, BaseModel):
        yield from _strings(dict(value))
    elif is_dataclass(value):
        yield from (found for one in fields(value) for found in _strings(getattr(value, one.name)))
    elif isinstance(value, Mapping | list | tuple):
        yield from (
            found for one in (value.values() if isinstance(value, Mapping) else value) for found in _strings(one)
        )


def _whole_words(names: set[str]) -> re.Pattern[str]:
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})(?!\w)", re.IGNORECASE)


def _bare(names: re.Pattern[str], words: str) -> tuple[str, ...]:
    """The words without a mark."""
    left = KEPT.sub(" ", names.sub(" ", words.replace("\\", "")))
    unmarked = re.findall(rf"(?<![{MARK}\w])[^\W\d_]{{3,}}(?![{MARK}\w])", left)
    return tuple(word for word in unmarked if word.lower() not in OF_LAW | _of_babel())


def _of_babel() -> frozenset[str]:
    locale = Locale.parse(languages()[FIRST].locale)
    named = (*locale.days["format"]["wide"].values(), *locale.months["format"]["wide"].values())
    return frozenset(name.lower() for name in named)


def test_what_is_no_text_is_found() -> None:
    assert longer("Vi ser {hours} i uka") == "Vi ser¤¤ {hours} i uka¤¤"
    assert _bare(_whole_words({"Oslo"}), "Oslo Døgnet¤¤¤ hardcoded [uka¤¤](https://x.no)") == ("hardcoded",)
