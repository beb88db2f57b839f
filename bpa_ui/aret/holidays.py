"""The school's holidays, as the family types them."""

from datetime import date
from functools import partial

import streamlit as st

from bpa_core.aret.days_by_date import school_days
from bpa_core.aret.updates import room_for_holiday, with_holiday, without_holiday
from bpa_core.plan import limits
from bpa_core.plan.model import Plan
from bpa_core.texts import t
from bpa_ui.session import tab_plan
from bpa_ui.widgets import inputs as fields


def draw(plan: Plan) -> None:
    """A row each, and one more."""
    st.subheader(t("holidays.heading"), anchor=False)
    st.markdown(t("holidays.lead"))
    for place, holiday in enumerate(plan.school_holidays):
        name, first, last = st.columns(3)
        with name:
            fields.ask_text(
                t("holidays.name"),
                holiday.name,
                f"holiday-{place}-name",
                partial(_named, place),
                limit=limits.TITLE_LENGTH,
            )
        with first:
            fields.ask_date(
                t("holidays.first"), holiday.first, f"holiday-{place}-first", partial(_dated, place, "first")
            )
        with last:
            fields.ask_date(t("holidays.last"), holiday.last, f"holiday-{place}-last", partial(_dated, place, "last"))
        st.button(t("holidays.remove"), key=f"holiday-{place}-remove", on_click=_remove, args=(place,))
    if room_for_holiday(plan):
        st.button(t("holidays.add"), on_click=_add)
    if (days := school_days(plan, tab_plan.today())) is not None:
        st.markdown(t("holidays.school_days", days=days))


def _named(place: int, name: str) -> Plan:
    return with_holiday(tab_plan.current(), place, name=name)


def _dated(place: int, field: str, day: date | None) -> Plan:
    return with_holiday(tab_plan.current(), place, **{field: day})


def _add() -> None:
    plan = tab_plan.current()
    tab_plan.replace(with_holiday(plan, len(plan.school_holidays)))


def _remove(place: int) -> None:
    tab_plan.replace(without_holiday(tab_plan.current(), place))
