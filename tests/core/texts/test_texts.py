"""Every word people read: none missing, none unused, all fillable, Norwegian, and nothing that may never be said."""

import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator

import pytest

import bpa_core
from bpa_core.assessment.assess import assess
from bpa_core.assessment.eligibility import Criterion
from bpa_core.documents.catalog import Kind, Letter
from bpa_core.examples import example_names, example_plan
from bpa_core.law import READ_ON
from bpa_core.plan.categories import Category
from bpa_core.plan.vocabulary import Code, FilledInBy
from bpa_core.texts import all_texts, explanation, label, t, texts_under_new_law
from bpa_core.texts.address import FORMS, t_for
from bpa_core.texts.numbers import long_date
from tests.core.texts.code_types import ROOT
from tests.core.texts.text_scan import ANY, ANY_CODE, KEY, Asked, Pattern, placeholders, scan


def _codes() -> Iterator[Code]:
    """Every member of every class of codes, wherever in the core it stands."""
    for module in pkgutil.walk_packages(bpa_core.__path__, "bpa_core."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    for one in Code.__subclasses__():
        yield from one


def _shown() -> list[Code]:
    """Every code whose words are shown. Asked by tests alone: to read all files costs each worker three seconds."""
    return [code for code in _codes() if type(code) in scan().labelled]


def _explained() -> list[Code]:
    return [code for kind in scan().explained for code in kind]


def _help_key(code: Code) -> str:
    return code.label_key.replace(".", "_help.", 1)


NEVER_SAID = {
    rf"papers\.file\.({'|'.join(Letter)})": "a letter's file has a name of its own",
    rf"papers\.file\.brev\.({'|'.join(Kind)})": "so has a paper's",
    r"papers\.home\.((alone|others|parents)(_gap)?|(shared_housing|partner)_gap)": "these ask nothing of a letter",
    r"papers\.klage\.ground\.cut": "a cut has grounds of its own",
    r"papers\.klage\.need_change\.(smaller|unsure)": "never told by the appeal",
    r"papers\.soknad\.large\.p([2-9]|5b)": "only a claim of right pleads the conditions",
    r"papers\.soknad\.leader\.none": "it is found later",
    r"claims\.demand\.p[46-9]\.hours": "these claims name no hours",
    r"claims\.demand_of_others\.p([1-46-9]|1b)\..*": "only the carers' own claims are told as theirs",
}
"""Keys that a pattern could make of its codes and the program never does, with why."""
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
    r"sivilombudsmann": "it is Sivilombudet",
    r"vesentlig\w* [^.]*(\d+ ?%|prosent)": "no percentage exists for vesentlig økt kostnad",
    r"(\d+ ?%|prosent)[^.]* vesentlig": "no percentage exists for vesentlig økt kostnad",
    r"rett til BPA (hvis|når) [^.]*hensiktsmessig": "hensiktsmessig is not a condition",
    r"retten til nødvendig hjelp[^.]*§ 2-1 a": "the general right is § 2-1 since June 2024",
    r"taket for 20\d\d er \d": "rates stand in the data, never in a text",
    r"normtall|minuttnorm": "no norm of minutes exists",
    r"\bdere har ikke rett\b|\bdu har ikke rett\b": "never a bare no",
}


def _of_codes() -> set[str]:
    """The labels, and the lines that explain a code (reached by `label` and `explanation`)."""
    return {code.label_key for code in _shown()} | {_help_key(code) for code in _explained()}


def test_every_code_has_words() -> None:
    shown = _shown()
    assert len(shown) > 200
    lacking = {code.label_key for code in shown if code.label_key not in all_texts()}
    assert not lacking
    assert not [code.label_key for code in shown if label(code).strip() in ("", code.value)]


def test_tasks_and_services_are_explained_in_a_line() -> None:
    lacking = {_help_key(code) for code in _explained() if _help_key(code) not in all_texts()}
    assert _explained()
    assert not lacking
    assert not [code.label_key for code in _explained() if not explanation(code).endswith(".")]


