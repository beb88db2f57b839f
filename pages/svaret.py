"""Svaret: the answer in one box, the questions that decide, what is unsure, what to do next, and «hva om»."""

import streamlit as st

from bpa_core.assessment.eligibility import Outcome
from bpa_core.law import READ_ON
from bpa_core.texts import t
from bpa_core.texts.numbers import long_date
from bpa_core.wording.in_short import answer_in_short
from bpa_ui.svaret import answer, claims, criteria, deciding, flips
from bpa_ui.widgets import empty_state as empty
from bpa_ui.widgets import in_short as short
from bpa_ui.widgets import lead


def page() -> None:
    assessment = empty.assessed_or_why()
    if assessment is None:
        return
    if not assessment.hours.entries and assessment.verdict.outcome is not Outcome.VIDEREFORING:
        empty.nothing_drawn()
        return
    deciding.lead_to_the_answer(assessment)
    with lead.place("answer"):
        answer.draw(assessment)
    short.draw(answer_in_short(assessment))
    deciding.draw(assessment)
    criteria.draw(assessment)
    answer.draw_next(assessment)
    claims.draw(assessment)
    flips.draw(assessment)
    st.caption(f"{t('disclaimer.guiding')} {t('disclaimer.read_on', date=long_date(READ_ON))}")


page()
