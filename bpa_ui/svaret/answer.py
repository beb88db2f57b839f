"""The answer in one box, and what to do next."""

import streamlit as st

from bpa_core.assessment.assess import Assessment
from bpa_core.texts import t
from bpa_core.wording.sentences import (
    answer_short,
    answer_tone,
    general_warnings,
    margin_sentence,
    margins_that_matter,
    verdict_if_met,
    verdict_sentence,
    verdict_steps,
)
from bpa_ui.charts import base
from bpa_ui.charts.lines_25_32 import lines_figure
from bpa_ui.shell import site


def draw(assessment: Assessment) -> None:
    """What it is, why, where the hours stand, and the way on."""
    with st.container(key=f"bpa-answer-{answer_tone(assessment)}", border=True):
        st.header(answer_short(assessment), anchor=False)
        base.show(lines_figure(assessment.verdict), t("svaret.lines.alt"), "svaret-lines")
        for margin in margins_that_matter(assessment.verdict)[:1]:
            st.markdown(f"**{margin_sentence(margin)}**")
        st.markdown(verdict_sentence(assessment))
        if if_met := verdict_if_met(assessment):
            st.markdown(if_met)
        with st.container(key="bpa-door-soknad"):
            st.page_link(str(site.page("soknad").file), label=t("svaret.to_soknad"))


def draw_next(assessment: Assessment) -> None:
    st.header(t("svaret.next.heading"), anchor=False)
    st.markdown("\n".join(f"{place}. {step}" for place, step in enumerate(verdict_steps(assessment), start=1)))
    for warning in general_warnings(assessment):
        st.info(warning)
