"""What the year's account is made of: which year, how many hours, and when the vedtak holds."""

from datetime import date
from functools import partial

import streamlit as st

from bpa_core.arstimer.account import account_year, years
from bpa_core.arstimer.updates import with_account
from bpa_core.plan.model import Plan
from bpa_core.plan.vedtak import Vedtak
from bpa_core.plan.year import YearAccount
from bpa_core.texts import t
from bpa_core.vedtak.updates import with_vedtak
from bpa_ui.session import tab_plan
from bpa_ui.widgets import inputs as fields


def ask_hours(plan: Plan) -> None:
    """The vedtak's hours, where they differ from the vedtak page or are told in years."""
    own = plan.year_account or YearAccount()
    st.markdown(t("arstimer.source.lead"))
    left, right = st.columns(2)
    with left:
        fields.ask_number(
            t("arstimer.per_week"),
            own.hours_per_week,
            "account-week",
            lambda amount: with_account(tab_plan.current(), hours_per_week=amount),
        )
    with right:
        fields.ask_number(
            t("arstimer.per_year"),
            own.hours_per_year,
            "account-year",
            lambda amount: with_account(tab_plan.current(), hours_per_year=amount),
        )


def ask_period(vedtak: Vedtak) -> None:
    """When the vedtak holds: the account is of those days only."""
    ends = (("valid_from", vedtak.valid_from), ("valid_to", vedtak.valid_to))
    for column, (name, day) in zip(st.columns(2), ends, strict=True):
        with column:
            fields.ask_date(t(f"vedtak.{name}"), day, f"account-{name}", partial(_with_period, name))


def _with_period(name: str, day: date | None) -> Plan:
    return with_vedtak(tab_plan.current(), **{name: day})


def ask_year(plan: Plan) -> None:
    """Where the vedtak runs over more than one year."""
    choices = years(plan)
    if len(choices) < 2:
        return
    key = fields.keyed("account-of")
    chosen = account_year(plan)
    st.segmented_control(
        t("arstimer.which_year"),
        choices,
        default=chosen if chosen in choices else None,
        required=chosen in choices,
        key=key,
        on_change=lambda: _take_year(key),
    )


def _take_year(key: str) -> None:
    tab_plan.replace(with_account(tab_plan.current(), year=st.session_state[key], months=(), used=()))
