"""A meeting: both sides on one reading, and only `take_over` touches the family's plan (fvl § 11 d)."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from bpa_core.assessment import assess
from bpa_core.meeting import kommune_plan, meeting_view, plan_before, take_over, with_row
from bpa_core.plan import Plan
from bpa_core.plan_file import read_plan, write_plan
from bpa_core.vocabulary import RowStatus, Service
from tests.strategies import plans

TODAY = date(2026, 11, 22)


def day_plan() -> Plan:
    task = {"start": "07:00", "category": "personlig_stell"}
    return Plan.model_validate(
        {
            "schema_version": 2,
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


def test_a_value_that_the_format_does_not_allow_is_refused() -> None:
    with pytest.raises(ValidationError):
        with_row(day_plan(), "t1", TODAY, kommune_minutes=1441)


@given(plans(), st.data())
@settings(deadline=None)
def test_differences_of_the_rows_add_up_to_the_whole(plan: Plan, data: st.DataObject) -> None:
    plan = plan.model_copy(update={"meeting": None, "person": plan.person.model_copy(update={"birth_date": None})})
    view = meeting_view(plan, TODAY)
    for row in view.rows[:3]:
        minutes = data.draw(st.none() | st.integers(0, 1440))
        plan = with_row(plan, row.id, TODAY, kommune_minutes=minutes)
    view = meeting_view(plan, TODAY)
    assert sum((row.difference for row in view.rows), Fraction(0)) == view.difference
    assert read_plan(write_plan(plan)) == plan
