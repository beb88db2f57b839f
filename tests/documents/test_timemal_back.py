"""The workbook comes back: exported, changed as people change it, read, shown, taken in."""

from fractions import Fraction
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from bpa_core.assessment.assess import assess
from bpa_core.documents import Edition, Form, Kind, build
from bpa_core.documents.papers.timemal.read_back import Changed, Returned, is_timemal, returned
from bpa_core.documents.papers.timemal.take_back import with_changes
from bpa_core.examples import example_plan
from bpa_core.intake.tables import sheets_of
from bpa_core.plan.tasks import Occasional
from bpa_core.texts.language import written_in
from bpa_core.wording.own_words import in_language
from tests.documents.making import EXAMPLES, ON, assessed, made
from tests.documents.plans import full_plan

PLANS = (*EXAMPLES, "full", "hostile", "empty")
TASKS, DAYS = "Oppgaver", "Dager"


def back(name: str, change: Any = None, edition: Edition = Edition.KOMMUNE) -> Returned:
    """The exported file, changed in a spreadsheet program, and read as Legg inn reads it."""
    given = made(name, Kind.TIMEMAL, Form.XLSX, edition)
    if change is not None:
        book = openpyxl.load_workbook(BytesIO(given))
        change(book)
        saved = BytesIO()
        book.save(saved)
        given = saved.getvalue()
    sheets = sheets_of(given, "xlsx")
    assert is_timemal(sheets)
    return returned(assessed(name), sheets)


@pytest.mark.parametrize("edition", list(Edition))
@pytest.mark.parametrize("name", PLANS)
def test_a_file_that_nobody_changed_changes_nothing(name: str, edition: Edition) -> None:
    assert back(name, edition=edition) == Returned((), (), (), ())


def test_changed_minutes_are_seen_and_taken_in() -> None:
    def minutes_to_41(book: Any) -> None:
        book[TASKS]["E5"].value = 41

    found = back("full", minutes_to_41)
    (change,) = found.changes
    assert (change.what, change.before, change.after) == (Changed.MINUTES, 45, 41)
    plan = with_changes(full_plan(), found)
    assert next(one.minutes for one in plan.items if one.id == change.task_id and hasattr(one, "minutes")) == 41
    again = returned(assess(plan, ON), sheets_of(made("full", Kind.TIMEMAL, Form.XLSX), "xlsx"))
    assert [(one.what, one.after) for one in again.changes if one.what is Changed.MINUTES] == [(Changed.MINUTES, 45)]


def test_the_plan_with_the_changes_exports_what_the_file_said() -> None:
    """Exported, minutes and days changed, taken in, exported again: the same numbers stand there."""

    def change(book: Any) -> None:
        book[TASKS]["E5"].value = 41
        book[TASKS]["E6"].value = 12
        book[DAYS]["B5"].value = 100

    found = back("full", change)
    assert len(found.changes) == 3
    plan = with_changes(full_plan(), found)
    assert returned(assess(plan, ON), _sheets_with(change)).changes == ()
    assert plan.day_types[0].days_per_year == 100


def _sheets_with(change: Any) -> Any:
    book = openpyxl.load_workbook(BytesIO(made("full", Kind.TIMEMAL, Form.XLSX)))
    change(book)
    saved = BytesIO()
    book.save(saved)
    return sheets_of(saved.getvalue(), "xlsx")


@pytest.mark.parametrize(
    ("cell", "value", "what"),
    [
        ("E5", "=1+1", Changed.MINUTES),
        ("E5", 0, Changed.MINUTES),
        ("E5", 1441, Changed.MINUTES),
        ("E5", 12.5, Changed.MINUTES),
        ("E5", "en halv time", Changed.MINUTES),
        ("E5", None, Changed.MINUTES),
        ("F5", 3, Changed.HELPERS),
        ("H5", -1, Changed.PEER),
        ("I5", 1e300, Changed.TIMES),
    ],
)
def test_what_the_plan_cannot_say_is_told_with_its_row(cell: str, value: object, what: Changed) -> None:
    def change(book: Any) -> None:
        book[TASKS][cell].value = value

    found = back("full", change)
    assert found.changes == ()
    assert [(one.what, one.row) for one in found.unread] == [(what, 5)]


def test_a_row_that_was_added_and_one_that_was_taken_away_are_named() -> None:
    def change(book: Any) -> None:
        book[TASKS]["B5"].value = "En ny oppgave"

    found = back("full", change)
    assert found.unknown == ("En ny oppgave",)
    assert len(found.missing) == 1


def test_how_often_what_comes_now_and_then_comes_is_taken_in() -> None:
    plan = full_plan()
    rare = next(one for one in plan.items if isinstance(one, Occasional))

    def change(book: Any) -> None:
        row = next(cells for cells in book[TASKS].iter_rows(min_row=5) if cells[1].value == rare.title)
        row[8].value = rare.times + 1

    found = back("full", change)
    assert [(one.what, one.after) for one in found.changes] == [(Changed.TIMES, Fraction(rare.times + 1))]
    assert next(one for one in with_changes(plan, found).occasional if one.id == rare.id).times == rare.times + 1


def test_another_workbook_is_not_taken_for_ours() -> None:
    book = openpyxl.Workbook()
    book.active.title = TASKS
    saved = BytesIO()
    book.save(saved)
    assert not is_timemal(sheets_of(saved.getvalue(), "xlsx"))


def test_who_reads_english_gets_the_norwegian_workbook_back_into_the_plan() -> None:
    """The app's own words are bokmål in the file and English in the plan."""
    found = assess(in_language(example_plan("barn_9"), "en"), ON)
    sheets = sheets_of(build(found, Kind.TIMEMAL, Form.XLSX).data, "xlsx")
    with written_in("en"):
        assert is_timemal(sheets)
        same = returned(found, sheets)
        assert (same.changes, same.unknown, same.missing) == ((), (), ())
    sheets = {name: [[cell.replace("190", "180") for cell in row] for row in rows] for name, rows in sheets.items()}
    with written_in("en"):
        plan = with_changes(found.plan, returned(found, sheets))
    assert (plan.day_types[0].name, plan.day_types[0].days_per_year) == ("School day", 180)
