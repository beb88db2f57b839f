"""The clock's geometry: every minute given stands in a ring once, and arcs are whole, past midnight too."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings

from bpa_core.assessment.assess import Assessment, assess
from bpa_core.examples import example_names, example_plan
from bpa_core.overview.clock_arcs import Arc, DayArcs, clock_arcs
from bpa_core.plan.categories import Category, Family, Service
from bpa_core.plan.limits import MINUTES_A_DAY
from bpa_core.plan.model import Plan, new_plan
from bpa_core.plan.tasks import Activity, DayType
from bpa_core.plan.values import Share, TimeOfDay
from bpa_core.plan.vocabulary import NightNeed, TwoHelpersNeed
from bpa_core.plan.window import Window
from tests.strategies import plans

AS_OF = date(2026, 11, 22)
EMPTY = new_plan(2026)


def task(task_id: str, start: str, minutes: int, **more: object) -> Activity:
    values = {"category": Category.MALTID, **more}
    return Activity(id=task_id, title="", start=TimeOfDay.parse(start), minutes=minutes, **values)


def drawn(*tasks: Activity, **person: object) -> DayArcs:
    plan = EMPTY.model_copy(
        update={
            "person": EMPTY.person.model_copy(update=person),
            "day_types": (DayType(name="Dag", days_per_year=365, activities=tasks),),
        }
    )
    return clock_arcs(assess(plan, AS_OF), 0)


def places(day: DayArcs) -> list[tuple[str, int, int, int]]:
    return [(arc.task_id, arc.helper, arc.start, arc.minutes) for arc in day.arcs]


@pytest.mark.parametrize("need", [NightNeed.CONTINUOUS, NightNeed.VISITS])
def test_a_night_watch_past_midnight_is_one_arc_whether_it_counts_or_not(need: NightNeed) -> None:
    """pbrl § 2-1 d second paragraph says what of it counts; the clock draws what is given."""
    day = drawn(task("t1", "21:00", 660, category=Category.NATTEVAKT), night_need=need)
    assert places(day) == [("t1", 1, 21 * 60, 660)]
    assert day.night == Window(23 * 60, 480)


def test_two_tasks_of_different_days_lie_beside_each_other() -> None:
    day = drawn(
        task("t1", "12:00", 60, share=Share(n=2, m=5)),
        task("t2", "12:00", 60, share=Share(n=3, m=5)),
    )
    assert day.scale == 5
    assert {(arc.task_id, day.depth(arc)) for arc in day.arcs} == {
        ("t1", (Fraction(3, 5), Fraction(1))),
        ("t2", (Fraction(0), Fraction(3, 5))),
    }


def test_what_others_cover_is_no_need_and_stands_inside() -> None:
    """School time is help that others give: what lies under it is not drawn a second time."""
    day = drawn(task("t1", "08:00", 300, service=Service.DEKKET_AV_ANDRE), task("t2", "12:00", 120))
    assert places(day) == [("t1", 1, 8 * 60, 300), ("t2", 1, 13 * 60, 60)]
    assert [arc.covered for arc in day.arcs] == [True, False]
    assert day.families[-1] is Family.ANDRE


def test_a_second_helper_has_a_ring_of_its_own() -> None:
    """pbrl § 2-1 d second paragraph: a second helper counts where two are needed all the time."""
    day = drawn(task("t1", "10:00", 30, helpers=2), two_helpers_need=TwoHelpersNeed.CONTINUOUS)
    assert places(day) == [("t1", 1, 600, 30), ("t1", 2, 600, 30)]
    assert day.helpers == 2


def test_a_day_without_tasks_has_no_arcs() -> None:
    assert drawn().arcs == ()


def test_a_task_round_the_clock_is_one_arc() -> None:
    day = drawn(task("t1", "23:00", MINUTES_A_DAY), night_need=NightNeed.CONTINUOUS)
    assert places(day) == [("t1", 1, 0, MINUTES_A_DAY)]


@pytest.mark.parametrize("name", example_names())
def test_the_examples_arcs_are_the_assessments_minutes(name: str) -> None:
    check(assess(example_plan(name), AS_OF))


@given(plan=plans())
@settings(max_examples=60, deadline=None)
def test_any_plans_arcs_are_the_assessments_minutes(plan: Plan) -> None:
    check(assess(plan, AS_OF))


def check(assessment: Assessment) -> None:
    for index, clock in enumerate(assessment.hours.clocks):
        day = clock_arcs(assessment, index)
        for place, tally in enumerate(clock.tallies):
            for helper in (1, 2):
                arcs = [arc for arc in day.arcs if (arc.task, arc.helper) == (place, helper)]
                taken = tally.helpers[helper - 1]
                units = sum((arc.outer - arc.inner) * arc.minutes for arc in arcs)
                assert units == taken.day + taken.night or all(arc.covered for arc in arcs)
        for arc in day.arcs:
            assert 0 <= arc.start < MINUTES_A_DAY
            assert 0 <= arc.inner < arc.outer <= day.scale
            assert 0 < arc.minutes <= MINUTES_A_DAY
        assert not any(_touch(one, other) for one in day.arcs for other in day.arcs if one is not other)
        tasks = assessment.plan.day_types[index].activities
        drawn_on = {minute for one in tasks for window in one.windows for minute in window.minutes}
        assert {minute % MINUTES_A_DAY for a in day.arcs for minute in range(a.start, a.start + a.minutes)} == drawn_on


def _touch(arc: Arc, other: Arc) -> bool:
    """Whether two arcs of a task in the same part of a ring are neighbours: they should have been one."""
    same = (arc.helper, arc.task, arc.inner, arc.outer) == (other.helper, other.task, other.inner, other.outer)
    return same and (arc.start + arc.minutes) % MINUTES_A_DAY == other.start
