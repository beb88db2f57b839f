"""Dated figures of the law, as data files: value, from-date, legal basis, address, and when it was read.

A day or year without a value is a `NoFigure`, never the value of another day.
"""

import tomllib
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from bpa_core.law.in_use import (
    READ_ON,
    cite,
    cite_all,
    coming_laws,
    in_force,
    law_day,
    law_on,
    laws,
    reference,
    set_law_day,
)
from bpa_core.law.references import Law, LegalReference
from bpa_core.law.table import LawTable, UnknownLaw, law_table

__all__ = [
    "READ_ON",
    "Figure",
    "Law",
    "LawTable",
    "LegalReference",
    "NoFigure",
    "UnknownLaw",
    "Value",
    "cite",
    "cite_all",
    "coming_laws",
    "figure",
    "figures",
    "in_force",
    "law_day",
    "law_on",
    "law_table",
    "laws",
    "reference",
    "set_law_day",
]


class NoFigure(LookupError):
    """No value is known for that day."""


class Value(BaseModel):
    """A value in force from `since` up to and including `until` (None: until changed)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    since: date = Field(alias="from")
    until: date | None = Field(default=None, alias="to")
    value: int = Field(gt=0)
    basis: str
    source: str | None = None
    read_on: date

    @property
    def reference(self) -> LegalReference:
        """The paragraph it rests on, on the day in use."""
        return cite(self.basis)

    def holds_on(self, day: date) -> bool:
        """Whether it is in force that day, both its ends included."""
        return self.since <= day and (self.until is None or day <= self.until)


class Figure(BaseModel):
    """One figure of the law through time, without gap or overlap."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    unit: str
    values: tuple[Value, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _no_gap_no_overlap(self) -> Self:
        for value, after in zip(self.values, self.values[1:], strict=False):
            if value.until is None or value.until + timedelta(days=1) != after.since:
                raise ValueError(f"{self.name}: gap or overlap at {after.since}")
        return self

    def on(self, day: date) -> Value:
        """The value in force that day; NoFigure if none is known."""
        for value in self.values:
            if value.holds_on(day):
                return value
        raise NoFigure(f"{self.name}: {day}")

    def known_on(self, day: date) -> Value | None:
        """The value in force that day, or None."""
        try:
            return self.on(day)
        except NoFigure:
            return None


@cache
def figures() -> Mapping[str, Figure]:
    """Every figure, by name."""
    text = files(__package__).joinpath("figures.toml").read_text(encoding="utf-8")
    return MappingProxyType(
        {name: Figure.model_validate({"name": name, **facts}) for name, facts in tomllib.loads(text).items()}
    )


def figure(name: str) -> Figure:
    """One figure by its name in figures.toml."""
    return figures()[name]
