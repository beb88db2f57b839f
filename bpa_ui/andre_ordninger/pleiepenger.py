"""Pleiepenger as a worked example, on the plan's own days; what is chosen here is no part of the plan."""

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction

import streamlit as st

from bpa_core.assessment.assess import Assessment
from bpa_core.plan.model import Plan
from bpa_core.schemes.pleiepenger import (
    Example,
    example,
    minutes_that_cannot_be_worked,
    minutes_with_others,
    usual_day,
)
from bpa_core.texts import t
from bpa_core.texts.numbers import clock_length, hours, hours_number, number, weekday
from bpa_core.texts.typed import typed_number
from bpa_ui.widgets import table as tables
from bpa_ui.widgets.escape import escape_markdown
from bpa_ui.widgets.inputs import COUNT_WIDTH

_MONDAY = date(2026, 1, 5)
"""Some Monday: only the names of the days are used."""
DAY_WIDTH = 130
"""So that five stand in a row on a screen, and two on a telephone."""


def draw(assessment: Assessment) -> None:
    """Which day is which, and the sum step by step."""
    plan = assessment.plan
    st.header(t("andre_ordninger.pleiepenger.heading"), anchor=False)
    st.markdown(t("andre_ordninger.pleiepenger.lead"))
    if not plan.day_types:
        st.markdown(t("andre_ordninger.pleiepenger.empty"))
        return
    names = [weekday(_MONDAY + timedelta(days=day)) for day in range(5)]
    chosen = _days(plan, names)
    cannot_work = _cannot_work(assessment.as_of)
    drawn = [minutes_with_others(plan, index) for index in chosen]
    worked = example(drawn, cannot_work, assessment.as_of)
    rows = [
        (name, clock_length(all_of), clock_length(held))
        for name, all_of, held in zip(names, drawn, worked.days, strict=True)
    ]
    tables.show([t(f"andre_ordninger.pleiepenger.{name}") for name in ("col_day", "col_drawn", "col_counts")], rows)
    _steps(worked, subtracted=cannot_work > 0)
    st.markdown(f":small[{t('andre_ordninger.pleiepenger.what_counts')}]")


def _days(plan: Plan, names: Sequence[str]) -> list[int]:
    """Which day type each weekday is, beside each other; the most usual one unless told."""
    usual, many = usual_day(plan), len(plan.day_types)
    if many == 1:
        return [usual] * len(names)
    st.markdown(t("andre_ordninger.pleiepenger.days"))
    with st.container(horizontal=True, gap="small"):
        return [
            st.selectbox(
                name.capitalize(),
                range(many),
                index=usual,
                format_func=lambda index: escape_markdown(plan.day_types[index].name),
                key=f"pleiepenger-day-{at}-{many}",
                width=DAY_WIDTH,
            )
            for at, name in enumerate(names)
        ]


def _cannot_work(on: date) -> Fraction:
    """Minutes a week, typed in hours as the reading language writes them; 0 with a sentence where it cannot be read."""
    typed = st.text_input(
        t("andre_ordninger.pleiepenger.cannot_work"), max_chars=10, width=COUNT_WIDTH, key="pleiepenger-night"
    ).strip()
    try:
        return minutes_that_cannot_be_worked(typed_number(typed), on) if typed else Fraction(0)
    except ValueError:
        st.error(t("andre_ordninger.pleiepenger.cannot_work_fault"))
        return Fraction(0)


def _steps(worked: Example, *, subtracted: bool) -> None:
    steps = [
        t(
            "andre_ordninger.pleiepenger.step_sum",
            sum=clock_length(worked.together),
            hours=hours_number(worked.together),
        )
    ]
    if worked.left_out:
        steps.append(t("andre_ordninger.pleiepenger.step_left_out"))
    elif subtracted:
        steps.append(t("andre_ordninger.pleiepenger.step_night", sum=hours(worked.counted, 2)))
    steps.append(
        t(
            "andre_ordninger.pleiepenger.step_grade",
            hours=hours_number(worked.counted),
            exact=number(worked.remaining, 2),
            grade=worked.rounded,
        )
    )
    if worked.grade < worked.rounded:
        steps.append(t("andre_ordninger.pleiepenger.step_below"))
    st.markdown("\n".join(f"- {step}" for step in steps))
