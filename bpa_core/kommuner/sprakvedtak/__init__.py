"""Which written Norwegian a kommune has asked for in its språkvedtak: dated, with its source, in sprakvedtak.toml."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from bpa_core.kommuner.dated_list import DatedList, read_list


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


@cache
def listed() -> DatedList[Sprakvedtak]:
    """A name that two kommuner share is there only where both ask for the same."""
    return read_list(__package__, "sprakvedtak.toml", _by_name)


def _by_name(read: dict[str, Any]) -> Mapping[str, Sprakvedtak]:
    names: dict[str, Sprakvedtak] = {}
    doubtful = set()
    for asked in Asked:
        for kommune in read[asked]:
            if names.setdefault(kommune.casefold(), Sprakvedtak(kommune, asked)).asked is not asked:
                doubtful.add(kommune.casefold())
    return {name: one for name, one in names.items() if name not in doubtful}


def sprakvedtak(written: str) -> Sprakvedtak | None:
    """Of «lærdal», «Lærdal kommune» or «Lærdal, tildelingskontoret»; None for a name that is not on the list, or on it
    with two answers."""
    return listed().of(written)
