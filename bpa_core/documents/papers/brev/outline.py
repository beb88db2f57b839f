"""What a letter is made of: at what moment, to whom, on what basis, and of which parts.

A part's words stand in texts/nb/papers_brev.toml: `Paragraph("sent")` is `papers.brev.<letter>.sent`, in the sender's
voice. A sentence whose values nobody has stated is left out. In its place stand `<name>_else`, which names no value,
and the marked gap `<name>_gap`, where they exist.
"""

from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from bpa_core.plan.vocabulary import Code


class Moment(Code):
    """Where in the case one is."""

    BEFORE = "before"
    WAITING = "waiting"
    AFTER_VEDTAK = "after_vedtak"
    AFTER_APPEAL = "after_appeal"
    CONSENT = "consent"


class Recipient(StrEnum):
    """Whom a letter is sent to."""

    KOMMUNE = "kommune"
    STATSFORVALTEREN = "statsforvalteren"
    LEGE = "lege"
    SKOLE = "skole"
    RETTSHJELP = "rettshjelp"
    SIVILOMBUDET = "sivilombudet"
    NEMNDA = "nemnda"


class Fact(Enum):
    """What must hold for a part to stand in the letter."""

    CHILD = auto()
    HEAVY = auto()
    RIGHT = auto()
    NO_RIGHT = auto()
    DRAWN = auto()
    LASTING = auto()
    LASTING_UNKNOWN = auto()
    UNCHANGED = auto()
    LARGER = auto()
    REFUSED = auto()
    CUT = auto()
    DECIDED = auto()
    FINAL = auto()
    SLOW = auto()
    IN_TIME = auto()
    LATE = auto()
    SIXTEEN = auto()
    AVLASTNING = auto()
    OTHERS_CONSENT = auto()
    GUARDIANS_CONSENT = auto()
    REFUSED_AVLASTNING = auto()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    name: str
    when: Fact | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """A heading over the parts that follow."""

    name: str
    when: Fact | None = None


@dataclass(frozen=True, slots=True)
class Fill:
    """A place where only the sender can write."""

    name: str
    when: Fact | None = None


@dataclass(frozen=True, slots=True)
class Ask:
    """A list, each item with a condition of its own; with `boxes` one to tick."""

    names: tuple[str | tuple[str, Fact], ...]
    boxes: bool = False
    when: Fact | None = None


@dataclass(frozen=True, slots=True)
class Typed:
    """What the family has written in one field of the case; a gap where it is empty."""

    field: str
    gap: str
    when: Fact | None = None


@dataclass(frozen=True, slots=True)
class Write:
    """Named lines to write on by hand."""

    names: tuple[str, ...]
    when: Fact | None = None


@dataclass(frozen=True, slots=True)
class Claims:
    """The ladder that an application pleads, with its hours: the one list of claims."""

    when: Fact | None = None


LetterPart = Paragraph | Head | Fill | Ask | Typed | Write | Claims


def to_write(*names: str) -> tuple[LetterPart, ...]:
    """Headings that only the sender can write under: each with its gap `<name>_gap`."""
    return tuple(part for name in names for part in (Head(name), Fill(f"{name}_gap")))


@dataclass(frozen=True, slots=True)
class Outline:
    """A letter's place, ground and parts. `to` None: it goes with other letters. `copy_to`: who gets a copy."""

    moment: Moment
    to: Recipient | None
    basis: tuple[str, ...]
    parts: tuple[LetterPart, ...]
    copy_to: Recipient | None = None
