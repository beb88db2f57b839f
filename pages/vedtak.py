"""Vedtak og klage: the last day at once, a short appeal, and then, for those who have the strength, the whole of it."""

import streamlit as st

from bpa_core.assessment import Assessment
from bpa_core.plan import Vedtak
from bpa_core.texts import t
from bpa_core.vedtak import Judged, judge
from bpa_ui import (
    empty,
    tab_plan,
    vedtak_compare,
    vedtak_details,
    vedtak_first,
    vedtak_on,
    vedtak_papers,
    vedtak_points,
)


def _appeal(assessment: Assessment, judged: Judged) -> None:
    vedtak_points.show_demands(assessment.plan, judged)
    vedtak_points.show_utsagn(assessment.plan)
    vedtak_points.show_appeal(assessment.plan)
    vedtak_papers.klage(assessment)


def _rest(assessment: Assessment, vedtak: Vedtak) -> None:
    plan, judged = assessment.plan, judge(assessment)
    if judged is None:
        return
    vedtak_papers.calendar(assessment)
    vedtak_on.show_oddities(judged, of_the_last_day=True)
    appeals = not (judged.grants_everything or judged.too_late)
    if appeals:
        vedtak_first.show_short_appeal(plan)
    vedtak_details.ask_details(plan, vedtak)
    vedtak_on.show_oddities(judged, of_the_last_day=False)
    vedtak_compare.show(judged)
    vedtak_on.show_next_steps(vedtak, judged)
    if appeals:
        _appeal(assessment, judged)
    vedtak_on.show_ways(judged)


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
    vedtak_on.show_renewal(plan)


page()
