"""What Årstimer asks month by month: the hours that are planned, and what was used."""

from decimal import Decimal
from fractions import Fraction
from functools import partial

import streamlit as st

from bpa_core.arstimer.account import Account, account_of
from bpa_core.arstimer.distribute import likely_holiday, more_in_holidays, redistribute, rest_shared
from bpa_core.arstimer.updates import hours_used, with_account, with_used
from bpa_core.assessment.assess import Assessment
from bpa_core.plan.model import Plan
from bpa_core.texts import t
from bpa_core.texts.numbers import hours, month_name, short_hours
from bpa_ui.session import tab_plan
from bpa_ui.widgets import inputs as fields
from bpa_ui.widgets.escape import escape_markdown

MONTHS = range(12)


def _month(index: int) -> str:
    return month_name(index + 1).capitalize()


def ask_months(account: Account) -> None:
    """A slider a month: the others give or take, so that the year always adds up."""
    st.header(t("arstimer.months.heading"), anchor=False)
    st.markdown(t("arstimer.months.lead"))
    most = _most(account)
    covered = [month for month in MONTHS if account.days[month] and most]
    columns = st.columns(2)
    for place, month in enumerate(covered):
        with columns[2 * place // len(covered)]:
            _slider(account, month, most)


def _most(account: Account) -> int:
    """Whole hours at the right end of a slider: four times an even month, or more where more is planned."""
    wide = max(4 * max(account.even), *account.planned)
    return -(-min(account.total, wide) // 60)


def _slider(account: Account, month: int, most: int) -> None:
    whole = min(int(Fraction(account.planned[month], 60) + Fraction(1, 2)), most)
    key = fields.seeded(fields.keyed(f"month-{month}"), whole)
    words = t("arstimer.months.slider", month=_month(month), hours=hours(account.planned[month]))
    st.slider(words, 0, most, key=key, format=short_hours("%d"), on_change=lambda: _move(key, month))


def _move(key: str, month: int) -> None:
    plan = tab_plan.current()
    account = account_of(plan)
    if account is not None:
        months = redistribute(account, month, int(st.session_state[key]) * 60)
        tab_plan.change(with_account(plan, months=months), slider=key)


def ask_rest(plan: Plan, account: Account) -> None:
    """Where the rest does not go up with the plan: one click that makes it."""
    months = rest_shared(account) if account.unplanned else None
    if months is not None:
        st.button(
            t("arstimer.spread.rest"),
            on_click=lambda: tab_plan.replace(with_account(plan, months=months)),
            key="account-rest",
        )


def ask_spread(account: Account, assessment: Assessment) -> None:
    """Evenly, or more in the holidays, by one click."""
    plan = assessment.plan
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.button(t("arstimer.spread.even"), on_click=lambda: tab_plan.replace(with_account(plan, months=())))
        if plan.day_types:
            _more_in_holidays(account, assessment)


def _more_in_holidays(account: Account, assessment: Assessment) -> None:
    plan = assessment.plan
    chosen = st.selectbox(
        t("arstimer.spread.which"),
        range(len(plan.day_types)),
        index=likely_holiday(plan) or 0,
        format_func=lambda index: plan.day_types[index].name,
        key=fields.keyed("account-holiday"),
    )
    months = more_in_holidays(account, plan, assessment.hours, chosen)
    name = escape_markdown(plan.day_types[chosen].name)
    if months is None:
        st.markdown(t("arstimer.spread.not_more", name=name))
        return
    st.button(
        t("arstimer.spread.holidays"),
        on_click=lambda: tab_plan.replace(with_account(plan, months=months)),
        type="primary",
    )


def ask_used(plan: Plan) -> None:
    """Hours used month by month, if they like."""
    used = plan.year_account.used if plan.year_account else ()
    with st.expander(t("arstimer.use.heading"), expanded=any(one is not None for one in used)):
        st.markdown(t("arstimer.use.lead"))
        columns = st.columns(2)
        for month in MONTHS:
            with columns[month // 6]:
                fields.ask_number(
                    t("arstimer.use.month", month=month_name(month + 1)),
                    hours_used(plan, month),
                    f"used-{month}",
                    partial(_with_used, month),
                )


def _with_used(month: int, amount: Decimal | None) -> Plan:
    return with_used(tab_plan.current(), month, amount)
