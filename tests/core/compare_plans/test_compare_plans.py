"""Two plans of the same person: what differs, what is taken, and that nothing else moves."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from bpa_core.compare_plans.match import comparable_fields
from bpa_core.compare_plans.rows import ANSWERS, RowKind, day_pairs, differing, of_my_year
from bpa_core.compare_plans.take import with_all_rows, with_row
from bpa_core.editing.day_types import add_day_type, first_day
from bpa_core.editing.palette import suggestion
from bpa_core.editing.tasks import EditRefusedError, add_activity, change_activity, free_task
from bpa_core.editing.updates import with_new_service, with_person
from bpa_core.hours.calculate import count
from bpa_core.hours.countability import assumptions_for
from bpa_core.plan.categories import Service
from bpa_core.plan.model import Plan, new_plan
from bpa_core.plan.stated_hours import StatedServiceHours
from bpa_core.plan.values import TimeOfDay
from bpa_core.plan.vocabulary import HoursPer, NightNeed
from bpa_core.plan_file.read_write import read_plan, write_plan
from tests.strategies import plans

ON = date(2026, 11, 22)
TOLD = StatedServiceHours(amount=Decimal(30), per=HoursPer.MONTH)
MOTHER = first_day(new_plan(2026), "Skoledag", [suggestion("frokost"), suggestion("legge_seg")])


def at(hour: int, minute: int = 0) -> TimeOfDay:
    return TimeOfDay(hour * 60 + minute)


def week(plan: Plan) -> object:
    return count(plan, assumptions_for(plan.person, ON)).need_per_week


def test_the_same_task_is_found_by_title_though_moved_longer_and_with_another_id() -> None:
    first, second = MOTHER.activities
    father = change_activity(MOTHER, second.id, minutes=second.minutes + 15, start=at(20, 40))
    moved = tuple(one.model_copy(update={"id": f"x{one.id}"}) for one in reversed(father.day_types[0].activities))
    father = father.model_copy(update={"day_types": (father.day_types[0].model_copy(update={"activities": moved}),)})
    (row,) = differing(MOTHER, father)
    assert row.kind is RowKind.ACTIVITY
    assert row.mine == second
    assert set(row.fields) == {"minutes", "start"}
    settled = with_row(MOTHER, father, row)
    assert {one.id for one in settled.activities} == {first.id, second.id}
    assert not differing(settled, father)


def test_another_word_for_the_same_thing_at_the_same_time_is_the_same_task() -> None:
    father = change_activity(MOTHER, MOTHER.day_types[0].activities[0].id, title="Grøt og medisiner", start=at(7, 45))
    (row,) = differing(MOTHER, father)
    assert row.my_task is not None
    assert row.other_task is not None


def test_what_only_one_has_is_added_or_taken_away() -> None:
    father = add_activity(MOTHER, 0, free_task("Sondemat", at(10), 40))
    (row,) = differing(MOTHER, father)
    assert row.mine is None
    both = with_row(MOTHER, father, row)
    assert [one.title for one in both.activities] == [one.title for one in father.activities]
    (other_way,) = differing(father, MOTHER)
    assert with_row(father, MOTHER, other_way).day_types == MOTHER.day_types


def test_a_kind_of_day_that_only_the_other_has_comes_with_its_tasks_and_days() -> None:
    father = first_day(MOTHER, "Helg", [suggestion("frokost")])
    father = father.model_copy(
        update={"day_types": (father.day_types[0], father.day_types[1].model_copy(update={"days_per_year": 52}))}
    )
    plan = MOTHER
    for row in differing(MOTHER, father):
        plan = with_row(plan, father, row)
    assert [(day.name, day.days_per_year) for day in plan.day_types] == [("Skoledag", 365), ("Helg", 52)]
    assert len({one.id for one in plan.items}) == 3
    without = plan
    for row in differing(plan, MOTHER):
        if row.kind is RowKind.DAYS:
            without = with_row(without, MOTHER, row)
    assert without.day_types == MOTHER.day_types


def test_an_answer_about_the_night_is_a_row_of_its_own() -> None:
    father = with_person(MOTHER, night_need=NightNeed.CONTINUOUS)
    (row,) = differing(MOTHER, father)
    assert (row.kind, row.name, row.mine, row.other) == (
        RowKind.ANSWER, "night_need", NightNeed.NONE, NightNeed.CONTINUOUS,
    )  # fmt: skip
    assert with_row(MOTHER, father, row).person == father.person


def test_names_of_days_in_other_letters_are_the_same_day() -> None:
    assert not differing(
        MOTHER, first_day(new_plan(2026), " SKOLEDAG ", [suggestion("frokost"), suggestion("legge_seg")])
    )


def test_a_full_day_says_that_there_is_no_room_and_keeps_what_it_had() -> None:
    full = MOTHER
    while len(full.day_types[0].activities) < 100:
        full = add_activity(full, 0, free_task(f"Oppgave {len(full.day_types[0].activities)}"))
    father = add_activity(MOTHER, 0, free_task("En til", at(3)))
    row = next(one for one in differing(full, father) if one.mine is None)
    with pytest.raises(EditRefusedError):
        with_row(full, father, row)


def test_a_service_and_what_comes_now_and_then_are_rows_too() -> None:
    father = with_new_service(MOTHER, title="Avlastning", service=Service.AVLASTNING, stated=TOLD, drawn=True)
    (row,) = differing(MOTHER, father)
    assert row.kind is RowKind.EXISTING
    assert with_row(MOTHER, father, row).existing_services == father.existing_services


@given(plans(), plans())
def test_all_from_the_other_gives_the_other_s_days_and_hours(mine: Plan, other: Plan) -> None:
    result = with_all_rows(mine, other)
    assert not differing(result, other)
    for here, day in day_pairs(result, other):
        assert here is not None
        assert day is not None
        assert [comparable_fields(one) for one in here.activities] == [comparable_fields(one) for one in day.activities]
        assert (here.days_per_year, here.night_need) == (day.days_per_year, day.night_need)
    assert len(result.day_types) == len(other.day_types)
    assert week(result) == week(of_my_year(mine, other))
    assert read_plan(write_plan(result)) == result
    kept = ("title", "vedtak", "case", "economy", "schemes", "plan_id", "year_account")
    assert all(getattr(result, name) == getattr(mine, name) for name in kept)


@given(plans(), plans())
def test_row_by_row_comes_to_an_end_where_nothing_differs(mine: Plan, other: Plan) -> None:
    plan, rows = mine, differing(mine, other)
    for _ in range(len(rows) + 1):
        left = differing(plan, other)
        if not left:
            break
        plan = with_row(plan, other, left[0])
    assert not differing(plan, other)
    assert len({one.id for one in plan.items}) == len(list(plan.items))


@given(plans())
def test_a_plan_beside_itself_does_not_differ(plan: Plan) -> None:
    assert not differing(plan, plan)
    assert with_all_rows(plan, plan).day_types == plan.day_types
    assert set(ANSWERS) <= set(type(plan.person).model_fields)
    assert add_day_type(new_plan(2026), "x").day_types
