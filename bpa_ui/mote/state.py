"""What the meeting page remembers besides the plan.

`hidden` and `lines_shown` are widgets of the page, so both stand as they should each time it is opened: names hidden,
lines off. Which day is shown stays when the page is left.
"""

from datetime import date

import streamlit as st

from bpa_core.meeting import MeetingView, meeting_view
from bpa_core.plan.model import Plan
from bpa_ui.session import tab_plan

LIMITS, END = "mote-limits", "mote-end"
"""Fragments that an event in the table makes old."""
HIDE, LINES = "mote-hide", "mote-lines"
_START = "mote-"
RARE, ALL = -1, -2
"""Beside the places of day types: what comes now and then, and everything."""
_DAY, _VIEW = "mote.day", "mote.view"


def key(name: str) -> str:
    """A widget's key: seeded anew when the plan is replaced from outside."""
    return f"{_START}{name}-{tab_plan.revision()}"


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
    shown, kept = days(), st.session_state.get(_DAY)
    return kept if kept in shown else shown[0]


def show_day(chosen: int) -> None:
    st.session_state[_DAY] = chosen
