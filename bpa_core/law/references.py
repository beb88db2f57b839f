"""Legal references as typed values: a short name people write, and the address anybody can open."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

_PARAGRAPH = re.compile(r"(?P<law>[a-zæøå]+)(?: §§? (?P<number>[0-9]+(?:-[0-9]+)?(?: [a-z])?))?")


@dataclass(frozen=True, slots=True)
class Law:
    """A law or regulation: its full title, its number and where it can be read."""

    short: str
    title: str
    number: str
    address: str


@dataclass(frozen=True, slots=True)
class LegalReference:
    """A paragraph: «pbrl § 2-1 d» and its address."""

    short: str
    law: Law
    address: str

    @property
    def long(self) -> str:
        """«pasient- og brukerrettighetsloven § 2-1 d»."""
        return self.short.replace(self.law.short, self.law.title, 1)


@cache
def laws() -> Mapping[str, Law]:
    """Every law that is cited, by short name."""
    text = files(__package__).joinpath("laws.toml").read_text(encoding="utf-8")
    return MappingProxyType({short: Law(short=short, **facts) for short, facts in tomllib.loads(text).items()})


@cache
def reference(short: str) -> LegalReference:
    """The reference «pbrl § 2-1 d» or «fvl §§ 16, 27» (the address is the first one's). ValueError if unreadable."""
    found = _PARAGRAPH.match(short)
    if not found or found["law"] not in laws():
        raise ValueError(short)
    law = laws()[found["law"]]
    number = found["number"]
    address = f"{law.address}/§{number.replace(' ', '')}" if number else law.address
    return LegalReference(short, law, address)
