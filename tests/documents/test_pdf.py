"""Every PDF: tagged PDF/UA-1 in bokmål, with title, date, reservation, law addresses and page x of y on each page."""

import re
from io import BytesIO

import pytest
from pypdf import PageObject, PdfReader

from bpa_core.assessment.assess import Assessment, assess
from bpa_core.documents import FORMS, Edition, Form, Kind, build, lacking
from bpa_core.documents.build import CONTENTS
from bpa_core.documents.content.blocks import Cell, Content, Para, Table, Tone
from bpa_core.documents.content.length import length
from bpa_core.documents.content.preview import preview_content
from bpa_core.documents.content.shortened import MOST_SET, shortened
from bpa_core.law import READ_ON
from bpa_core.plan.categories import Category
from bpa_core.plan.limits import REASON_LENGTH, TITLE_LENGTH
from bpa_core.plan.meeting import Meeting, MeetingRow
from bpa_core.plan.model import new_plan
from bpa_core.plan.tasks import DayType
from bpa_core.texts import t
from bpa_core.texts.numbers import long_date
from tests.documents.making import EVERY_PLAN, ON, alike, assessed, assessed_plan, made, pdf_pages, pdf_text
from tests.documents.plans import full_plan, task

PDFS = [kind for kind in Kind if Form.PDF in FORMS[kind]]
CASES = [
    pytest.param(name, kind, edition, id=f"{name}-{kind}-{edition}")
    for name in EVERY_PLAN
    for kind in PDFS
    for edition in Edition
    if kind is not Kind.BLANK or name == "full"
]


def skip_if_not_available(name: str, kind: Kind) -> None:
    if lacking(assessed(name), kind):
        pytest.skip("the plan has no such paper")


@pytest.mark.parametrize(("name", "kind", "edition"), CASES)
def test_is_tagged_ua1_in_bokmal_and_carries_its_frame_on_every_page(name: str, kind: Kind, edition: Edition) -> None:
    skip_if_not_available(name, kind)
    data = made(name, kind, Form.PDF, edition)
    catalog = PdfReader(BytesIO(data)).trailer["/Root"]
    assert catalog["/MarkInfo"]["/Marked"] is True or catalog["/MarkInfo"]["/Marked"].value
    assert "/StructTreeRoot" in catalog
    assert str(catalog["/Lang"]).split("-")[0] == "nb"
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    xmp = catalog["/Metadata"].get_data().decode()
    assert re.search(r"<pdfuaid:part>1</pdfuaid:part>", xmp)
    assert PdfReader(BytesIO(data)).metadata.title
    pages = pdf_pages(name, kind, edition)
    for number, page in enumerate(pages, start=1):
        assert "22. november 2026" in page
        assert (
            f"Veiledende egenvurdering. Regelverket er lest per {long_date(READ_ON)} og ikke kontrollert siden." in page
        )
        law = "1997-02-28-19" if kind is Kind.VEDLEGG_HJELPESTONAD else "1999-07-02-63"  # Nav's: ftrl. § 6-4
        assert f"https://lovdata.no/dokument/NL/lov/{law}" in page
        assert f"Side {number} av {len(pages)}" in page


HEAD_AT, FOOT_AT = 842 - 80, 88
"""Between these heights, in points above the page's lower edge, stands what is not head or foot."""


