"""What moves with every change: the clock and the sums. A fragment of its own."""

import streamlit as st

from bpa_core.texts import t
from bpa_ui.clock import record, show
from bpa_ui.clock.words import rows
from bpa_ui.dognet import state, sums
from bpa_ui.session import tab_plan
from bpa_ui.widgets import empty_state as empty
from bpa_ui.widgets import table as tables
from bpa_ui.widgets.escape import safe
from bpa_ui.widgets.theme import look

VIEW, TABLE = "dog-view", "dog-table"
_FOLDED = "dog-table-open"


def fragments() -> tuple[str, ...]:
    """What a change of the open day's tasks draws anew."""
    return (VIEW, TABLE) if st.session_state.get(_FOLDED) else (VIEW,)


@st.fragment(key=VIEW)
def draw() -> None:
    """The open day as the plan has it now."""
    if tab_plan.problem():
        empty.faulty(tab_plan.problem())
        return
    found = tab_plan.assessed()
    day = record(found, state.open_day())
    show(day, look(), "dog-clock")
    st.html(sums.html(found, day, look()))


@st.fragment(key=TABLE)
def table() -> None:
    """The same as a table, folded away; drawn anew with the view only while it is open."""
    folded = st.expander(t("dognet.clock.table"), key=_FOLDED, on_change="rerun", type="compact")
    if folded.open and not tab_plan.problem():
        with folded:
            day = record(tab_plan.assessed(), state.open_day())
            header = [t(f"dognet.clock.column.{name}") for name in ("time", "task", "kind", "minutes")]
            tables.show(header, [[*map(safe, cells)] for cells in rows(day)], numbers_from=4)
