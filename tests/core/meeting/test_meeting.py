"""A meeting: both sides on one reading, and only `take_over` touches the family's plan (fvl § 11 d)."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from bpa_core.assessment.assess import assess
from bpa_core.meeting import (
    NextParty,
    clear_kommune_answer,
    kommune_plan,
    meeting_view,
    next_party,
    plan_before,
    shown_differences,
    start,
    take_over,
    with_kommune_terms,
    with_row,
    without_row,
)
from bpa_core.plan.categories import Service
from bpa_core.plan.limits import SCHEMA_VERSION
from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import RowStatus
from bpa_core.plan_file.read_write import read_plan, write_plan
from tests.strategies import plans

TODAY = date(2026, 11, 22)


def day_plan() -> Plan:
    task = {"start": "07:00", "category": "personlig_stell"}
    return Plan.model_validate(
        {
            "schema_version": SCHEMA_VERSION,
            "year": 2026,
            "day_types": [
                {
                    "name": "Vanlig dag",
                    "days_per_year": 365,
                    "activities": [
                        {"id": "t1", "title": "Stell", "minutes": 60, **task},
                        {
                            "id": "t2",
                            "title": "Skole",
                            "minutes": 60,
                            **task,
                            "service": "dekket_av_andre",
                            "start": "09:00",
                        },
                    ],
                }
            ],
            "occasional": [
                {
                    "id": "t3",
                    "title": "Time",
                    "minutes": 90,
                    "night_minutes": 60,
                    "times": 1,
                    "per": "week",
                    "category": "folge",
                }
            ],
        }
    )


def test_before_anything_is_said_both_sides_hold_the_same() -> None:
    view = meeting_view(day_plan(), TODAY)
    assert [row.id for row in view.rows] == ["t1", "t3"]
    assert view.difference == 0
    assert not any(row.differs for row in view.rows)


def test_the_kommune_holds_fewer_minutes_and_the_difference_is_told_a_week() -> None:
    plan = with_row(day_plan(), "t1", TODAY, kommune_minutes=45)
    view = meeting_view(plan, TODAY)
    assert view.rows[0].difference == view.difference == Fraction(-15 * 7)
    assert assess(plan, TODAY).hours.need_per_week == assess(day_plan(), TODAY).hours.need_per_week


def test_no_minutes_means_that_the_kommune_leaves_the_task_out() -> None:
    plan = with_row(day_plan(), "t1", TODAY, kommune_minutes=0)
    assert [task.id for task in kommune_plan(plan).activities] == ["t2"]
    assert take_over(plan, "t1", TODAY) is plan


def test_an_occasional_task_made_shorter_than_its_night_part() -> None:
    plan = with_row(day_plan(), "t3", TODAY, kommune_minutes=30)
    assert kommune_plan(plan).occasional[0].night_minutes == 30


def test_taking_over_changes_the_plan_and_remembers_what_stood_there() -> None:
    plan = with_row(day_plan(), "t1", TODAY, kommune_minutes=45, kommune_service=Service.AVLASTNING, note="Målt?")
    taken = take_over(plan, "t1", TODAY)
    view = meeting_view(taken, TODAY)
    assert (view.rows[0].family.minutes, view.rows[0].family.service) == (45, Service.AVLASTNING)
    assert view.rows[0].status is RowStatus.AGREED
    assert not view.rows[0].differs
    assert list(plan_before(taken).activities) == list(day_plan().activities)
    assert view.before.hours.need_per_week - view.family.hours.need_per_week == 15 * 7


def test_whose_turn_it_is_follows_from_where_the_task_stands() -> None:
    def turn(plan: Plan) -> NextParty | None:
        return next_party(meeting_view(plan, TODAY).rows[0])

    plan = day_plan()
    assert turn(plan) is None
    noted = with_row(plan, "t1", TODAY, note="Måles")
    assert turn(noted) is NextParty.KOMMUNE_SAYS
    less = with_row(noted, "t1", TODAY, kommune_minutes=45, status=RowStatus.DISAGREED)
    assert turn(less) is NextParty.KOMMUNE_GIVES_REASON
    assert turn(with_row(less, "t1", TODAY, kommune_reason="Vane")) is NextParty.FAMILY_ANSWERS
    agreed = with_row(less, "t1", TODAY, status=RowStatus.AGREED)
    assert turn(agreed) is NextParty.FAMILY_TAKES_OVER
    assert turn(take_over(agreed, "t1", TODAY)) is None


def test_what_the_kommune_said_can_be_unsaid_and_the_words_stay() -> None:
    told = with_row(day_plan(), "t1", TODAY, kommune_minutes=45, kommune_service=Service.AVLASTNING, note="Måles")
    row = meeting_view(clear_kommune_answer(told, "t1", TODAY), TODAY).rows[0]
    assert (row.differs, row.kommune_has_said, row.note) == (False, False, "Måles")


def test_a_task_whose_figures_differ_is_disagreed_on_until_somebody_says_otherwise() -> None:
    def status(plan: Plan) -> RowStatus:
        return meeting_view(plan, TODAY).rows[0].status

    told = with_kommune_terms(day_plan(), "t1", TODAY, kommune_minutes=45)
    assert status(told) is RowStatus.DISAGREED
    agreed = with_row(told, "t1", TODAY, status=RowStatus.AGREED)
    assert status(agreed) is RowStatus.AGREED
    assert status(with_kommune_terms(agreed, "t1", TODAY, kommune_minutes=40)) is RowStatus.DISAGREED
    assert status(with_kommune_terms(told, "t1", TODAY, kommune_minutes=60)) is RowStatus.OPEN
    assert status(with_kommune_terms(agreed, "t1", TODAY, kommune_minutes=60)) is RowStatus.AGREED
    assert (
        status(with_kommune_terms(day_plan(), "t1", TODAY, kommune_service=Service.HELSEHJELP)) is RowStatus.DISAGREED
    )


@settings(max_examples=40)
@given(plans(), st.data())
def test_the_differences_that_are_shown_add_up_to_the_hours_that_are_shown(plan: Plan, data: st.DataObject) -> None:
    for row in meeting_view(plan, TODAY).rows[:4]:
        minutes = data.draw(st.integers(0, 1440))
        plan = with_kommune_terms(plan, row.id, TODAY, kommune_minutes=minutes)
    view = meeting_view(plan, TODAY)
    shown = shown_differences(view)
    assert sum(shown.rows.values()) == shown.total
    sides = [round_half_up(side.hours.need_per_week / 60) for side in (view.family, view.kommune)]
    assert shown.total / 60 == sides[1] - sides[0]
    assert all(abs(shown.rows[row.id] - row.difference) <= 6 for row in view.rows)


def round_half_up(hours: Fraction) -> Fraction:
    return Fraction(int(hours * 10 + Fraction(1, 2)), 10)


def test_a_task_taken_over_as_covered_by_others_keeps_its_row() -> None:
    told = with_row(day_plan(), "t1", TODAY, kommune_service=Service.DEKKET_AV_ANDRE)
    view = meeting_view(take_over(told, "t1", TODAY), TODAY)
    assert view.rows[0].id == "t1"
    assert view.rows[0].family_week == view.rows[0].kommune_week == 0
    assert view.before.hours.need_per_week - view.family.hours.need_per_week == 60 * 7


def test_what_was_told_of_a_task_that_is_gone_is_kept_apart() -> None:
    told = with_row(day_plan(), "borte", TODAY, kommune_minutes=10, note="Før")
    view = meeting_view(told, TODAY)
    assert [row.id for row in view.removed_tasks] == ["borte"]
    assert view.difference == 0
    assert without_row(told, "borte") == start(day_plan(), TODAY)


def test_a_value_that_the_format_does_not_allow_is_refused() -> None:
    with pytest.raises(ValidationError):
        with_row(day_plan(), "t1", TODAY, kommune_minutes=1441)


@given(plans(), st.data())
def test_differences_of_the_rows_add_up_to_the_whole(plan: Plan, data: st.DataObject) -> None:
    plan = plan.model_copy(update={"meeting": None, "person": plan.person.model_copy(update={"birth_date": None})})
    view = meeting_view(plan, TODAY)
    for row in view.rows[:3]:
        minutes = data.draw(st.none() | st.integers(0, 1440))
        plan = with_row(plan, row.id, TODAY, kommune_minutes=minutes)
    view = meeting_view(plan, TODAY)
    assert sum((row.difference for row in view.rows), Fraction(0)) == view.difference
    assert read_plan(write_plan(plan)) == plan
