"""Columns that a reader adds up: a tenth off is a fault that the kommune answers instead of the case."""

from fractions import Fraction

import pytest

from bpa_core.documents.content.amounts import adding_up, column
from bpa_core.documents.papers.klage.table import beside_each_other
from bpa_core.plan.categories import Service
from bpa_core.vedtak.comparison import compare
from tests.core.vedtak.test_no_false_shortage import plan_with


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