def test_labels_of_a_class_tell_its_members_apart() -> None:
    for code in scan().labelled:
        labels = [label(member) for member in code]
        assert len(set(labels)) == len(labels), code


def test_every_text_asked_for_exists() -> None:
    missing = [f"{one.where}: {one.key}" for one in scan().asked if one.key not in all_texts()]
    assert not missing


def _lacking(pattern: Pattern, keys: Iterable[str]) -> list[str]:
    """What a pattern may become for which there is no text."""
    wanted = (one for one in pattern.expressions() if not any(re.fullmatch(never, _plain(one)) for never in NEVER_SAID))
    return [f"{pattern.where}: {_plain(one)}" for one in wanted if not any(re.fullmatch(one, key) for key in keys)]


def _plain(expression: str) -> str:
    return expression.replace(ANY, "*").replace("\\", "")


def test_every_code_that_makes_a_key_has_its_text() -> None:
    """`t(f"interview.task.{category}")` asks for a text a category: one that is added, and has none, is named here."""
    patterns = scan().patterns
    assert sum(pattern.is_known for pattern in patterns) > 50
    assert not [line for pattern in patterns for line in _lacking(pattern, all_texts())]


def test_a_code_without_its_text_is_found() -> None:
    asked = [pattern for pattern in scan().patterns if pattern.written == "f'interview.task.{category}'"]
    assert [len(list(pattern.expressions())) for pattern in asked] == [len(Category)]
    fewer = all_texts().keys() - {"interview.task.maltid"}
    assert [line.rpartition(" ")[2] for line in _lacking(asked[0], fewer)] == ["interview.task.maltid"]


def test_what_is_never_said_has_no_text() -> None:
    """A line of NEVER_SAID that no pattern needs any more goes out."""
    made = {_plain(one) for pattern in scan().patterns for one in pattern.expressions()}
    assert not [never for never in NEVER_SAID if not any(re.fullmatch(never, one) for one in made)]
    assert not [key for key in all_texts() if any(re.fullmatch(never, key) for never in NEVER_SAID)]


def _wrongly_filled(one: Asked) -> bool:
    text = all_texts().get(one.key)
    if text is None or one.names is None:
        return False
    wanted = placeholders(text) - (set(FORMS) if one.function != "t" else set())
    return wanted != one.names


def test_every_call_fills_what_its_text_has() -> None:
    assert not [f"{one.where}: {one.key}" for one in scan().asked if _wrongly_filled(one)]


def test_no_text_is_unused() -> None:
    """Each key is written out somewhere, or is what a pattern of keys may become, or is the label (the explanation) of
    a code that is shown: one whose class is given to `label` (`explanation`) somewhere.

    Which classes those are, and what the parts of a pattern may be, code_types.py reads from the annotations. What it
    cannot read in a pattern may be anything; a call of `label` that it cannot read fails the test below. It tells
    classes apart, not members; and it does not know whether a page is ever reached.
    """
    made = re.compile("|".join(f"(?:{one})" for pattern in scan().patterns for one in pattern.expressions()))
    unused = all_texts().keys() - scan().strings - _of_codes()
    assert not sorted(key for key in unused if not made.fullmatch(key))


def test_which_codes_are_shown_can_be_read() -> None:
    """Where it cannot: annotate what is given to `label`."""
    assert len(scan().labelled) > 30
    assert not scan().unread


def test_what_may_be_any_code_holds_what_is_listed() -> None:
    held = {type(one.value) for name in example_names() for one in judged(name) if isinstance(one.value, Code)}
    assert held == set(ANY_CODE[Criterion, "value"])


def judged(name: str) -> tuple[Criterion, ...]:
    return assess(example_plan(name), READ_ON).verdict.criteria


