"""The workbook's sheet of days: every task row looks here for how often it comes in a year."""

from fractions import Fraction

from bpa_core.assessment.assess import Assessment
from bpa_core.documents.render.xlsx import FIRST, Sheet
from bpa_core.plan.vocabulary import Per
from bpa_core.texts import t


class Days:
    """The sheet of days: where each day type's number of days stands, and how often a period comes."""

    def __init__(self, assessment: Assessment, sheet: Sheet) -> None:
        types, found = assessment.plan.day_types, assessment.hours
        sheet.title(t("papers.dognklokke.year"), t("papers.timemal.note_days"), assessment.plan.title)
        sheet.header(FIRST - 1, (("papers.col.day_type", 34), ("papers.col.days", 16)))
        for at, day in enumerate(types):
            sheet.text(FIRST + at, 0, day.name)
            sheet.number(FIRST + at, 1, Fraction(day.days_per_year))
        total = FIRST + len(types)
        sheet.text(total, 0, t("papers.sum"), strong=True)
        of = f"=SUM(B{FIRST}:B{total - 1})" if types else "=0"
        sheet.formula(total, 1, of, Fraction(found.days_told), strong=True, whole=True)
        self.year = total + 2
        year, week = Fraction(found.days_in_year), Fraction(found.days_in_year, 7)
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
        self.in_year = found.days_in_year
        self.name = t("papers.timemal.sheet.dager")

    def cell(self, days: int | Per) -> str:
        row = self.periods[days] if isinstance(days, Per) else FIRST + days
        return f"{self.name}!$B${row}"

    def a_year(self, days: int | Per) -> Fraction:
        return self.lengths[days] if isinstance(days, Per) else self.counts[days]
