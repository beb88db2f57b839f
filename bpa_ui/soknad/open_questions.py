"""Before the papers: the questions still open, and what each is worth in hours."""

import streamlit as st

from bpa_core.assessment.assess import Assessment
from bpa_core.claims.open_questions import QuestionId
from bpa_core.claims.pleading import plead
from bpa_core.texts import t
from bpa_core.texts.address import t_for
from bpa_core.wording.claims import question_words, worth_words
from bpa_ui.shell import site
from bpa_ui.widgets import table

ON_OM_DERE = frozenset(
    {
        QuestionId.BIRTH_DATE,
        QuestionId.LIVES_WITH,
        QuestionId.DURATION,
        QuestionId.NIGHT,
        QuestionId.TWO_HELPERS,
        QuestionId.BPA_BEFORE_67,
    }
)
"""Answered on the page Om dere; the rest among «Svar som styrker søknaden»."""


def draw(assessment: Assessment) -> None:
    """One table, most hours first, and where to answer."""
    who, questions = assessment.plan.person.addressed, plead(assessment).open_questions
    st.header(t("open_questions.heading"), anchor=False)
    if not questions:
        st.markdown(t("open_questions.none"))
        return
    st.markdown(t("open_questions.lead"))
    rows = [[question_words(question, who), worth_words(question)] for question in questions]
    table.show([t("open_questions.question"), t("open_questions.worth")], rows, numbers_from=len(rows[0]))
    asked = {question.id for question in questions}
    if asked & ON_OM_DERE:
        st.page_link(str(site.page("om_dere").file), label=t("open_questions.to_om_dere"))
    if asked - ON_OM_DERE:
        st.markdown(t_for("open_questions.here", who))
