"""The workbook's sheet of tasks: a row each, typed numbers open, the year and the week as formulas."""

from fractions import Fraction

from bpa_core.documents.papers.timemal.rows import TaskRow
from bpa_core.documents.papers.timemal.sheet_days import Days
from bpa_core.documents.papers.timemal.template import category_name
from bpa_core.documents.render.xlsx import FIRST, Sheet
from bpa_core.texts import label, t

Rows = tuple[TaskRow, ...]


def write_tasks(sheet: Sheet, rows: Rows, days: Days) -> None:
    """A row a task: typed numbers are open, the year and the week are formulas."""
    sheet.title(t("papers.timemal.sheet.oppgaver"), t("papers.timemal.note_tasks"), "")
    widths = (
        ("papers.col.category", 20),
        ("papers.col.task", 34),
        ("papers.col.service", 20),
        ("papers.timemal.col.when", 36),
        ("papers.timemal.col.minutes", 10),
        ("papers.timemal.col.helpers", 9),
        ("papers.timemal.col.together", 9),
        ("papers.timemal.col.peer", 12),
        ("papers.timemal.col.times", 8),
        ("papers.timemal.col.times_year", 9),
        ("papers.timemal.col.minutes_year", 10),
        ("papers.col.week", 9),
    )
    sheet.header(FIRST - 1, widths)
    for at, row in enumerate(rows, start=FIRST):
        texts = (category_name(row.category), row.title, label(row.service), row.when)
        for column, text in enumerate(texts):
            sheet.text(at, column, text)
        numbers = (row.minutes, Fraction(row.helpers), row.together, row.peer, row.times)
        for column, number in enumerate(numbers, start=4):
            sheet.number(at, column, number)
        times = row.times * days.a_year(row.days)
        a_year = row.week * days.in_year / 7
        sheet.formula(at, 9, f"=I{at}*{days.cell(row.days)}", times)
        sheet.formula(at, 10, f"=MAX(0,E{at}*F{at}-G{at}-H{at})*J{at}", a_year)
        sheet.formula(at, 11, f"=K{at}*7/{days.name}!$B${days.year}/60", row.week / 60)
    last = FIRST + len(rows)
    sheet.text(last, 0, t("papers.sum"), strong=True)
    year = sum((row.week * days.in_year / 7 for row in rows), Fraction(0))
    sheet.formula(last, 10, sum_of("K", rows), year, strong=True)
    sheet.formula(last, 11, sum_of("L", rows), week_of(rows), strong=True)


def sum_of(column: str, rows: Rows, sheet: str = "") -> str:
    """The sum over the task rows; 0 where there is none."""
    return f"=SUM({sheet}{column}{FIRST}:{column}{FIRST + len(rows) - 1})" if rows else "=0"


def week_of(rows: Rows) -> Fraction:
    return sum((row.week for row in rows), Fraction(0)) / 60
