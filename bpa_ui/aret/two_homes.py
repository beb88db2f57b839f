"""Delt bosted: which days and hours fall in each home, what each kommune is asked for, and how sure that is."""

import streamlit as st

from bpa_core.aret.homes import Home, has_two_homes, homes
from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import AwayIs, Whereabouts
from bpa_core.texts import t
from bpa_core.texts.numbers import hours
from bpa_core.wording.names import kommune_name
from bpa_ui.session import tab_plan
from bpa_ui.widgets import table
from bpa_ui.widgets.escape import safe


def draw(plan: Plan) -> None:
    """Only where the days away are the other parent's."""
    if plan.rhythm is None or plan.rhythm.away_is is not AwayIs.OTHER_PARENT or tab_plan.problem():
        return
    both = homes(tab_plan.assessed(), tab_plan.today())
    st.header(t("homes.heading"), anchor=False)
    if both is None:
        st.info(t("homes.count_first" if has_two_homes(plan) else "homes.not_shared"))
        return
    table.show([t(f"homes.{name}") for name in ("home", "days", "week", "week_there")], [_row(one) for one in both])
    st.markdown(t("homes.law"))
    st.markdown(t("homes.uncertain"))


def _row(one: Home) -> list[str]:
    here = t("homes.here" if one.place is Whereabouts.HOME else "homes.there")
    name = f"{here} ({safe(kommune_name(one.kommune))})" if one.kommune.strip() else here
    return [name, str(one.days), hours(one.week), hours(one.week_there)]
