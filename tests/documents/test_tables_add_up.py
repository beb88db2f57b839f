"""Columns that a reader adds up: a tenth off is a fault that the kommune answers instead of the case."""

from fractions import Fraction

import pytest

from bpa_core.assessment.assess import assess
from bpa_core.documents.content.amounts import adding_up, column
from bpa_core.documents.content.tables import hours_gap
from bpa_core.documents.papers.klage.table import beside_each_other
from bpa_core.plan.categories import Service
from bpa_core.plan.model import new_plan
from bpa_core.vedtak.comparison import compare
from tests.core.building import ON, child, day, plan, task
from tests.core.vedtak.test_no_false_shortage import plan_with


def test_a_day_that_others_cover_is_not_called_undrawn() -> None:
    """School all that is drawn: no hours, and nobody is told to draw what they have drawn."""
    covered = plan(day(task("08:00", 360, "annet", service="dekket_av_andre")), person=child())
    assert "dekkes av andre" in hours_gap(assess(covered, ON))
    assert "Tegn døgnet først" in hours_gap(assess(new_plan(2026), ON))


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
