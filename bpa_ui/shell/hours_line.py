"""The line at the top: the hours a week, and from Svaret on where they stand beside 25 and 32."""

import streamlit as st

from bpa_core.assessment.assess import Assessment
from bpa_core.texts import t
from bpa_core.texts.lengths import hours_a_week, hours_in_words
from bpa_ui.session import tab_plan
from bpa_ui.shell.site import HoursLine


def draw(line: HoursLine) -> None:
    """Nothing where no help is told; a sentence where the plan cannot be assessed."""
    if line is HoursLine.NOTHING or not tab_plan.has_content():
        return
    if tab_plan.problem():
        st.markdown(t("hours.problem"), width="content")
        return
    assessment = tab_plan.assessed()
    if assessment.hours.entries:
        st.markdown(_words(assessment, line), width="content")


def _words(assessment: Assessment, line: HoursLine) -> str:
    per_week = assessment.hours.counts_per_week
    words = t("hours.counts", counts=hours_a_week(per_week), need=hours_in_words(assessment.hours.need_per_week))
    if line is HoursLine.HOURS:
        return words
    conditional, full = assessment.verdict.to_conditional.line, assessment.verdict.to_full.line
    where = "full" if per_week >= full else "conditional" if per_week >= conditional else "under"
    return f"{words} {t(f'hours.{where}', conditional=hours_in_words(conditional), full=hours_in_words(full))}"
