"""A fortnight's rhythm and the school holidays: told once, then the days are counted date by date."""

from datetime import timedelta

import streamlit as st

from bpa_core.aret.days_by_date import (
    days_away,
    days_by_date,
    days_left_over,
    days_logged,
    first_date,
    guessed_kinds,
    is_late,
)
from bpa_core.aret.homes import Home, has_two_homes, homes
from bpa_core.aret.updates import Pattern, monday_of, pattern_of, with_pattern, with_rhythm
from bpa_core.editing import updates as answers
from bpa_core.editing.day_types import change_day_type
from bpa_core.plan import limits
from bpa_core.plan.calendar_year import DayKind, days_in
from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import AwayIs, Whereabouts
from bpa_core.plan.year import Rhythm
from bpa_core.texts import label, t
from bpa_core.texts.numbers import hours, long_date, weekday
from bpa_core.wording.names import kommune_name
from bpa_ui.aret import holidays
from bpa_ui.session import tab_plan
from bpa_ui.widgets import inputs as fields
from bpa_ui.widgets import table
from bpa_ui.widgets.escape import escape_markdown

FORTNIGHT = tuple(range(limits.FORTNIGHT))


def draw() -> None:
    """The section: folded until there is a rhythm or a holiday."""
    plan = tab_plan.current()
    if not plan.day_types:
        return
    with st.expander(t("rhythm.heading"), expanded=bool(plan.rhythm or plan.school_holidays)):
        st.markdown(t("rhythm.lead"))
        fields.pick(
            t("rhythm.question"),
            tuple(Pattern),
            pattern_of(plan.rhythm),
            "rhythm",
            lambda pattern: with_pattern(tab_plan.current(), pattern, tab_plan.today()),
        )
        if plan.rhythm:
            _rhythm(plan, plan.rhythm)
        holidays.draw(plan)
        _count(plan)
    _two_homes(plan)


def _rhythm(plan: Plan, rhythm: Rhythm) -> None:
    fields.pick(
        t("rhythm.where"),
        tuple(AwayIs),
        rhythm.away_is,
        "rhythm-is",
        lambda answer: with_rhythm(tab_plan.current(), rhythm, away_is=answer),
    )
    if rhythm.away_is is AwayIs.OTHER_PARENT:
        fields.ask_text(
            t("rhythm.kommune"),
            rhythm.kommune,
            "rhythm-kommune",
            lambda name: with_rhythm(tab_plan.current(), rhythm, kommune=name),
            limit=limits.TITLE_LENGTH,
        )
    _first_week(rhythm)
    if pattern_of(rhythm) is Pattern.OWN or st.session_state.get(fields.keyed("rhythm")) is Pattern.OWN:
        st.pills(
            t("rhythm.days"),
            FORTNIGHT,
            selection_mode="multi",
            default=list(rhythm.away),
            format_func=lambda day: _day_name(rhythm, day),
            **fields.bound("rhythm-days", lambda days: with_rhythm(tab_plan.current(), rhythm, away=tuple(days))),
        )
    away = days_away(plan, tab_plan.today())
    st.markdown(t("rhythm.away_year", days=away, all=days_in(plan.year)))


def _first_week(rhythm: Rhythm) -> None:
    this = monday_of(tab_plan.today())
    weeks = sorted({rhythm.from_monday, this, this + timedelta(weeks=1)})
    st.selectbox(
        t("rhythm.first_week"),
        weeks,
        index=weeks.index(rhythm.from_monday),
        format_func=lambda monday: t("rhythm.week_of", day=long_date(monday)),
        **fields.bound("rhythm-from", lambda monday: with_rhythm(tab_plan.current(), rhythm, from_monday=monday)),
    )


def _day_name(rhythm: Rhythm, day: int) -> str:
    name = weekday(rhythm.from_monday + timedelta(days=day))
    return t("rhythm.day", weekday=name, week=1 if day < limits.FORTNIGHT // 2 else 2)


def _count(plan: Plan) -> None:
    """What the days come to, before they are taken over."""
    today = tab_plan.today()
    kinds = [_kind(plan, place, guess) for place, guess in enumerate(guessed_kinds(plan))]
    days = days_by_date(plan, kinds, today)
    if is_late(today, plan.year):
        st.caption(t("rhythm.ahead", first=long_date(first_date(plan.year, today))))
    each = (
        t("rhythm.count_each", name=escape_markdown(day.name), days=count)
        for day, count in zip(plan.day_types, days, strict=True)
    )
    st.markdown(t("rhythm.count_lead", days=", ".join(each)))
    for day in plan.day_types:
        if logged := days_logged(day):
            st.caption(t("rhythm.logged", days=logged, name=escape_markdown(day.name)))
    if gap := days_left_over(plan, days):
        st.warning(t("rhythm.count_short", gap=gap))
    st.button(t("rhythm.count"), type="primary", on_click=_take, args=(days,), key="rhythm-count")


def _kind(plan: Plan, place: int, guess: DayKind) -> DayKind:
    """What such days are and, where there is a rhythm, where: beside each other."""
    day = plan.day_types[place]
    kind, where = st.columns(2) if plan.rhythm else (st.container(), None)
    with kind:
        chosen = st.selectbox(
            t("rhythm.kind", name=escape_markdown(day.name)),
            tuple(DayKind),
            index=tuple(DayKind).index(guess),
            format_func=label,
            key=fields.keyed(f"rhythm-kind-{place}-{guess}"),
        )
    if where:
        with where:
            fields.pick(
                t("rhythm.place", name=escape_markdown(day.name)),
                tuple(Whereabouts),
                day.whereabouts,
                f"rhythm-place-{place}",
                lambda answer: change_day_type(tab_plan.current(), place, whereabouts=answer),
            )
    return chosen or guess


def _take(days: tuple[int, ...]) -> None:
    tab_plan.replace(answers.with_days(tab_plan.current(), days))


def _two_homes(plan: Plan) -> None:
    """Delt bosted: which days and hours fall in each home, what each kommune is asked for, and how sure that is.

    Only where the days away are the other parent's.
    """
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


def _row(home: Home) -> list[str]:
    here = t("homes.here" if home.place is Whereabouts.HOME else "homes.there")
    name = f"{here} ({escape_markdown(kommune_name(home.kommune))})" if home.kommune.strip() else here
    return [name, str(home.days), hours(home.week), hours(home.week_there)]
