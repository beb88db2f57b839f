"""The workbook calculates by itself, begins with the Assessment's sums, and takes typed text as text."""

import math
from fractions import Fraction
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from bpa_core.documents import Edition, Form, Kind
from bpa_core.documents.papers.timemal.template import hours_today
from bpa_core.texts import label
from tests.documents.making import EXAMPLES, assessed, assessed_plan, made
from tests.documents.plans import AT, FORMULA, HOSTILE
from tests.documents.recalculated import SOFFICE, recalculated, rows

PLANS = (*EXAMPLES, "full", "hostile", "empty")
TASKS, DAYS, SUM = "Oppgaver", "Dager", "Til sammen"
needs_office = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")


def opened(name: str, edition: Edition = Edition.KOMMUNE) -> Any:
    return openpyxl.load_workbook(BytesIO(made(name, Kind.TIMEMAL, Form.XLSX, edition)))


def unchanged(book: Any) -> None:
    """Saved by openpyxl, no formula has a value any more."""


def minutes_to_41(book: Any) -> None:
    assert book[TASKS]["E5"].value == 45
    book[TASKS]["E5"].value = 41


def days_to_100(book: Any) -> None:
    book[DAYS]["B5"].value = 100


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder: Path = tmp_path_factory.mktemp("timemal")
    egen = {name: (made(name, Kind.TIMEMAL, Form.XLSX, Edition.EGEN), unchanged) for name in PLANS}
    full = made("full", Kind.TIMEMAL, Form.XLSX)
    return recalculated(folder, {**egen, "minutes": (full, minutes_to_41), "days": (full, days_to_100)})


def near(value: object, minutes: Fraction) -> bool:
    return isinstance(value, int | float) and abs(value - float(minutes / 60)) < 1e-9


@needs_office
@pytest.mark.parametrize("name", PLANS)
def test_starting_sums_are_the_assessments(books: dict[str, Any], name: str) -> None:
    hours, template = assessed(name).hours, rows(books[name], "Timemal")
    assert near(template[SUM][2], hours.need_per_week)
    for category, minutes in hours.need_by_category.items():
        found = [row for row in books[name]["Timemal"].iter_rows(values_only=True) if row[0] == label(category)]
        assert near(found[0][2], minutes), category
    for service, minutes in hours.need_by_service.items():
        assert near(template[label(service)][2], minutes), service
    assert near(template["Timer i året"][2], hours.need_per_year)
    own = rows(books[name], "Bare til familien")
    assert near(own[SUM][3], hours.counts_per_week)
    assert near(own["Mangler til 32 timer"][3], assessed(name).verdict.to_full.missing_per_week)


@needs_office
def test_a_changed_minute_is_followed_by_every_sum(books: dict[str, Any]) -> None:
    """The workbook then says what the Assessment of the plan with that minute says."""
    plan = assessed("full").plan
    day = plan.day_types[0]
    first = day.activities[0].model_copy(update={"minutes": 41})
    day = day.model_copy(update={"activities": (first, *day.activities[1:])})
    hours = assessed_plan(plan.model_copy(update={"day_types": (day, *plan.day_types[1:])})).hours
    assert hours.need_per_week != assessed("full").hours.need_per_week
    template = rows(books["minutes"], "Timemal")
    assert near(template[SUM][2], hours.need_per_week)
    assert near(template["Timer i året"][2], hours.need_per_year)
    assert near(template[label(first.service)][2], hours.need_by_service[first.service])
    assert near(template[label(first.category)][2], hours.need_by_category[first.category])


@needs_office
def test_changed_days_are_followed_by_every_sum(books: dict[str, Any]) -> None:
    hours = assessed("full").hours
    school = hours.per_year(one for one in hours.entries if one.day_index == 0)
    expected = hours.need_per_year - school * Fraction(90, 190)
    assert rows(books["days"], "Timemal")[SUM][2] == pytest.approx(float(expected * 7 / 365 / 60))
    assert rows(books["days"], DAYS)[SUM][1] == 100 + 175


def test_stored_values_are_the_assessments_too() -> None:
    book = openpyxl.load_workbook(BytesIO(made("full", Kind.TIMEMAL, Form.XLSX)), data_only=True)
    assert near(rows(book, "Timemal")[SUM][2], assessed("full").hours.need_per_week)


def test_locked_exactly_where_a_formula_or_its_name_stands() -> None:
    book = opened("full", Edition.EGEN)
    formulas = 0
    for sheet in book:
        assert sheet.protection.sheet
        assert not sheet.protection.password
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and cell.value.startswith("=") and cell.data_type == "f":
                    assert cell.protection.locked, cell
                    formulas += 1
                elif cell.value is not None and not (sheet.title == "Timemal" and cell.column == 1):
                    assert not cell.protection.locked, cell
    assert formulas > 40


def test_typed_text_is_never_a_formula() -> None:
    book = opened("hostile", Edition.EGEN)
    texts = {cell.value: cell.data_type for row in book[TASKS].iter_rows() for cell in row if cell.column == 2}
    for typed in (FORMULA, AT, "-1", "+1"):
        assert texts[typed] == "s"
    formulas = [c.value for sheet in book for row in sheet.iter_rows() for c in row if c.data_type == "f"]
    assert formulas
    assert all("1+1" not in one and "A1)" not in one.replace("SUM(A1)", "A1)!") for one in formulas)
    assert not any(one.strip("=") in HOSTILE for one in formulas)


def test_two_variants() -> None:
    assert hours_today(assessed("full"))
    with_today = [row for row in opened("full")["Timemal"].iter_rows(values_only=True) if row[0] == "Tjeneste"]
    assert with_today[0][2:5] == ("Behov", "Timer i dag", "Forskjell")
    first_time = assessed_plan(assessed("full").plan.model_copy(update={"vedtak": None, "existing_services": ()}))
    assert not hours_today(first_time)


def test_kommune_gets_no_sheet_of_what_counts() -> None:
    assert opened("full").sheetnames == ["Timemal", "Oppgaver", "Dager"]
    assert opened("full", Edition.EGEN).sheetnames[-1] == "Bare til familien"


@pytest.mark.parametrize("name", ["full", "hostile", "largest"])
def test_rows_make_room_for_all_their_words(name: str) -> None:
    """Not every program does so by itself: words would be cut, or lie on top of the next row's."""
    for sheet in opened(name, Edition.EGEN):
        for row in sheet.iter_rows(min_row=5):
            for cell in row:
                if isinstance(cell.value, str) and cell.data_type == "s" and cell.alignment.wrap_text:
                    lines = math.ceil(len(cell.value) / sheet.column_dimensions[cell.column_letter].width)
                    assert (sheet.row_dimensions[cell.row].height or 15) >= 15 * lines, cell


def test_typed_numbers_are_shown_as_they_were_typed() -> None:
    """A format with places that may be missing would show «45,» for 45."""
    book = opened("full")
    assert {book[TASKS]["E5"].number_format, book[DAYS]["B5"].number_format} == {"General"}
