"""The hour template as a workbook that calculates: change minutes, times or days, and every sum follows.

What people typed is written as strings, never as formulas. A sheet is protected (without a password) only where a
formula stands. Starting values are stored beside the formulas, for programs that only show.
"""

from collections.abc import Callable
from datetime import datetime
from fractions import Fraction
from io import BytesIO

from xlsxwriter import Workbook

from bpa_core.assessment.assess import Assessment
from bpa_core.documents.catalog import Edition, Kind
from bpa_core.documents.content.frame import law_addresses
from bpa_core.documents.papers.timemal.rows import TaskRow, task_rows
from bpa_core.documents.papers.timemal.template import category_name, compared_services, hours_today, lines
from bpa_core.documents.render.xlsx import FIRST, Formats, Sheet
from bpa_core.law import READ_ON
from bpa_core.plan.vocabulary import Per
from bpa_core.texts import label, t
from bpa_core.texts.numbers import long_date


def workbook(assessment: Assessment, edition: Edition) -> bytes:
    """The file: the template, its tasks, its days; and in the family's own copy what counts."""
    made = BytesIO()
    book = Workbook(made, {"in_memory": True})
    as_of = assessment.as_of
    book.set_properties(
        {"title": t("kind.timemal"), "author": "", "created": datetime(as_of.year, as_of.month, as_of.day)}  # noqa: DTZ001
    )
    formats = Formats(book)
    names = ("mal", "oppgaver", "dager", *(("egen",) if edition is Edition.EGEN else ()))
    sheets = {name: Sheet(book, t(f"papers.timemal.sheet.{name}"), formats) for name in names}
    rows = task_rows(assessment)
    days = Days(assessment, sheets["dager"])
    write_tasks(sheets["oppgaver"], rows, days)
    write_template(assessment, sheets["mal"], rows)
    if edition is Edition.EGEN:
        write_own(assessment, sheets["egen"], rows)
    note = t("papers.timemal.note", date=long_date(as_of), read_on=long_date(READ_ON))
    sheets["mal"].addresses(law_addresses(Kind.TIMEMAL))
    for sheet in sheets.values():
        sheet.finish(note, assessment.plan.title)
    book.close()
    return made.getvalue()


class Days:
    """The sheet of days: where each day type's number of days stands, and how often a period comes."""

    def __init__(self, assessment: Assessment, sheet: Sheet) -> None:
        types, hours = assessment.plan.day_types, assessment.hours
        sheet.title(t("papers.dognklokke.year"), t("papers.timemal.note_days"), assessment.plan.title)
        sheet.header(FIRST - 1, (("papers.col.day_type", 34), ("papers.col.days", 16)))
        for at, day in enumerate(types):
            sheet.text(FIRST + at, 0, day.name)
            sheet.number(FIRST + at, 1, Fraction(day.days_per_year))
        total = FIRST + len(types)
        sheet.text(total, 0, t("papers.sum"), strong=True)
        of = f"=SUM(B{FIRST}:B{total - 1})" if types else "=0"
        sheet.formula(total, 1, of, Fraction(hours.days_stated), strong=True, whole=True)
        self.year = total + 2
        year, week = Fraction(hours.days_in_year), Fraction(hours.days_in_year, 7)
        sheet.text(self.year, 0, t("papers.timemal.days_in_year"))
        sheet.number(self.year, 1, year)
        self.periods = {Per.WEEK: self.year + 1, Per.MONTH: self.year + 2, Per.YEAR: self.year + 3}
        sheet.text(self.year + 1, 0, t("papers.timemal.weeks"))
        sheet.formula(self.year + 1, 1, f"=B{self.year}/7", week)
        sheet.text(self.year + 2, 0, t("papers.timemal.months"))
        sheet.number(self.year + 2, 1, Fraction(12))
        sheet.text(self.year + 3, 0, t("papers.timemal.years"))
        sheet.number(self.year + 3, 1, Fraction(1))
        self.counts = {at: Fraction(day.days_per_year) for at, day in enumerate(types)}
        self.lengths = {Per.WEEK: week, Per.MONTH: Fraction(12), Per.YEAR: Fraction(1)}
        self.in_year = hours.days_in_year
        self.name = t("papers.timemal.sheet.dager")

    def cell(self, days: int | Per) -> str:
        """The cell that holds the days of a year of a day type (by its place) or of a period."""
        row = self.periods[days] if isinstance(days, Per) else FIRST + days
        return f"{self.name}!$B${row}"

    def a_year(self, days: int | Per) -> Fraction:
        """How many times a year: a day type's days, or a period's."""
        return self.lengths[days] if isinstance(days, Per) else self.counts[days]


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
    """Hours a week of those rows."""
    return sum((row.week for row in rows), Fraction(0)) / 60


