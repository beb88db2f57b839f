"""Døgnet: the days as they are drawn, with the clock beside them."""

import streamlit as st

from bpa_core.texts import t
from bpa_ui.dognet import add, days, first, rows, state, style, view
from bpa_ui.session import tab_plan


def _said() -> None:
    sentences = state.said()
    if sentences:
        st.info("  \n".join(sentences))


def _day() -> None:
    days.tabs()
    _said()
    day = tab_plan.current().day_types[state.open_day()]
    picture, tasks = st.columns(2, gap="medium")
    with tasks:
        if not day.activities:
            st.markdown(t("dognet.day.empty"))
        add.draw()
        rows.draw(day)
        days.settings(day)
    with picture:
        view.draw()
        view.table()


def page() -> None:
    style.rules()
    if tab_plan.current().day_types:
        _day()
    else:
        _said()
        first.draw()


page()
