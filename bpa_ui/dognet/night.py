"""«Hjelp til bestemte tider om natta»: how often and how long, and then it is drawn."""

import streamlit as st

from bpa_core.editing.missing import MAX_NIGHT_TIMES, night_help_undrawn, with_night_help
from bpa_core.plan import limits
from bpa_core.texts import t
from bpa_ui.dognet import state
from bpa_ui.session import tab_plan

_TIMES, _MINUTES = "night-times", "night-minutes"


def ask_night_help(day: int | None = None) -> None:
    """The two questions, with nothing answered beforehand; and, for a drawn day, the button that draws them in."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.number_input(
            t("dognet.night.times"), 1, MAX_NIGHT_TIMES, value=None, step=1, key=state.key(_TIMES), width=240
        )
        st.number_input(
            t("dognet.night.minutes"),
            1,
            limits.MINUTES_A_DAY // 2,
            value=None,
            step=5,
            key=state.key(_MINUTES),
            width=240,
        )
        if day is not None:
            st.button(t("dognet.night.draw"), on_click=_drawn, args=(day,), key=state.key("night-draw"))


def night_help_answer() -> tuple[int, int | None] | None:
    """How many times, and how many minutes each where that is told; None: not told."""
    times = state.value(_TIMES)
    return (times, state.value(_MINUTES)) if times else None


def ask_where_undrawn() -> None:
    """On a day where the answer is given, and nothing drawn at night: asked in place."""
    day = state.open_day()
    if not night_help_undrawn(tab_plan.current(), day):
        return
    with st.container(border=True, key="dog-night"):
        st.markdown(t("dognet.night.undrawn"))
        ask_night_help(day)


def _drawn(day: int) -> None:
    answer = night_help_answer()
    if answer is None:
        state.set_messages(t("dognet.night.how_often_first"))
    elif state.edit(lambda plan: with_night_help(plan, day, *answer)):
        state.set_messages(t("dognet.night.drawn"))
