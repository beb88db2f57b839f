"""What two do not agree on yet is a note in the file: who said what, until it is settled."""

from datetime import date

import pytest
from hypothesis import given

from bpa_core.assessment.assess import assess
from bpa_core.compare_plans.match import comparable_fields
from bpa_core.compare_plans.rows import RowKind, differing
from bpa_core.compare_plans.views import is_noted, row_of, with_note, with_view_taken, without_view
from bpa_core.editing.day_types import change_day_type, first_day
from bpa_core.editing.palette import suggestion
from bpa_core.editing.tasks import EditRefusedError, add_activity, change_activity, delete_activity, free_task
from bpa_core.editing.updates import changed, with_new_occasional
from bpa_core.plan.categories import Category
from bpa_core.plan.model import OtherView, Plan, new_plan
from bpa_core.plan.values import TimeOfDay
from bpa_core.plan.vocabulary import Per
from bpa_core.plan_file.read_write import read_plan, write_plan
from tests.strategies import plans

ON = date(2026, 11, 22)
MOTHER = first_day(new_plan(2026), "Skoledag", [suggestion("frokost"), suggestion("legge_seg")])


def test_both_words_stand_in_the_file_until_it_is_settled() -> None:
    own = MOTHER.day_types[0].activities[1]
    father = change_activity(MOTHER, own.id, minutes=own.minutes + 15)
    (row,) = differing(MOTHER, father)
    plan = read_plan(write_plan(with_note(MOTHER, row, "Far")))
    (view,) = plan.other_views
    assert (view.id, view.day, view.who) == (own.id, "Skoledag", "Far")
    assert is_noted(plan, row)
    assert with_note(plan, row, "Far") == plan
    assert plan.day_types == MOTHER.day_types
    assert assess(plan, ON).hours.need_per_week == assess(MOTHER, ON).hours.need_per_week
    assert without_view(plan, view) == MOTHER
    taken = with_view_taken(plan, view)
    assert (taken.day_types, taken.other_views) == (father.day_types, ())


def test_what_only_the_other_has_is_noted_and_lands_by_its_time() -> None:
    father = add_activity(MOTHER, 0, free_task("Sondemat", TimeOfDay(10 * 60), 40))
    (row,) = differing(MOTHER, father)
    plan = with_note(MOTHER, row, "Far")
    assert with_view_taken(plan, plan.other_views[0]).day_types == father.day_types


def test_what_the_other_does_not_have_can_be_taken_away_later() -> None:
    first = MOTHER.day_types[0].activities[0]
    father = delete_activity(MOTHER, first.id)
    (row,) = differing(MOTHER, father)
    plan = with_note(MOTHER, row, "Far")
    assert row_of(plan, plan.other_views[0]).other is None
    assert with_view_taken(plan, plan.other_views[0]) == father


def test_a_task_that_is_deleted_takes_its_note_along() -> None:
    own = MOTHER.day_types[0].activities[1]
    (row,) = differing(MOTHER, change_activity(MOTHER, own.id, minutes=5))
    assert delete_activity(with_note(MOTHER, row, "Far"), own.id).other_views == ()


@given(plans(), plans())
def test_every_task_on_which_two_differ_can_be_noted_and_taken_from_the_note(mine: Plan, other: Plan) -> None:
    plan = mine
    rows = [row for row in differing(mine, other) if row.kind not in (RowKind.DAYS, RowKind.ANSWER)]
    for row in rows:
        plan = with_note(plan, row, "Far")
    assert len(plan.other_views) == len(rows)
    assert read_plan(write_plan(plan)).other_views == plan.other_views
    for row, view in zip(rows, plan.other_views, strict=True):
        plan = with_view_taken(plan, view)
        if row.other_task:
            assert comparable_fields(row.other_task) in [comparable_fields(one) for one in plan.items]
    assert plan.other_views == ()


def test_a_note_follows_its_day_when_the_day_gets_another_name() -> None:
    """Else taking it would draw the same task on a second day, under the old name."""
    own = MOTHER.day_types[0].activities[1]
    father = add_activity(change_activity(MOTHER, own.id, minutes=5), 0, free_task("Sondemat", TimeOfDay(10 * 60), 40))
    plan = MOTHER
    for row in differing(MOTHER, father):
        plan = with_note(plan, row, "Far")
    plan = change_day_type(plan, 0, name="Hverdag")
    for view in plan.other_views:
        plan = with_view_taken(plan, view)
    assert [day.name for day in plan.day_types] == ["Hverdag"]
    assert plan.day_types[0].activities == father.day_types[0].activities


def test_a_note_that_names_another_day_or_another_kind_of_task_makes_no_id_stand_twice() -> None:
    """As a file may hold it: each is taken without harm, or refused in words."""
    plan = with_new_occasional(MOTHER, title="Tur", minutes=60, times=1, per=Per.WEEK, category=Category.FRITID)
    (rare,), own = plan.occasional, MOTHER.day_types[0].activities[1]
    for view in (
        OtherView(id=own.id, day="Helg", activity=own.model_copy(update={"minutes": 5})),
        OtherView(id=rare.id, day="Skoledag", activity=own),
    ):
        taken = with_view_taken(changed(plan, other_views=(view,)), view)
        assert read_plan(write_plan(taken)) == taken
        assert [day.name for day in taken.day_types] == ["Skoledag"]
    nowhere = OtherView(activity=own)
    with pytest.raises(EditRefusedError):
        with_view_taken(changed(plan, other_views=(nowhere,)), nowhere)
