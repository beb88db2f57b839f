"""Every word people read, reached by flat dotted keys: a folder a language, a file a block.

Bokmål (nb/) has every key. What another language lacks is read in bokmål; `python -m bpa_core texts` lists it.
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from bpa_core.law import in_force
from bpa_core.plan.vocabulary import Code
from bpa_core.texts.language import FIRST, reading
from bpa_core.texts.law_words import LawWords, names_law


def flat(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    """Each text of a file as read, by its dotted key."""
    for name, value in table.items():
        key = f"{prefix}{name}"
        if isinstance(value, dict):
            yield from flat(value, f"{key}.")
        else:
            yield key, value


@cache
def all_texts(language: str = FIRST) -> Mapping[str, str]:
    """Every key with its text as that language's own files have it. ValueError where a key stands in two files."""
    texts: dict[str, str] = {}
    for name, block in blocks(language):
        if twice := texts.keys() & block.keys():
            raise ValueError(f"{name}: {sorted(twice)}")
        texts |= block
    return MappingProxyType(texts)


@cache
def texts_under_new_law(language: str = FIRST) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """For a key whose words change with a law that is to come: (the act's key in laws.toml, the words from then on).
    A file an act in under_new_law/, named by the act's key; in under_new_law/nn/ and so on for other languages."""
    texts: dict[str, tuple[tuple[str, str], ...]] = {}
    for name, block in blocks("under_new_law" if language == FIRST else f"under_new_law/{language}"):
        act = name.removesuffix(".toml")
        for key, text in block.items():
            texts[key] = (*texts.get(key, ()), (act, text))
    return MappingProxyType(texts)


def blocks(folder: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Each file of a folder with its keys and texts, by name; nothing where there is no such folder."""
    place = files(__package__).joinpath(folder)
    entries = sorted(place.iterdir(), key=lambda entry: entry.name) if place.is_dir() else []
    for file in (entry for entry in entries if entry.name.endswith(".toml")):
        yield file.name, dict(flat(tomllib.loads(file.read_text(encoding="utf-8"))))


def t(key: str, /, **values: object) -> str:
    """The text of a key in the language in use, on the day in use; its `{names}` and the paragraphs it names (`{§bpa}`)
    filled in.

    KeyError for an unknown key or a value not given; UnknownLaw for a meaning that is not in paragraphs.toml.
    """
    text = template(key)
    if names_law(text):
        return text.format_map(LawWords(values))
    return text.format(**values) if values else text


def template(key: str) -> str:
    """The text of a key in the language in use, on the day in use, with nothing filled in. KeyError as for `t`."""
    language = reading()
    if key not in all_texts(language):
        language = FIRST
    text = all_texts(language)[key]
    for act, words in texts_under_new_law(language).get(key, ()):
        if in_force(act):
            text = words
    return text


def has_text(key: str) -> bool:
    """Whether there is such a key."""
    return key in all_texts()


def label(code: Code) -> str:
    """The words for a code."""
    return t(code.label_key)


def explanation(code: Code) -> str:
    """One line that explains a code, beside its label: families, services and categories have one."""
    kind, value = code.label_key.split(".")
    return t(f"{kind}_help.{value}")
