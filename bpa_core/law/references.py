"""An act, and a place in it: what stands in a sentence, and the address anybody can open."""

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

_PLACE = re.compile(r"§§? \d+(?:-\d+)?(?: [a-z]\b)?")
_NO_BREAK_SPACE, _NO_BREAK = "\u00a0", "\u2060"
_FIRST_NUMBER = re.compile(r"§§? (?P<number>[0-9]+(?:-[0-9]+)?(?: [a-z]\b)?)")


def tied(words: str) -> str:
    """The words with each «§ 2-1 d» kept on one line. The hyphen stays a hyphen, so that a search finds the paragraph;
    what ties it has no width."""
    return _PLACE.sub(lambda place: place[0].replace(" ", _NO_BREAK_SPACE).replace("-", f"-{_NO_BREAK}"), words)


class Commencement(Enum):
    """Of an act that has no from-date."""

    LONG_SINCE = auto()
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class Law:
    """A law or regulation. `key` is its name in the data, `short` the abbreviation people see, `name` what a sentence
    calls it; `since` the day it comes into force."""

    key: str
    short: str
    title: str
    name: str
    number: str
    address: str
    read_on: date
    since: date | Commencement
    replaces: str | None

    def in_force(self, day: date) -> bool:
        """Whether it has come into force by that day; of one that is unknown, never."""
        return self.since is Commencement.LONG_SINCE or (isinstance(self.since, date) and self.since <= day)


@dataclass(frozen=True, slots=True)
class LegalReference:
    """A place in a law: «§ 2-1 d andre ledd», «§§ 148–149», «artikkel 19»; empty for the whole of it."""

    law: Law
    place: str
    read_on: date

    @property
    def short(self) -> str:
        """«pbrl § 2-1 d»."""
        return f"{self.law.short} {self.place}".rstrip()

    @property
    def long(self) -> str:
        """«pasient- og brukerrettighetsloven § 2-1 d»."""
        return f"{self.law.name} {self.place}".rstrip()

    @property
    def address(self) -> str:
        """Of the first paragraph; of the whole law where there is none."""
        first = _FIRST_NUMBER.match(self.place)
        return f"{self.law.address}/§{first['number'].replace(' ', '')}" if first else self.law.address
