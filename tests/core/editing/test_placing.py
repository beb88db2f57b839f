"""Where a new task goes: never silently inside another, or inside school."""

from hypothesis import given
from hypothesis import strategies as st

from bpa_core.assessment.assess import assess
from bpa_core.editing.day_types import first_day
from bpa_core.editing.free_time import is_stretch, only_looks_after
from bpa_core.editing.palette import Suggestion, palette, suggestion
from bpa_core.editing.placing import add_placed, copy_to, overlapping_tasks, spaced_evenly, with_times
from bpa_core.editing.tasks import find
from bpa_core.plan.categories import Service
from bpa_core.plan.model import Plan, new_plan
from bpa_core.plan.tasks import Activity
from tests.core.building import ON, covered, day, plan, task

ROOMY = [one for one in palette() if one.key != "institusjon"]
SOME = st.lists(st.sampled_from(ROOMY), min_size=1, max_size=12, unique_by=lambda one: one.key)


def added(before: Plan, *keys: str) -> tuple[Plan, list[Activity]]:
    """The plan with these common tasks, and they as they were placed."""
    new: list[str] = []
    for key in keys:
        known = {one.id for one in before.activities}
        before = add_placed(before, 0, suggestion(key).activity)
        new += [one.id for one in before.activities if one.id not in known]
    return before, [find(before, one) for one in new]


@given(SOME)
def test_the_first_days_tasks_lie_on_nothing_but_who_looks_after(chosen: list[Suggestion]) -> None:
    drawn = first_day(new_plan(2026), "Dag", chosen)
    for one in drawn.activities:
        if not is_stretch(one):
            assert all(is_stretch(other) and only_looks_after(other) for other in overlapping_tasks(drawn, one.id))


@given(st.integers(1, 8), st.integers(1, 30))
def test_times_meet_nothing_as_long_as_there_is_room(many: int, minutes: int) -> None:
    school = plan(day(covered("08:30", 330), task("15:00", minutes, "personlig_stell"), task("17:00", 60)))
    for drawn in (with_times(school, "t2", many), spaced_evenly(with_times(school, "t2", many), "t2")):
        care = find(drawn, "t2")
        assert len(set(care.starts)) == many
        assert overlapping_tasks(drawn, "t2") == ()
        needs = [assess(one, ON).hours.need_per_week for one in (school, drawn)]
        assert needs[1] - needs[0] == 7 * minutes * (many - 1)
        assert all(start >= 7 * 60 and start + minutes <= 23 * 60 for start in care.starts)


def test_where_even_parts_have_no_room_for_all_they_lie_close_together() -> None:
    """Nineteen half hours of the twenty-one that are free."""
    busy = plan(day(covered("08:40", 330), task("15:00", 30, "personlig_stell", also_at=["15:00"] * 18)))
    drawn = spaced_evenly(busy, "t2")
    assert len(set(find(drawn, "t2").starts)) == 19
    assert overlapping_tasks(drawn, "t2") == ()


def test_the_same_task_again_comes_after_the_first() -> None:
    _, (first, second) = added(plan(day(task("12:00", 30))), "toalett", "toalett")
    assert (str(first.start), str(second.start)) == ("15:30", "16:00")


def test_lunch_on_a_school_day_comes_when_school_is_over() -> None:
    _, (lunch,) = added(plan(day(covered("08:30", 330))), "lunsj")
    assert str(lunch.start) == "14:00"


def test_help_at_night_stays_in_the_night() -> None:
    drawn, (first, second) = added(plan(day(task("12:00", 30))), "natt_tilsyn", "natt_tilsyn")
    assert (str(first.start), str(second.start)) == ("02:00", "02:30")
    starts = find(with_times(drawn, second.id, 4), second.id).starts
    assert all(start >= 23 * 60 or start + 30 <= 7 * 60 for start in starts)


def test_where_the_day_is_full_a_task_stands_where_it_usually_is_and_what_it_lies_on_is_known() -> None:
    full = plan(day(covered("07:00", 960)))
    drawn, (one,) = added(full, "frokost")
    assert (str(one.start), [other.id for other in overlapping_tasks(drawn, one.id)]) == ("07:30", ["t1"])


def test_rather_on_another_task_than_in_school() -> None:
    full = plan(day(covered("07:00", 540), task("16:00", 420, "fritid")))
    drawn, (lunch,) = added(full, "lunsj")
    assert (str(lunch.start), [other.id for other in overlapping_tasks(drawn, lunch.id)]) == ("16:00", ["t2"])
    starts = find(with_times(drawn, lunch.id, 3), lunch.id).starts
    assert all(start >= 16 * 60 for start in starts)


def test_supervision_is_room_where_a_meal_usually_is() -> None:
    drawn, (dinner,) = added(plan(day(task("16:00", 240, "tilsyn"))), "middag")
    assert str(dinner.start) == "16:30"
    assert all(map(only_looks_after, overlapping_tasks(drawn, dinner.id)))


def test_no_time_begins_before_the_watch_that_it_would_end_in() -> None:
    """Where supervision begins in the middle of a task, it takes the rest: it started last."""
    drawn = plan(day(task("16:00", 240, "tilsyn"), task("15:00", 20, "personlig_stell", also_at=["15:00"] * 7)))
    hours = assess(spaced_evenly(drawn, "t2"), ON).hours
    own = [one.units for one in hours.entries if one.task_id == "t2"]
    assert sum(own) == 8 * 20 * 365 * hours.scale


def test_a_copy_on_the_same_day_goes_where_there_is_room() -> None:
    drawn = copy_to(plan(day(task("15:00", 30, "personlig_stell"))), "t1", 0)
    assert [str(one.start) for one in drawn.activities] == ["15:00", "15:30"]


def test_the_one_that_is_meant_is_taken_away() -> None:
    drawn = plan(day(task("08:00", 15, also_at=["12:00", "18:00"])))
    assert [str(start) for start in find(with_times(drawn, "t1", 2, without=0), "t1").starts] == ["12:00", "18:00"]
    assert [str(start) for start in find(with_times(drawn, "t1", 1), "t1").starts] == ["08:00"]
    assert find(drawn, "t1").service is Service.PERSONLIG_ASSISTANSE
