"""Every word people read, a file a block in nb/, reached by flat dotted keys."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from bpa_core.law import in_force
from bpa_core.plan.vocabulary import Code
from bpa_core.texts.law_words import LawWords, names_law


def _flat(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for name, value in table.items():
        key = f"{prefix}{name}"
        if isinstance(value, dict):
            yield from _flat(value, f"{key}.")
        else:
            yield key, value


@cache
def all_texts() -> Mapping[str, str]:
    """Every key with its text. ValueError where a key stands in two files."""
    texts: dict[str, str] = {}
    for name, block in _blocks("nb"):
        if twice := texts.keys() & block.keys():
            raise ValueError(f"{name}: {sorted(twice)}")
        texts |= block
    return MappingProxyType(texts)


@cache
def texts_under_new_law() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """For a key whose words change with a law that is to come: (the act's key in laws.toml, the words from then on).
    A file an act in under_new_law/, named by the act's key."""
    texts: dict[str, tuple[tuple[str, str], ...]] = {}
    for name, block in _blocks("under_new_law"):
        act = name.removesuffix(".toml")
        for key, text in block.items():
            texts[key] = (*texts.get(key, ()), (act, text))
    return MappingProxyType(texts)


def _blocks(folder: str) -> Iterator[tuple[str, dict[str, str]]]:
    for file in sorted(files(__package__).joinpath(folder).iterdir(), key=lambda entry: entry.name):
        yield file.name, dict(_flat(tomllib.loads(file.read_text(encoding="utf-8"))))


def t(key: str, /, **values: object) -> str:
    """The text of a key on the day in use, its `{names}` and the paragraphs it names (`{§bpa}`) filled in.

    KeyError for an unknown key or a value not given; UnknownLaw for a meaning that is not in paragraphs.toml.
    """
    text = _on_the_day(key)
    if names_law(text):
        return text.format_map(LawWords(values))
    return text.format(**values) if values else text


def _on_the_day(key: str) -> str:
    text = all_texts()[key]
    for act, words in texts_under_new_law().get(key, ()):
        if in_force(act):
            text = words
    return text


def label(code: Code) -> str:
    """The words for a code."""
    return t(code.label_key)


def explanation(code: Code) -> str:
    """One line that explains a code, beside its label: families, services and categories have one."""
    kind, value = code.label_key.split(".")
    return t(f"{kind}_help.{value}")
