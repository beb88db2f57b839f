"""«Det hele på ett ark»: what they have and have applied for, asked once a scheme; the map, and it as a PDF."""

from collections.abc import Callable
from datetime import date
from functools import partial

import streamlit as st

from bpa_core.assessment.assess import Assessment
from bpa_core.documents import Form, Kind
from bpa_core.editing.schemes import with_day, with_standing
from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import Scheme, Standing
from bpa_core.texts import label, t
from bpa_core.wording.family_map import map_heads, map_rows
from bpa_ui.papers.download import PaperRequest, download
from bpa_ui.session import tab_plan
from bpa_ui.widgets import inputs as fields
from bpa_ui.widgets import paper_language
from bpa_ui.widgets import table as tables


def draw(assessment: Assessment) -> None:
    """The questions, the map and the paper."""
    st.header(t("andre_ordninger.map.heading"), anchor=False)
    st.markdown(t("andre_ordninger.map.lead"))
    states = {state.scheme: state for state in assessment.plan.schemes}
    with st.expander(t("andre_ordninger.map.open"), key="map-questions"):
        for scheme in Scheme:
            state = states.get(scheme)
            standing = state.standing if state else None
            asked = label(scheme)
            fields.choose(asked, (None, *Standing), standing, f"map-{scheme}", _standing(scheme), horizontal=True)
            if state:
                question = t("andre_ordninger.map.day", scheme=label(scheme))
                fields.ask_date(question, state.since, f"map-{scheme}-on", _day(scheme))
    tables.show(map_heads(), list(map_rows(assessment)), numbers_from=9)
    wanted = PaperRequest(assessment, Kind.OVERSIKT, Form.PDF, paper_language.chosen())
    download(t("andre_ordninger.map.download"), wanted, "map-pdf")


def _standing(scheme: Scheme) -> Callable[[Standing | None], Plan]:
    return partial(_with_standing, scheme)


def _with_standing(scheme: Scheme, standing: Standing | None) -> Plan:
    return with_standing(tab_plan.current(), scheme, standing)


def _day(scheme: Scheme) -> Callable[[date | None], Plan]:
    return partial(_with_day, scheme)


def _with_day(scheme: Scheme, since: date | None) -> Plan:
    return with_day(tab_plan.current(), scheme, since)
