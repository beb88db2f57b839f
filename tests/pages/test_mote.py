"""Møte: everything hidden when it opens, each change seen on both sides, and only «ta med» alters the family's plan."""

import json
import re
from datetime import date
from typing import Any

import pytest
import streamlit as st
from google.protobuf import text_format
from google.protobuf.message import Message
from streamlit.testing.v1 import AppTest

from bpa_core.examples import example_names, example_plan
from bpa_core.meeting import meeting_view, with_row
from bpa_core.plan import limits
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.meeting import Meeting, MeetingRow
from bpa_core.plan.model import Plan, new_plan
from bpa_core.plan.tasks import Activity, Occasional
from bpa_core.plan.vocabulary import NightNeed, RowStatus
from bpa_core.texts import label, t
from bpa_core.texts.numbers import hours
from bpa_ui.clock.record import record
from bpa_ui.mote import names, picture, state, table
from bpa_ui.session import browser_copy, tab_plan
from tests.pages.app import TODAY, opened, plan_in, scripts_told

NASTY = "Ola **x** [a](http://b.no) <b>"
LIMITS = re.compile(r"\b(25|32)([,.]0)? (t|timer)\b")


def ran(at: AppTest) -> AppTest:
    """The whole page anew, as it is after a fragment has been drawn."""
    at.run()
    assert not at.exception
    return at


def told(at: AppTest) -> dict[str, Any]:
    """What the table was told last."""
    (table,) = [part for part in scripts_told(at) if "sums" in part]
    return table


def words(at: AppTest) -> str:
    """All that is sent to the browser: texts, labels, what boxes hold, and what the table is told."""
    # The browser's copy of the plan is kept there and shown nowhere.
    protos = (getattr(node, "proto", None) for node in at.main if node.type != "bidi_component")
    found = (text_format.MessageToString(one, as_utf8=True) for one in protos if isinstance(one, Message))
    page = "\n".join(text.replace("\\\\", "") for text in found)
    if not [part for part in scripts_told(at) if "sums" in part]:
        return page
    shown = {key: value for key, value in told(at).items() if key not in ("copy", "words")}
    return page + json.dumps(shown, ensure_ascii=False)


def keyed(elements: Any, name: str) -> Any:
    return next(one for one in elements if str(one.key).startswith(name))


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """A session of its own with a day, in which events come as from the script. `drawn`: what was drawn anew."""
    made: dict[str, Any] = {tab_plan.KEY: tab_plan.Tab(day_plan()), "drawn": []}
    monkeypatch.setattr(st, "session_state", made)
    monkeypatch.setattr(table, "redraw", lambda *fragments: made["drawn"].append(fragments))
    return made


def sent(session: dict[str, Any], *events: dict[str, Any], token: str | None = None) -> Plan:
    """The plan after the script has sent these."""
    question = {"token": token or browser_copy.session_copy().token, "client": "page", "events": list(events)}
    session[table.TABLE] = {"event": question}
    table.apply_events()
    return tab_plan.current()


def event(seq: int, kind: str, task: str = "t1", **more: Any) -> dict[str, Any]:
    return {"seq": seq, "gesture": seq, "kind": kind, "id": task, **more}


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
    at = opened("mote", new_plan(2026))
    assert t("empty.nothing_drawn") in words(at)
    assert "mote-rows" not in words(at)


def test_a_birth_date_to_come_is_said() -> None:
    plan = day_plan()
    at = opened(
        "mote", plan.model_copy(update={"person": plan.person.model_copy(update={"birth_date": date(2027, 1, 1)})})
    )
    assert at.error


@pytest.mark.parametrize("name", example_names())
def test_everything_is_hidden_when_it_opens(name: str) -> None:
    plan = example_plan(name)
    at = opened("mote", plan)
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
    at = opened("mote", plan)
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


def test_the_night_that_counts_is_told_as_the_days_answer_it() -> None:
    """pbrl § 2-1 d second paragraph: a kind of day with an answer of its own counts by it, and is not called «none»."""
    at = opened("mote", day_plan(night_need="continuous"))
    at.toggle(key=state.LINES).set_value(True).run()
    assert label(NightNeed.CONTINUOUS) in words(at)
    assert label(NightNeed.NONE) not in words(at)


def test_a_name_of_a_day_is_hidden_unless_it_is_a_common_word() -> None:
    assert "Vanlig dag" in words(opened("mote", day_plan()))
    at = opened("mote", day_plan(name="Helg hos Ola"))
    assert "Ola" not in words(at)
    assert t("mote.day_hidden", number=1) in words(at)


def test_hidden_again_when_the_page_is_opened_again() -> None:
    at = opened("mote", example_plan("barn_9"))
    at.toggle(key=state.HIDE).set_value(False).run()
    at.switch_page("../../pages/timene.py").run()
    at.switch_page("../../pages/mote.py").run()
    assert at.toggle(key=state.HIDE).value


def test_the_kommune_says_fewer_minutes_and_the_family_s_plan_stays(session: dict[str, Any]) -> None:
    plan = sent(session, event(0, "minutes", minutes=45))
    assert plan.day_types == day_plan().day_types
    view = meeting_view(plan, TODAY)
    assert view.rows[0].kommune.minutes == 45
    # 15 minutes shorter lying on top of supervision: that much more of the supervision is its own.
    assert view.rows[1].difference == -view.rows[0].difference == 15 * 7
    rows = {row[0]: row[6] for row in picture.meeting(view, None)["rows"]}
    assert rows == {"t1": "−1,8 t", "t2": "+1,8 t"}
    assert session["drawn"][0][:2] == (table.VIEW, state.END)


