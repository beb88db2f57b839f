"""What people typed is data: it comes out as it was typed, and never as markup, formula, path or control character."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

import bpa_core.documents
from bpa_core.documents import FORMS, Edition, Form, Kind, build, file_name
from bpa_core.documents.content.blocks import (
    Block,
    Bullets,
    Cell,
    Column,
    Content,
    Fact,
    Facts,
    Heading,
    Para,
    Table,
    Tone,
)
from bpa_core.documents.render.docx import docx
from bpa_core.documents.render.pdf import pdf
from bpa_core.documents.render.sanitize import MISSING, printable, sanitize
from tests.documents.making import ON, alike, assessed, docx_text, made, pdf_text
from tests.documents.plans import CONTROL, EMOJI, FORMULA, LONG_WORD, MARKUP, NEW_EMOJI, OVERRIDE, RIGHT_TO_LEFT

ANY_TEXT = st.text(st.characters(codec=None), max_size=60)


@pytest.mark.parametrize("kind", [Kind.DOGNKLOKKE, Kind.SOKNAD, Kind.REFERAT])
def test_markup_and_formulas_come_out_as_they_were_typed(kind: Kind) -> None:
    text = pdf_text("hostile", kind)
    for typed in (FORMULA, MARKUP, EMOJI, LONG_WORD):
        assert alike(typed).replace(" ", "") in text.replace(" ", "")


@pytest.mark.parametrize("kind", [Kind.SOKNAD, Kind.KLAGE, Kind.REFERAT])
def test_word_files_are_well_formed_and_hold_the_texts(kind: Kind) -> None:
    with zipfile.ZipFile(BytesIO(made("hostile", kind, Form.DOCX))) as archive:
        for name in archive.namelist():
            if name.endswith(".xml"):
                etree.fromstring(archive.read(name))
    if kind is not Kind.KLAGE:
        assert MARKUP in docx_text("hostile", kind)
        assert RIGHT_TO_LEFT in docx_text("hostile", kind)


def test_no_control_characters_and_no_direction_overrides() -> None:
    for typed in (CONTROL, OVERRIDE):
        assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e\ufffe\uffff]", sanitize(typed))
    assert sanitize(CONTROL) == "abcde\nf"
    assert sanitize("Ærlig talt, 50 % – «ja»") == "Ærlig talt, 50 % – «ja»"


def test_what_no_font_has_is_shown_as_a_box() -> None:
    assert printable(NEW_EMOJI[0]) == MISSING
    assert MISSING not in printable(EMOJI + RIGHT_TO_LEFT + "ÆØÅæøåéšđ€–«»")


def test_coverage_is_what_the_fonts_hold() -> None:
    folder = Path(bpa_core.documents.__file__).parent / "render" / "fonts"
    held = {point for font in folder.glob("*.[ot]tf") for point in TTFont(font).getBestCmap()}
    ranges = [line.split("-") for line in (folder / "coverage.txt").read_text().split()]
    told = {point for first, last in ranges for point in range(int(first, 16), int(last, 16) + 1)}
    unseen = {0x85, 0xAD, 0x200B, 0x200C, 0x200D, 0xFE0F}
    assert told - unseen <= held
    assert {ord(one) for one in "ÆØÅæøåášŋđčž–«»§€☐□"} <= told


@given(st.lists(ANY_TEXT, min_size=6, max_size=6))
def test_any_text_can_be_set_and_written(texts: list[str]) -> None:
    """PDF/UA-1 refuses what cannot be shown, and XML what it forbids: neither may ever happen. Some texts a paper."""
    blocks = (block for text in texts for block in _every_block(text))
    text = texts[0]
    content = Content(title=f"Papir {text}", subject=text, head=(text, text), foot=(text,), blocks=tuple(blocks))
    assert pdf(content, ON).startswith(b"%PDF")
    assert docx(content, ON)


def _every_block(text: str) -> tuple[Block, ...]:
    cells = (Cell(text, text, strong=True), Cell(text))
    return (
        Heading(f"Dag {text}"),
        Para(text, Tone.TYPED),
        Bullets((text, text)),
        Facts((Fact(text, text), Fact(text, text, gap=True))),
        Table(text or "x", (Column("a"), Column(text or "b")), (cells,)),
    )


def test_file_names_hold_nothing_that_was_typed() -> None:
    assert build(assessed("hostile"), Kind.SOKNAD, Form.DOCX).file_name == "soknad-bpa-2026-11-22.docx"
    for kind in Kind:
        for form in FORMS[kind]:
            for edition in Edition:
                assert re.fullmatch(rf"[a-z-]+-2026-11-22\.{form}", file_name(kind, form, edition, ON))
