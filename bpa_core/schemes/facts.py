"""What is known of each scheme, from schemes.toml: who decides, its basis, and the kinds of task it takes; and the
pairs of schemes that families ask about when BPA comes (law, practice and what to ask stand in the texts).
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Self

from pydantic import Field, model_validator

from bpa_core.data_files import DataPart
from bpa_core.guidance.confidence import Confidence
from bpa_core.law import LegalReference, cite_all
from bpa_core.plan.categories import Category
from bpa_core.plan.vocabulary import Code, Scheme


class Beside(Code):
    """A pair, in the order they are shown."""

    HJELPESTONAD = "hjelpestonad"
    OMSORGSSTONAD = "omsorgsstonad"
    AVLASTNING = "avlastning"
    PLEIEPENGER = "pleiepenger"
    EGENANDEL = "egenandel"
    STONADER = "stonader"
    ANSATT = "ansatt"


class Office(Code):
    """Who decides."""

    NAV = "nav"
    KOMMUNE = "kommune"


class Taken(Code):
    """What a scheme makes of a kind of task."""

    TAKES = "takes"
    UNSURE = "unsure"
    LEAVES_OUT = "leaves_out"


class SchemeFacts(DataPart):
    """One scheme. The three lists of kinds hold every category once, or are empty: it asks for no hours of tasks."""

    office: Office
    basis: tuple[str, ...] = Field(min_length=1)
    confidence: Confidence
    takes: tuple[Category, ...] = ()
    unsure: tuple[Category, ...] = ()
    leaves_out: tuple[Category, ...] = ()
    kinds_source: str = ""
    kinds_confidence: Confidence | None = None

    @model_validator(mode="after")
    def _each_kind_once(self) -> Self:
        listed = [*self.takes, *self.unsure, *self.leaves_out]
        wrong = [category for category in Category if listed.count(category) != 1]
        if listed and (wrong or not self.kinds_source or not self.kinds_confidence):
            raise ValueError(f"every category once, with a source; not so: {', '.join(wrong) or 'the source'}")
        return self

    @property
    def asks_for_hours(self) -> bool:
        """Whether hours of tasks are shown for it."""
        return bool(self.takes)

    @property
    def law(self) -> tuple[LegalReference, ...]:
        """The paragraphs of `basis`, on the day in use."""
        return cite_all(self.basis)

    def makes_of(self, category: Category) -> Taken:
        """What it makes of a kind of task."""
        if category in self.takes:
            return Taken.TAKES
        return Taken.UNSURE if category in self.unsure else Taken.LEAVES_OUT


@cache
def schemes() -> Mapping[Scheme, SchemeFacts]:
    """Every scheme, in the order they are shown."""
    read = tomllib.loads(files(__package__).joinpath("schemes.toml").read_text(encoding="utf-8"))
    return MappingProxyType({scheme: SchemeFacts.model_validate(read[scheme]) for scheme in Scheme})
