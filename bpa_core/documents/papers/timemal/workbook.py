"""The hour template as a workbook that calculates: change minutes, times or days, and every sum follows.

What people typed is written as strings, never as formulas. A sheet is protected (without a password) only where a
formula stands. Starting values are stored beside the formulas, for programs that only show.
"""

from datetime import datetime
from io import BytesIO

from xlsxwriter import Workbook

from bpa_core.assessment.assess import Assessment
from bpa_core.documents.catalog import Edition, Kind
from bpa_core.documents.content.frame import law_addresses
from bpa_core.documents.papers.timemal.rows import task_rows
from bpa_core.documents.papers.timemal.sheets import Days, write_own, write_tasks, write_template
from bpa_core.documents.render.xlsx import Formats, Sheet
from bpa_core.law import READ_ON
from bpa_core.texts import t
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
