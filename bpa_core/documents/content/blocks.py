"""What papers are built of: plain data, every text already formatted. How it looks is the renderers' matter."""

from dataclasses import dataclass
from enum import Enum

from bpa_core.documents.content.clock_picture import ClockPicture


class Tone(Enum):
    """How a paragraph is set."""

    BODY = "body"
    LEAD = "lead"
    SMALL = "small"
    TYPED = "typed"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Heading:
    """A section (level 2) or a part of one (level 3); the paper's title is the only level 1."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph; line breaks in it are kept."""

    text: str
    tone: Tone = Tone.BODY


@dataclass(frozen=True, slots=True)
class Gap:
    """A marked place where only the person can write."""

    prompt: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; with `boxes` one to tick off."""

    items: tuple[str, ...]
    boxes: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A value with its name; a gap is a value that is still to be written."""

    name: str
    value: str
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Short facts below each other; `large` sets the first one so that it is seen from afar."""

    items: tuple[Fact, ...]
    large: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A table column: `width` in parts of the line (0: as wide as needed)."""

    name: str
    width: int = 1
    number: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's text, with smaller text below; `strong` for what sums up."""

    text: str
    below: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row. `alt` says in words what it shows; `height` is for rows to be written in by hand."""

    alt: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    height_mm: int = 0


@dataclass(frozen=True, slots=True)
class Clock:
    """The 24-hour clock of a day."""

    picture: ClockPicture


@dataclass(frozen=True, slots=True)
class Lines:
    """Named lines to write on by hand, kept on one page with the words before them."""

    names: tuple[str, ...]
    before: str = ""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a page of its own."""


Block = Heading | Para | Gap | Bullets | Facts | Table | Clock | Lines | PageBreak


@dataclass(frozen=True, slots=True)
class Content:
    """A whole paper before it is set: title, the lines of its head and foot, and its blocks."""

    title: str
    subject: str
    head: tuple[str, ...]
    foot: tuple[str, ...]
    blocks: tuple[Block, ...]
