"""The honest self-check of an arbeidsleder, which ends in ways to solve it, and the interview template."""

import streamlit as st

from bpa_core.documents.catalog import MIMES, Form
from bpa_core.documents.papers.interview import interview_paper
from bpa_core.guidance.arbeidsleder_duties import ArbeidslederDuty
from bpa_core.texts import label, t
from bpa_core.wording.names import duty_solution
from bpa_ui.session import tab_plan
from bpa_ui.widgets import paper_language


def self_check() -> None:
    """Tick what is heavy; each tick answers with a way to solve it. Kept only while the tab is open."""
    st.header(t("arbeidsleder.check.title"), anchor=False)
    st.markdown(t("arbeidsleder.check.lead"))
    heavy = [duty for duty in ArbeidslederDuty if _ticked(duty)]
    st.subheader(t("arbeidsleder.check.solved"), anchor=False)
    if heavy:
        st.markdown(_solutions(heavy))
    else:
        st.markdown(t("arbeidsleder.check.none"))
        with st.expander(t("arbeidsleder.check.all")):
            st.markdown(_solutions(list(ArbeidslederDuty)))


def _ticked(duty: ArbeidslederDuty) -> bool:
    return st.checkbox(label(duty), key=f"duty-{duty.value}", persist_state="session")


def _solutions(duties: list[ArbeidslederDuty]) -> str:
    return "\n".join(f"- **{label(duty)}:** {duty_solution(duty)}" for duty in duties)


def interview_download() -> None:
    """The template as a Word file, made only when asked for."""
    plan, today, language = tab_plan.current(), tab_plan.today(), paper_language.choose()
    st.download_button(
        t("arbeidsleder.interview.download"),
        data=lambda: interview_paper(plan, today, language).data,
        file_name=t("arbeidsleder.interview.file_name"),
        mime=MIMES[Form.DOCX],
        on_click="ignore",
        key="interview-download",
    )
