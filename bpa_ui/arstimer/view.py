"""What Årstimer shows: where the hours come from, what is left, and the year as a picture and a table."""

import streamlit as st

from bpa_core.arstimer.account import Account
from bpa_core.plan.model import Plan
from bpa_core.texts import label, t
from bpa_core.texts.lengths import gap_in_words
from bpa_core.texts.numbers import hours, month_name, number
from bpa_ui.charts import base
from bpa_ui.charts.year_account import year_account_figure
from bpa_ui.widgets import table as tables

MONTHS = range(12)


def _month(index: int) -> str:
    return month_name(index + 1).capitalize()


def show_source(plan: Plan, account: Account) -> None:
    """Where the year's hours come from, and for which days: the whole year where the vedtak's first day is untold."""
    parts = [t("arstimer.from", source=label(account.hours_from), days=number(sum(account.days), 0))]
    if plan.vedtak and plan.vedtak.valid_from is None:
        parts.append(t("arstimer.first_day_untold"))
    st.markdown(" ".join(parts))


def show_standing(account: Account) -> None:
    """Used, left, and what falls back at the year's end if the rest goes as planned."""
    if account.months_stated:
        st.markdown(t("arstimer.used_so_far", used=hours(account.used_so_far), months=account.months_stated))
    over = account.left < 0
    st.markdown(t("arstimer.over" if over else "arstimer.left", hours=hours(abs(account.left))))
    if account.unplanned > 0:
        st.markdown(t("arstimer.falls_back", hours=hours(account.unplanned)))
    elif account.unplanned < 0 and not over:
        st.markdown(t("arstimer.short", hours=hours(-account.unplanned)))


def show_year(account: Account) -> None:
    """The line beside the even spread, and the same as a table."""
    names = [_month(month) for month in MONTHS]
    base.show(year_account_figure(account, [name[:3] for name in names]), t("arstimer.alt"), "arstimer")
    header = [t(f"arstimer.{name}") for name in ("month", "even", "planned", "used", "balance")]
    rows = [
        [
            names[month],
            hours(account.even[month]),
            hours(account.planned[month]),
            t("vedtak.compare.not_told") if (used := account.used[month]) is None else hours(used),
            hours(account.balance[month]),
        ]
        for month in MONTHS
    ]
    used_words = hours(account.used_so_far) if account.months_stated else t("vedtak.compare.not_told")
    total = [t("timene.total"), hours(sum(account.even)), hours(sum(account.planned)), used_words, ""]
    with st.expander(t("timene.as_table")):
        tables.show(header, [*rows, total])


def total_in_words(account: Account) -> str:
    return gap_in_words(account.total)
