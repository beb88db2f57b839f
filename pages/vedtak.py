"""Vedtak og klage: the last day at once, a short appeal, and then, for those who have the strength, the whole of it."""

import streamlit as st

from bpa_core.assessment.assess import Assessment
from bpa_core.plan.vedtak import Vedtak
from bpa_core.vedtak import VedtakAssessment, judge
from bpa_ui.session import tab_plan
from bpa_ui.shell import site
from bpa_ui.vedtak import compare as vedtak_compare
from bpa_ui.vedtak import details as vedtak_details
from bpa_ui.vedtak import first as vedtak_first
from bpa_ui.vedtak import next_steps as vedtak_on
from bpa_ui.vedtak import papers as vedtak_papers
from bpa_ui.vedtak import points as vedtak_points
from bpa_ui.widgets import empty_state as empty
from bpa_ui.widgets.address import t_for_reader


def _details(assessment: Assessment, vedtak: Vedtak, judged: VedtakAssessment) -> None:
    """What the vedtak says, beside what was applied for and needed."""
    vedtak_details.ask_details(assessment.plan, vedtak)
    vedtak_on.show_inconsistencies(judged, of_the_last_day=False)
    vedtak_compare.show(judged)


def _appeal(assessment: Assessment, vedtak: Vedtak, judged: VedtakAssessment) -> None:
    vedtak_points.show_demands(assessment.plan, judged)
    vedtak_points.show_utsagn(assessment, vedtak)
    vedtak_points.show_appeal(assessment)
    vedtak_papers.klage(assessment)


def _doors(assessment: Assessment, vedtak: Vedtak, judged: VedtakAssessment) -> None:
    """Three ways on after the last day; nobody has to go through all of them."""
    with st.container(key="bpa-doors"):
        st.header(t_for_reader("vedtak.doors.heading"), anchor=False)
        with st.expander(t_for_reader("vedtak.doors.short")):
            vedtak_first.show_short_appeal(assessment.plan)
        with st.expander(t_for_reader("vedtak.doors.whole")):
            _details(assessment, vedtak, judged)
            _appeal(assessment, vedtak, judged)
        with st.expander(t_for_reader("vedtak.doors.time")):
            vedtak_first.show_more_time()
            st.page_link(str(site.page("brev").file), label=t_for_reader("vedtak.to_brev"))


def _rest(assessment: Assessment, vedtak: Vedtak) -> None:
    judged = judge(assessment)
    if judged is None:
        return
    vedtak_papers.calendar(assessment)
    vedtak_details.ask_letterhead(assessment.plan, vedtak)
    vedtak_on.show_inconsistencies(judged, of_the_last_day=True)
    vedtak_on.show_next_steps(vedtak, judged)
    if judged.grants_everything or judged.too_late:
        _details(assessment, vedtak, judged)
    else:
        _doors(assessment, vedtak, judged)
    vedtak_on.show_remedies(judged)


def page() -> None:
    plan = tab_plan.current()
    vedtak_first.ask_received(plan)
    if plan.vedtak is None:
        st.markdown(t_for_reader("vedtak.none"))
        st.page_link(str(site.page("brev").file), label=t_for_reader("vedtak.to_brev"))
    else:
        vedtak_first.show_deadline(plan.vedtak)
        if assessment := empty.assessed_or_why():
            _rest(assessment, plan.vedtak)
    vedtak_on.show_renewal(plan)


page()