def _broken(key: str, text: str) -> Iterator[str]:
    if not text.strip() and not key.startswith(MAY_BE_EMPTY):
        yield "no words"
    if not KEY.fullmatch(key):
        yield "not a flat dotted key: block.name"
    if not all(name.isidentifier() for name in placeholders(text)):
        yield "a placeholder without a name"
    if text.count("«") != text.count("»") or text.count("(") != text.count(")"):
        yield "a quote or a bracket left open"


def _english(text: str) -> set[str]:
    return ENGLISH & set(re.findall(r"[a-zæøå]+", re.sub(r"\{\w+\}|\S*[./]\S+", " ", text.lower())))


def _never_said(text: str) -> Iterator[str]:
    ours = re.sub(r"«[^»]*»", "", text)
    yield from (why for pattern, why in FORBIDDEN.items() if re.search(pattern, ours, re.IGNORECASE))
    if re.search("[\U0001f300-\U0001faff☀-➿]", ours):
        yield "no emoji"


def test_every_text_is_whole() -> None:
    assert not [f"{key}: {why}" for key, text in all_texts().items() for why in _broken(key, text)]


def _all_words() -> Iterator[tuple[str, str]]:
    """Every text, and the words that take its place under a law to come."""
    yield from all_texts().items()
    yield from ((f"{key} ({act})", words) for key, many in texts_under_new_law().items() for act, words in many)


def test_the_day_the_law_was_read_stands_once() -> None:
    """`READ_ON`; a text says {read_on}, and the README, which nobody fills in, says the same day."""
    day = long_date(READ_ON)
    assert not [key for key, text in _all_words() if day in text]
    assert f"Regelverket er lest per {day}." in (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_text_is_norwegian() -> None:
    assert not [f"{key}: {word}" for key, text in _all_words() for word in _english(text)]


def test_no_text_says_what_may_never_be_said() -> None:
    assert not [f"{key}: {why}" for key, text in _all_words() for why in _never_said(text)]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Dere har ikke rett til BPA.", "never a bare no"),
        ("Året har 52,14 uker.", "no number of weeks is official"),
        ("Send klagen til fylkesmannen.", "it is statsforvalteren"),
        ("Vesentlig økt kostnad er 20 prosent.", "no percentage exists for vesentlig økt kostnad"),
        ("Minuttnormen for dusj er 15.", "no norm of minutes exists"),
    ],
)
def test_what_may_never_be_said_is_found(text: str, why: str) -> None:
    assert why in set(_never_said(text))


def test_english_and_broken_texts_are_found() -> None:
    assert _english("Click her for å laste opp") == {"click"}
    assert _english("Se www.click.example") == set()
    assert len(list(_broken("uten punktum", "Si «ja {0}"))) == 3


@pytest.mark.parametrize("who", FilledInBy)
def test_the_reader_is_spoken_to_in_one_way(who: FilledInBy) -> None:
    for key in ("verdict.rett", "verdict.skjonn_timer", "note.selvkost"):
        given = dict.fromkeys(placeholders(t(key)) - set(FORMS), "9")
        words = set(re.findall(r"\w+", t_for(key, who, **given).lower()))
        assert ("du" in words) == (who is FilledInBy.SELF)
        assert ("dere" in words) == (who is not FilledInBy.SELF)


def test_forms_of_address_are_only_where_they_are_filled_in() -> None:
    """`t` on a text that says {du} would show the braces."""
    assert not [one for one in scan().asked if one.function == "t" and _addresses(one.key)]


def _addresses(key: str) -> bool:
    return bool(placeholders(all_texts().get(key, "")) & set(FORMS))


def test_each_block_has_a_file_that_says_what_it_is_about() -> None:
    blocks = sorted((ROOT / "bpa_core/texts/nb").glob("*.toml"))
    assert len(blocks) >= 16
    assert not [file.name for file in blocks if not file.read_text(encoding="utf-8").startswith("# ")]