SumIf = Callable[[str, int], str]


def write_template(assessment: Assessment, sheet: Sheet, rows: Rows) -> None:
    """By category with an example; then by service, beside today's hours where there are some."""
    sheet.title(t("kind.timemal"), t("papers.timemal.note_mal"), assessment.plan.title)
    sheet.header(FIRST - 1, (("papers.col.category", 30), ("papers.col.example", 70), ("papers.col.week", 14)))
    tasks = f"{t('papers.timemal.sheet.oppgaver')}!"
    end = FIRST + len(rows) - 1

    def sum_if(column: str, at: int) -> str:
        return f"=SUMIF({tasks}${column}${FIRST}:${column}${end},A{at},{tasks}$L${FIRST}:$L${end})"

    at = FIRST
    for line in lines(assessment):
        sheet.fixed(at, 0, category_name(line.category))
        sheet.text(at, 1, line.example)
        sheet.formula(at, 2, sum_if("A", at), line.minutes / 60)
        at += 1
    sheet.text(at, 0, t("papers.sum"), strong=True)
    sheet.text(at, 1, "", strong=True)
    sheet.formula(at, 2, sum_of("L", rows, tasks), week_of(rows), strong=True)
    sheet.text(at + 1, 0, t("papers.col.year"))
    year = assessment.hours.need_per_year / 60
    sheet.formula(at + 1, 2, f"{sum_of('K', rows, tasks)}/60", year)
    _services(assessment, sheet, at + 3, sum_if)


def _services(assessment: Assessment, sheet: Sheet, start: int, sum_if: SumIf) -> None:
    """Columns A, C and, for one who receives something today, D and E: need, today, difference."""
    today, need = hours_today(assessment), assessment.hours.need_by_service
    names = ("papers.col.service", None, "papers.col.need", *(_TODAY if today else ()))
    sheet.subheader(start, names)
    services = compared_services(assessment, today)
    for at, service in enumerate(services, start=start + 1):
        needed, now = need.get(service, Fraction(0)) / 60, today.get(service, Fraction(0)) / 60
        sheet.fixed(at, 0, label(service))
        sheet.formula(at, 2, sum_if("C", at) if need else "=0", needed)
        if today:
            sheet.number(at, 3, now)
            sheet.formula(at, 4, f"=C{at}-D{at}", needed - now)
    total = start + 1 + len(services)
    sums = {2: assessment.hours.need_per_week / 60}
    if today:
        received = sum(today.values(), Fraction(0)) / 60
        sums |= {3: received, 4: sums[2] - received}
    sheet.text(total, 0, t("papers.sum"), strong=True)
    sheet.text(total, 1, "", strong=True)
    for column, value in sums.items():
        letter = "ABCDE"[column]
        formula = f"=SUM({letter}{start + 1}:{letter}{total - 1})" if services else "=0"
        sheet.formula(total, column, formula, value, strong=True)


_TODAY = ("papers.col.today", "papers.col.difference")


def write_own(assessment: Assessment, sheet: Sheet, rows: Rows) -> None:
    """What counts of each task, and what is missing to 25 and 32 hours: for the family only."""
    sheet.title(t("papers.timemal.sheet.egen"), t("papers.timemal.note_own"), "")
    names = ("task", "week"), ("share", "counts", "reason")
    widths = (34, 12, 12, 12, 60)
    keys = (*(f"papers.col.{name}" for name in names[0]), *(f"papers.timemal.col.{name}" for name in names[1]))
    sheet.header(FIRST - 1, tuple(zip(keys, widths, strict=True)))
    tasks = t("papers.timemal.sheet.oppgaver")
    for at, row in enumerate(rows, start=FIRST):
        share = row.counts / row.week if row.week else Fraction(0)
        sheet.text(at, 0, row.title)
        sheet.formula(at, 1, f"={tasks}!L{at}", row.week / 60)
        sheet.number(at, 2, share)
        sheet.formula(at, 3, f"=B{at}*C{at}", row.counts / 60)
        sheet.text(at, 4, row.reasons)
    total = FIRST + len(rows)
    counts = assessment.hours.counts_per_week / 60
    sheet.text(total, 0, t("papers.sum"), strong=True)
    sheet.formula(total, 1, sum_of("B", rows), week_of(rows), strong=True)
    sheet.formula(total, 3, sum_of("D", rows), counts, strong=True)
    margins = (assessment.verdict.to_conditional, assessment.verdict.to_full)
    for at, margin in enumerate(margins, start=total + 2):
        line = margin.line // 60
        sheet.text(at, 0, t("papers.timemal.to_line", line=line))
        sheet.formula(at, 3, f"={line}-D{total}", margin.missing_per_week / 60)
