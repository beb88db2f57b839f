"""How much of a paper its parts take: what setting it in type costs, in letters."""

from dataclasses import fields, is_dataclass

from bpa_core.documents.content.blocks import Clock, Column

A_LINE, A_ROW, A_BAND = 30, 130, 30
"""A line break leaves the rest of a line empty; a row of a table is eight cells, a part of a clock's band a drawing."""


def length(part: object) -> int:
    """Of a block, a row or a text. Letters that few fonts have count for more: by their bytes."""
    if isinstance(part, str):
        return len(part.encode(errors="replace")) + A_LINE * part.count("\n")
    if isinstance(part, tuple):
        row = A_ROW if len(part) > 1 and is_dataclass(part[0]) else 0
        return row + sum(map(length, part))
    if isinstance(part, Clock):
        return A_BAND * sum(len(band.steps) for band in part.picture.bands)
    if is_dataclass(part) and not isinstance(part, Column | type):
        return sum(length(getattr(part, one.name)) for one in fields(part) if one.name != "alt")
    return 0
