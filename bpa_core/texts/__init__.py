"""Every word people read, a file a block in nb/, reached by flat dotted keys."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from bpa_core.plan.vocabulary import Code


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
    folder = files(__package__).joinpath("nb")
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        block = dict(_flat(tomllib.loads(file.read_text(encoding="utf-8"))))
        if twice := texts.keys() & block.keys():
            raise ValueError(f"{file.name}: {sorted(twice)}")
        texts |= block
    return MappingProxyType(texts)


def t(key: str, /, **values: object) -> str:
    """The text of a key, its `{names}` filled in. KeyError for an unknown key or a value not given."""
    text = all_texts()[key]
    return text.format(**values) if values else text


def label(code: Code) -> str:
    """The words for a code."""
    return t(code.label_key)


def explanation(code: Code) -> str:
    """One line that explains a code, beside its label: families, services and categories have one."""
    kind, value = code.label_key.split(".")
    return t(f"{kind}_help.{value}")
