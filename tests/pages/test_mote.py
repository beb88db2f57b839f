"""Møte: everything hidden when it opens, each change seen on both sides, and only «ta med» alters the family's plan."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from google.protobuf import text_format
from google.protobuf.message import Message
from streamlit.testing.v1 import AppTest

from bpa_core.examples import example_names, example_plan
from bpa_core.meeting import meeting_view, with_row
from bpa_core.plan import limits
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.model import Activity, Meeting, MeetingRow, Occasional, Plan, new_plan
from bpa_core.plan.vocabulary import RowStatus
from bpa_core.texts import label, t
from bpa_core.texts.numbers import hours
from bpa_ui.clock.record import record
from bpa_ui.mote import names, state
from bpa_ui.session import tab_plan

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 22)
NASTY = "Ola **x** [a](http://b.no) <b>"
LIMITS = re.compile(r"\b(25|32)([,.]0)? (t|timer)\b")


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tab_plan, "today", lambda: TODAY)


def opened(plan: Plan) -> AppTest:
    at = AppTest.from_file(str(ROOT / "bpa_ui" / "shell" / "main.py"), default_timeout=60)
    at.session_state[tab_plan.KEY] = tab_plan.Tab(plan)
    at.switch_page("../../pages/mote.py").run()
    assert not at.exception
    return at


def plan_in(at: AppTest) -> Plan:
    held: tab_plan.Tab = at.session_state[tab_plan.KEY]
    return held.plan


def ran(at: AppTest) -> AppTest:
    """The whole page anew, as it is after a fragment has been drawn."""
    at.run()
    assert not at.exception
    return at


def words(at: AppTest) -> str:
    """All that is sent to the browser: texts, labels, what boxes hold, figures with what stands under the cursor."""
    # The browser's copy of the plan is kept there and shown nowhere.
    protos = (getattr(node, "proto", None) for node in at.main if node.type != "bidi_component")
    told = (text_format.MessageToString(one, as_utf8=True) for one in protos if isinstance(one, Message))
    return "\n".join(text.replace("\\\\", "") for text in told)


def keyed(elements: Any, name: str) -> Any:
    return next(one for one in elements if str(one.key).startswith(name))


def slid(at: AppTest, task_id: str, minutes: int) -> AppTest:
    keyed(at.slider, f"mote-slider-{task_id}-").set_value(minutes).run()
    return ran(at)


def typed_in(plan: Plan) -> set[str]:
    """Every text that somebody typed, but what is a category's or service's own name."""
    tasks = [item for item in plan.items if isinstance(item, Activity | Occasional)]
    rows = plan.meeting.rows if plan.meeting else ()
    texts = {text for task in tasks for text in (task.title, task.reason)}
    texts |= {text for row in rows for text in (row.note, row.kommune_reason)}
    own = " ".join(label(code) for code in (*Category, *Service))
    return {text for text in texts if text.strip() and text not in own}


def day_plan(**day: Any) -> Plan:
    tasks = [
        {"id": "t1", "title": NASTY, "start": "07:30", "minutes": 60, "category": "personlig_stell", "reason": NASTY},
        {"id": "t2", "title": "Tilsyn", "start": "07:00", "minutes": 240, "category": "tilsyn"},
    ]
    shown = {"name": "Vanlig dag", "days_per_year": 365, "activities": tasks, **day}
    return Plan.model_validate({"schema_version": limits.SCHEMA_VERSION, "year": 2026, "day_types": [shown]})


def test_an_empty_plan_is_told_what_to_do() -> None:
    at = opened(new_plan(2026))
    assert t("empty.nothing_drawn") in words(at)
    assert not at.slider


def test_a_birth_date_to_come_is_said() -> None:
    plan = day_plan()
    at = opened(plan.model_copy(update={"person": plan.person.model_copy(update={"birth_date": date(2027, 1, 1)})}))
    assert at.error
    assert not at.slider


@pytest.mark.parametrize("name", example_names())
def test_everything_is_hidden_when_it_opens(name: str) -> None:
    plan = example_plan(name)
    at = opened(plan)
    told = words(at)
    assert not [text for text in typed_in(plan) if text in told]
    assert not LIMITS.search(told)
    assert "teller" not in told.replace(t("mote.reading", year=plan.year), "")
    assert at.toggle(key=state.HIDE).value
    assert not at.toggle(key=state.LINES).value
    assert plan_in(at) == plan


@pytest.mark.parametrize("name", example_names())
def test_names_and_lines_when_they_are_turned_on(name: str) -> None:
    plan = example_plan(name)
    at = opened(plan)
    at.toggle(key=state.HIDE).set_value(False)
    at.toggle(key=state.LINES).set_value(True).run()
    assert not at.exception
    told, view = words(at), meeting_view(plan, TODAY)
    assert all(
        task.title.split()[0] in told
        for task in plan.day_types[0].activities
        if task.title and task.service != "dekket_av_andre"
    )
    assert t("mote.lines.heading") in told
    assert t("mote.counts", hours=hours(view.family.hours.counts_per_week)) in told
    assert t("mote.counts", hours=hours(view.kommune.hours.counts_per_week)) in told


def test_a_name_of_a_day_is_hidden_unless_it_is_a_common_word() -> None:
    assert "Vanlig dag" in words(opened(day_plan()))
    at = opened(day_plan(name="Helg hos Ola"))
    assert "Ola" not in words(at)
    assert t("mote.day_hidden", number=1) in words(at)


def test_hidden_again_when_the_page_is_opened_again() -> None:
    at = opened(example_plan("barn_9"))
    at.toggle(key=state.HIDE).set_value(False).run()
    at.switch_page("../../pages/timene.py").run()
    at.switch_page("../../pages/mote.py").run()
    assert at.toggle(key=state.HIDE).value


def test_the_kommune_says_fewer_minutes_and_the_family_s_plan_stays() -> None:
    plan = day_plan()
    at = slid(opened(plan), "t1", 45)
    assert plan_in(at).day_types == plan.day_types
    view = meeting_view(plan_in(at), TODAY)
    assert view.rows[0].kommune.minutes == 45
    # 15 minutes shorter lying on top of supervision: that much more of the supervision is its own.
    assert view.rows[1].difference == -view.rows[0].difference == 15 * 7
    assert "−1,8 t i uka" in words(at)
    assert "+1,8 t i uka" in words(at)


def test_the_exact_box_and_the_slider_beside_it() -> None:
    at = opened(day_plan())
    keyed(at.number_input, "mote-box-t1-").set_value(47).run()
    assert meeting_view(plan_in(at), TODAY).rows[0].kommune.minutes == 47
    assert keyed(ran(at).slider, "mote-slider-t1-").value == 45
    assert keyed(at.number_input, "mote-box-t1-").value == 47
    keyed(at.number_input, "mote-box-t1-").set_value(1440).run()
    assert keyed(ran(at).slider, "mote-slider-t1-").max == 1440


def test_undo_takes_back_one_change() -> None:
    at = slid(opened(day_plan()), "t1", 45)
    at = slid(at, "t1", 30)
    at.button(key="mote-undo").click().run()
    assert meeting_view(plan_in(ran(at)), TODAY).rows[0].kommune.minutes == 45
    at.button(key="mote-undo").click().run()
    assert plan_in(ran(at)) == day_plan()
    assert at.button(key="mote-undo").disabled


def test_taking_over_and_having_it_back() -> None:
    at = slid(opened(day_plan()), "t2", 120)
    keyed(at.button, "mote-take-t2-").click().run()
    taken = plan_in(ran(at))
    assert [task.minutes for task in taken.activities] == [60, 120]
    view = meeting_view(taken, TODAY)
    assert view.difference == 0
    assert view.before.hours.need_per_week == 240 * 7
    told = words(at)
    assert hours(240 * 7) in told
    assert t("mote.row.before", minutes="240 min") in told
    at.button(key="mote-undo").click().run()
    assert [task.minutes for task in plan_in(at).activities] == [60, 240]


def test_no_minutes_are_said_in_words_and_not_taken_over() -> None:
    at = slid(opened(day_plan()), "t1", 0)
    assert t("mote.row.zero") in words(at)
    assert not [one for one in at.button if str(one.key).startswith("mote-take-t1-")]


def test_status_note_and_reason_are_written_and_hidden_at_once() -> None:
    at = opened(day_plan())
    keyed(at.segmented_control, "mote-status-t1-").set_value(RowStatus.DISAGREED).run()
    at.session_state[keyed(ran(at).expander, "mote-details-t1-").key] = True
    keyed(ran(at).text_area, "mote-note-t1-").set_value(NASTY).run()
    row = meeting_view(plan_in(at), TODAY).rows[0]
    assert (row.status, row.note) == (RowStatus.DISAGREED, NASTY)
    assert not [one for one in ran(at).text_area if str(one.key).startswith("mote-note-t1-")]
    assert t("mote.details.written", what=t("mote.details.note")) in words(at)


def test_a_task_that_is_gone_is_said_and_can_be_taken_away() -> None:
    rows = (MeetingRow(id="borte", kommune_minutes=10, status=RowStatus.OPEN, note=NASTY),)
    plan = day_plan().model_copy(update={"meeting": Meeting(held_on=TODAY, rows=rows)})
    at = opened(plan)
    assert t("mote.gone.row", minutes="10 min", status=label(RowStatus.OPEN)) in words(at)
    assert "Ola" not in words(at)
    keyed(at.button, "mote-gone-borte-").click().run()
    meeting = plan_in(at).meeting
    assert meeting is not None
    assert meeting.rows == ()


def test_the_filter_by_day_by_status_and_by_what_is_shown() -> None:
    plan = example_plan("barn_9")
    at = opened(plan)
    view = meeting_view(plan, TODAY)
    first = [row.id for row in view.rows if row.day_index == 0]
    assert len([one for one in at.slider if str(one.key).startswith("mote-slider-")]) == len(first)
    keyed(at.segmented_control, "mote-wanted").set_value([RowStatus.DISAGREED]).run()
    disagreed = [row for row in view.with_status(RowStatus.DISAGREED) if row.day_index == 0]
    assert len(at.slider) == len(disagreed)
    at.text_input(key="mote-search").set_value(disagreed[0].title).run()
    assert t("mote.filter.none") in words(at), "a search must not tell what is hidden"
    at.toggle(key=state.HIDE).set_value(False).run()
    assert len(at.slider) == 1
    at.text_input(key="mote-search").set_value("").run()
    keyed(at.segmented_control, "mote-wanted").set_value([]).run()
    keyed(at.segmented_control, "mote-day-").set_value(state.ALL).run()
    assert not at.exception
    assert at.button(key="mote-more")


def test_the_clock_of_a_hidden_plan_holds_nothing_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(state, "hidden", lambda: True)
    plan = with_row(day_plan(name="Hos Ola"), "t1", TODAY, kommune_minutes=45, note=NASTY)
    view = meeting_view(plan, TODAY)
    for side in (view.family, view.kommune):
        assert "Ola" not in str(names.shown(side).plan)
        assert "Ola" not in str(record(names.shown(side), 0))
        assert record(names.shown(side), 0).total.need == record(side, 0).total.need


def test_typed_text_is_shown_as_it_was_typed_and_never_as_markup() -> None:
    at = opened(day_plan())
    at.toggle(key=state.HIDE).set_value(False).run()
    assert "[a](http" not in "".join(one.value for one in at.markdown)
