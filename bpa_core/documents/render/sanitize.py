"""What people typed, made fit for paper: no character that a file format forbids, nothing that cannot be shown.

The text stays as typed where it can; what goes or changes is listed here once for all papers.
"""

import re
from bisect import bisect_right
from functools import cache
from importlib.resources import files
from typing import Any

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Characters that XML 1.0 forbids or discourages, and halves of characters."""

_DIRECTION_OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Marks that would turn the reading direction of what stands after them."""

_LONG_WORD = re.compile(r"\S{25,}")
_LONGEST_PART = 10
_LAW_ADDRESS = re.compile(r"https://lovdata\.no/[\w/§-]{,40}")
_BREAK_HERE = "\u200b"
MISSING = "□"
"""Stands where no font of ours has the character."""


def sanitize(text: str) -> str:
    """The text without forbidden characters and direction overrides; line breaks are \\n."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return _DIRECTION_OVERRIDES.sub("", _FORBIDDEN.sub("", lines)).replace("\x85", "\n")


def printable(text: str) -> str:
    """Sanitized, every character in one of the papers' fonts, long words free to break, and «§ 2» kept together."""
    shown = "".join(one if _has_glyph(one) else MISSING for one in sanitize(text))
    return _LONG_WORD.sub(lambda word: _breakable(word[0]), shown).replace("§ ", "§\u00a0")


def printable_all(data: Any) -> Any:
    """`printable` on every text inside lists and dictionaries."""
    if isinstance(data, str):
        return printable(data)
    if isinstance(data, dict):
        return {key: printable_all(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [printable_all(value) for value in data]
    return data


def _breakable(word: str) -> str:
    """Breaks after so many letters; a law's address breaks at its slashes by itself, and can be copied as it stands."""
    if _LAW_ADDRESS.fullmatch(word):
        return word
    parts = (word[at : at + _LONGEST_PART] for at in range(0, len(word), _LONGEST_PART))
    return _BREAK_HERE.join(parts)


def _has_glyph(character: str) -> bool:
    if character in "\n\t":
        return True
    starts, ends = _coverage()
    at = bisect_right(starts, ord(character)) - 1
    return at >= 0 and ord(character) <= ends[at]


@cache
def _coverage() -> tuple[tuple[int, ...], tuple[int, ...]]:
    """First and last code point of each range that the fonts hold; a test compares it with the fonts."""
    text = files(__package__).joinpath("fonts/coverage.txt").read_text(encoding="ascii")
    ranges = [line.split("-") for line in text.split()]
    return tuple(int(one[0], 16) for one in ranges), tuple(int(one[-1], 16) for one in ranges)
