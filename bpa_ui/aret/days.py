"""How many days the year has of each type: typed, or filled in from the calendar, with the sum until it fits."""

from collections.abc import Callable

import streamlit as st

from bpa_core.editing import updates as answers
from bpa_core.plan import limits
from bpa_core.plan.calendar_year import DayKind, days_in, guessed_kind, shared_out, year_days
from bpa_core.plan.model import Plan
from bpa_core.texts import label, t
from bpa_ui.session import tab_plan
from bpa_ui.widgets import empty_state as empty
from bpa_ui.widgets import inputs as fields
from bpa_ui.widgets.escape import safe


def draw() -> None:
    """The section, or the way to the day where none is drawn."""
    plan = tab_plan.current()
    st.header(t("aret.days.heading"), anchor=False)
    if not plan.day_types:
        empty.nothing_drawn()
        return
    _counts(plan)
    _sum(plan)
    _calendar(plan)


def _counts(plan: Plan) -> None:
    for place, day in enumerate(plan.day_types):
        fields.ask_count(
            t("aret.days.count", name=safe(day.name)),
            day.days_per_year,
            f"days-{place}",
            _count_of(place),
            least=0,
            most=limits.MAX_DAYS,
        )


def _count_of(place: int) -> Callable[[int], Plan]:
    def write(count: int) -> Plan:
        plan = tab_plan.current()
        days = [day.days_per_year for day in plan.day_types]
        return answers.with_days(plan, (*days[:place], count, *days[place + 1 :]))

    return write


def _sum(plan: Plan) -> None:
    """Only what the calendar and the plan say beside each other; the core decides whether the days add up."""
    told, days = answers.days_told(plan), days_in(plan.year)
    if told == days:
        st.success(t("aret.days.fits", told=told))
        return
    key = "aret.days.missing" if told < days else "aret.days.over"
    st.warning(t(key, told=told, days=days, gap=abs(answers.days_missing(plan))))
    if told < days:
        last = plan.day_types[-1].name
        st.button(t("aret.days.give_rest", name=safe(last)), on_click=_give_rest)


def _give_rest() -> None:
    tab_plan.replace(answers.with_rest_on_last(tab_plan.current()))


def _calendar(plan: Plan) -> None:
    found = year_days(plan.year)
    with st.expander(t("aret.days.fill"), expanded=answers.days_told(plan) != found.days):
        st.markdown(
            t("aret.days.calendar", year=found.year, days=found.days, weekdays=found.weekdays,
              weekends=found.weekends_and_holidays)
        )  # fmt: skip
        st.markdown(t("aret.days.fill_lead"))
        kinds = [_kind(plan, place) for place in range(len(plan.day_types))]
        st.button(t("aret.days.fill"), on_click=_fill, args=(kinds,), type="primary")


def _kind(plan: Plan, place: int) -> DayKind:
    names = [day.name for day in plan.day_types]
    guess = guessed_kind(names, place)
    chosen = st.selectbox(
        t("aret.days.kind", name=safe(names[place])),
        tuple(DayKind),
        index=tuple(DayKind).index(guess),
        format_func=label,
        key=fields.keyed(f"kind-{place}"),
    )
    return chosen or guess


def _fill(kinds: list[DayKind]) -> None:
    plan = tab_plan.current()
    typed = [day.days_per_year for day in plan.day_types]
    tab_plan.replace(answers.with_days(plan, shared_out(plan.year, kinds, typed)))
