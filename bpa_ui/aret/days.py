"""How many days the year has of each type: the first takes what the others leave, shown as one bar of the year.

Where one differs from what a file says, or comes from the calendar, the sum is said until it fits.
"""

from collections.abc import Callable

import streamlit as st

from bpa_core.editing import year
from bpa_core.editing.updates import with_days
from bpa_core.plan import limits
from bpa_core.plan.calendar_year import DayKind, days_by_calendar, days_in, guessed_kind, year_days
from bpa_core.plan.model import Plan
from bpa_core.texts import label, t
from bpa_core.wording.year import days_in_words, how_often
from bpa_ui.session import tab_plan
from bpa_ui.widgets import empty_state as empty
from bpa_ui.widgets import inputs as fields
from bpa_ui.widgets.escape import escape_markdown

TINTS = (62, 22, 42, 12)
"""Of the bar's parts: per cent of the accent in the ground, in turn, so that neighbours are never alike."""


def draw() -> None:
    """The section, or the way to the day where none is drawn."""
    plan = tab_plan.current()
    st.header(t("aret.days.heading"), anchor=False)
    if not plan.day_types:
        empty.nothing_drawn()
        return
    _bar(plan)
    _counts(plan)
    _sum(plan)
    dated = plan.rhythm or plan.school_holidays  # then the days are counted date by date, in the section below
    if len(plan.day_types) > 1 and not dated:
        _calendar(plan)


def _bar(plan: Plan) -> None:
    """The year as one bar: a part for each day type, as wide as its days, with the number before its line.

    No word that was typed: the lines below carry the names, by number.
    """
    parts = [_part(place, day.days_per_year) for place, day in enumerate(plan.day_types) if day.days_per_year]
    if (missing := year.days_missing(plan)) > 0:
        parts.append(f'<span class="bpa-year-open" style="flex-grow:{missing}"></span>')
    words = t("aret.days.bar", year=plan.year, days=days_in(plan.year))
    st.html(f'<div class="bpa-year-bar" role="img" aria-label="{words}">{"".join(parts)}</div>')


def _part(place: int, days: int) -> str:
    tint = TINTS[place % len(TINTS)]
    return f'<span style="flex-grow:{days};--bpa-part:{tint}%">{place + 1}</span>'


def _counts(plan: Plan) -> None:
    for place, day in enumerate(plan.day_types):
        with st.container(key=f"bpa-year-{place}", horizontal=True, vertical_alignment="bottom"):
            if place == 0:
                _rest(plan)
                continue
            fields.ask_count(
                t("aret.days.count", number=place + 1, name=escape_markdown(day.name)),
                day.days_per_year,
                f"days-{place}",
                _count_of(place),
                least=0,
                most=limits.MAX_DAYS,
            )
            st.markdown(how_often(day.days_per_year, plan.year), width="content")


def _rest(plan: Plan) -> None:
    """Not asked: it follows."""
    first, days = plan.day_types[0], days_in_words(plan.day_types[0].days_per_year)
    key = "aret.days.rest" if len(plan.day_types) > 1 else "aret.days.only"
    st.markdown(t(key, name=escape_markdown(first.name), days=days, often=how_often(first.days_per_year, plan.year)))


def _count_of(place: int) -> Callable[[int], Plan]:
    return lambda count: year.with_day_count(tab_plan.current(), place, count)


def _sum(plan: Plan) -> None:
    """Only what the calendar and the plan say beside each other; the core decides whether the days add up."""
    if gap := year.days_missing(plan):
        _does_not_fit(plan, gap)
        return
    if idle := year.unused_day_types(plan):
        names = ", ".join(f"«{escape_markdown(day.name)}»" for day in idle)
        st.warning(t("aret.days.never_one" if len(idle) == 1 else "aret.days.never_many", names=names))
    else:
        st.success(t("aret.days.fits", told=year.days_stated(plan)))


def _does_not_fit(plan: Plan, gap: int) -> None:
    key = "aret.days.missing" if gap > 0 else "aret.days.over"
    st.warning(t(key, told=year.days_stated(plan), days=days_in(plan.year), gap=abs(gap)))
    if (rest := year.days_left_for_first(plan)) >= 0:
        first = escape_markdown(plan.day_types[0].name)
        st.button(t("aret.days.give_rest", name=first, days=days_in_words(rest)), on_click=_give_rest)


def _give_rest() -> None:
    tab_plan.replace(year.with_rest_on_first(tab_plan.current()))


def _calendar(plan: Plan) -> None:
    days = year_days(plan.year)
    with st.expander(t("aret.days.fill"), expanded=bool(year.days_missing(plan) or year.unused_day_types(plan))):
        st.markdown(
            t("aret.days.calendar", year=days.year, days=days.days, weekdays=days.weekdays,
              weekends=days.weekends_and_holidays)
        )  # fmt: skip
        st.markdown(t("aret.days.fill_lead"))
        kinds = [_kind(plan, place) for place in range(len(plan.day_types))]
        st.button(t("aret.days.fill"), on_click=_fill, args=(kinds,))


def _kind(plan: Plan, place: int) -> DayKind:
    names = [day.name for day in plan.day_types]
    guess = guessed_kind(names, place)
    chosen = st.selectbox(
        t("aret.days.kind", name=escape_markdown(names[place])),
        tuple(DayKind),
        index=tuple(DayKind).index(guess),
        format_func=label,
        key=fields.keyed(f"kind-{place}"),
    )
    return chosen or guess


def _fill(kinds: list[DayKind]) -> None:
    plan = tab_plan.current()
    typed = [day.days_per_year for day in plan.day_types]
    tab_plan.replace(with_days(plan, days_by_calendar(plan.year, kinds, typed)))
