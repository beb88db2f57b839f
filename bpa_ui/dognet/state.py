"""What the page remembers besides the plan: which day is open, which row, and what to say of the last edit.

None of it is a widget's key, so it stays when the page is left.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import streamlit as st
from streamlit.errors import StreamlitAPIException

from bpa_core.editing.tasks import EditRefusedError, change_activity
from bpa_core.plan.model import Plan
from bpa_core.wording.faults import fault_sentence
from bpa_ui.session import tab_plan
from bpa_ui.session.asked_once import look, put
from bpa_ui.widgets.escape import escape_markdown
from bpa_ui.widgets.inputs import seeded

VIEW, DETAILS, MESSAGES = "dog-view", "dog-details-of-open", "dog-said"
"""Fragments: the wheel, and those that an event on it may make old."""
OPEN_ROW = "dognet.row"
_DAY, _SAID = "dognet.day", "dognet.said"
Edit = Callable[[Plan], Plan]


def key(name: str) -> str:
    """A widget's key: seeded anew when the plan is replaced from outside."""
    return f"dog-{name}-{tab_plan.revision()}"


def seed(name: str, value: object) -> str:
    """The key of a widget that shows what the plan says, whatever it showed before."""
    return seeded(key(name), value)


def value(name: str) -> Any:
    """What a widget was set to; None if it is not drawn."""
    return st.session_state.get(key(name))


def open_day() -> int:
    """The place of the day type that is shown; 0 where there is none."""
    last = len(tab_plan.current().day_types) - 1
    chosen: int = look(_DAY, 0)
    return max(min(chosen, last), 0)


def show_day(index: int) -> None:
    put(_DAY, index)
    show_row(None)


def open_row() -> str | None:
    """The id of the task whose details are drawn: one at a time keeps every change fast."""
    held: str | None = look(OPEN_ROW)
    return held


def show_row(task_id: str | None) -> None:
    put(OPEN_ROW, task_id)


def set_messages(*sentences: str) -> None:
    """Keep sentences for the next drawing; typed text in them must be escaped already."""
    put(_SAID, sentences)


def take_messages() -> tuple[str, ...]:
    """What is to be said, once."""
    sentences: tuple[str, ...] = st.session_state.pop(_SAID, ())
    return sentences


def has_messages() -> bool:
    return bool(look(_SAID))


def edit(change: Edit) -> bool:
    """Change the plan, or keep it and say what is allowed. Whether it was done."""
    try:
        tab_plan.change(change(tab_plan.current()))
    except EditRefusedError as refused:
        set_messages(*(escape_markdown(fault_sentence(fault)) for fault in refused.faults))
        return False
    return True


def change(task_id: str, **fields: Any) -> None:
    """In a callback of the details: write some fields of a task into the plan."""
    edit(lambda plan: change_activity(plan, task_id, **fields))
    redraw_all()


def redraw(*fragments: str) -> None:
    """In a callback: draw only these. The whole page where a move came before they stood."""
    with suppress(StreamlitAPIException):
        st.rerun(fragments)


def redraw_all() -> None:
    """In a callback of the details, a fragment: also the wheel, the sums and the browser's copy."""
    redraw(VIEW, DETAILS, MESSAGES, tab_plan.FRAME)
