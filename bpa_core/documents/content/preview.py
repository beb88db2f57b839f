"""The beginning of a paper, for a look at it: hundreds of pages are read from the file, not one by one on a screen."""

from collections.abc import Iterator
from dataclasses import replace

from bpa_core.documents.content.blocks import Block, Clock, Content, Para, Table, Tone
from bpa_core.documents.content.length import length
from bpa_core.texts import t

MOST_SHOWN = 80_000
"""Letters, some forty pages; a block of its own takes at least as much room as LEAST, a clock as A_CLOCK."""
LEAST, A_CLOCK = 80, 2000


def preview_content(content: Content) -> Content:
    """The whole paper where it is not longer than that; else its beginning, which ends by saying so."""
    kept = tuple(_first(content.blocks, MOST_SHOWN))
    if kept == content.blocks:
        return content
    return replace(content, blocks=(*kept, Para(t("papers.preview_ends"), Tone.STRONG)))


def _first(blocks: tuple[Block, ...], room: int) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Table):
            rows, room = _first_rows(block, room)
            yield rows
        else:
            room -= max(A_CLOCK if isinstance(block, Clock) else LEAST, length(block))
            yield block
        if room <= 0:
            return


def _first_rows(table: Table, room: int) -> tuple[Table, int]:
    for many, row in enumerate(table.rows, start=1):
        room -= length(row)
        if room <= 0:
            return replace(table, rows=table.rows[:many]), room
    return table, room
