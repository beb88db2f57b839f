"""The files: what Norwegian spreadsheets open, with the table's numbers, and typed text that stays text."""

import csv
import zipfile
from datetime import date
from decimal import Decimal
from fractions import Fraction
from io import BytesIO, StringIO
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpa_core.assessment.assess import assess
from bpa_core.examples import example_plan
from bpa_core.hours.countability import NotCounted
from bpa_core.plan.model import Plan, new_plan
from bpa_core.table import files
from bpa_core.table.files import TooManyRows, as_csv, as_xlsx, defused, table_file
from bpa_core.table.form import TableForm, table_name
from bpa_core.table.hours_table import hours_table
from bpa_core.texts import label, t
from tests.core.building import ON, day, plan, task

FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    '=HYPERLINK("http://x.example";"y")',
    "  =1",
    "＝1",
    "{=1+1}",
    "=cmd|' /C x'!A0",
]
HEADINGS = [
    "Kommer fra", "Dagtype", "Oppgave", "Slags oppgave", "Tjeneste", "Hjelper", "Dag eller natt", "Teller i § 2-1 d",
    "Hvorfor det ikke teller", "Fordi noe er usikkert", "Minutter hver gang", "Minutter i uka", "Timer i uka",
    "Minutter i året", "Timer i året",
]  # fmt: skip


def csv_rows(data: bytes) -> list[dict[str, str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def cells(data: bytes) -> list[list[Any]]:
    sheet = openpyxl.load_workbook(BytesIO(data)).active
    assert sheet is not None
    return [list(row) for row in sheet.iter_rows()]


def titled(*titles: str) -> Plan:
    return plan(day(*({**task("10:00", 15), "title": title} for title in titles), name="-2+3"))


@pytest.mark.parametrize("name", ["barn_9", "ung_20", "voksen_58"])
def test_both_files_hold_the_assessments_hours(name: str) -> None:
    assessment = assess(example_plan(name), ON)
    table, need = hours_table(assessment), float(assessment.hours.need_per_week / 60)
    rows = csv_rows(as_csv(table))
    assert list(rows[0]) == HEADINGS
    assert float(sum(Decimal(row["Timer i uka"].replace(",", ".")) for row in rows)) == pytest.approx(need, abs=1e-4)
    head, *body = [[cell.value for cell in row] for row in cells(as_xlsx(table, ON))]
    assert head == HEADINGS
    assert sum(row[HEADINGS.index("Timer i uka")] for row in body) == pytest.approx(need, abs=1e-4)
    assert len(rows) == len(body) == len(table)


def test_cells_are_written_the_norwegian_way() -> None:
    row = csv_rows(as_csv(hours_table(assess(plan(day(task("02:30", 10), days=100, name="Helg")), ON))))[0]
    assert list(row.values()) == [
        "Tegnet på døgnet", "Helg", "maltid", "Måltid", "Personlig assistanse", "1", "Natt", "Nei",
        label(NotCounted.NATT_PUNKTVIS), "Nei", "10,0", "19,178082", "0,319635", "1000,0", "16,666667",
    ]  # fmt: skip


@pytest.mark.parametrize("title", FORMULAS)
def test_what_looks_like_a_formula_is_text_in_both(title: str) -> None:
    table = hours_table(assess(titled(title), ON))
    assert table.task[0].strip() == title.strip()
    row = csv_rows(as_csv(table))[0]
    assert row["Dagtype"] == "'-2+3"
    assert row["Oppgave"] == (title if title.startswith("{") else f"'{table.task[0]}")
    written = cells(as_xlsx(table, ON))[1][HEADINGS.index("Oppgave")]
    assert (written.value, written.data_type) in {(table.task[0], "s"), (table.task[0], "inlineStr")}
    assert b"<f>" not in _sheet_xml(as_xlsx(table, ON))


@pytest.mark.parametrize("text", ["\t=1", "\tx", "\r=1", "\n@x"])
def test_a_tab_or_a_line_break_at_the_start_is_defused_too(text: str) -> None:
    """A plan's titles hold none; a file's name may."""
    assert defused(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Dusj", "a=b", "'=1", "3 + 4", "Mat; og drikke"])
def test_what_is_no_formula_stays_as_it_was_typed(text: str) -> None:
    assert defused(text) == text


@given(st.text(max_size=40))
def test_any_title_comes_back_in_one_cell(title: str) -> None:
    assessed = assess(example_plan("ung_20"), ON)
    table = hours_table(assessed).assign(task=title.encode(errors="ignore").decode())
    rows = csv_rows(as_csv(table))
    assert len(rows) == len(table)
    assert not any(value.startswith(files.FORMULA_STARTS) for row in rows for value in row.values())
    assert len(cells(as_xlsx(table, ON))) == len(table) + 1


def test_an_empty_plan_gives_headings_alone() -> None:
    table = hours_table(assess(new_plan(2026), ON))
    assert as_csv(table).decode("utf-8-sig") == ";".join(HEADINGS) + "\r\n"
    assert [[cell.value for cell in row] for row in cells(as_xlsx(table, ON))] == [HEADINGS]


def test_more_rows_than_a_sheet_holds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_ROWS", 1)
    table = hours_table(assess(example_plan("ung_20"), ON))
    with pytest.raises(TooManyRows) as refused:
        as_xlsx(table, ON)
    assert refused.value.args == (len(table),)


@pytest.mark.parametrize("form", TableForm)
def test_the_same_table_gives_the_same_bytes(form: TableForm) -> None:
    table = hours_table(assess(example_plan("voksen_58"), ON))
    assert table_file(table, form, ON) == table_file(table, form, ON)


def test_names_hold_nothing_that_was_typed() -> None:
    assert [table_name(form, date(2026, 11, 22)) for form in TableForm] == [
        "timer-bpa-2026-11-22.csv",
        "timer-bpa-2026-11-22.xlsx",
    ]


def test_numbers_are_rounded_to_a_millionth() -> None:
    table = hours_table(assess(plan(day(task("10:00", 1, share="1/3"))), ON))
    assert table.minutes_each[0] == Fraction(1, 3)
    assert csv_rows(as_csv(table))[0][t("table.column.minutes_each")] == "0,333333"


def _sheet_xml(data: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return archive.read("xl/worksheets/sheet1.xml")
