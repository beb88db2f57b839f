"""Which written Norwegian a kommune has asked for in its språkvedtak: dated, with its source, in sprakvedtak.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from bpa_core.kommuner.model import plain_name


class Asked(StrEnum):
    """What the vedtak asks for: a language of the papers, or either."""

    NYNORSK = "nn"
    BOKMAL = "nb"
    EITHER = "neutral"


@dataclass(frozen=True, slots=True)
class Sprakvedtak:
    """A kommune by its own name, and what it asks for."""

    kommune: str
    asked: Asked


@dataclass(frozen=True, slots=True)
class Listed:
    """The list: where it was read and when, and each kommune by its name in small letters."""

    source: str
    address: str
    read_on: date
    by_name: Mapping[str, Sprakvedtak]


@cache
def listed() -> Listed:
    """A name that two kommuner share is there only where both ask for the same."""
    read = tomllib.loads(files(__package__).joinpath("sprakvedtak.toml").read_text(encoding="utf-8"))
    names: dict[str, Sprakvedtak] = {}
    doubtful = set()
    for asked in Asked:
        for kommune in read[asked]:
            if names.setdefault(kommune.casefold(), Sprakvedtak(kommune, asked)).asked is not asked:
                doubtful.add(kommune.casefold())
    certain = {name: one for name, one in names.items() if name not in doubtful}
    return Listed(read["source"], read["address"], read["read_on"], MappingProxyType(certain))


def sprakvedtak(written: str) -> Sprakvedtak | None:
    """Of «lærdal» or «Lærdal kommune»; None for a name that is not on the list, or on it with two answers."""
    return listed().by_name.get(plain_name(written))
