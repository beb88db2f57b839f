"""What Døgnet has on paper alone: every other day than the open one, its clock and its tasks on a page each."""

import streamlit as st

from bpa_core.assessment.assess import Assessment
from bpa_core.texts import t
from bpa_core.texts.numbers import clock_length
from bpa_ui.clock.record import record
from bpa_ui.clock.svg import picture
from bpa_ui.dognet.editor.picture import rows
from bpa_ui.session import tab_plan
from bpa_ui.widgets import table
from bpa_ui.widgets.escape import escape_markdown
from bpa_ui.widgets.theme import LIGHT


def others(open_day: int) -> None:
    """Nothing where the plan cannot be assessed: the page says so."""
    if tab_plan.problem():
        return
    assessment = tab_plan.assessed()
    with st.container(key="bpa-paper-days"):
        for index in range(len(assessment.plan.day_types)):
            if index != open_day:
                _day(assessment, index)


def _day(assessment: Assessment, index: int) -> None:
    day = assessment.plan.day_types[index]
    clock = record(assessment, index)
    st.subheader(escape_markdown(day.name), anchor=False)
    st.html(picture(clock, LIGHT, "", (clock_length(clock.total.need), t("dognet.clock.middle"))))
    names = ("task", "when", "length", "counts")
    if lines := rows(assessment, index):
        table.show([t(f"dognet.editor.column_{name}") for name in names], lines, numbers_from=2)
