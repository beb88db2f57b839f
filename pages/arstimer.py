"""Årstimer: the vedtak's hours as a year's account."""

import streamlit as st

from bpa_core.arstimer.account import Account, account_of, account_year, covered_days
from bpa_core.plan.model import Plan
from bpa_core.texts import t
from bpa_ui.arstimer import ask as arstimer_ask
from bpa_ui.arstimer import source as arstimer_source
from bpa_ui.arstimer import view as arstimer_view
from bpa_ui.session import tab_plan
from bpa_ui.shell import site
from bpa_ui.widgets import headline


def _account(plan: Plan, account: Account) -> None:
    headline.show_headline(arstimer_view.total_in_words(account), t("arstimer.unit", year=account.year))
    arstimer_view.show_source(plan, account)
    arstimer_view.show_standing(account)
    arstimer_ask.ask_rest(plan, account)
    arstimer_view.show_year(account)
    if not tab_plan.problem():
        arstimer_ask.ask_spread(account, tab_plan.assessed())
    arstimer_ask.ask_months(account)
    arstimer_ask.ask_used(plan)
    with st.expander(t("arstimer.source.heading")):
        if plan.vedtak:
            arstimer_source.ask_period(plan.vedtak)
        arstimer_source.ask_hours(plan)
    st.markdown(t("arstimer.practice"))


def page() -> None:
    plan = tab_plan.current()
    arstimer_source.ask_year(plan)
    account = account_of(plan)
    if account is not None:
        _account(plan, account)
        return
    year = account_year(plan)
    if not any(covered_days(plan, year)):
        st.warning(t("arstimer.other_year", year=year))
    else:
        st.markdown(t("arstimer.none"))
        st.page_link(str(site.page("vedtak").file), label=site.page("vedtak").nav)
    arstimer_source.ask_hours(plan)


page()
