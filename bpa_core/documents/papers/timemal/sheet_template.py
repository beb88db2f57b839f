"""The workbook's first sheet: hours by category with an example, and by service beside today's hours."""

from collections.abc import Callable
from fractions import Fraction

from bpa_core.assessment.assess import Assessment
from bpa_core.documents.papers.timemal.sheet_tasks import Rows, sum_of, week_of
from bpa_core.documents.papers.timemal.template import category_name, compared_services, hours_today, lines
from bpa_core.documents.render.xlsx import FIRST, Sheet
from bpa_core.texts import label, t

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
