"""The year shared out among the days: whatever is told of the others, the first takes the rest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpa_core.editing.day_types import add_day_type, delete_day_type
from bpa_core.editing.updates import with_days
from bpa_core.editing.year import days_missing, unused_day_types, with_day_count, with_year
from bpa_core.plan.calendar_year import days_in
from bpa_core.plan.model import Plan, new_plan
from bpa_core.wording.year import how_often


def _days(*days: int, year: int = 2026) -> Plan:
    plan = new_plan(year)
    for number in range(len(days)):
        plan = add_day_type(plan, f"Dag {number}")
    return with_days(plan, days)


def _told(plan: Plan) -> tuple[int, ...]:
    return tuple(day.days_per_year for day in plan.day_types)


@given(st.lists(st.integers(0, 366), min_size=2, max_size=6), st.data())
def test_the_year_is_whole_wherever_the_others_leave_room(days: list[int], data: st.DataObject) -> None:
    place, count = data.draw(st.integers(1, len(days) - 1)), data.draw(st.integers(0, 366))
    plan = with_day_count(_days(*days), place, count)
    others = _told(plan)[1:]
    assert others == (*days[1:place], count, *days[place + 1 :])
    assert days_missing(plan) == min(0, 365 - sum(others))


def test_a_leap_year_gives_the_first_a_day_and_what_did_not_add_up_stays() -> None:
    assert _told(with_year(_days(200, 165), 2028)) == (201, 165)
    assert _told(with_year(_days(200, 165, year=2026), 2027)) == (200, 165)
    assert _told(with_year(_days(100, 165), 2028)) == (100, 165)


def test_a_deleted_days_days_go_to_the_first_that_is_left() -> None:
    assert _told(delete_day_type(_days(200, 100, 65), 1)) == (300, 65)
    assert _told(delete_day_type(_days(200, 100, 65), 0)) == (300, 65)
    assert _told(delete_day_type(_days(200, 100, 5), 2)) == (200, 100), (
        "a file that did not add up is not mended unasked"
    )
    assert delete_day_type(_days(365), 0).day_types == ()


def test_days_that_never_come_are_named() -> None:
    assert [day.name for day in unused_day_types(_days(365, 0))] == ["Dag 1"]


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, ""), (1, ""), (12, ""), (31, "(ca. 1 dag i måneden)"), (52, "(ca. 2 dager i måneden)"),
     (53, "(ca. 1 dag i uka)"), (104, "(ca. 2 dager i uka)"), (190, "(ca. 4 dager i uka)"), (365, "")],
)  # fmt: skip
def test_how_often_a_day_comes(days: int, words: str) -> None:
    assert how_often(days, 2026) == words
    assert days_in(2026) == 365
