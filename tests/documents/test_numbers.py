"""The numbers that stand on the papers are the Assessment's."""

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from bpa_core.assessment.assess import assess
from bpa_core.documents import Edition, Form, Kind, form_fields
from bpa_core.documents.content.amounts import need_year
from bpa_core.documents.content.tables import the_year
from bpa_core.examples import example_names, example_plan
from bpa_core.texts import label, t
from bpa_core.wording.names import start_times
from tests.documents.making import (
    EXAMPLES,
    alike,
    assessed,
    docx_text,
    in_a_column,
    made,
    one_decimal,
    pdf_text,
    written_hours,
)

PLANS = (*EXAMPLES, "full")


@pytest.mark.parametrize("name", PLANS)
@pytest.mark.parametrize("kind", [Kind.SOKNAD, Kind.SAMMENDRAG])
def test_need_stands_in_letters_with_one_decimal_and_no_year(name: str, kind: Kind) -> None:
    """Two decimals, and a figure for a year nobody has lived, would be false precision."""
    hours, text = assessed(name).hours, pdf_text(name, kind)
    assert f"{one_decimal(hours.need_per_week)} timer i uka" in text
    year = f"{int(hours.need_per_year / 60 + Fraction(1, 2)):,}".replace(",", " ")
    assert f"om lag {year} timer på tolv måneder" in text
    assert not re.search(r"timer i 20\d\d", text)


@pytest.mark.parametrize("name", PLANS)
@pytest.mark.parametrize("kind", [Kind.DOGNKLOKKE, Kind.TIMEMAL])
def test_need_stands_on_every_paper(name: str, kind: Kind) -> None:
    hours, text = assessed(name).hours, pdf_text(name, kind)
    assert f"{written_hours(hours.need_per_week)} timer i uka" in text
    year = f"{int(hours.need_per_year / 60 + Fraction(1, 2)):,}".replace(",", " ")
    assert f"{year} timer de neste tolv månedene" in text, "nobody writes a year's hours with decimals"


@pytest.mark.parametrize("name", PLANS)
def test_no_letter_writes_minutes_or_a_years_hours_finer_than_anybody_knows_them(name: str) -> None:
    """«991,5 min» and «6 792,15 timer»."""
    for kind in (Kind.SOKNAD, Kind.SAMMENDRAG, Kind.VEDLEGG_OMSORGSSTONAD):
        found = re.findall(r"\d+,\d+ min.{0,20}|\d \d{3},\d\d.{0,10}", pdf_text(name, kind))
        assert found == [], kind


def test_the_year_is_named_as_long_as_most_of_it_is_left() -> None:
    spring = assess(example_plan(example_names()[0]), date(2026, 9, 30))
    assert need_year(spring).endswith("timer i 2026")


@pytest.mark.parametrize("name", PLANS)
def test_dognklokke_tells_every_service_category_task_and_day(name: str) -> None:
    found, text = assessed(name), pdf_text(name, Kind.DOGNKLOKKE)
    for service, minutes in found.hours.need_by_service.items():
        assert any(f"{label(service)} {one}" in text for one in in_a_column(minutes))
    for category, minutes in found.hours.need_by_category.items():
        assert any(f"{label(category)} {one}" in text for one in in_a_column(minutes))
    for index, day in enumerate(found.plan.day_types):
        own = [one for one in found.hours.entries if one.day_index == index]
        assert any(one in text for one in in_a_column(found.hours.per_year(own)))
        assert f"{day.name}: {day.days_per_year} dag" in text
        for task in day.activities:
            assert (f"kl. {start_times(task)}" if task.also_at else f"{task.start}–") in text


@pytest.mark.parametrize("name", PLANS)
def test_the_years_rows_add_up_to_the_need(name: str) -> None:
    found = assessed(name)
    *rows, total = the_year(found).rows
    assert alike(total[-1].text) == written_hours(found.hours.need_per_year)
    days = len(found.plan.day_types)
    undrawn = [row[0].text for row in rows[days:]]
    assert (t("papers.dognklokke.occasional") in undrawn) is bool(found.plan.occasional)
    told = sum(Decimal(row[-1].text.replace("\u00a0", "").replace(",", ".")) for row in rows)
    assert float(told) == pytest.approx(float(found.hours.need_per_year / 60), abs=0.005 * len(rows))


@pytest.mark.parametrize("kind", [Kind.DOGNKLOKKE, Kind.SOKNAD, Kind.TIMEMAL, Kind.SAMMENDRAG])
def test_an_empty_plan_claims_no_hours(kind: Kind) -> None:
    """A zero would be read as a need of nothing."""
    text = pdf_text("empty", kind)
    assert t("papers.gap", what=t("papers.soknad.apply_hours_gap")) in text
    assert not re.search(r"[0-9] timer|Til sammen", text)


def test_an_empty_plans_short_texts_are_gaps() -> None:
    fields = dict(form_fields(assessed("empty")))
    for name in ("hours", "need", "night", "services", "law"):
        assert fields[t(f"papers.field.{name}")].startswith("[skriv her:"), name


@pytest.mark.parametrize("name", PLANS)
def test_letter_tells_the_same_as_word_and_as_pdf(name: str) -> None:
    found = assessed(name)
    for text in (docx_text(name, Kind.SOKNAD), pdf_text(name, Kind.SOKNAD)):
        assert f"{one_decimal(found.hours.need_per_week)} timer i uka" in text
        for minutes in found.hours.need_by_service.values():
            assert any(one in text for one in (one_decimal(minutes), *in_a_column(minutes)))


@pytest.mark.parametrize("name", PLANS)
def test_own_copy_tells_what_counts_and_why_not(name: str) -> None:
    found, text = assessed(name), pdf_text(name, Kind.DOGNKLOKKE, Edition.EGEN)
    assert f"Teller i § 2-1 d {written_hours(found.hours.counts_per_week)}" in text
    for reason, minutes in found.hours.not_counted.items():
        assert label(reason) in text
        assert any(f"−{one}" in text for one in in_a_column(minutes))
    for flip in found.flips():
        assert written_hours(flip.counts_per_week) in text


def test_parts_of_life_add_up_to_the_need() -> None:
    from bpa_core.documents.papers.sammendrag import parts

    for name in PLANS:
        told = sum((minutes for _, _, minutes in parts(assessed(name))), Fraction(0))
        assert told == assessed(name).hours.need_per_week


def test_text_form_holds_the_fields() -> None:
    text = made("full", Kind.SAMMENDRAG, Form.TXT).decode()
    assert one_decimal(assessed("full").hours.need_per_week) in text
    assert "HVOR MANGE TIMER I UKA?" in text


def test_rounding_never_puts_hours_on_a_line_where_they_do_not_stand() -> None:
    from bpa_core.documents.content.amounts import week

    assert week(32 * 60) == "32 timer i uka"
    assert week(32 * 60 - Fraction(1, 10)) == "31,998 timer i uka"
    assert week(25 * 60 + Fraction(1, 5)) == "25,003 timer i uka"
