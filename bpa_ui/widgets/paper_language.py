"""The language that papers are written in, chosen where they are fetched: another choice than what one reads in.

Until it is chosen: what is read, where papers are written in that, else bokmål. No data of ours tells what a kommune
writes, so it is asked; the law lets the family choose.
"""

import streamlit as st

from bpa_core.texts import t
from bpa_core.texts.language import FIRST, languages, of_papers, reading_language

KEY = "bpa.paper-language"
WIDGET = "bpa-paper-language"


def chosen() -> str:
    """The code of it in this tab."""
    guess = reading_language().code if reading_language().paper else FIRST
    return str(st.session_state.get(KEY, guess))


def choose() -> str:
    """Asked, with what it means; nothing is shown where there is no choice. The code, for the downloads that follow."""
    codes = [one.code for one in of_papers()]
    if len(codes) > 1:
        st.session_state[WIDGET] = chosen()
        st.segmented_control(
            t("paper_language.question"),
            codes,
            required=True,
            format_func=lambda code: languages()[code].name,
            key=WIDGET,
            help=t("paper_language.help"),
            on_change=_chosen,
        )
    return chosen()


def _chosen() -> None:
    st.session_state[KEY] = st.session_state[WIDGET]
