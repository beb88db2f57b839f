"""What holds for every plan, told as a family would say it: nothing twice, nothing lost, nothing by chance."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpa_core.assessment.assess import assess
from bpa_core.cli.report import report
from bpa_core.hours.countability import NotCounted
from bpa_core.hours.result import Hours
from bpa_core.plan.categories import Service
from bpa_core.plan.model import Plan
from bpa_core.plan.tasks import Activity, DayType
from bpa_core.plan.vocabulary import TwoHelpersNeed
from bpa_core.plan_file.read_write import read_plan, write_plan
from tests.core.assessed import assessed_plans, crowded, hard_days
from tests.strategies import activities

pytestmark = pytest.mark.slow

ON = date(2026, 11, 22)
WEEK = Fraction(7 * 1440)


def drawn_only(plan: Plan) -> Plan:
    return plan.model_copy(update={"occasional": (), "existing_services": ()})


def with_tasks(plan: Plan, *tasks: Activity) -> Plan:
    day = plan.day_types[0].model_copy(update={"activities": tasks})
    return plan.model_copy(update={"day_types": (day,)})


def changed(plan: Plan, **told: Any) -> Plan:
    """Every drawn task of the only day type changed alike."""
    return with_tasks(plan, *(task.model_copy(update=told) for task in plan.activities))


def need(plan: Plan) -> Fraction:
    """Minutes a week."""
    return assess(plan, ON).hours.need_per_week


@given(hard_days())
def test_no_minute_is_given_twice(plan: Plan) -> None:
    """Each helper has 1440 minutes a day less what others cover; a peer's minutes were taken from them."""
    two = assess(drawn_only(plan), ON).hours
    assert two.need_per_week + two.peer_per_week + 2 * two.covered_per_week <= 2 * WEEK
    one = assess(changed(drawn_only(plan), helpers=1), ON).hours
    assert one.need_per_week + one.peer_per_week + one.covered_per_week <= WEEK


@given(hard_days())
def test_whoever_needs_two_all_day_uses_every_minute(plan: Plan) -> None:
    """The bound above is reached: with a task for two round the clock nothing is left, and nothing more is there."""
    own = changed(drawn_only(plan), peer_minutes=0)
    usual = {"title": "x", "category": "tilsyn", "service": "personlig_assistanse", "helpers": 2}
    always = Activity.model_validate({"id": "always", "start": "12:00", "minutes": 1440, **usual})
    full = assess(with_tasks(own, *own.activities, always), ON).hours
    assert full.need_per_week + 2 * full.covered_per_week == 2 * WEEK


@given(assessed_plans())
def test_the_pieces_add_up_exactly(assessed: tuple[Plan, date]) -> None:
    plan, as_of = assessed
    hours = assess(plan, as_of).hours
    today = [one for one in plan.existing_services if not one.drawn and one.service is not Service.DEKKET_AV_ANDRE]
    of_today = sum((one.minutes_a_week(plan.year) for one in today), Fraction(0))
    assert sum(hours.need_by_service.values()) == hours.need_per_week
    assert sum(hours.need_by_category.values()) == hours.need_per_week - of_today
    assert hours.counts_per_week + sum(hours.not_counted.values()) == hours.need_per_week
    split = assess(plan, as_of).egenandel.per_week
    assert sum(split.values()) == hours.need_per_week
    for found in (hours.need_by_service, hours.need_by_category, hours.not_counted):
        assert all(minutes > 0 for minutes in found.values())
    assert set(hours.not_counted) <= set(NotCounted)


@given(hard_days(), crowded, st.integers(0, 6))
def test_one_more_own_task_never_lowers_the_need(plan: Plan, task: Activity, place: int) -> None:
    """Wherever it stands in the list."""
    own = Service.PERSONLIG_ASSISTANSE if task.service is Service.DEKKET_AV_ANDRE else task.service
    more = task.model_copy(update={"id": "more", "peer_minutes": 0, "service": own})
    tasks = list(plan.activities)
    assert need(with_tasks(plan, *tasks[:place], more, *tasks[place:])) >= need(plan)


