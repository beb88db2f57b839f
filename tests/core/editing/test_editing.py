"""Edits of the drawn days: ids and names stay unique, and the plan stays one that a file could hold."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpa_core.assessment.assess import assess
from bpa_core.editing.day_types import add_day_type, change_day_type, copy_day_type, delete_day_type, first_day
from bpa_core.editing.palette import palette, suggestion
from bpa_core.editing.tasks import (
    EditRefusedError,
    KindOfHelp,
    add_activity,
    change_activity,
    copy_activity,
    delete_activity,
    find,
    free_task,
    kind_of_help,
    service_for,
)
from bpa_core.editing.updates import changed, with_new_occasional, without
from bpa_core.hours.memory import Memory
from bpa_core.meeting.edits import with_row, without_row
from bpa_core.plan import limits
from bpa_core.plan.categories import CATEGORIES, Category, Service
from bpa_core.plan.model import OtherView, Plan, new_plan
from bpa_core.plan.values import Share, TimeOfDay
from bpa_core.plan.vedtak import CutTask, Vedtak
from bpa_core.plan.vocabulary import NightNeed, Per, Whereabouts
from bpa_core.plan_file.read_write import read_plan, write_plan
from bpa_core.wording.faults import fault_sentence
from bpa_core.wording.names import copy_ending
from tests.strategies import plans

ON = date(2026, 11, 22)
DAY = add_day_type(new_plan(2026), "Skoledag")
DRAWN = first_day(new_plan(2026), "Vanlig dag", [suggestion("frokost"), suggestion("middag"), suggestion("sta_opp")])


@st.composite
def edited(draw: st.DrawFn) -> tuple[Plan, Plan]:
    """A plan, and the plan after one edit at random."""
    plan = draw(plans())
    if not plan.day_types:
        return plan, add_day_type(plan, draw(st.text(min_size=1, max_size=120).filter(str.strip)))
    day = draw(st.integers(0, len(plan.day_types) - 1))
    edits = [
        lambda: add_activity(plan, day, draw(st.sampled_from(palette())).activity),
        lambda: add_activity(plan, day, free_task(draw(st.text(max_size=120)))),
        lambda: copy_day_type(plan, day, copy_ending),
        lambda: delete_day_type(plan, day),
        lambda: add_day_type(plan, plan.day_types[day].name.strip() or "Dag"),  # a file may hold a blank one
        lambda: change_day_type(plan, day, night_need=draw(st.sampled_from([None, *NightNeed]))),
    ]
    ids = [one.id for one in plan.activities]
    if ids:
        task = draw(st.sampled_from(ids))
        edits += [
            lambda: delete_activity(plan, task),
            lambda: copy_activity(plan, task, day),
            lambda: change_activity(plan, task, start=TimeOfDay(draw(st.integers(0, 1439)))),
            lambda: change_activity(plan, task, category=draw(st.sampled_from(list(Category)))),
        ]
    return plan, draw(st.sampled_from(edits))()


@pytest.mark.parametrize("blank", ["", " ", "\n", "\x1f", "\u3000"])
def test_a_new_day_has_a_name_that_can_be_read(blank: str) -> None:
    """A file may hold a day named by a blank; nobody is let add another."""
    with pytest.raises(EditRefusedError):
        add_day_type(DAY, blank)
    with pytest.raises(EditRefusedError):
        change_day_type(DAY, 0, name=blank)


@given(edited())
def test_every_edit_leaves_a_plan_that_a_file_could_hold(both: tuple[Plan, Plan]) -> None:
    before, after = both
    ids = [item.id for item in after.items]
    assert len(set(ids)) == len(ids)
    assert read_plan(write_plan(after)) == after
    assert before.person == after.person


@given(edited())
def test_what_was_counted_before_never_changes_the_count(both: tuple[Plan, Plan]) -> None:
    memory = Memory()
    for plan in (*both, *reversed(both)):
        plain = plan.model_copy(update={"person": plan.person.model_copy(update={"birth_date": None})})
        assert assess(plain, ON, memory) == assess(plain, ON)


def test_the_smallest_unused_id_and_the_place_by_the_clock() -> None:
    assert [(one.id, str(one.start)) for one in DRAWN.activities] == [("t3", "07:00"), ("t1", "07:30"), ("t2", "16:30")]
    fewer = delete_activity(DRAWN, "t1")
    again = add_activity(fewer, 0, suggestion("kveldsmat").activity)
    assert [one.id for one in again.activities] == ["t3", "t2", "t1"]


def test_the_first_day_fills_the_year_and_later_ones_wait() -> None:
    assert DAY.day_types[0].days_per_year == 365
    assert add_day_type(new_plan(2028), "Dag").day_types[0].days_per_year == 366
    assert add_day_type(DAY, "Fridag").day_types[1].days_per_year == 0


def test_a_copied_day_has_a_name_and_ids_of_its_own() -> None:
    once = copy_day_type(DRAWN, 0, copy_ending)
    twice = copy_day_type(once, 0, copy_ending)
    assert [day.name for day in twice.day_types] == ["Vanlig dag", "Vanlig dag (kopi)", "Vanlig dag (kopi 2)"]
    assert [one.title for one in twice.day_types[2].activities] == [one.title for one in DRAWN.activities]


def test_a_copied_day_is_spent_where_the_first_is_and_has_its_night() -> None:
    told = change_day_type(DRAWN, 0, whereabouts=Whereabouts.AWAY, night_need=NightNeed.CONTINUOUS)
    copied = copy_day_type(told, 0, copy_ending).day_types[-1]
    assert (copied.whereabouts, copied.night_need) == (Whereabouts.AWAY, NightNeed.CONTINUOUS)
    assert copied.days_per_year == 0


def test_a_name_as_long_as_allowed_can_still_be_copied() -> None:
    long = change_day_type(DAY, 0, name="x" * limits.TITLE_LENGTH)
    copied = copy_day_type(long, 0, copy_ending).day_types[1].name
    assert len(copied) == limits.TITLE_LENGTH
    assert copied.endswith("(kopi)")


def refused(edit: Callable[[], object]) -> str:
    """What is said of an edit that is refused."""
    with pytest.raises(EditRefusedError) as error:
        edit()
    return " ".join(map(fault_sentence, error.value.faults))


def test_a_name_that_is_taken_or_empty_is_refused_in_words() -> None:
    two = add_day_type(DAY, "Fridag")
    assert "sitt eget navn" in refused(lambda: change_day_type(two, 1, name=" Skoledag "))
    assert "minst 1" in refused(lambda: change_day_type(two, 1, name="  "))
    assert add_day_type(two, "Fridag").day_types[2].name == "Fridag 2"


def test_there_is_an_end_to_tasks_and_days() -> None:
    full = DAY
    for _ in range(limits.MAX_ACTIVITIES):
        full = add_activity(full, 0, free_task("x"))
    assert str(limits.MAX_ACTIVITIES) in refused(lambda: copy_activity(full, "t1", 0))
    days = DAY
    for _ in range(limits.MAX_DAY_TYPES - 1):
        days = copy_day_type(days, 0, copy_ending)
    assert str(limits.MAX_DAY_TYPES) in refused(lambda: copy_day_type(days, 0, copy_ending))


@pytest.mark.parametrize(
    ("fields", "said"),
    [({"minutes": 0}, "1"), ({"minutes": 1441}, "1440"), ({"title": "x" * 121}, "120"), ({"helpers": 3}, "1 eller 2")],
)
def test_a_bad_value_is_refused_in_words_and_the_plan_stays(fields: dict[str, object], said: str) -> None:
    before = DRAWN.model_copy()
    with pytest.raises(EditRefusedError) as refused:
        change_activity(DRAWN, "t1", **fields)
    assert said in fault_sentence(refused.value.faults[0])
    assert before == DRAWN


@pytest.mark.parametrize("category", list(Category))
@pytest.mark.parametrize("kind", list(KindOfHelp))
def test_the_service_answers_the_one_question(kind: KindOfHelp, category: Category) -> None:
    service = service_for(kind, category)
    assert kind_of_help(service) is kind
    if kind is KindOfHelp.ASSISTANSE and category is not Category.HELSEHJELP:
        assert service is CATEGORIES[category].service


def test_a_new_category_brings_its_service_unless_the_family_chose_another() -> None:
    assert find(change_activity(DRAWN, "t1", category=Category.HUSARBEID), "t1").service is Service.PRAKTISK_BISTAND
    relief = change_activity(DRAWN, "t1", service=Service.AVLASTNING)
    assert find(change_activity(relief, "t1", category=Category.HUSARBEID), "t1").service is Service.AVLASTNING
    own = change_activity(DRAWN, "t1", service=Service.STOTTEKONTAKT)
    assert find(change_activity(own, "t1", category=Category.HUSARBEID), "t1").service is Service.STOTTEKONTAKT


def test_a_deleted_tasks_row_of_a_meeting_goes_with_it() -> None:
    met = read_plan(
        b'{"schema_version": 1, "year": 2026, "day_types": [{"name": "Dag", "days_per_year": 365, "activities": ['
        b'{"id": "t1", "title": "A", "start": "08:00", "minutes": 30, "category": "maltid"},'
        b'{"id": "t2", "title": "B", "start": "09:00", "minutes": 30, "category": "maltid"}]}],'
        b'"meeting": {"held_on": "2026-11-22", "rows": [{"id": "t1", "note": ""}, {"id": "t2", "note": ""}]}}'
    )
    left = delete_activity(met, "t1").meeting
    assert left is not None
    assert [row.id for row in left.rows] == ["t2"]
    gone = delete_day_type(met, 0).meeting
    assert gone is not None
    assert gone.rows == ()


def test_what_was_said_of_a_task_that_comes_now_and_then_goes_with_it() -> None:
    """Else it would stand on the next one, which gets the same id: in the minutes, and in the appeal."""

    def with_trip(plan: Plan) -> Plan:
        return with_new_occasional(plan, title="Tur", minutes=60, times=1, per=Per.WEEK, category=Category.FRITID)

    plan = with_trip(DAY)
    (gone,) = plan.occasional
    view = OtherView(id=gone.id, who="Far", occasional=gone)
    cut = CutTask(id=gone.id, kommune_says="Ikke lenger")
    plan = with_row(changed(plan, other_views=(view,)), gone.id, date(2026, 11, 22), note="Uenig")
    vedtak = Vedtak(received_on=date(2026, 11, 22), outcome=None, cut_tasks=(cut,))
    plan = with_trip(without(changed(plan, vedtak=vedtak), gone.id))
    assert plan.occasional[0].id == gone.id
    assert plan.other_views == ()
    assert plan.meeting
    assert plan.meeting.rows == ()
    assert plan.vedtak
    assert plan.vedtak.cut_tasks == ()


def test_what_the_meeting_said_can_go_alone() -> None:
    own = next(DRAWN.activities)
    plan = changed(DRAWN, other_views=(OtherView(id=own.id, day=DRAWN.day_types[0].name, activity=own),))
    told = without_row(with_row(plan, own.id, date(2026, 11, 22), note="Uenig"), own.id)
    assert told.other_views == plan.other_views
    assert told.meeting
    assert told.meeting.rows == ()


def test_a_share_is_kept_as_told() -> None:
    assert find(change_activity(DRAWN, "t1", share=Share(2, 5)), "t1").share == Share(2, 5)
