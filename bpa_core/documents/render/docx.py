"""Content -> DOCX with python-docx: real headings, lists and tables, in bokmål, with head, foot and page numbers.

Tables: columns as wide as told, a header row that repeats, short tables whole on a page.
"""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from bpa_core.documents.content.blocks import (
    Block,
    Bullets,
    Cell,
    Content,
    Facts,
    Gap,
    Heading,
    Lines,
    PageBreak,
    Para,
    Table,
    Tone,
)
from bpa_core.documents.render.docx_frame import LINE_MM, MUTED, element, set_up, small, stays_with_next, undated
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


GAP_FILL = "F3EAD8"
_SIZES = {Tone.LEAD: 13, Tone.SMALL: 9}


def docx(content: Content, as_of: date) -> bytes:
    """A Word file, the same bytes for the same content and day. A page break comes before a heading only."""
    document = Document()
    set_up(document, content, as_of)
    document.add_paragraph(sanitize(content.title), style="Title")
    for before, block in zip((None, *content.blocks), content.blocks, strict=False):
        if isinstance(before, Para | Lines) and isinstance(block, Table | Lines):
            stays_with_next(document.paragraphs[-1])
        if not isinstance(block, PageBreak):
            _WRITE[type(block)](document, block)
        if isinstance(before, PageBreak):
            document.paragraphs[-1].paragraph_format.page_break_before = True
    made = BytesIO()
    document.save(made)
    return undated(made.getvalue())


def _heading(document: Any, block: Heading) -> None:
    document.add_paragraph(sanitize(block.text), style=f"Heading {block.level}")


def _para(document: Any, block: Para) -> None:
    run = document.add_paragraph().add_run(sanitize(block.text))
    run.bold = block.tone is Tone.STRONG
    if block.tone in _SIZES:
        run.font.size = Pt(_SIZES[block.tone])


def _gap(document: Any, block: Gap) -> None:
    _marked(document.add_paragraph(), block.prompt)


def _marked(paragraph: Any, prompt: str) -> None:
    """A gap stands out on screen and in print, and is found by its words."""
    run = paragraph.add_run(sanitize(prompt))
    run._r.get_or_add_rPr().append(element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": GAP_FILL}))


def _bullets(document: Any, block: Bullets) -> None:
    for one in block.items:
        if block.boxes:
            paragraph = document.add_paragraph(f"☐  {sanitize(one)}")
            paragraph.paragraph_format.space_after = Pt(4)
            stays_with_next(paragraph)
        else:
            document.add_paragraph(sanitize(one), style="List Bullet")


def _facts(document: Any, block: Facts) -> None:
    for at, one in enumerate(block.items, start=1):
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(2 if at < len(block.items) else 10)
        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(50))
        paragraph.paragraph_format.left_indent = Mm(50)
        paragraph.paragraph_format.first_line_indent = Mm(-50)
        paragraph.add_run(f"{sanitize(one.name)}:\t").font.color.rgb = MUTED
        if one.gap:
            _marked(paragraph, one.value)
        else:
            paragraph.add_run(sanitize(one.value)).bold = True


def _lines(document: Any, block: Lines) -> None:
    if block.before:
        stays_with_next(document.add_paragraph(sanitize(block.before)))
    for at, name in enumerate(block.names, start=1):
        paragraph = document.add_paragraph()
        if at < len(block.names):
            stays_with_next(paragraph)
        paragraph.paragraph_format.space_before = Pt(20)
        paragraph.add_run("_" * 50 + "\n")
        small(paragraph, name)


_WRITE: dict[type[Block], Callable[[Any, Any], None]] = {
    Heading: _heading,
    Para: _para,
    Gap: _gap,
    Bullets: _bullets,
    Facts: _facts,
    Table: table,
    Lines: _lines,
}
