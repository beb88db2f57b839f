"""Legg inn, another version of the plan: row by row, undone, noted until it is settled; hostile files are refused."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from bpa_core.editing.day_types import first_day
from bpa_core.editing.palette import suggestion
from bpa_core.editing.tasks import add_activity, change_activity, free_task
from bpa_core.plan.model import Plan, new_plan
from bpa_core.plan.values import TimeOfDay
from bpa_core.plan_file.read_write import write_plan
from bpa_core.texts import t
from bpa_ui.legg_inn import compare
from bpa_ui.session import tab_plan
from tests.pages.app import opened, plan_in, text_of

MOTHER = first_day(new_plan(2026), "Skoledag", [suggestion("frokost"), suggestion("legge_seg")])
BREAKFAST, BED = MOTHER.activities
NASTY = "**x** [a](http://b.no) <b>"
FATHER = add_activity(
    change_activity(MOTHER, BED.id, minutes=BED.minutes + 15), 0, free_task(NASTY, TimeOfDay(10 * 60), 40)
)


def beside(mine: Plan, other: Plan) -> AppTest:
    at = opened("legg_inn", mine)
    at.session_state[compare.KEY] = compare.Other(other)
    at.run()
    assert not at.exception
    return at


def press(at: AppTest, begins: str) -> None:
    next(one for one in at.button if (one.key or "").startswith(begins)).click().run()
    assert not at.exception


def test_two_parents_take_one_row_keep_one_and_undo() -> None:
    at = beside(MOTHER, FATHER)
    assert t("compare.rows_many", count=2) in text_of(at)
    assert t("legg_inn.text.heading") not in text_of(at)
    assert "http://b.no" not in text_of(at)
    assert f"| Minutter | {BED.minutes} | {BED.minutes + 15} |" in text_of(at)
    press(at, f"take-activity|Skoledag||{BED.id}")
    assert [one.minutes for one in plan_in(at).activities] == [BREAKFAST.minutes, BED.minutes + 15]
    press(at, "keep-")
    assert t("compare.done") in text_of(at)
    held: tab_plan.Tab = at.session_state[tab_plan.KEY]
    assert held.undo[-1].plan.day_types == MOTHER.day_types


def test_what_is_not_settled_stands_in_the_plan_for_both() -> None:
    at = beside(MOTHER, FATHER)
    at.text_input(key="compare-who").input("Far").run()
    press(at, "later-")
    press(at, "later-")
    assert [view.who for view in plan_in(at).other_views] == ["Far", "Far"]
    assert plan_in(at).day_types == MOTHER.day_types
    again = opened("legg_inn", plan_in(at))
    assert t("compare.open_first") in text_of(again)
    press(again, "view-take-0")
    press(again, "view-keep-0")
    assert plan_in(again).other_views == ()
    assert plan_in(again).activities is not None


def test_all_from_the_other_leaves_nothing_that_differs() -> None:
    at = beside(MOTHER, FATHER)
    next(one for one in at.button if "Ta alt" in one.label).click().run()
    assert not at.exception
    assert [one.minutes for one in plan_in(at).activities] == [one.minutes for one in FATHER.activities]
    assert t("compare.same") in text_of(at)


@pytest.mark.parametrize(
    "given",
    [b"", b"\xff\xfe", b"[]", b"{" * 5000, json.dumps({"schema_version": 99, "year": 2026}).encode(), b"x" * 2_000_000],
)
def test_a_file_that_is_no_plan_is_refused_in_words(given: bytes) -> None:
    at = _upload(opened("legg_inn", MOTHER), given)
    assert at.error
    assert compare.KEY not in at.session_state
    assert plan_in(at) == MOTHER


def test_a_plan_file_opens_beside() -> None:
    at = _upload(opened("legg_inn", MOTHER), write_plan(FATHER).encode())
    assert not at.error
    assert t("compare.rows_many", count=2) in text_of(at)


def _upload(at: AppTest, given: bytes) -> AppTest:
    asked = next(one for one in at.file_uploader if (one.key or "").startswith("compare-file-"))
    asked.upload("plan.json", given, "application/json").run()
    assert not at.exception
    return at
