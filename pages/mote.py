"""Møte: a screen shared with the kommune. Names hidden and lines off until the family turns them on."""

import streamlit as st

from bpa_core.texts import t
from bpa_ui.dognet import style
from bpa_ui.mote import ending, lines, state, table
from bpa_ui.widgets import empty_state as empty


def page() -> None:
    if empty.assessed_or_why() is None:
        return
    view = state.view()
    if not view.rows:
        empty.nothing_drawn()
        ending.removed_tasks(view.removed_tasks)
        return
    style.rules()
    with st.container(horizontal=True, key="mote-switches"):
        st.toggle(t("mote.hide"), value=True, key=state.HIDE)
        st.toggle(t("mote.show_lines"), value=False, key=state.LINES)
    table.draw()
    lines.draw()
    ending.removed_tasks(view.removed_tasks)
    ending.draw()


page()
