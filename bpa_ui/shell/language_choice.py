"""The reading language, at the top of every page: the offered ones by the names that their own readers use."""

import streamlit as st

from bpa_core.texts import t
from bpa_core.texts.language import FIRST, languages, offered, reading
from bpa_ui.session import language


def draw() -> None:
    """Nothing where there is nothing to choose."""
    codes = [one.code for one in offered()]
    if len(codes) < 2:
        return
    st.segmented_control(
        t("language.choose"),
        codes,
        required=True,
        format_func=lambda code: languages()[code].name,
        key=language.WIDGET,
        on_change=_chosen,
        label_visibility="collapsed",
    )


def note() -> None:
    """At the foot of every page in another language than bokmål: who wrote it, and that bokmål goes first."""
    if reading() != FIRST:
        st.caption(t("language.note"))


def _chosen() -> None:
    language.choose(st.session_state[language.WIDGET])
    st.rerun()  # the whole page, not the bar alone
