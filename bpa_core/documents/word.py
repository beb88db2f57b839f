"""Content -> DOCX with python-docx: real headings, lists and tables, in bokmål, with head, foot and page numbers."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Mm, Pt

from bpa_core.documents.blocks import (
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
from bpa_core.documents.safe_text import safe
from bpa_core.documents.word_frame import MUTED, element, set_up, small, undated

GAP_FILL = "F3EAD8"
_SIZES = {Tone.LEAD: 13, Tone.SMALL: 9}


def docx(content: Content, on: date) -> bytes:
    """A Word file, the same bytes for the same content and day."""
    document = Document()
    set_up(document, content, on)
    document.add_paragraph(safe(content.title), style="Title")
    for block in content.blocks:
        _WRITE[type(block)](document, block)
    made = BytesIO()
    document.save(made)
    return undated(made.getvalue())


def _heading(document: Any, block: Heading) -> None:
    document.add_paragraph(safe(block.text), style=f"Heading {block.level}")


def _para(document: Any, block: Para) -> None:
    run = document.add_paragraph().add_run(safe(block.text))
    run.bold = block.tone is Tone.STRONG
    if block.tone in _SIZES:
        run.font.size = Pt(_SIZES[block.tone])


def _gap(document: Any, block: Gap) -> None:
    _marked(document.add_paragraph(), block.prompt)


def _marked(paragraph: Any, prompt: str) -> None:
    """A gap stands out on screen and in print, and is found by its words."""
    run = paragraph.add_run(safe(prompt))
    run._r.get_or_add_rPr().append(element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": GAP_FILL}))


def _bullets(document: Any, block: Bullets) -> None:
    for one in block.items:
        if block.boxes:
            paragraph = document.add_paragraph(f"☐  {safe(one)}")
            paragraph.paragraph_format.space_after = Pt(4)
        else:
            document.add_paragraph(safe(one), style="List Bullet")


def _facts(document: Any, block: Facts) -> None:
    for one in block.items:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(2)
        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(50))
        paragraph.paragraph_format.left_indent = Mm(50)
        paragraph.paragraph_format.first_line_indent = Mm(-50)
        paragraph.add_run(f"{safe(one.name)}:\t").font.color.rgb = MUTED
        if one.gap:
            _marked(paragraph, one.value)
        else:
            paragraph.add_run(safe(one.value)).bold = True


def _table(document: Any, block: Table) -> None:
    table = document.add_table(rows=1, cols=len(block.columns), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    properties = table._tbl.tblPr
    properties.append(element("w:tblCaption", {"w:val": safe(block.alt)}))
    header = table.rows[0]
    header._tr.get_or_add_trPr().append(element("w:tblHeader"))
    for cell, column in zip(header.cells, block.columns, strict=True):
        _cell(cell, Cell(column.name.replace("-\n", "").replace("\n", " "), strong=True), column.number)
    for row in block.rows:
        cells = table.add_row()
        cells._tr.get_or_add_trPr().append(element("w:cantSplit"))
        if block.height_mm:
            cells.height = Mm(block.height_mm)
        for cell, own, column in zip(cells.cells, row, block.columns, strict=True):
            _cell(cell, own, column.number)
    document.add_paragraph()


def _cell(cell: Any, own: Cell, number: bool) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(1)
    if number:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    run = paragraph.add_run(safe(own.text))
    run.bold, run.font.size = own.strong, Pt(10)
    if own.below:
        small(paragraph, f"\n{own.below}")


def _lines(document: Any, block: Lines) -> None:
    if block.before:
        document.add_paragraph(safe(block.before)).paragraph_format.keep_with_next = True
    for name in block.names:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.space_before = Pt(20)
        paragraph.add_run("_" * 50 + "\n")
        small(paragraph, name)


def _page_break(document: Any, block: PageBreak) -> None:
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


_WRITE: dict[type[Block], Callable[[Any, Any], None]] = {
    Heading: _heading,
    Para: _para,
    Gap: _gap,
    Bullets: _bullets,
    Facts: _facts,
    Table: _table,
    Lines: _lines,
    PageBreak: _page_break,
}
