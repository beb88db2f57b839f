"""A paper that would be hundreds of pages, with its longest texts cut short: every task, number and heading stays."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from functools import partial
from typing import Any

from bpa_core.documents.content.blocks import Bullets, Column, Content, Facts, Para, Table, Tone
from bpa_core.documents.content.length import length
from bpa_core.texts import t

MOST_SET = 250_000
"""Letters, some 120 pages. So no legal plan takes a paper more than 300 MB or 10 seconds (measurements.md)."""
LEAST_KEPT = 80
"""Of each text all the same: so every label of ours and most titles stand whole."""
_SHORTENED = (Para, Bullets, Facts, Table)


def shortened(content: Content) -> Content:
    """The whole paper where it is not longer than that; else as much of each text as all can have, and it says so."""
    over = sum(map(length, content.blocks)) - MOST_SET
    if over <= 0:
        return content
    lengths = [length(text) for block in content.blocks if isinstance(block, _SHORTENED) for text in _texts(block)]
    cut = partial(_beginning, most=_level(lengths, sum(lengths) - over))
    blocks = tuple(_each_text(block, cut) if isinstance(block, _SHORTENED) else block for block in content.blocks)
    return replace(content, blocks=(Para(t("papers.shortened"), Tone.STRONG), *blocks))


def _level(lengths: Sequence[int], room: int) -> int:
    """The length that each may have, so that all together have room."""
    left, level = room, LEAST_KEPT
    ordered = sorted(lengths)
    for at, one in enumerate(ordered):
        level = left // (len(ordered) - at)
        if one > level:
            break
        left -= one
    return max(LEAST_KEPT, level)


def _texts(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from _texts(one)
    elif is_dataclass(part) and not isinstance(part, Column):
        yield from _texts(tuple(getattr(part, one.name) for one in fields(part)))


def _each_text(part: Any, change: Callable[[str], str]) -> Any:
    """The block with each text of it changed; a table's columns keep their names."""
    if isinstance(part, str):
        return change(part)
    if isinstance(part, tuple):
        return tuple(_each_text(one, change) for one in part)
    if is_dataclass(part) and not isinstance(part, Column | type):
        return replace(part, **{one.name: _each_text(getattr(part, one.name), change) for one in fields(part)})
    return part


def _beginning(text: str, most: int) -> str:
    """At most so long, with the sign that it was cut."""
    if length(text) <= most:
        return text
    room, kept = most, 0
    for letter in text:
        room -= length(letter)
        if room < 0:
            break
        kept += 1
    return f"{text[:kept].rstrip()} […]"
