"""The dated table of the law: which paragraph answers to a meaning on a day.

laws.toml holds the acts, paragraphs.toml the meanings. An act that is passed but not in force lies ready in both; the
day it is given in laws.toml, every citation follows it from that day.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from bpa_core.law.references import Commencement, Law, LegalReference


class UnknownLaw(ValueError):
    """No such meaning, act or paragraph stands in the table, or none is in force that day."""


@dataclass(frozen=True, slots=True)
class _Place:
    """One place for a meaning, from a day on (None: as long as its act)."""

    act: str
    place: str
    since: date | None


@dataclass(frozen=True)
class LawTable:
    """The acts by key, and for each meaning its places in the order in which they take over from each other."""

    acts: Mapping[str, Law]
    places: Mapping[str, tuple[_Place, ...]]

    def cite(self, meaning: str, day: date) -> LegalReference:
        """The paragraph that answers to a meaning on that day. UnknownLaw for a meaning that is not in the table.

        A place that is dated after `day` (an amended paragraph) still answers where there is none before it: the
        paragraph stood there then too, in other words.
        """
        if meaning not in self.places:
            raise UnknownLaw(meaning)
        places = self.places[meaning]
        current = [one for one in places if self._holds(one, day)]
        return self._reference((current or [places[0]])[-1])

    def find(self, short: str, day: date) -> LegalReference:
        """The reference «pbrl § 2-1 d», as people write it. UnknownLaw unless it stands in the table that day."""
        for meaning in self.places:
            if (cited := self.cite(meaning, day)).short == short:
                return cited
        raise UnknownLaw(short)

    def in_force(self, act: str, day: date) -> bool:
        """Whether an act, by its key («fvl_2025»), is in force. UnknownLaw for another key."""
        if act not in self.acts:
            raise UnknownLaw(act)
        return self.acts[act].in_force(day)

    def laws(self, day: date) -> Mapping[str, Law]:
        """The acts in force that day, by their abbreviation: a new one in the place of the one it replaces."""
        standing = {key: act for key, act in self.acts.items() if act.in_force(day)}
        replaced = {act.replaces for act in standing.values()}
        return MappingProxyType({act.short: act for key, act in standing.items() if key not in replaced})

    def coming(self, day: date) -> tuple[Law, ...]:
        """The acts that are passed and not in force that day."""
        return tuple(act for act in self.acts.values() if not act.in_force(day))

    def commencing(self, act: str, day: date) -> "LawTable":
        """The same table with that act in force from `day`: what giving it a date in laws.toml would do."""
        return replace(self, acts=MappingProxyType({**self.acts, act: replace(self.acts[act], since=day)}))

    def _holds(self, place: _Place, day: date) -> bool:
        return self.acts[place.act].in_force(day) and (place.since is None or place.since <= day)

    def _reference(self, place: _Place) -> LegalReference:
        act = self.acts[place.act]
        return LegalReference(act, place.place, act.read_on)


@cache
def law_table() -> LawTable:
    """The table as the data files have it."""
    acts = {key: _act(key, facts) for key, facts in _data("laws.toml").items()}
    places = {meaning: tuple(_place(one, acts) for one in many) for meaning, many in _data("paragraphs.toml").items()}
    return LawTable(MappingProxyType(acts), MappingProxyType(places))


def _data(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))


def _act(key: str, facts: Mapping[str, Any]) -> Law:
    since = facts.get("from", Commencement.LONG_SINCE)
    return Law(
        key=key,
        short=facts.get("short", key),
        title=facts["title"],
        name=facts.get("name", facts["title"]),
        number=facts["number"],
        address=facts["address"],
        read_on=facts["read_on"],
        since=Commencement.UNKNOWN if since == "unknown" else since,
        replaces=facts.get("replaces"),
    )


def _place(entry: str | Mapping[str, Any], acts: Mapping[str, Law]) -> _Place:
    """«fvl_2025 § 56», or the same as `at` with the day it holds from."""
    at, since = (entry, None) if isinstance(entry, str) else (entry["at"], entry["from"])
    act, _, place = at.partition(" ")
    if act not in acts or not place:
        raise UnknownLaw(at)
    return _Place(act, place, since)
