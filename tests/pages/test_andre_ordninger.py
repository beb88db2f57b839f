"""The page Andre ordninger: asked once for all, a card a scheme, never a rate and never a loss."""

import re

import pytest

from bpa_core.assessment.assess import assess
from bpa_core.examples import example_plan
from bpa_core.plan.model import Plan, new_plan
from bpa_core.plan.vocabulary import DoneBy, Scheme, Standing
from bpa_core.schemes.account import Account, Doer
from bpa_core.schemes.facts import Beside
from bpa_core.schemes.pleiepenger import minutes_with_others, usual_day
from bpa_core.texts import label, t
from bpa_core.texts.lengths import exact_hours_a_week
from bpa_core.texts.numbers import clock_length
from bpa_ui.session import tab_plan
from tests.documents.plans import full_plan, hostile_plan
from tests.pages.app import TODAY, opened, text_of


@pytest.mark.parametrize("plan", [new_plan(2026), full_plan(), hostile_plan()], ids=["nothing", "full", "hostile"])
def test_every_scheme_and_every_pair_has_its_card_and_none_promises_or_takes(plan: Plan) -> None:
    at = opened("andre_ordninger", plan)
    folds = [one.label for one in at.expander]
    for scheme in Scheme:
        assert any(fold.startswith(label(scheme)) for fold in folds)
    assert {label(pair) for pair in Beside} <= set(folds)
    told = text_of(at)
    assert not re.search(r"\d kr\b|kroner i måneden|dere mister|du mister|sats [1-4]", told)


def test_the_rest_is_answered_with_one_press_and_the_private_hours_follow() -> None:
    at = opened("andre_ordninger", full_plan())
    assert not at.info  # not answered is no zero
    at.button(key="who-rest-parent").click().run()
    plan = at.session_state[tab_plan.KEY].plan
    found = Account(assess(plan, TODAY)).done_today
    assert found[Doer.NOT_TOLD] == 0
    assert DoneBy.PARENT in {task.done_today_by for task in plan.activities}
    private, untold = exact_hours_a_week(found[Doer.FAMILY]), exact_hours_a_week(found[Doer.NOT_TOLD])
    assert t("andre_ordninger.beside.private", hours=private, untold=untold) in text_of(at)


def test_what_is_not_answered_has_a_column_only_while_there_is_some() -> None:
    at = opened("andre_ordninger", full_plan())
    column = t("andre_ordninger.card.col_untold")
    assert column in text_of(at)
    at.button(key="who-rest-parent").click().run()
    assert column not in text_of(at)
    assert t("andre_ordninger.card.col_family") in text_of(at)


def test_one_task_is_answered_from_its_row() -> None:
    at = opened("andre_ordninger", full_plan())
    row = next(one for one in at.selectbox if one.key and one.key.startswith("who-"))
    row.select(DoneBy.NOBODY).run()
    assert DoneBy.NOBODY in {task.done_today_by for task in at.session_state[tab_plan.KEY].plan.activities}


def test_each_weekday_can_be_another_kind_of_day_and_is_the_most_usual_until_told() -> None:
    at = opened("andre_ordninger", full_plan())
    days = [one for one in at.selectbox if one.key and one.key.startswith("pleiepenger-day")]
    assert len(days) == 5
    assert {one.value for one in days} == {usual_day(full_plan())}


def test_pleiepengeforskriften_2_the_days_as_shown_add_up_to_the_sum_as_shown() -> None:
    """To the minute: five days of 6 h 50 min are 34 h 10 min, while five times 6,83 are not 34,17."""
    plan = example_plan("barn_9")
    shown = text_of(opened("andre_ordninger", plan))
    each = minutes_with_others(plan, usual_day(plan))
    assert shown.count(f"| {clock_length(each)} | {clock_length(each)}") == 5
    assert clock_length(5 * each) in shown


def test_what_they_have_is_told_and_stands_on_the_map() -> None:
    at = opened("andre_ordninger", new_plan(2026))
    asked = next(one for one in at.radio if one.key and one.key.startswith("map-pleiepenger"))
    asked.set_value(Standing.APPLIED).run()
    assert at.session_state[tab_plan.KEY].plan.schemes[0].standing is Standing.APPLIED
    assert f"{label(Scheme.PLEIEPENGER)} | {label(Standing.APPLIED)}" in text_of(at)


def test_ftrl_9_11_hours_that_cannot_be_worked_are_typed_with_a_comma_and_what_cannot_be_read_says_so() -> None:
    at = opened("andre_ordninger", full_plan())
    box = at.text_input(key="pleiepenger-night")
    assert not box.value
    for told in ("mye", "38", "1.260", "-2"):
        box.set_value(told).run()
        assert [one.value for one in at.error] == [t("andre_ordninger.pleiepenger.cannot_work_fault")]
        assert box.value == told
    box.set_value("2,5").run()
    assert not at.error


def test_the_download_of_a_paper_for_nav_is_to_nav() -> None:
    at = opened("andre_ordninger", full_plan())
    to_nav, to_kommune = (t(f"andre_ordninger.papers.{to}", form="PDF") for to in ("to_nav", "to_kommune"))
    offered = [one.label for one in at.get("download_button")]
    assert offered.count(to_nav) == offered.count(to_kommune) == 1
