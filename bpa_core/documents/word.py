"""Content -> DOCX with python-docx: real headings, lists and tables, in bokmål, with head, foot and page numbers."""

import zipfile
from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

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
from bpa_core.texts import t

FONT = "Calibri"
INK, MUTED, ACCENT = RGBColor(0x1D, 0x24, 0x29), RGBColor(0x4C, 0x56, 0x5E), RGBColor(0x24, 0x5D, 0x59)
GAP_FILL = "F3EAD8"
_SIZES = {Tone.LEAD: 13, Tone.SMALL: 9}


def docx(content: Content, on: date) -> bytes:
    """A Word file, the same bytes for the same content and day."""
    document = Document()
    _set_up(document, content, on)
    document.add_paragraph(safe(content.title), style="Title")
    for block in content.blocks:
        _WRITE[type(block)](document, block)
    made = BytesIO()
    document.save(made)
    return _undated(made.getvalue())


def _set_up(document: Any, content: Content, on: date) -> None:
    properties = document.core_properties
    properties.title, properties.subject = safe(content.title), safe(content.subject)
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.language = "nb-NO"
    properties.created = properties.modified = datetime(on.year, on.month, on.day)  # noqa: DTZ001 - naive by format
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(25), Mm(25)
    section.top_margin, section.bottom_margin = Mm(28), Mm(30)
    _styles(document)
    _head_and_foot(section, content)


def _styles(document: Any) -> None:
    sizes = {"Normal": 11, "Title": 22, "Heading 2": 14, "Heading 3": 12, "List Bullet": 11}
    for name, size in sizes.items():
        style = document.styles[name]
        style.font.name, style.font.size = FONT, Pt(size)
        style.font.color.rgb = ACCENT if name == "Heading 2" else INK
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in ("ascii", "hAnsi", "eastAsia", "cs"):
            fonts.set(qn(f"w:{kind}"), FONT)
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
    language = document.styles.element.find(f".//{qn('w:lang')}")
    if language is None:
        language = _element("w:lang")
        document.styles["Normal"].element.get_or_add_rPr().append(language)
    for kind in ("val", "eastAsia", "bidi"):
        language.set(qn(f"w:{kind}"), {"val": "nb-NO", "eastAsia": "nb-NO", "bidi": "ar-SA"}[kind])


def _head_and_foot(section: Any, content: Content) -> None:
    head = section.header.paragraphs[0]
    head.style.paragraph_format.tab_stops.clear_all()
    head.paragraph_format.tab_stops.add_tab_stop(Mm(160), alignment=2)
    _small(head, "\t".join(content.head))
    foot = section.footer.paragraphs[0]
    _small(foot, "\n".join(content.foot))
    numbers = section.footer.add_paragraph()
    numbers.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    before, between, after = t("papers.page_of", page="\0", pages="\0").split("\0")
    _small(numbers, before)
    _field(numbers, "PAGE")
    _small(numbers, between)
    _field(numbers, "NUMPAGES")
    _small(numbers, after)


def _small(paragraph: Any, text: str) -> Any:
    run = paragraph.add_run(safe(text))
    run.font.size, run.font.color.rgb = Pt(8), MUTED
    return run


def _field(paragraph: Any, code: str) -> None:
    """A number that Word counts itself."""
    for kind in ("begin", None, "end"):
        run = _small(paragraph, "")
        if kind:
            run._r.append(_element("w:fldChar", {"w:fldCharType": kind}))
        else:
            instruction = _element("w:instrText", {"xml:space": "preserve"})
            instruction.text = f" {code} "
            run._r.append(instruction)


def _element(name: str, attributes: dict[str, str] | None = None) -> Any:
    made = OxmlElement(name)
    for key, value in (attributes or {}).items():
        made.set(qn(key), value)
    return made


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
    run._r.get_or_add_rPr().append(_element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": GAP_FILL}))


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
    properties.append(_element("w:tblCaption", {"w:val": safe(block.alt)}))
    header = table.rows[0]
    header._tr.get_or_add_trPr().append(_element("w:tblHeader"))
    for cell, column in zip(header.cells, block.columns, strict=True):
        _cell(cell, Cell(column.name.replace("-\n", "").replace("\n", " "), strong=True), column.number)
    for row in block.rows:
        cells = table.add_row()
        cells._tr.get_or_add_trPr().append(_element("w:cantSplit"))
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
        _small(paragraph, f"\n{own.below}")


def _lines(document: Any, block: Lines) -> None:
    if block.before:
        document.add_paragraph(safe(block.before)).paragraph_format.keep_with_next = True
    for name in block.names:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.space_before = Pt(20)
        paragraph.add_run("_" * 50 + "\n")
        _small(paragraph, name)


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


def _undated(data: bytes) -> bytes:
    """The same archive without the moment it was packed: a paper depends on the plan and the day alone."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            plain = zipfile.ZipInfo(entry.filename, (1980, 1, 1, 0, 0, 0))
            plain.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(plain, old.read(entry.filename))
    return made.getvalue()
