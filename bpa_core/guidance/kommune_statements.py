"""«Utsagn fra kommunen»: what families are told, what it rests on, and how sure that is. Data, by code."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from bpa_core.guidance.practice import Confidence, Source, sources
from bpa_core.law import LegalReference, cite_all


@dataclass(frozen=True, slots=True)
class Utsagn:
    """One statement; its words stand in texts/ by its code."""

    code: str
    confidence: tuple[Confidence, ...]
    meanings: tuple[str, ...]
    sources: tuple[Source, ...]

    @property
    def law(self) -> tuple[LegalReference, ...]:
        """The paragraphs, on the day in use."""
        return cite_all(self.meanings)

    @property
    def said_key(self) -> str:
        """What the kommune says, in quotes."""
        return f"utsagn.{self.code}"

    @property
    def law_key(self) -> str:
        """What the law says to it."""
        return f"utsagn_law.{self.code}"

    @property
    def sure_key(self) -> str:
        """How sure that is, in words."""
        return f"utsagn_sure.{self.code}"

    @property
    def ask_key(self) -> str:
        """What to ask the kommune for in writing."""
        return f"utsagn_ask.{self.code}"

    @property
    def point_key(self) -> str:
        """The sentence for the appeal."""
        return f"utsagn_point.{self.code}"


@cache
def utsagn() -> Mapping[str, Utsagn]:
    """Every statement by its code, in the order they are shown."""
    text = files(__package__).joinpath("kommune_statements.toml").read_text(encoding="utf-8")
    return MappingProxyType({code: _read(code, facts) for code, facts in tomllib.loads(text).items()})


def _read(code: str, facts: Mapping[str, Any]) -> Utsagn:
    return Utsagn(
        code,
        tuple(Confidence(one) for one in facts["confidence"]),
        tuple(facts["law"]),
        tuple(sources()[one] for one in facts.get("sources", ())),
    )
