"""Public decisions, found by topic: the point in plain words, and a link for whoever will read it."""

import streamlit as st

from bpa_core.guidance.decisions import Decision, HowRead, Topic, decisions_on
from bpa_core.texts import label, t
from bpa_core.texts.numbers import long_date


def choose() -> Topic | None:
    """What it is about; None for every topic."""
    st.info(t("avgjorelser.warning"))
    chosen: Topic | None = st.selectbox(
        t("avgjorelser.topic"),
        (None, *Topic),
        format_func=lambda topic: label(topic) if topic else t("avgjorelser.every_topic"),
        key="avgjorelser-topic",
    )
    return chosen


def show(topic: Topic | None) -> None:
    """Those on a topic, the best read first."""
    fitting = decisions_on(topic)
    st.header(label(topic) if topic else t("avgjorelser.every_topic"), anchor=False)
    st.markdown(t("avgjorelser.count", count=len(fitting), read=sum(decision.citable for decision in fitting)))
    for decision in fitting:
        _decision(decision)


def ask_readers() -> None:
    """How somebody who has read one can make the list better."""
    st.header(t("avgjorelser.volunteer.title"), anchor=False)
    st.markdown(t("avgjorelser.volunteer.body"))


def _decision(decision: Decision) -> None:
    with st.container(key=f"bpa-decision-{decision.text_key.replace('.', '-')}", gap="xsmall"):
        st.markdown(f"**{_named(decision)}**")
        st.markdown(t(decision.text_key))
        st.markdown(f":small[{_about(decision)}]")
        if not decision.address and decision.read is not HowRead.PRESSEN:
            st.markdown(f":small[{t('avgjorelser.no_link')}]")


def _named(decision: Decision) -> str:
    kind = "link" if decision.address else "press"
    return t(f"avgjorelser.{kind}", id=decision.id, title=decision.title, address=decision.address)


def _about(decision: Decision) -> str:
    words = {"by": label(decision.by), "helps": label(decision.helps), "read": label(decision.read)}
    when = long_date(decision.on) if decision.on else decision.year
    if when is None:
        return t("avgjorelser.about_undated", **words)
    return t("avgjorelser.about", when=when, **words)
