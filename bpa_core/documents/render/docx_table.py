"""Tables in a Word file: columns as wide as told, a header row that repeats, short tables whole on a page."""

from typing import Any

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from bpa_core.documents.content.blocks import Cell, Table
from bpa_core.documents.render.docx_frame import LINE_MM, element, small, stays_with_next
from bpa_core.documents.render.sanitize import sanitize

WHOLE_ROWS = 13
"""Tables of up to so many rows stand whole on a page."""

LONG_TEXT = 700
"""Characters of a cell from which on its row may go on over a page's end: it could be longer than a page."""


def table(document: Any, block: Table) -> None:
    """The table with its header row repeated on each page, its rows whole where they fit on one."""
    made = document.add_table(rows=1, cols=len(block.columns), style="Table Grid")
    made.alignment = WD_TABLE_ALIGNMENT.LEFT
    properties = made._tbl.tblPr
    properties.append(element("w:tblCaption", {"w:val": sanitize(block.alt)}))
    for column, width in zip(made.columns, _widths(block), strict=True):
        column.width = width
    header = made.rows[0]
    header._tr.get_or_add_trPr().append(element("w:tblHeader"))
    names = tuple(Cell(one.name.replace("-\n", "").replace("\n", " "), strong=True) for one in block.columns)
    _row(header, names, block)
    for row in block.rows:
        line = made.add_row()
        if all(len(cell.text) + len(cell.below) < LONG_TEXT for cell in row):
            line._tr.get_or_add_trPr().append(element("w:cantSplit"))
        if block.height_mm:
            line.height = Mm(block.height_mm)
        _row(line, row, block)
    if len(block.rows) <= WHOLE_ROWS and not block.height_mm:
        for line in made.rows[:-1]:
            stays_with_next(line.cells[0].paragraphs[0])
    document.add_paragraph()


def _row(line: Any, row: tuple[Cell, ...], block: Table) -> None:
    for cell, own, column, width in zip(line.cells, row, block.columns, _widths(block), strict=True):
        cell.width = width
        _cell(cell, own, column.number)


def _widths(block: Table) -> tuple[Mm, ...]:
    """The columns' parts of the line; a column without a part is a narrow one."""
    parts = [column.width or 1 for column in block.columns]
    return tuple(Mm(LINE_MM * part / sum(parts)) for part in parts)


def _cell(cell: Any, own: Cell, number: bool) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(1)
    if number:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    run = paragraph.add_run(sanitize(own.text))
    run.bold, run.font.size = own.strong, Pt(10)
    if own.below:
        small(paragraph, f"\n{own.below}")
