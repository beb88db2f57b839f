"""The language that papers are written in, chosen where they are fetched: another choice than what one reads in.

Until it is chosen: what the kommune has asked for in its språkvedtak, else what is read, where papers are written in
that. No vedtak binds the family, so it is asked.
"""

import streamlit as st

from bpa_core.kommuner.sprakvedtak import Asked, Sprakvedtak, listed, sprakvedtak
from bpa_core.texts import t
from bpa_core.texts.language import FIRST, languages, of_papers, reading_language
from bpa_core.texts.numbers import long_date
from bpa_ui.session import language, tab_plan

WIDGET = "bpa-paper-language"


def chosen() -> str:
    """The code of it in this tab."""
    return language.of_papers() or _guess()


def choose() -> str:
    """Asked, with what it means and why one of them stands first; nothing is shown where there is no choice. The code,
    for the downloads that follow."""
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
        if language.of_papers() is None and (asked := _asked_for()):
            st.caption(
                t(
                    "paper_language.of_kommune",
                    kommune=asked.kommune,
                    language=t(f"paper_language.name.{asked.asked}"),
                    source=listed().source,
                    read_on=long_date(listed().read_on),
                )
            )
    return chosen()


def _guess() -> str:
    asked = _asked_for()
    return asked.asked.value if asked else reading_language().code if reading_language().paper else FIRST


def _asked_for() -> Sprakvedtak | None:
    """The kommune's språkvedtak, where it asks for one of the two."""
    asked = sprakvedtak(tab_plan.current().person.kommune)
    return asked if asked and asked.asked is not Asked.EITHER else None


def _chosen() -> None:
    language.choose_for_papers(st.session_state[WIDGET])
    st.rerun()  # the whole page: the frame has the browser keep it
