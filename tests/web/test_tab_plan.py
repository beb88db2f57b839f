"""This tab's plan: changed, undone, replaced, assessed once."""

from datetime import date, timedelta

import pytest
import streamlit as st

from bpa_core.assessment.assess import PlanNotAssessable
from bpa_core.examples import example_plan
from bpa_core.plan.model import Person, Plan
from bpa_core.plan_file.read_write import write_plan
from bpa_ui.session import browser_copy, tab_example, tab_plan


@pytest.fixture(autouse=True)
def session(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """A session of its own for each test."""
    made: dict[str, object] = {}
    monkeypatch.setattr(st, "session_state", made)
    return made


def titled(title: str) -> Plan:
    return tab_plan.current().model_copy(update={"title": title})


def test_it_begins_empty_with_nothing_to_undo() -> None:
    assert tab_plan.current() == tab_plan.empty()
    assert not tab_plan.has_content()
    assert not tab_plan.can_undo()
    tab_plan.undo()
    tab_plan.redo()
    assert tab_plan.current() == tab_plan.empty()


def test_another_year_alone_is_no_content() -> None:
    tab_plan.change(tab_plan.current().model_copy(update={"year": 2030}))
    assert not tab_plan.has_content()


def test_a_change_can_be_undone_and_done_again() -> None:
    tab_plan.change(titled("a"))
    tab_plan.change(titled("b"))
    tab_plan.undo()
    assert tab_plan.current().title == "a"
    tab_plan.redo()
    assert tab_plan.current().title == "b"
    tab_plan.undo()
    tab_plan.change(titled("c"))
    assert not tab_plan.can_redo()


def test_all_that_a_slider_sends_on_its_way_is_one_step() -> None:
    tab_plan.change(titled("a"))
    for title in ("b", "c", "d"):
        tab_plan.change(titled(title), slider="s1")
    tab_plan.undo()
    assert tab_plan.current().title == "a"
    tab_plan.redo()
    assert tab_plan.current().title == "d"


def test_another_slider_a_pause_or_an_undo_begins_a_new_step(monkeypatch: pytest.MonkeyPatch) -> None:
    tab_plan.change(titled("a"), slider="s1")
    tab_plan.change(titled("b"), slider="s2")
    monkeypatch.setattr(tab_plan, "PAUSE", 0.0)
    tab_plan.change(titled("c"), slider="s2")
    tab_plan.undo()
    assert tab_plan.current().title == "b"
    monkeypatch.setattr(tab_plan, "PAUSE", 60.0)
    tab_plan.change(titled("d"), slider="s2")
    tab_plan.undo()
    assert tab_plan.current().title == "b"
    tab_plan.undo()
    assert tab_plan.current().title == "a"


def test_an_equal_plan_is_no_change() -> None:
    tab_plan.change(titled("a"))
    before = tab_plan.current()
    tab_plan.change(titled("a"))
    assert tab_plan.current() is before
    tab_plan.undo()
    assert not tab_plan.can_undo()


def test_no_more_than_a_hundred_steps_are_kept() -> None:
    for number in range(150):
        tab_plan.change(titled(str(number)))
    steps = 0
    while tab_plan.can_undo():
        tab_plan.undo()
        steps += 1
    assert steps == tab_plan.MAX_STEPS
    assert tab_plan.current().title == "49"


def test_the_revision_grows_only_from_outside_the_widgets() -> None:
    before = tab_plan.revision()
    tab_plan.change(titled("a"))
    assert tab_plan.revision() == before
    tab_plan.undo()
    tab_plan.redo()
    tab_plan.replace(titled("b"))
    tab_plan.restore(titled("c"))
    assert tab_plan.revision() == before + 4


def test_restoring_is_no_step() -> None:
    tab_plan.restore(titled("from the browser"))
    assert not tab_plan.can_undo()
    assert tab_plan.has_content()


def test_two_sessions_share_no_widget_key(session: dict[str, object]) -> None:
    first = tab_plan.revision()
    session.clear()
    assert abs(tab_plan.revision() - first) > 1000


def test_it_is_assessed_once_a_plan_and_day(monkeypatch: pytest.MonkeyPatch) -> None:
    first = tab_plan.assessed()
    assert tab_plan.assessed() is first
    assert first.as_of == tab_plan.today()
    tomorrow = tab_plan.today() + timedelta(days=1)
    monkeypatch.setattr(tab_plan, "today", lambda: tomorrow)
    assert tab_plan.assessed().as_of == tomorrow
    tab_plan.change(titled("a"))
    assert tab_plan.assessed().plan.title == "a"


def test_a_birth_date_to_come_is_a_problem_in_words() -> None:
    born = tab_plan.today() + timedelta(days=1)
    tab_plan.change(tab_plan.current().model_copy(update={"person": Person(birth_date=born)}))
    assert [str(fault) for fault in tab_plan.problem()]
    with pytest.raises(PlanNotAssessable):
        tab_plan.assessed()
    tab_plan.undo()
    assert tab_plan.problem() == ()


def test_today_is_a_day_in_norway() -> None:
    assert abs((tab_plan.today() - date.today()).days) <= 1  # noqa: DTZ011


def test_an_example_lies_beside_the_familys_plan_and_is_let_go_of() -> None:
    """The family's steps wait with it: not one is spent on the example."""
    for title in ("a", "b"):
        tab_plan.change(titled(title))
    for name in ("barn_9", "voksen_58"):
        tab_example.open_beside(example_plan(name))
        tab_plan.change(titled("endret"))
    assert tab_example.is_open()
    assert tab_example.has_own()
    tab_example.close()
    assert not tab_example.is_open()
    assert tab_plan.current().title == "b"
    tab_plan.undo()
    assert tab_plan.current().title == "a"


def test_behind_an_example_that_was_opened_first_there_is_nothing_of_ones_own() -> None:
    tab_example.open_beside(example_plan("barn_9"))
    assert tab_example.is_open()
    assert not tab_example.has_own()
    tab_example.close()
    assert not tab_plan.has_content()


def test_steps_from_the_browser_are_read_when_they_are_gone_back_to() -> None:
    """What is no plan any more is an empty one, and the plan itself stands."""
    kept = titled("a")
    tab_plan.restore(titled("c"), [tab_plan.Step("nothing"), tab_plan.Step(write_plan(kept))])
    tab_plan.undo()
    assert tab_plan.current() == kept
    tab_plan.undo()
    assert not tab_plan.has_content()


@pytest.mark.parametrize("steps", [None, 7, [], {"undo": 7}, {"undo": [7]}, {"undo": [["name"]]}, {"undo": [[1, 2]]}])
def test_steps_back_that_are_none_are_passed_over(steps: object) -> None:
    assert browser_copy.kept_steps({"steps": steps}, "undo") == []


def test_the_last_steps_back_that_the_browser_kept_are_taken() -> None:
    told = {"steps": {"undo": [[f"name {place}", "{}"] for place in range(browser_copy.KEPT + 1)]}}
    kept = browser_copy.kept_steps(told, "undo")
    assert [one.name for one in kept] == [f"name {place}" for place in range(1, browser_copy.KEPT + 1)]
    assert {one.plan for one in kept} == {"{}"}
