"""What every Word file has around its blocks: properties, styles, language, margins, head, foot and page numbers."""

import zipfile
from datetime import date, datetime
from io import BytesIO
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from bpa_core.documents.content.blocks import Content
from bpa_core.documents.render.sanitize import sanitize
from bpa_core.texts import t
from bpa_core.texts.language import reading_language

FONT = "Calibri"
LINE_MM, SIDE_MM = 160, 25
"""How long a line is, and the margin on either side of it: together an A4 page."""

INK, MUTED, ACCENT = RGBColor(0x1D, 0x24, 0x29), RGBColor(0x4C, 0x56, 0x5E), RGBColor(0x24, 0x5D, 0x59)


def set_up(document: Any, content: Content, as_of: date) -> None:
    """The page (A4), the styles, the head and the foot; the document's dates are the paper's own, so that it is the
    same each time."""
    properties = document.core_properties
    properties.title, properties.subject = sanitize(content.title), sanitize(content.subject)
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.language = reading_language().tag
    properties.created = properties.modified = datetime(as_of.year, as_of.month, as_of.day)  # noqa: DTZ001 - naive by format
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(SIDE_MM), Mm(SIDE_MM)
    section.top_margin, section.bottom_margin = Mm(28), Mm(36)
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
        language = element("w:lang")
        document.styles["Normal"].element.get_or_add_rPr().append(language)
    tag = reading_language().tag
    for kind, spoken in (("val", tag), ("eastAsia", tag), ("bidi", "ar-SA")):
        language.set(qn(f"w:{kind}"), spoken)


def _head_and_foot(section: Any, content: Content) -> None:
    head = section.header.paragraphs[0]
    head.style.paragraph_format.tab_stops.clear_all()
    head.paragraph_format.tab_stops.add_tab_stop(Mm(LINE_MM), alignment=2)
    small(head, "\t".join(content.head))
    foot = section.footer.paragraphs[0]
    small(foot, "\n".join(content.foot))
    numbers = section.footer.add_paragraph()
    numbers.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    before, between, after = t("papers.page_of", page="\0", pages="\0").split("\0")
    small(numbers, before)
    _field(numbers, "PAGE")
    small(numbers, between)
    _field(numbers, "NUMPAGES")
    small(numbers, after)


def small(paragraph: Any, text: str) -> Any:
    """A run of small grey text at the end of a paragraph."""
    run = paragraph.add_run(sanitize(text))
    run.font.size, run.font.color.rgb = Pt(8), MUTED
    return run


def stays_with_next(paragraph: Any) -> None:
    """Not parted by a page's end from what it leads into."""
    paragraph.paragraph_format.keep_with_next = True


def _field(paragraph: Any, code: str) -> None:
    """A number that Word counts itself."""
    for kind in ("begin", None, "end"):
        run = small(paragraph, "")
        if kind:
            run._r.append(element("w:fldChar", {"w:fldCharType": kind}))
        else:
            instruction = element("w:instrText", {"xml:space": "preserve"})
            instruction.text = f" {code} "
            run._r.append(instruction)


def element(name: str, attributes: dict[str, str] | None = None) -> Any:
    """An element of WordprocessingML, its names as «w:tblHeader»."""
    made = OxmlElement(name)
    for key, value in (attributes or {}).items():
        made.set(qn(key), value)
    return made


def undated(data: bytes) -> bytes:
    """The same archive without the moment it was packed: a paper depends on the plan and the day alone."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            plain = zipfile.ZipInfo(entry.filename, (1980, 1, 1, 0, 0, 0))
            plain.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(plain, old.read(entry.filename))
    return made.getvalue()
