"""A hostile file ends the process that reads it, within bounds, and never the server."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import openpyxl
import pytest

from bpa_core.intake.tables import UnreadableError, as_lines
from bpa_ui.legg_inn.file_process import sheets_in_own_process

ODS = """<?xml version="1.0" encoding="UTF-8"?><office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table
 table:name="a"><table:table-row table:number-rows-repeated="900"><table:table-cell
 table:number-columns-repeated="16000" office:value-type="string"><text:p>x</text:p></table:table-cell>
 </table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"""
MANIFEST = """<?xml version="1.0"?><manifest:manifest
 xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/"
 manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>"""


def workbook(**cells: str) -> bytes:
    book, made = openpyxl.Workbook(), BytesIO()
    for place, value in cells.items():
        book.active[place] = value
    book.save(made)
    return made.getvalue()


def repeated() -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as out:
        out.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        out.writestr("META-INF/manifest.xml", MANIFEST)
        out.writestr("content.xml", ODS.replace("\n </", "</"))
    return made.getvalue()


def table(rows: int) -> bytes:
    made, file = BytesIO(), docx.Document()
    file.add_table(rows, 1)
    file.save(made)
    return made.getvalue()


@pytest.mark.parametrize(
    ("source", "ending", "kind"),
    [
        (workbook(A1="x", XFD1048576="y"), "xlsx", "too_large"),
        (workbook(A1="x", XFD900="y"), "xlsx", "too_large"),
        (workbook(A1="x", B1001="y"), "xlsx", "too_many_rows"),
        (repeated(), "ods", "too_large"),
        (table(1001), "docx", "too_many_rows"),
        (b"PK", "xlsx", "broken"),
    ],
)
def test_a_file_that_would_take_everything_is_refused(source: bytes, ending: str, kind: str) -> None:
    with pytest.raises(UnreadableError) as found:
        sheets_in_own_process(source, ending)
    assert found.value.kind == kind


def test_a_file_that_a_family_has_is_read() -> None:
    assert as_lines(sheets_in_own_process(workbook(A1="07:00", B1="Stell"), "xlsx")) == "07:00 Stell"
