"""The workbook's last sheet, in the family's own copy only: what counts of each task, and what is missing."""

from fractions import Fraction

from bpa_core.assessment.assess import Assessment
from bpa_core.documents.papers.timemal.sheet_tasks import Rows, sum_of, week_of
from bpa_core.documents.render.xlsx import FIRST, Sheet
from bpa_core.texts import t


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
