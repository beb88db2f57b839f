"""pbrl § 2-1 d second paragraph: night help counts only where the person needs it continuously."""

import pytest

from tests.core.building import day, now_and_then, person, plan, task, today
from tests.core.cases.conftest import Assess

WATCH = task("23:00", 480, "nattevakt")


@pytest.mark.parametrize(("need", "counts"), [("continuous", 56.0), ("visits", 0.0), ("none", 0.0), ("unsure", 0.0)])
def test_only_a_continuous_need_makes_the_night_count(assess: Assess, need: str, counts: float) -> None:
    answer = assess(plan(day(WATCH), person=person(night_need=need)))
    assert (answer.counts, answer.need) == (counts, 56.0)
    assert answer.not_counted == ({} if counts else {"natt_punktvis": 56.0})


def test_a_visit_inside_the_window_is_outside_the_right_to_the_minute(assess: Assess) -> None:
    """From 22:30 to 07:30 only the hour outside 23–07 counts."""
    answer = assess(plan(day(task("22:30", 540)), person=person(night_need="visits")))
    assert (answer.counts, answer.not_counted) == (7.0, {"natt_punktvis": 56.0})


@pytest.mark.parametrize(("start", "counted"), [("22:59", 1), ("23:00", 0), ("06:59", 0), ("07:00", 1)])
def test_the_first_and_the_last_minute_of_the_night(assess: Assess, start: str, counted: int) -> None:
    """The window runs from 23:00 up to, not with, 07:00."""
    assert assess(plan(day(task(start, 1)))).hours["counts_per_year"] == round(counted * 365 / 60, 4)


def test_over_midnight_the_task_goes_on_at_the_top_of_the_same_day(assess: Assess) -> None:
    answer = assess(plan(day(task("22:00", 240), days=100), day(days=265, name="Tom")))
    assert answer.hours["need_per_year"] == 400.0
    assert answer.hours["counts_per_year"] == 100.0


def test_a_window_that_does_not_pass_midnight(assess: Assess) -> None:
    told = person(night_from="00:30", night_to="05:30")
    answer = assess(plan(day(task("00:00", 360)), person=told))
    assert (answer.counts, answer.not_counted) == (7.0, {"natt_punktvis": 35.0})


@pytest.mark.parametrize(
    ("of_person", "of_day", "counts"),
    [("none", "continuous", 56.0), ("continuous", "none", 0.0), ("continuous", None, 56.0), ("visits", None, 0.0)],
)
def test_the_day_types_own_night_need_goes_before_the_persons(
    assess: Assess, of_person: str, of_day: str | None, counts: float
) -> None:
    answer = assess(plan(day(WATCH, night_need=of_day), person=person(night_need=of_person)))
    assert answer.counts == counts


def test_each_day_type_has_its_own_nights(assess: Assess) -> None:
    hard = day(WATCH, days=73, name="Anfall", night_need="continuous")
    answer = assess(plan(hard, day(WATCH, days=292, name="Vanlig")))
    assert answer.counts == 11.2
    assert answer.not_counted == {"natt_punktvis": 44.8}


@pytest.mark.parametrize(("need", "counts"), [("continuous", 10.0), ("visits", 7.0)])
def test_what_comes_now_and_then_and_today_follow_the_persons_night(assess: Assess, need: str, counts: float) -> None:
    """They belong to no day type, so that a day type's own night need does not reach them."""
    rare = now_and_then(180, 2, "week", night_minutes=60)
    given = plan(
        day(night_need="none" if need == "continuous" else "continuous"),
        occasional=[rare],
        existing_services=[today("personlig_assistanse", 4, night_hours_per_week=1)],
        person=person(night_need=need),
    )
    answer = assess(given)
    assert (answer.counts, answer.need) == (counts, 10.0)


@pytest.mark.parametrize(
    ("night_from", "night_to", "shorter", "longer"),
    [
        ("23:00", "07:00", 119.0, 105.0),
        ("02:00", "03:00", 168.0, 154.0),
        ("02:00", "03:01", 167.8833, 153.8833),
        ("07:59", "07:00", 13.8833, 0.0),
        ("08:00", "07:00", 14.0, 0.0),
        ("08:01", "07:00", 14.1167, 0.1167),
    ],
    ids=["usual", "shrinks to nothing", "a minute is left", "more than all", "exactly all", "a minute is not reached"],
)
def test_the_night_half_an_hour_shorter_and_longer_at_each_end(
    assess: Assess, night_from: str, night_to: str, shorter: float, longer: float
) -> None:
    """From no night at all up to 24 hours, for a task that never ends."""
    answer = assess(plan(day(task("07:30", 1440)), person=person(night_from=night_from, night_to=night_to)))
    assert (answer.flip("natt_kortere"), answer.flip("natt_lengre")) == (shorter, longer)


def test_the_window_changes_drawn_tasks_only(assess: Assess) -> None:
    answer = assess(plan(day(), occasional=[now_and_then(600, 1, "week", night_minutes=480)]))
    assert [answer.flip(name) for name in ("natt_kortere", "natt_lengre")] == [2.0, 2.0]


def test_visits_read_as_counting(assess: Assess) -> None:
    """The flip: night need continuous everywhere, the day types' own included."""
    rare = now_and_then(60, 1, "week", night_minutes=60)
    answer = assess(plan(day(WATCH, night_need="visits"), occasional=[rare]))
    assert (answer.counts, answer.flip("med_punktvis_natt")) == (0.0, 57.0)
