"""Every word people read: none missing, none unused, all fillable, Norwegian, and nothing that may never be said."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import bpa_core
from bpa_core.categories import Category, Family, Service
from bpa_core.texts import all_texts, explanation, label, t
from bpa_core.texts.address import FORMS, tell
from bpa_core.vocabulary import Code, FilledInBy
from tests.core.text_scan import KEY, ROOT, Asked, placeholders, scan


def _codes() -> Iterator[Code]:
    """Every member of every class of codes, wherever in the core it stands."""
    for module in pkgutil.walk_packages(bpa_core.__path__, "bpa_core."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    for one in Code.__subclasses__():
        yield from one


CODES = sorted(_codes(), key=lambda code: code.label_key)
EXPLAINED = (*Family, *Service, *Category)
ENGLISH = set(
    re.findall(
        r"\w+",
        """the and with you your click please upload download loading error submit cancel this that these
        which hours week page save delete file not found yes from back next help settings welcome""",
    )
)
MAY_BE_EMPTY = ("papers.voice.",)
"""Words that one form of address has and another leaves out."""
FORBIDDEN = {
    r"52[,.]14": "no number of weeks is official",
    r"\b52 uker\b": "no number of weeks is official",
    r"\bfylkesmann(en)?\b": "it is statsforvalteren",
    r"[Ss]ivilombudsmann": "it is Sivilombudet",
    r"vesentlig\w* [^.]*(\d+ ?%|prosent)": "no percentage exists for vesentlig økt kostnad",
    r"(\d+ ?%|prosent)[^.]* vesentlig": "no percentage exists for vesentlig økt kostnad",
    r"[Rr]ett til BPA (hvis|når) [^.]*hensiktsmessig": "hensiktsmessig is not a condition",
    r"[Rr]etten til nødvendig hjelp[^.]*§ 2-1 a": "the general right is § 2-1 since June 2024",
    r"[Tt]aket for 2027 er \d": "the cap of 2027 is not known",
    r"(?i)normtall|minuttnorm": "no norm of minutes exists",
    r"(?i)\bdere har ikke rett\b|\bdu har ikke rett\b": "never a bare no",
}


def _of_code(key: str) -> bool:
    """A label, or the line that explains a code (reached by `label` and `explanation`)."""
    return key in {member.label_key for member in CODES} or key in {_explains(code) for code in EXPLAINED}


def _explains(code: Code) -> str:
    return code.label_key.replace(".", "_help.", 1)


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.label_key)
def test_every_code_has_words(code: Code) -> None:
    assert label(code).strip()
    assert label(code) != code.value


@pytest.mark.parametrize("code", EXPLAINED, ids=lambda code: code.label_key)
def test_tasks_and_services_are_explained_in_a_line(code: Code) -> None:
    assert explanation(code).endswith(".")


def test_labels_of_a_class_tell_its_members_apart() -> None:
    for code in Code.__subclasses__():
        labels = [label(member) for member in code]
        assert len(set(labels)) == len(labels), code


def test_every_text_asked_for_exists() -> None:
    missing = [f"{one.where}: {one.key}" for one in scan().asked if one.key not in all_texts()]
    assert not missing


def test_every_pattern_asked_for_fits_some_text() -> None:
    patterns = scan().asked_patterns
    assert patterns
    fits_none = [one for one in patterns if not any(re.fullmatch(one, key) for key in all_texts())]
    assert not fits_none


def _wrongly_filled(one: Asked) -> bool:
    text = all_texts().get(one.key)
    if text is None or one.names is None:
        return False
    wanted = placeholders(text) - (set(FORMS) if one.function == "tell" else set())
    return wanted != one.names


def test_every_call_fills_what_its_text_has() -> None:
    assert not [f"{one.where}: {one.key}" for one in scan().asked if _wrongly_filled(one)]


def test_no_text_is_unused() -> None:
    found = scan()
    patterns = re.compile("|".join(f"(?:{one})" for one in found.patterns))
    unused = [
        key for key in all_texts() if key not in found.strings and not _of_code(key) and not patterns.fullmatch(key)
    ]
    assert not unused


@pytest.mark.parametrize("key", all_texts())
def test_text_is_whole(key: str) -> None:
    """Words, matched braces, named placeholders, matched quotes."""
    text = all_texts()[key]
    assert isinstance(text, str)
    assert text.strip() or key.startswith(MAY_BE_EMPTY)
    assert KEY.fullmatch(key), "flat dotted keys: block.name"
    assert all(name.isidentifier() for name in placeholders(text))
    assert text.count("«") == text.count("»")
    assert text.count("(") == text.count(")")


@pytest.mark.parametrize("key", all_texts())
def test_text_is_norwegian(key: str) -> None:
    words = set(re.findall(r"[a-zæøå]+", re.sub(r"\{\w+\}|\S*[./]\S+", " ", all_texts()[key].lower())))
    assert not words & ENGLISH


@pytest.mark.parametrize("key", all_texts())
def test_text_says_nothing_that_may_never_be_said(key: str) -> None:
    text = re.sub(r"«[^»]*»", "", all_texts()[key])
    for pattern, why in FORBIDDEN.items():
        assert not re.search(pattern, text), why
    assert not re.search("[\U0001f300-\U0001faff☀-➿]", text), "no emoji"


@pytest.mark.parametrize("who", FilledInBy)
def test_the_reader_is_spoken_to_in_one_way(who: FilledInBy) -> None:
    for key in ("verdict.rett", "verdict.skjonn_timer", "note.selvkost"):
        given = dict.fromkeys(placeholders(t(key)) - set(FORMS), "9")
        words = set(re.findall(r"\w+", tell(key, who, **given).lower()))
        assert ("du" in words) == (who is FilledInBy.SELF)
        assert ("dere" in words) == (who is not FilledInBy.SELF)


def test_forms_of_address_are_only_where_they_are_filled_in() -> None:
    """`t` on a text that says {du} would show the braces."""
    assert not [one for one in scan().asked if one.function == "t" and _addresses(one.key)]


def _addresses(key: str) -> bool:
    return bool(placeholders(all_texts().get(key, "")) & set(FORMS))


def test_the_file_is_in_blocks_in_their_order() -> None:
    lines = Path(ROOT / "bpa_core/texts/nb.toml").read_text(encoding="utf-8").splitlines()
    blocks = [line for line in lines if line.startswith("# == ")]
    assert len(blocks) == len(set(blocks)) >= 16
