"""What the meeting page remembers besides the plan, and the one way in which it changes the plan.

`hidden` and `lines_shown` are widgets of the page, so both stand as they should each time it is opened: names hidden,
lines off. Which day is shown stays when the page is left.
"""

from collections.abc import Callable
from datetime import date

import streamlit as st
from pydantic import ValidationError

from bpa_core.meeting import MeetingView, meeting_view, with_row
from bpa_core.plan.model import Plan
from bpa_ui.session import tab_plan

HEAD, LIMITS, END = "mote-head", "mote-limits", "mote-end"
HIDE, LINES = "mote-hide", "mote-lines"
_START = "mote-"
RARE, ALL = -1, -2
"""Beside the places of day types: what comes now and then, and everything."""
_DAY, _VIEW, _DRAWN, _TIMES = "mote.day", "mote.view", "mote.drawn", "mote.times"
Edit = Callable[[Plan], Plan]


def key(name: str) -> str:
    """A widget's key: seeded anew when the plan is replaced from outside."""
    return f"{_START}{name}-{tab_plan.revision()}"


def named(name: str, told: object) -> str:
    """The key of a widget whose default is what the plan says.

    Where something else than the widget changed it, it gets a new key: set from here under the old one, the browser
    could send its former value back in the middle of a drawing, and that would read as an answer.
    """
    last = _key_now(name)
    if st.session_state.get(last, told) == told:
        return last
    times: dict[str, int] = st.session_state.setdefault(_TIMES, {})
    times[name] = times.get(name, 0) + 1
    return _key_now(name)


def _key_now(name: str) -> str:
    times: dict[str, int] = st.session_state.get(_TIMES, {})
    return key(f"{name}-{times.get(name, 0)}")


def stale(widget: str) -> bool:
    """Whether a widget has a new key by now: what the browser says of it is from before."""
    name, *_ = widget.removeprefix(_START).rsplit("-", 2)
    return widget != _key_now(name)


def hidden() -> bool:
    """Whether names, reasons and notes are kept off the screen."""
    return bool(st.session_state.get(HIDE, True))


def lines_shown() -> bool:
    """Whether the family has turned on the lines at 25 and 32, margins and «hva om»."""
    return bool(st.session_state.get(LINES, False))


def view() -> MeetingView:
    """The meeting today; kept while plan and day are the same. PlanNotAssessable as for `assess`."""
    plan, day = tab_plan.current(), tab_plan.today()
    kept: tuple[Plan, date, MeetingView] | None = st.session_state.get(_VIEW)
    if kept is None or kept[0] is not plan or kept[1] != day:
        kept = st.session_state[_VIEW] = (plan, day, meeting_view(plan, day))
    return kept[2]


def days() -> tuple[int, ...]:
    """What can be chosen: each day type with rows, what comes now and then, and all of it where there is more."""
    places = tuple(RARE if index is None else index for index in view().day_indexes)
    return (*places, ALL) if len(places) > 1 else places


def open_day() -> int:
    """The choice that is shown; the first, where the earlier one is no more."""
    found, kept = days(), st.session_state.get(_DAY)
    return kept if kept in found else found[0]


def show_day(chosen: int) -> None:
    st.session_state[_DAY] = chosen


def row_key(task_id: str) -> str:
    """The name of a row's fragment."""
    return f"mote-row-{task_id}"


def drawn(task_ids: tuple[str, ...]) -> None:
    """Remember which rows are on the page: only those can be drawn again alone."""
    st.session_state[_DRAWN] = task_ids


def tell(task_id: str, field: str, widget: str) -> None:
    """What a widget was set to, written into the task's row of the meeting. For the widget's callback."""
    if stale(widget):
        return
    told = st.session_state[widget]
    edit(lambda plan: with_row(plan, task_id, tab_plan.today(), **{field: told}), task_id)


def edit(change: Edit, task_id: str) -> None:
    """Change the plan, and draw again the head and the rows that move: more than one where tasks overlap.

    What the format does not allow is left undone.
    """
    before = {row.id: row for row in view().rows}
    try:
        tab_plan.change(change(tab_plan.current()))
    except ValidationError:
        return
    moved = {row.id for row in view().rows if before.get(row.id) != row} | {task_id}
    rows = [row_key(one) for one in st.session_state.get(_DRAWN, ()) if one in moved]
    st.rerun([HEAD, LIMITS, END, tab_plan.FRAME, *rows])
