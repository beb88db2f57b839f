"""Om dere: one plain question at a time, why it is asked, and the answers so far."""

import streamlit as st

from bpa_core.texts import t
from bpa_ui.om_dere.questions import questions
from bpa_ui.session import tab_plan
from bpa_ui.shell import site
from bpa_ui.widgets import lead
from bpa_ui.widgets import table as tables

PLACE = "om_dere.place"


def _go(place: int) -> None:
    st.session_state[PLACE] = place
    lead.to("question")


def page() -> None:
    plan = tab_plan.current()
    asked = questions(plan)
    place = min(st.session_state.get(PLACE, 0), len(asked))
    if place < len(asked):
        _question(place)
    else:
        _done(place)
    st.header(t("om_dere.answers"), anchor=False)
    header = [t("om_dere.column.question"), t("om_dere.column.answer")]
    rows = [[t(f"om_dere.{one.name}.question"), one.in_words(plan) or t("om_dere.not_told")] for one in asked]
    tables.show(header, rows, numbers_from=2)
    _choose_question(place)


def _question(place: int) -> None:
    plan = tab_plan.current()
    asked = questions(plan)
    question = asked[place]
    with lead.place("question"), st.container(border=True, key="om-dere-question"):
        st.caption(t("om_dere.progress", number=place + 1, all=len(asked)))
        if question.name == "night":
            st.markdown(f"**{t('om_dere.night.question')}**")
        question.ask(plan)
        with st.expander(t("om_dere.why")):
            st.markdown(t(f"om_dere.{question.name}.why"))
        with st.container(horizontal=True):
            st.button(t("om_dere.before"), on_click=_go, args=(place - 1,), disabled=place == 0)
            st.button(t("om_dere.after"), on_click=_go, args=(place + 1,), type="primary")


def _done(place: int) -> None:
    with lead.place("question"), st.container(border=True):
        st.markdown(t("om_dere.done"))
        with st.container(horizontal=True):
            st.button(t("om_dere.before"), on_click=_go, args=(place - 1,))
            st.page_link(str(site.PAGES_FOLDER / "dognet.py"), label=t("om_dere.to_the_day"))


def _choose_question(place: int) -> None:
    asked = questions(tab_plan.current())
    names = [one.name for one in asked]
    st.selectbox(
        t("om_dere.go_to"),
        range(len(names)),
        index=min(place, len(names) - 1),
        format_func=lambda number: t(f"om_dere.{names[number]}.question"),
        key=f"om-dere-go-{place}",
        on_change=_go_to_chosen,
        args=(place,),
    )


def _go_to_chosen(place: int) -> None:
    """Whoever chooses the question that is shown stays: a press on «Neste» at the same time has the say."""
    chosen = st.session_state[f"om-dere-go-{place}"]
    if chosen != place:
        _go(chosen)


page()
