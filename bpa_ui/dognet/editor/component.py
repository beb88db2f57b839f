"""The component's places on the page, and the way of an event: from the script to the plan, and what to draw anew.

One script draws in three places: the wheel (in a keyed fragment, told of each move), the rows up to the open one, and
those after it; between them stand the open task's details, which are widgets of the page.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from bpa_core.assessment.assess import PlanNotAssessable
from bpa_core.editing.tasks import find
from bpa_core.plan.age import known_child, known_small_child
from bpa_core.texts import t
from bpa_core.texts.language import reading, written_in
from bpa_core.wording.faults import fault_sentence
from bpa_ui.clock.words import time_span
from bpa_ui.dognet import state
from bpa_ui.dognet.editor import picture
from bpa_ui.dognet.editor.day_editor import DayEditor, apply_event
from bpa_ui.dognet.editor.events import read_events
from bpa_ui.dognet.placement_messages import placement_message
from bpa_ui.session import browser_copy, tab_plan
from bpa_ui.session.asked_once import asked_once, made
from bpa_ui.session.packaged_component import as_bytes, packaged
from bpa_ui.shell import frame, steps
from bpa_ui.widgets.escape import escape_markdown

WHEEL = "dog-wheel"
NAME = "bpa-klokka.day-editor"
_HERE = Path(__file__).resolve().parent
_HEARD = "dognet.heard"


@dataclass
class _Heard:
    """The page that sends, its last event, the box of it that could not be read; and how often the wheel was drawn."""

    client: str = ""
    seq: int = -1
    fault: list[str] | None = None
    turn: int = 0


def _heard() -> _Heard:
    heard: _Heard = made(_HEARD, _Heard)
    return heard


@st.fragment(key=state.VIEW)
def wheel() -> None:
    """The day as it stands, drawn anew at every move."""
    # Asked once for the whole picture, not at each of its words.
    with asked_once(), written_in(reading()):
        data = _data()
    _mount(WHEEL, data, apply_events)


def _data() -> dict[str, Any]:
    here, index, open_task, heard = tab_plan.tab(), state.open_day(), state.open_row(), _heard()
    heard.turn += 1
    assessment = tab_plan.assessment()
    if isinstance(assessment, PlanNotAssessable):
        data = picture.uncounted(here.plan, index, tuple(fault_sentence(fault) for fault in assessment.faults))
    else:
        data = picture.day(assessment, index, open_task)
    return data | {
        "place": "wheel",
        "token": browser_copy.session_copy().token,
        "day": f"{here.revision}-{index}",
        "turn": heard.turn,
        "client": heard.client,
        "seq": heard.seq,
        "open": open_task,
        "fault": heard.fault,
        "copy": browser_copy.addition(),
        "missing": picture.missing(here.plan, index, known_child(here.plan.person, tab_plan.today())),
    }


def rows() -> None:
    """The rows up to the open one, and all that never changes while the page stands."""
    person, today = tab_plan.current().person, tab_plan.today()
    fixed = picture.fixed(known_child(person, today), known_small_child(person, today))
    _mount("dog-rows", {"place": "rows"} | fixed)


def rest() -> None:
    """The rows after the open one."""
    _mount("dog-rest", {"place": "rest"})


def _mount(key: str, data: dict[str, Any], on_event: Callable[[], None] = lambda: None) -> None:
    packaged(NAME, _HERE, "main.js", "editor.css")(key=key, data=as_bytes(data), on_event_change=on_event)


def apply_events() -> None:
    """Take the events; then draw only the wheel (whose fragment this is), or what else they made old."""
    with asked_once():
        stale = _apply(browser_copy.said_by(WHEEL, "event"))
    if stale:
        state.redraw(state.VIEW, *stale)


def _apply(said: dict[str, Any] | None) -> tuple[str, ...]:
    """Take the events; what they made old beside the wheel."""
    if said is None:
        return ()
    client, events = read_events(said)
    before = _editor()
    editor = before
    for event in events:
        after = apply_event(editor, client, event)
        tab_plan.change(after.plan, gesture=f"{client}-{event.gesture}")
        editor = after
    if editor.open_task != before.open_task:
        state.show_row(editor.open_task)
    _keep(editor)
    return _stale(before, editor)


def _editor() -> DayEditor:
    heard = _heard()
    return DayEditor(tab_plan.current(), state.open_day(), state.open_row(), heard.client, heard.seq)


def _keep(editor: DayEditor) -> None:
    heard, fault = _heard(), editor.box_fault
    heard.client, heard.seq = editor.client, editor.seq
    heard.fault = None
    if fault:
        words = t("field.minutes" if fault.field == "minutes" else "field.time")
        heard.fault = [fault.task_id, fault.field, words]
    if editor.refused:
        state.set_messages(*(escape_markdown(fault_sentence(fault)) for fault in editor.refused))
    said = placement_message(editor.plan, editor.crowded) if editor.crowded else []
    if editor.added:
        new = find(editor.plan, editor.added)
        said.insert(0, t("dognet.said.added", title=escape_markdown(new.title), time=time_span(new.start, new.minutes)))
        said += [editor.note] if editor.note else []
    if said:
        state.set_messages(*said)


def _stale(before: DayEditor, after: DayEditor) -> tuple[str, ...]:
    """The fragments beside the wheel that no longer show what is so."""
    stale = []
    if before.open_task != after.open_task:
        stale.append(state.DETAILS)
    if state.has_messages():
        stale.append(state.MESSAGES)
    if frame.is_stale() or not browser_copy.can_add():
        stale += [tab_plan.FRAME, steps.BELOW]
    return tuple(stale)
