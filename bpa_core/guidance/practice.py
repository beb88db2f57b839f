"""What stands beside the law: practice, what the five sources say, how sure it is, and what nobody knows.

The data files name texts by id; the words stand in texts/. Every fact has its basis: paragraphs, sources, how sure.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from bpa_core.guidance.confidence import Confidence
from bpa_core.law import LegalReference, cite_all

__all__ = [
    "Basis",
    "Confidence",
    "Difference",
    "Passage",
    "Source",
    "Statement",
    "choices",
    "differences",
    "passages",
    "sources",
    "statements",
    "unknown",
]


@dataclass(frozen=True, slots=True)
class Source:
    """One of the five texts; it carries no date of its own."""

    id: str
    title: str
    kind: str
    address: str
    read_on: date


@dataclass(frozen=True, slots=True)
class Basis:
    """What a fact rests on. `confidence` None: advice of our own, or a fact about this product."""

    confidence: Confidence | None
    meanings: tuple[str, ...]
    sources: tuple[Source, ...]

    @property
    def law(self) -> tuple[LegalReference, ...]:
        """The paragraphs, on the day in use."""
        return cite_all(self.meanings)

    @property
    def law_read_on(self) -> date | None:
        """The day the oldest reading of its paragraphs was made; None where it cites none."""
        return min((one.read_on for one in self.law), default=None)

    @property
    def without_confidence(self) -> "Basis":
        """The same where a heading already says how sure it is."""
        return replace(self, confidence=None)


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of a page to read; words under `reading.<page>.<id>`."""

    page: str
    id: str
    folded: bool
    basis: Basis

    @property
    def text_key(self) -> str:
        """`.title` is its heading, `.body` what it says."""
        return f"reading.{self.page}.{self.id}"


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing the counting rests on; words under `statement.<id>`."""

    id: str
    basis: Basis

    @property
    def text_key(self) -> str:
        """The key of its words."""
        return f"statement.{self.id}"


@dataclass(frozen=True, slots=True)
class Difference:
    """Where the law and the sources part; words under `difference.<id>`: `.title`, `.law`, and one a source."""

    id: str
    basis: Basis

    @property
    def text_key(self) -> str:
        """The key that `.title`, `.law` and the sources' words stand under."""
        return f"difference.{self.id}"


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))


@cache
def sources() -> Mapping[str, Source]:
    """The five texts, by id."""
    return MappingProxyType({name: Source(id=name, **facts) for name, facts in _read("sources.toml").items()})


def _sources(facts: Mapping[str, Any]) -> tuple[Source, ...]:
    return tuple(sources()[name] for name in facts.get("sources", ()))


def _basis(facts: Mapping[str, Any]) -> Basis:
    sure = Confidence(facts["confidence"]) if "confidence" in facts else None
    return Basis(sure, tuple(facts.get("law", ())), _sources(facts))


@cache
def passages(page: str) -> tuple[Passage, ...]:
    """The passages of a page, in reading order. KeyError for a page without any."""
    return tuple(
        Passage(page, name, facts.get("folded", False), _basis(facts))
        for name, facts in _read("passages.toml")[page].items()
    )


@cache
def statements() -> tuple[Statement, ...]:
    """Everything the counting rests on."""
    return tuple(Statement(name, _basis(facts)) for name, facts in _read("counting_basis.toml").items())


@cache
def differences() -> tuple[Difference, ...]:
    """Where the law and the sources part."""
    return tuple(Difference(name, _basis(facts)) for name, facts in _read("differences.toml").items())


@cache
def unknown() -> tuple[str, ...]:
    """What nobody knows: text keys."""
    return tuple(f"unknown.{name}" for name in _read("unknown.toml")["unknown"])


@cache
def choices() -> tuple[str, ...]:
    """What the product chose for itself: text keys."""
    return tuple(f"choice.{name}" for name in _read("unknown.toml")["choices"])