def test_an_event_that_comes_twice_or_late_or_to_another_session_changes_nothing(session: dict[str, Any]) -> None:
    later = sent(session, event(1, "minutes", minutes=45))
    assert sent(session, event(1, "minutes", minutes=30), event(0, "minutes", minutes=20)) == later
    assert sent(session, event(2, "minutes", minutes=20), token="another") == later


@pytest.mark.parametrize(
    "nonsense",
    [
        event(0, "minutes", minutes=1441),
        event(0, "minutes", minutes="45"),
        event(0, "minutes", task="none", minutes=5),
        event(0, "status", status="maybe"),
        event(0, "words", field="title", text="x"),
        event(0, "words", field="note", text="x" * (limits.REASON_LENGTH + 1)),
        {"kind": "undo"},
        "x",
    ],
)
def test_what_is_no_event_of_ours_is_passed_over(session: dict[str, Any], nonsense: Any) -> None:
    assert sent(session, nonsense) == day_plan()


def test_a_slider_s_whole_way_is_one_step_back_and_there_is_one_undo(session: dict[str, Any]) -> None:
    way = [event(seq, "minutes", minutes=minutes) | {"gesture": 1} for seq, minutes in enumerate((55, 50, 45))]
    sent(session, *way)
    assert meeting_view(sent(session, event(9, "minutes", minutes=30)), TODAY).rows[0].kommune.minutes == 30
    assert meeting_view(sent(session, {"seq": 10, "gesture": 10, "kind": "undo"}), TODAY).rows[0].kommune.minutes == 45
    assert sent(session, {"seq": 11, "gesture": 11, "kind": "undo"}) == day_plan()


def test_taking_over_and_having_it_back(session: dict[str, Any]) -> None:
    taken = sent(session, event(0, "minutes", "t2", minutes=120), event(1, "take", "t2"))
    assert [task.minutes for task in taken.activities] == [60, 120]
    view = meeting_view(taken, TODAY)
    assert view.difference == 0
    assert view.before.hours.need_per_week == 240 * 7
    shown = picture.meeting(view, "t2")
    assert hours(240 * 7) in json.dumps(shown["sums"], ensure_ascii=False)
    assert t("mote.row.before", minutes="240 min") in shown["task"]["about"]
    back = sent(session, {"seq": 3, "gesture": 3, "kind": "undo"})
    assert [task.minutes for task in back.activities] == [60, 240]


def test_no_minutes_are_said_in_words_and_not_taken_over(session: dict[str, Any]) -> None:
    plan = sent(session, event(0, "minutes", minutes=0))
    shown = picture.meeting(meeting_view(plan, TODAY), "t1")["task"]
    assert (shown["zero"], shown["take"]) == (t("mote.row.zero"), False)
    assert sent(session, event(1, "take")).day_types == plan.day_types


def test_status_note_and_reason_are_written_and_hidden_at_once(session: dict[str, Any]) -> None:
    plan = sent(session, event(0, "status", status="disagreed"), event(1, "words", field="note", text=NASTY))
    row = meeting_view(plan, TODAY).rows[0]
    assert (row.status, row.note) == (RowStatus.DISAGREED, NASTY)
    shown = picture.meeting(meeting_view(plan, TODAY), "t1")
    assert shown["task"]["note"] == {"text": "", "hidden": True}
    assert "Ola" not in json.dumps(shown, ensure_ascii=False)
    session[state.HIDE] = False
    assert picture.meeting(meeting_view(plan, TODAY), "t1")["task"]["note"] == {"text": NASTY, "hidden": False}


def test_an_open_row_tells_what_stands_in_it_and_another_day_is_drawn_at_once(session: dict[str, Any]) -> None:
    sent(session, event(0, "open"))
    shown = picture.meeting(state.view(), session[table._OPEN])
    assert (shown["open"], shown["task"]["minutes"], shown["task"]["last"]) == ("t1", 60, 120)
    sent(session, {"seq": 1, "gesture": 1, "kind": "day", "index": state.ALL})
    assert state.open_day() == 0, "a plan of one day has no other to show"


def test_a_task_that_is_gone_is_said_and_can_be_taken_away() -> None:
    rows = (MeetingRow(id="borte", kommune_minutes=10, status=RowStatus.OPEN, note=NASTY),)
    plan = day_plan().model_copy(update={"meeting": Meeting(held_on=TODAY, rows=rows)})
    at = opened("mote", plan)
    assert t("mote.gone.row", minutes="10 min", status=label(RowStatus.OPEN)) in words(at)
    assert "Ola" not in words(at)
    keyed(at.button, "mote-gone-borte-").click().run()
    meeting = plan_in(at).meeting
    assert meeting is not None
    assert meeting.rows == ()


@pytest.mark.parametrize("name", example_names())
def test_a_search_never_tells_what_is_hidden(name: str) -> None:
    plan = example_plan(name)
    assert all(row[8] == "" for row in told(opened("mote", plan))["rows"])


def test_the_clock_of_a_hidden_plan_holds_nothing_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(state, "hidden", lambda: True)
    plan = with_row(day_plan(name="Hos Ola"), "t1", TODAY, kommune_minutes=45, note=NASTY)
    view = meeting_view(plan, TODAY)
    for side in (view.family, view.kommune):
        assert "Ola" not in str(names.with_names_hidden(side).plan)
        assert "Ola" not in str(record(names.with_names_hidden(side), 0))
        assert record(names.with_names_hidden(side), 0).total.need == record(side, 0).total.need
