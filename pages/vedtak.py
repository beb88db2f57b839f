"""Vedtak og klage: the last day at once, a short appeal, and then, for those who have the strength, the whole of it."""

import streamlit as st

from bpa_core.assessment.assess import Assessment
from bpa_core.plan.model import Vedtak
from bpa_core.texts import t
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


def _appeal(assessment: Assessment, vedtak: Vedtak, judged: VedtakAssessment) -> None:
    vedtak_points.show_demands(assessment.plan, judged)
    vedtak_points.show_utsagn(assessment, vedtak)
    vedtak_points.show_appeal(assessment)
    vedtak_papers.klage(assessment)


def _rest(assessment: Assessment, vedtak: Vedtak) -> None:
    plan, judged = assessment.plan, judge(assessment)
    if judged is None:
        return
    vedtak_papers.calendar(assessment)
    vedtak_on.show_inconsistencies(judged, of_the_last_day=True)
    appeals = not (judged.grants_everything or judged.too_late)
    if appeals:
        vedtak_first.show_short_appeal(plan)
    vedtak_details.ask_details(plan, vedtak)
    vedtak_on.show_inconsistencies(judged, of_the_last_day=False)
    vedtak_compare.show(judged)
    vedtak_on.show_next_steps(vedtak, judged)
    if appeals:
        _appeal(assessment, vedtak, judged)
    vedtak_on.show_remedies(judged)


def page() -> None:
    plan = tab_plan.current()
    vedtak_first.ask_received(plan)
    if plan.vedtak is None:
        st.markdown(t("vedtak.none"))
    else:
        vedtak_first.show_deadline(plan.vedtak)
        if tab_plan.problem():
            empty.faulty(tab_plan.problem())
        else:
            _rest(tab_plan.assessed(), plan.vedtak)
    st.page_link(str(site.page("brev").file), label=t("vedtak.to_brev"))
    vedtak_on.show_renewal(plan)


page()
