"""Every paper carries its date, reservation and law addresses; and making one touches neither disk nor network."""

import sys
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from pypdf import PdfReader

from bpa_core.documents import FORMS, Edition, Form, Kind, build, preview
from bpa_core.law import READ_ON
from bpa_core.texts.language import FIRST, written_in
from bpa_core.texts.numbers import long_date
from tests.documents.making import alike, assessed, made

DAY, RESERVATION = "22. november 2026", f"Regelverket er lest per {long_date(READ_ON)} og ikke kontrollert siden."
PBRL, FTRL = (f"https://lovdata.no/dokument/NL/lov/{law}" for law in ("1999-07-02-63", "1997-02-28-19"))
SEEN: list[tuple[str, object]] = []
WATCHING: list[bool] = []
"""Not empty while the hook, which can never be taken off again, writes down what it sees."""


def _watch(event: str, told: tuple[object, ...]) -> None:
    writes = event == "open" and isinstance(told[1], str) and bool(set(told[1]) & set("wax+"))
    if WATCHING and (writes or event.startswith(("socket.", "os.mkdir", "os.rename", "subprocess."))):
        SEEN.append((event, told[0] if told else None))


sys.addaudithook(_watch)


@pytest.mark.parametrize("kind", [kind for kind in Kind if Form.DOCX in FORMS[kind]])
def test_word_files_carry_them_in_head_and_foot(kind: Kind) -> None:
    document = Document(BytesIO(made("full", kind, Form.DOCX)))
    section = document.sections[0]
    head = alike(" ".join(one.text for one in section.header.paragraphs))
    foot = alike(" ".join(one.text for one in section.footer.paragraphs))
    assert "Vårt døgn" in head
    assert DAY in head
    assert "Veiledende egenvurdering." in foot
    assert RESERVATION in foot
    assert (FTRL if kind is Kind.VEDLEGG_HJELPESTONAD else PBRL) in foot  # hjelpestønad is Nav's: ftrl. § 6-4
    codes = [one.text.strip() for one in section.footer._element.iter() if one.tag.endswith("instrText")]
    assert codes == ["PAGE", "NUMPAGES"]
    assert document.core_properties.author == ""
    assert document.core_properties.title
    assert document.core_properties.created.date().isoformat() == "2026-11-22"


def test_word_files_are_in_bokmal_with_real_headings_and_table_headers() -> None:
    document = Document(BytesIO(made("full", Kind.SOKNAD, Form.DOCX)))
    assert document.core_properties.language == "nb-NO"
    assert b'w:lang w:val="nb-NO"' in _part(made("full", Kind.SOKNAD, Form.DOCX), "word/styles.xml")
    assert {"Title", "Heading 2", "Heading 3", "List Bullet"} <= {one.style.name for one in document.paragraphs}
    for table in document.tables:
        assert table.rows[0]._tr.trPr.find("{*}tblHeader") is not None


def test_a_paper_in_nynorsk_says_so_to_who_reads_it_aloud() -> None:
    """The tag of the paper's language, whatever is read on the screen; and the words follow it."""
    with written_in(FIRST):
        word = build(assessed("full"), Kind.SOKNAD, Form.DOCX, language="nn").data
        printed = build(assessed("full"), Kind.SOKNAD, Form.PDF, language="nn").data
    document = Document(BytesIO(word))
    assert document.core_properties.language == "nn-NO"
    assert b'w:lang w:val="nn-NO"' in _part(word, "word/styles.xml")
    assert PdfReader(BytesIO(printed)).root_object["/Lang"] == "nn-NO"
    assert "Kva vi søkjer om" in {one.text for one in document.paragraphs}
    assert PdfReader(BytesIO(made("full", Kind.SOKNAD, Form.PDF))).root_object["/Lang"] == "nb-NO"


def _part(data: bytes, name: str) -> bytes:
    import zipfile

    with zipfile.ZipFile(BytesIO(data)) as archive:
        return archive.read(name)


def test_the_workbook_carries_them() -> None:
    book = openpyxl.load_workbook(BytesIO(made("full", Kind.TIMEMAL, Form.XLSX)))
    for sheet in book:
        assert DAY in sheet.oddFooter.left.text
        assert RESERVATION in sheet.oddFooter.left.text
        assert "Side &P av &N" in sheet.oddFooter.right.text.replace("&[Page]", "&P").replace("&[Pages]", "&N")
    texts = [cell.value for row in book["Timemal"].iter_rows() for cell in row]
    assert any(isinstance(text, str) and PBRL in text for text in texts)
    assert texts[0] == "Timemal: Vårt døgn"


@pytest.mark.parametrize(("kind", "form"), [(Kind.SAMMENDRAG, Form.TXT), (Kind.FRISTER, Form.ICS)])
def test_text_and_calendar_carry_them(kind: Kind, form: Form) -> None:
    text = made("full", kind, form).decode().replace("\r\n ", "")
    assert DAY in text
    assert RESERVATION in text
    assert PBRL in text


def test_making_papers_writes_nothing_and_calls_nobody(tmp_path: Path) -> None:
    build(assessed("full"), Kind.TIMEMAL, Form.PDF)
    WATCHING.append(True)
    try:
        for kind in Kind:
            for form in FORMS[kind]:
                build(assessed("full"), kind, form, Edition.EGEN)
        _ = preview(assessed("full"), Kind.SAMMENDRAG)[0].text
        seen = list(SEEN)
        (tmp_path / "seen").write_text("x")
    finally:
        WATCHING.clear()
    assert seen == []
    assert len(SEEN) == 1, "the hook sees a written file"