@given(hard_days(), activities)
def test_more_that_others_cover_never_raises_the_need(plan: Plan, task: Activity) -> None:
    more = task.model_copy(update={"id": "more", "service": Service.DEKKET_AV_ANDRE})
    assert need(with_tasks(plan, *plan.activities, more)) <= need(plan)


@given(hard_days())
def test_the_second_helper_is_a_layer_of_its_own(plan: Plan) -> None:
    """What two need beyond one is what the tasks for two would need alone, without a peer's minutes."""
    needs_two = {"two_helpers_need": TwoHelpersNeed.CONTINUOUS}
    plan = plan.model_copy(update={"person": plan.person.model_copy(update=needs_two)})
    both = drawn_only(plan)
    for_two = [task for task in both.activities if task.helpers == 2 or task.service is Service.DEKKET_AV_ANDRE]
    alone = changed(with_tasks(both, *for_two), helpers=1, peer_minutes=0)
    assert need(both) - need(changed(both, helpers=1)) == need(alone)


@given(assessed_plans(), st.randoms())
def test_the_order_of_day_types_does_not_matter(assessed: tuple[Plan, date], chance: Any) -> None:
    """But for the order in which warnings name the tasks."""
    plan, as_of = assessed
    days: list[DayType] = list(plan.day_types)
    chance.shuffle(days)
    first, second = report(plan, as_of), report(plan.model_copy(update={"day_types": tuple(days)}), as_of)
    for found in (first, second):
        found["warnings"] = {one["code"]: set(one["ids"]) for one in found["warnings"]}
    assert first == second


@given(assessed_plans())
def test_a_plan_read_back_from_its_file_gives_the_same(assessed: tuple[Plan, date]) -> None:
    plan, as_of = assessed
    assert report(read_plan(write_plan(plan)), as_of) == report(plan, as_of)


def written_out(plan: Plan) -> Plan:
    """The same days with a task of its own for each time that a task comes."""
    days = []
    for day in plan.day_types:
        tasks = [
            task.model_copy(update={"id": f"{task.id} {number}", "start": start, "also_at": ()})
            for task in day.activities
            for number, start in enumerate(task.starts)
        ]
        days.append(day.model_copy(update={"activities": tuple(tasks)}))
    return plan.model_copy(update={"day_types": tuple(days)})


def by_task(hours: Hours) -> dict[tuple[Any, ...], Fraction]:
    """Minutes by task as it was before it was written out, helper, part of the day, and whether they count."""
    return hours.by(lambda one: (one.task_id.split()[0], one.helper, one.part, one.reason, one.unsure))


@given(assessed_plans() | hard_days().map(lambda plan: (plan, ON)))
def test_a_task_of_several_times_counts_as_one_written_for_each(assessed: tuple[Plan, date]) -> None:
    plan, as_of = assessed
    once, each = assess(plan, as_of), assess(written_out(plan), as_of)
    assert by_task(once.hours) == by_task(each.hours)
    assert (once.hours.peer_per_week, once.hours.covered_per_week) == (
        each.hours.peer_per_week,
        each.hours.covered_per_week,
    )
    assert once.flips() == each.flips()
    assert (once.verdict, once.egenandel, once.notes) == (each.verdict, each.egenandel, each.notes)


@given(assessed_plans())
def test_what_a_day_warns_of_is_the_plans_warnings_that_name_its_tasks(assessed: tuple[Plan, date]) -> None:
    plan, as_of = assessed
    found = assess(plan, as_of)
    for index, day in enumerate(plan.day_types):
        its = [task.id for task in day.activities]
        named = [(one.code, tuple(task for task in one.ids if task in its)) for one in found.warnings]
        assert [(one.code, one.ids) for one in found.warnings_on_day(index)] == [one for one in named if one[1]]
