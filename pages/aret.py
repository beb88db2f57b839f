"""Året: how many of each day, what comes now and then, and the services received today."""

import streamlit as st

from bpa_core.editing.year import with_year
from bpa_core.plan import limits
from bpa_core.texts import t
from bpa_ui.aret import days as year_days
from bpa_ui.aret import occasional as year_rare
from bpa_ui.aret import rhythm as year_rhythm
from bpa_ui.aret import services as year_services
from bpa_ui.session import tab_plan
from bpa_ui.widgets import inputs as fields


def _year() -> None:
    plan = tab_plan.current()
    st.selectbox(
        t("aret.year.question"),
        range(limits.FIRST_YEAR, limits.LAST_YEAR + 1),
        index=plan.year - limits.FIRST_YEAR,
        width=240,
        **fields.bound("year", lambda year: with_year(plan, year)),
    )


def page() -> None:
    year_days.draw()
    year_rhythm.draw()
    _year()
    year_rare.draw()
    year_services.draw()


page()
