"""Columns that a reader adds up: a tenth off is a fault that the kommune answers instead of the case."""

import re
from fractions import Fraction

import pytest

from bpa_core.assessment.assess import assess
from bpa_core.documents.content.amounts import adding_up, column, fine_column, hours_and_sum
from bpa_core.documents.content.blocks import Cell
from bpa_core.documents.content.tables import by_category, by_service, hours_gap, the_year
from bpa_core.documents.papers.klage.table import beside_each_other
from bpa_core.documents.papers.soknad.need import hours_by_kind
from bpa_core.plan.categories import Service
from bpa_core.plan.model import new_plan
from bpa_core.vedtak.comparison import compare
from tests.core.building import ON, child, day, plan, task
from tests.core.vedtak.test_no_false_shortage import plan_with
from tests.documents.making import EVERY_PLAN, assessed


def test_a_day_that_others_cover_is_not_called_undrawn() -> None:
    """School all that is drawn: no hours, and nobody is told to draw what they have drawn."""
    covered = plan(day(task("08:00", 360, "annet", service="dekket_av_andre")), person=child())
    assert "dekkes av andre" in hours_gap(assess(covered, ON))
    assert "Tegn døgnet først" in hours_gap(assess(new_plan(2026), ON))


@pytest.mark.parametrize(
    ("minutes", "written"),
    [
        ((600, 30), ("10", "0,5", "10,5")),
        ((1010, 302), ("16,84", "5,03", "21,87")),
        ((Fraction(8998, 6), 0), ("24,99", "0", "24,99")),
    ],
)
def test_a_letter_s_hours_have_two_decimals_where_one_would_not_add_up(
    minutes: tuple[Fraction, ...], written: tuple[str, ...]
) -> None:
    """s1: 16,8 and 5 hours are not 21,9 to somebody who adds; and what is just under 25 hours is not 25."""
    assert hours_and_sum([Fraction(one) for one in minutes]) == written


@pytest.mark.parametrize(
    ("minutes", "written"),
    [((1, 1, 1), ("0,02", "0,02", "0,01")), ((Fraction(150054, 100), 10), ("25,01", "0,17")), ((1500, 0), ("25", "0"))],
)
def test_a_table_with_two_decimals_adds_up_and_puts_nothing_on_25_hours(
    minutes: tuple[Fraction, ...], written: tuple[str, ...]
) -> None:
    assert fine_column([Fraction(one) for one in minutes]) == written


def _added(rows: tuple[tuple[Cell, ...], ...]) -> tuple[Fraction, Fraction]:
    """The last column as a reader adds it, and its sum as it stands there."""
    shown = [Fraction(re.sub(r"\s", "", row[-1].text).replace(",", ".")) for row in rows]
    return sum(shown[:-1], Fraction()), shown[-1]


@pytest.mark.parametrize("name", EVERY_PLAN)
def test_the_rows_of_every_sum_add_up_as_they_are_shown(name: str) -> None:
    assessment = assessed(name)
    if not assessment.hours.entries:
        return
    for table in (by_service(assessment), by_category(assessment), the_year(assessment), hours_by_kind(assessment)):
        added, total = _added(table.rows)
        assert added == total, table.alt


@pytest.mark.parametrize(
    ("minutes", "written"),
    [((800, 800, 800), ("13,4", "13,3", "13,3")), ((600, 30), ("10", "0,5")), ((1919, 0), ("31,98", "0"))],
)
def test_a_column_adds_up_to_its_rounded_sum(minutes: tuple[int, ...], written: tuple[str, ...]) -> None:
    """Three times 13 hours 20 minutes are 40 hours, and 31 hours 59 minutes are not 32."""
    amounts = [Fraction(one) for one in minutes]
    assert column(amounts) == written
    assert sum(adding_up(amounts, 1)) == round(sum(amounts) / 6) * 6


def test_the_appeals_table_adds_up_both_ways() -> None:
    """Needed, granted and missing; what is given beyond the need of one service is said to be more."""
    needed = {Service.PERSONLIG_ASSISTANSE: Fraction(800), Service.AVLASTNING: Fraction(800)}
    found = compare(plan_with({"personlig_assistanse": "15", "avlastning": "4"}), needed)
    rows = [[cell.text for cell in row] for row in beside_each_other(found).rows]
    assert rows == [
        ["Personlig assistanse", "13,34", "15", "1,66 mer"],
        ["Avlastning", "13,33", "4", "9,33"],
        ["Til sammen", "26,67", "19", "7,67"],
    ]


def test_hours_in_one_sum_beside_another_service_have_a_row_each() -> None:
    needed = {
        Service.PERSONLIG_ASSISTANSE: Fraction(126 * 60),
        Service.PRAKTISK_BISTAND: Fraction(28 * 60),
        Service.HELSEHJELP: Fraction(7 * 60),
    }
    found = compare(plan_with({"personlig_assistanse": "150", "helsehjelp": "7"}), needed)
    rows = [[cell.text for cell in row] for row in beside_each_other(found).rows]
    assert rows == [
        ["BPA, gitt samlet", "154", "150", "4"],
        ["Helsehjelp", "7", "7", "–"],
        ["Til sammen", "161", "157", "4"],
    ]
