"""The table's place on the page, and the way of an event: from the script to the plan, and what to draw anew.

The script lies in the day editor's folder (bpa_ui/dognet/editor/static/meeting), whose modules it is made of: one
component is served from one folder.
"""

from pathlib import Path

import streamlit as st

from bpa_ui.dognet.editor import component
from bpa_ui.dognet.state import redraw
from bpa_ui.mote import picture, state
from bpa_ui.mote.events import DayShown, Event, RowOpened, Undone, apply_event, read_events
from bpa_ui.session import browser_copy, tab_plan
from bpa_ui.session.packaged_component import as_bytes, packaged
from bpa_ui.shell import frame

VIEW, TABLE = "mote-view", "mote-table"
NAME = "bpa-klokka.meeting"
_FOLDER = Path(component.__file__).resolve().parent
_SEEN, _TURN, _OPEN = "mote.seen", "mote.turn", "mote.open"


@st.fragment(key=VIEW)
def draw() -> None:
    """The meeting as it stands, drawn anew at every event."""
    client, seq = st.session_state.get(_SEEN, ("", -1))
    turn = st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1
    data = picture.fixed() | picture.meeting(state.view(), st.session_state.get(_OPEN))
    data |= {
        "token": browser_copy.session_copy().token,
        "turn": turn,
        "client": client,
        "seq": seq,
        "undo": tab_plan.can_undo(),
        "copy": browser_copy.addition(),
    }
    table = packaged(NAME, _FOLDER, "meeting/main.js", "meeting/meeting.css")
    table(key=TABLE, data=as_bytes(data), on_event_change=apply_events)


def apply_events() -> None:
    """Take the events; then draw only the table (whose fragment this is), or what else they made old."""
    said = browser_copy.said_by(TABLE, "event")
    if said is None:
        return
    before = tab_plan.current()
    client, events = read_events(said)
    for event in events:
        last = st.session_state.get(_SEEN, ("", -1))
        if client != last[0] or event.seq > last[1]:
            st.session_state[_SEEN] = (client, event.seq)
            _take(client, event)
    if tab_plan.current() is not before:
        stale = [state.LIMITS, state.END] if state.lines_shown() else [state.END]
        if frame.is_stale() or not browser_copy.can_add():
            stale.append(tab_plan.FRAME)
        redraw(VIEW, *stale)


def _take(client: str, event: Event) -> None:
    if isinstance(event, RowOpened):
        st.session_state[_OPEN] = event.id
    elif isinstance(event, DayShown):
        state.show_day(event.index)
    elif isinstance(event, Undone):
        tab_plan.undo()
    else:
        after = apply_event(tab_plan.current(), event, tab_plan.today())
        tab_plan.change(after, gesture=f"{client}-{event.gesture}")
