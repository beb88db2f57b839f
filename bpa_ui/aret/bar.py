"""The year as one bar: a part for each day type, as wide as its days, with the number that stands before its line."""

import streamlit as st

from bpa_core.plan.calendar_year import days_in
from bpa_core.plan.model import Plan
from bpa_core.texts import t

TINTS = (62, 22, 42, 12)
"""Per cent of the accent in the ground, in turn: neighbours are never alike."""


def draw(plan: Plan) -> None:
    """No word that was typed: the lines below carry the names, by number."""
    parts = [_part(place, day.days_per_year) for place, day in enumerate(plan.day_types) if day.days_per_year]
    missing = days_in(plan.year) - sum(day.days_per_year for day in plan.day_types)
    if missing > 0:
        parts.append(f'<span class="bpa-year-open" style="flex-grow:{missing}"></span>')
    words = t("aret.days.bar", year=plan.year, days=days_in(plan.year))
    st.html(f'<div class="bpa-year-bar" role="img" aria-label="{words}">{"".join(parts)}</div>')


def _part(place: int, days: int) -> str:
    tint = TINTS[place % len(TINTS)]
    return f'<span style="flex-grow:{days};--bpa-part:{tint}%">{place + 1}</span>'