@pytest.mark.parametrize("kind", [Kind.DOGNKLOKKE, Kind.SOKNAD, Kind.REFERAT])
def test_the_longest_texts_stay_above_the_foot(kind: Kind) -> None:
    """Every text and reason at its limit, as one paragraph and as many lines."""
    for reason in (("hjelp " * REASON_LENGTH)[:REASON_LENGTH], "x\n" * (REASON_LENGTH // 2)):
        rows = (MeetingRow(id="s1", kommune_minutes=30, kommune_reason=reason, note=reason),)
        day = (
            full_plan()
            .day_types[0]
            .model_copy(
                update={
                    "activities": (task("s1", "08:00", 60, Category.MALTID, title="W" * TITLE_LENGTH, reason=reason),)
                }
            )
        )
        meeting = Meeting(held_on=ON, rows=rows)
        plan = full_plan().model_copy(update={"day_types": (day,), "meeting": meeting, "title": "W" * TITLE_LENGTH})
        data = build(assessed_plan(plan), kind, Form.PDF).data
        heights = [y for page in PdfReader(BytesIO(data)).pages for text, y in _texts(page) if text in ("hjelp", "x")]
        assert len(heights) >= len(reason.split()) / 2
        assert min(heights) > FOOT_AT
        assert max(heights) < HEAD_AT


def _texts(page: PageObject) -> list[tuple[str, float]]:
    """Words with their height above the page's lower edge, in points."""
    found: list[tuple[str, float]] = []

    def visit(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        found.extend((word, y) for word in text.split())

    page.extract_text(visitor_text=visit)
    return found


def test_addresses_can_be_copied_as_they_stand() -> None:
    page = PdfReader(BytesIO(made("full", Kind.SOKNAD, Form.PDF))).pages[0]
    assert "https://lovdata.no/dokument/NL/lov/1999-07-02-63" in page.extract_text()


def test_names_nobody_and_says_the_title() -> None:
    assert all("Vårt døgn" in page for page in pdf_pages("full", Kind.DOGNKLOKKE))
    assert PdfReader(BytesIO(made("full", Kind.DOGNKLOKKE, Form.PDF))).metadata.author in (None, "")


def test_blank_holds_nothing_of_the_plan() -> None:
    assert "Vårt døgn" not in pdf_text("full", Kind.BLANK)
    assert made("full", Kind.BLANK, Form.PDF) == made("empty", Kind.BLANK, Form.PDF)


def test_blank_has_clock_table_log_and_samples() -> None:
    text = pdf_text("full", Kind.BLANK)
    for day in range(1, 8):
        assert f"Logg, dag {day} av 7" in text
    assert text.count("Utfylt eksempel") == 3


def test_tables_have_header_cells_and_figures_alternative_text() -> None:
    reader = PdfReader(BytesIO(made("full", Kind.DOGNKLOKKE, Form.PDF)))
    kinds, alternatives = _structure(reader.trailer["/Root"]["/StructTreeRoot"])
    assert {"/Table", "/TH", "/TD", "/Figure", "/H1", "/H2"} <= kinds
    clocks = [text for text in alternatives if text.startswith("Døgnklokke for")]
    assert len(clocks) == len(assessed("full").plan.day_types)
    assert any("06:30 til 07:15 Oppgave s1" in clock for clock in clocks)


def _structure(root: object) -> tuple[set[str], list[str]]:
    kinds: set[str] = set()
    alternatives: list[str] = []
    left = [root]
    while left:
        node = left.pop()
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            left.extend(node)
        elif isinstance(node, dict):
            kinds.add(str(node.get("/S")))
            if "/Alt" in node:
                alternatives.append(alike(str(node["/Alt"])))
            left.append(node.get("/K"))
    return kinds, alternatives


def test_sammendrag_is_one_page_whatever_the_plan_holds() -> None:
    for name in EVERY_PLAN:
        assert len(pdf_pages(name, Kind.SAMMENDRAG)) == 1, name


def test_same_plan_and_day_give_the_same_bytes() -> None:
    for kind, form in ((Kind.DOGNKLOKKE, Form.PDF), (Kind.SOKNAD, Form.DOCX), (Kind.TIMEMAL, Form.XLSX)):
        assert build(assessed("full"), kind, form).data == made("full", kind, form), kind


def _tasks(many: int, reason: str, days: int = 1) -> Assessment:
    """Days of so many tasks, each with that reason."""
    task = {"title": "Løft", "minutes": 10, "category": "personlig_stell", "service": "personlig_assistanse"}
    day_types = tuple(
        DayType.model_validate(
            {
                "name": f"Dag {day}",
                "days_per_year": 365 if day == 0 else 0,
                "activities": [
                    {**task, "id": f"d{day}t{one}", "start": "08:00", "reason": reason} for one in range(many)
                ],
            }
        )
        for day in range(days)
    )
    return assess(new_plan(2026).model_copy(update={"day_types": day_types}), ON)


def test_of_a_very_long_paper_the_screen_shows_the_beginning_and_says_so() -> None:
    """Each reason as long as the format allows: a hundred pages, of which a look takes some forty."""
    content = CONTENTS[Kind.DOGNKLOKKE](_tasks(60, "ord " * 1000), Edition.EGEN)
    shown = preview_content(content)
    assert shown.blocks[-1] == Para(t("papers.preview_ends"), Tone.STRONG)
    assert sum(map(length, shown.blocks)) < 90_000 < sum(map(length, content.blocks))
    ordinary = CONTENTS[Kind.DOGNKLOKKE](assessed("barn_9"), Edition.EGEN)
    assert preview_content(ordinary) is ordinary


@pytest.mark.parametrize(
    ("days", "many", "reason"), [(12, 100, "ord " * 200), (1, 60, "x\n" * 2000), (1, 100, "aא" * 2000)]
)
def test_a_paper_of_hundreds_of_pages_keeps_every_task_and_cuts_the_long_texts(
    days: int, many: int, reason: str
) -> None:
    """In full it would take the server 400 MB and more; with a line break after each letter 1700."""
    content = CONTENTS[Kind.DOGNKLOKKE](_tasks(many, reason, days), Edition.EGEN)
    cut = shortened(content)
    assert cut.blocks[0] == Para(t("papers.shortened"), Tone.STRONG)
    assert sum(map(length, cut.blocks)) < 1.5 * MOST_SET < sum(map(length, content.blocks))
    for before, after in zip(_rows(content), _rows(cut), strict=True):
        assert [one.text for one in after[:-1]] == [one.text for one in before[:-1]]
        assert before[-1].text.startswith(after[-1].text.removesuffix(" […]"))


@pytest.mark.parametrize("name", EVERY_PLAN)
def test_no_ordinary_paper_is_cut(name: str) -> None:
    for kind, make in CONTENTS.items():
        if not lacking(assessed(name), kind):
            content = make(assessed(name), Edition.EGEN)
            assert shortened(content) is content


def _rows(content: Content) -> list[tuple[Cell, ...]]:
    return [row for block in content.blocks if isinstance(block, Table) for row in block.rows]
