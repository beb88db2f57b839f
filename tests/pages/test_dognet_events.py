"""What a finger does on the day: whatever comes, twice, late or in any order, a plan leaves that a file could hold."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpa_core.assessment.assess import assess
from bpa_core.editing.day_types import first_day
from bpa_core.editing.palette import palette, suggestion
from bpa_core.editing.placing import overlapping_tasks
from bpa_core.editing.tasks import find
from bpa_core.overview.clock_arcs import clock_arcs
from bpa_core.plan import limits
from bpa_core.plan.categories import Family, family_of
from bpa_core.plan.model import Plan, new_plan
from bpa_core.plan.values import TimeOfDay
from bpa_core.plan_file.read_write import read_plan, write_plan
from bpa_ui.dognet.editor.day_editor import DayEditor, apply_event
from bpa_ui.dognet.editor.events import read_events

ON = date(2026, 11, 22)
DAY = first_day(new_plan(2026), "Vanlig dag", [suggestion("frokost"), suggestion("middag"), suggestion("toalett")])
IDS = [task.id for task in DAY.activities]
SOME_ID = st.sampled_from([*IDS, "t4", "t5", "nobody", ""])
MINUTE = st.one_of(st.integers(-5, 1500), st.sampled_from([0, 1435, 1439, 1440, 5, "7", None, 2.5, True]))
TEXT = st.one_of(st.sampled_from(["07:15", "7", "0715", "24:00", "25:99", "", "abc", "0", "45", "1441"]), st.text())
EVENTS = st.one_of(
    st.fixed_dictionaries(
        {"kind": st.just("time"), "id": SOME_ID, "start": MINUTE, "minutes": MINUTE},
        optional={"time": st.integers(-1, 4), "together": st.sampled_from([True, False, 1])},
    ),
    st.fixed_dictionaries(
        {"kind": st.just("times"), "id": SOME_ID, "many": st.integers(0, 49)}, optional={"without": st.integers(-1, 4)}
    ),
    st.fixed_dictionaries({"kind": st.just("spread"), "id": SOME_ID}),
    st.fixed_dictionaries(
        {
            "kind": st.just("typed"),
            "id": SOME_ID,
            "field": st.sampled_from(["from", "to", "minutes", "x"]),
            "text": TEXT,
        }
    ),
    st.fixed_dictionaries({"kind": st.just("open"), "id": st.one_of(SOME_ID, st.none())}),
    st.fixed_dictionaries(
        {"kind": st.just("make"), "key": st.sampled_from([palette()[0].key, "none"]), "title": TEXT},
        optional={"start": MINUTE, "minutes": MINUTE, "family": st.sampled_from([*Family, "x"])},
    ),
    st.dictionaries(st.text(max_size=5), st.one_of(st.none(), st.integers(), st.text(max_size=5)), max_size=4),
)


def editor(plan: Plan = DAY) -> DayEditor:
    return DayEditor(plan, 0)


def after(given_editor: DayEditor, *events: dict[str, Any], client: str = "page") -> DayEditor:
    """The editor after events as a browser sends them, numbered where they are not."""
    numbered = [{"seq": number, "gesture": 1, **event} for number, event in enumerate(events, given_editor.seq + 1)]
    sent, read = read_events({"client": client, "events": numbered})
    for event in read:
        given_editor = apply_event(given_editor, sent, event)
    return given_editor


def moved(start: int, minutes: int, task: str = IDS[0], **more: Any) -> dict[str, Any]:
    return {"kind": "time", "id": task, "start": start, "minutes": minutes, **more}


@given(st.lists(EVENTS, max_size=8), st.data())
def test_any_events_in_any_order_and_doubled_leave_a_plan_that_is_the_one_shown(
    events: list[dict[str, Any]], data: st.DataObject
) -> None:
    numbered = [{"seq": number, "gesture": number, **event} for number, event in enumerate(events)]
    sent = data.draw(st.permutations([*numbered, *numbered]))
    here = editor()
    for part in sent:
        client, read = read_events({"client": "page", "events": [part]})
        for event in read:
            here = apply_event(here, client, event)
    plan = here.plan
    assert read_plan(write_plan(plan)) == plan
    assert here.open_task is None or here.open_task in [task.id for task in plan.activities]
    found = assess(plan, ON)
    shown = clock_arcs(found, 0)
    assert {arc.task_id for arc in shown.arcs} <= {task.id for task in plan.activities}
    drawn = sum((arc.outer - arc.inner) * arc.minutes for arc in shown.arcs if not arc.covered)
    need = sum(one.units_each for one in found.hours.entries)
    assert Fraction(drawn, shown.scale) == Fraction(need, found.hours.scale)


@given(st.lists(EVENTS, max_size=6))
def test_what_is_sent_twice_happens_once(events: list[dict[str, Any]]) -> None:
    numbered = [{"seq": number, "gesture": number, **event} for number, event in enumerate(events)]
    once = after(editor(), *numbered)
    assert after(once, *numbered) == once


@given(st.one_of(st.none(), st.integers(), st.text(), st.lists(st.integers()), st.dictionaries(st.text(), st.text())))
def test_what_is_no_question_of_ours_is_passed_over(said: object) -> None:
    assert read_events(said) == ("", ()) or read_events(said)[1] == ()


def test_a_task_stands_where_the_finger_left_it() -> None:
    task = find(after(editor(), moved(1435, 20)).plan, IDS[0])
    assert (task.start, task.minutes) == (TimeOfDay.parse("23:55"), 20)


def test_an_answer_that_comes_late_does_not_undo_what_came_after() -> None:
    here = after(editor(), moved(600, 30, seq=7))
    assert after(here, moved(480, 30, seq=6)) == here


def test_another_page_begins_its_own_count() -> None:
    here = after(editor(), moved(600, 30, seq=7))
    assert find(after(here, moved(480, 30, seq=0), client="reloaded").plan, IDS[0]).start == 480


def test_a_time_of_ones_own_moves_the_task_and_an_end_makes_it_longer() -> None:
    here = after(editor(), {"kind": "typed", "id": IDS[0], "field": "from", "text": "7.05"})
    assert find(here.plan, IDS[0]).start == TimeOfDay.parse("07:05")
    here = after(here, {"kind": "typed", "id": IDS[0], "field": "to", "text": "0800"})
    assert find(here.plan, IDS[0]).minutes == 55
    assert (
        find(after(here, {"kind": "typed", "id": IDS[0], "field": "to", "text": "0705"}).plan, IDS[0]).minutes == 1440
    )


@pytest.mark.parametrize(
    ("field", "text"), [("from", "25:00"), ("to", "halv åtte"), ("minutes", "0"), ("minutes", "t")]
)
def test_what_cannot_be_read_changes_nothing_and_is_said_beside_the_box(field: str, text: str) -> None:
    here = after(editor(), {"kind": "typed", "id": IDS[0], "field": field, "text": text})
    assert here.plan == DAY
    assert here.box_fault is not None
    assert (here.box_fault.task_id, here.box_fault.field) == (IDS[0], field)
    assert after(here, {"kind": "open", "id": IDS[0]}).box_fault is None


def test_an_empty_stretch_becomes_a_task_that_opens() -> None:
    here = after(editor(), {"kind": "make", "key": "frokost", "start": 900, "minutes": 45})
    assert here.added is not None
    assert here.open_task == here.added
    task = find(here.plan, here.added)
    assert (task.title, task.start, task.minutes) == (suggestion("frokost").title, 900, 45)
    own = after(here, {"kind": "make", "title": " Sondemat "})
    assert own.added is not None
    assert find(own.plan, own.added).title == "Sondemat"


def test_a_full_day_refuses_one_more_in_words() -> None:
    here = editor()
    for _ in range(limits.MAX_ACTIVITIES):
        here = after(here, {"kind": "make", "title": "x"})
    assert len(here.plan.day_types[0].activities) == limits.MAX_ACTIVITIES
    assert here.refused
    assert after(here, {"kind": "open", "id": None}).refused == ()


def times(here: DayEditor, task: str = IDS[2]) -> list[str]:
    return sorted(map(str, find(here.plan, task).starts))


def test_five_times_a_day_is_one_row_whose_times_move_by_themselves_or_together() -> None:
    here = after(editor(), {"kind": "times", "id": IDS[2], "many": 3})
    assert len(here.plan.day_types[0].activities) == 3
    first, second, third = find(here.plan, IDS[2]).starts
    one = after(here, moved(second + 10, 15, IDS[2], time=1))
    assert find(one.plan, IDS[2]).starts == (first, second + 10, third)
    assert find(one.plan, IDS[2]).minutes == 15
    every = after(one, moved(first + 5, 15, IDS[2], time=0, together=True))
    assert [start - 5 for start in find(every.plan, IDS[2]).starts] == [first, second + 10, third]
    typed = after(every, {"kind": "typed", "id": IDS[2], "field": "from", "text": "0915", "time": 2})
    assert str(find(typed.plan, IDS[2]).starts[2]) == "09:15"
    assert after(typed, moved(0, 15, IDS[2], time=3)).plan == typed.plan
    fewer = after(typed, {"kind": "times", "id": IDS[2], "many": 2, "without": 0})
    assert find(fewer.plan, IDS[2]).starts == find(typed.plan, IDS[2]).starts[1:]
    assert len(times(after(fewer, {"kind": "times", "id": IDS[2], "many": 1}))) == 1


def test_times_are_spread_over_the_waking_hours_that_are_free() -> None:
    here = after(editor(), {"kind": "times", "id": IDS[2], "many": 4}, {"kind": "spread", "id": IDS[2]})
    assert times(here) == ["09:05", "12:50", "17:05", "20:50"]
    assert overlapping_tasks(here.plan, IDS[2]) == ()
    assert assess(here.plan, ON).warnings == assess(DAY, ON).warnings
    need = [assess(plan, ON).hours.need_per_week for plan in (DAY, here.plan)]
    assert need[1] - need[0] == 3 * 30 * 7


def test_a_task_of_ones_own_stays_in_the_family_it_was_written_under() -> None:
    for family in Family:
        here = after(editor(), {"kind": "make", "title": "Korps", "family": family})
        assert here.added is not None
        task = find(here.plan, here.added)
        assert family_of(task.category, task.service) is family
