"""Assessments and papers that the tests share, each made once; and reading papers back."""

import re
from datetime import date
from fractions import Fraction
from functools import cache
from io import BytesIO

from docx import Document
from pypdf import PdfReader

from bpa_core.assessment.assess import Assessment, assess
from bpa_core.documents import Edition, Form, Kind, build
from bpa_core.examples import example_names, example_plan
from bpa_core.plan.model import Plan
from tests.documents.plans import full_plan, hostile_plan, largest_plan, new_plan

ON = date(2026, 11, 22)
EXAMPLES = example_names()
OTHERS = {"full": full_plan, "hostile": hostile_plan, "largest": largest_plan, "empty": new_plan}
EVERY_PLAN = (*EXAMPLES, *OTHERS)


@cache
def assessed(name: str) -> Assessment:
    plan = OTHERS[name]() if name in OTHERS else example_plan(name)
    return assess(plan, ON)


def assessed_plan(plan: Plan) -> Assessment:
    return assess(plan, ON)


@cache
def made(name: str, kind: Kind, form: Form, edition: Edition = Edition.KOMMUNE) -> bytes:
    return build(assessed(name), kind, form, edition).data


@cache
def pdf_pages(name: str, kind: Kind, edition: Edition = Edition.KOMMUNE) -> tuple[str, ...]:
    """The text of each page, blanks and breaks made alike."""
    reader = PdfReader(BytesIO(made(name, kind, Form.PDF, edition)))
    return tuple(alike(page.extract_text()) for page in reader.pages)


def pdf_text(name: str, kind: Kind, edition: Edition = Edition.KOMMUNE) -> str:
    return alike(" ".join(pdf_pages(name, kind, edition)))


@cache
def docx_text(name: str, kind: Kind, edition: Edition = Edition.KOMMUNE) -> str:
    return read_docx(made(name, kind, Form.DOCX, edition))


def read_docx(data: bytes) -> str:
    document = Document(BytesIO(data))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return alike("\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells]))


def alike(text: str) -> str:
    """Every kind of blank is one space, and the marks that let long words break are gone."""
    return re.sub(r"\s+", " ", text.replace("\u200b", "").replace("\u00ad", "")).strip()


def one_decimal(minutes: Fraction) -> str:
    """Minutes as hours in a letter, «31,3»: an own way of writing."""
    tenths = int(minutes / 60 * 10 + Fraction(1, 2))
    return f"{tenths // 10},{tenths % 10}".removesuffix(",0")


def in_a_column(minutes: Fraction) -> set[str]:
    """How an amount may stand in a column that adds up as it is shown: down or up to a hundredth of an hour."""
    down = Fraction(int(minutes / 60 * 100), 100) * 60
    return {written_hours(minutes), written_hours(down), written_hours(down + Fraction(60, 100))}


def written_hours(minutes: Fraction) -> str:
    """Minutes as «1 642,25»: an own way of writing, to hold the papers' against."""
    hundredths = int(minutes / 60 * 100 + Fraction(1, 2))
    whole, rest = divmod(hundredths, 100)
    thousands = f"{whole:,}".replace(",", " ")
    return f"{thousands},{rest:02d}".rstrip("0").rstrip(",")
