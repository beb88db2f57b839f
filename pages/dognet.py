"""Døgnet: the days as they are drawn, with the clock beside them."""

import streamlit as st

from bpa_core.texts import t
from bpa_ui.dognet import days, details, first, night, on_paper, state, style
from bpa_ui.dognet.editor import component
from bpa_ui.session import tab_plan
from bpa_ui.shell import steps
from bpa_ui.widgets import lead


@st.fragment(key=state.MESSAGES)
def _messages() -> None:
    sentences = state.take_messages()
    if sentences:
        st.info("  \n".join(sentences))


def _day() -> None:
    day = tab_plan.current().day_types[state.open_day()]
    # The rows come first for those who go by keyboard; the wheel stands to the left of them (style.py).
    with st.container(key="dog-whole-day"):
        with lead.place("day"):
            days.tabs()
        _messages()
        night.ask_where_undrawn()
        tasks, picture = st.columns((7, 6), gap="medium")
    with tasks:
        if not day.activities:
            st.markdown(t("dognet.day.empty"))
        component.rows()
        details.draw()
        component.rest()
        days.settings(day)
    with picture:
        component.wheel()
        steps.answer_below()
    on_paper.others(state.open_day())


def page() -> None:
    style.rules()
    if tab_plan.current().day_types:
        _day()
    else:
        _messages()
        first.draw()


page()
