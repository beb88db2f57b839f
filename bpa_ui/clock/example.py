"""The clock of a made-up day, for those who have not drawn one."""

from datetime import date
from functools import lru_cache

import streamlit as st

from bpa_core.assessment.assess import assess
from bpa_core.examples import example_plan
from bpa_core.texts import t
from bpa_core.texts.language import reading
from bpa_core.texts.numbers import clock_length
from bpa_core.wording.own_words import in_language
from bpa_ui.clock.record import record
from bpa_ui.clock.svg import picture
from bpa_ui.widgets.theme import DARK, LIGHT, current_theme

NAME = "barn_9"
"""The fullest example."""


def show(today: date) -> None:
    """A day of an example with its sum, in the visitor's theme."""
    st.html(_picture(current_theme() is DARK, today, reading()))


@lru_cache(maxsize=8)
def _picture(is_dark: bool, today: date, _language: str) -> str:
    """Kept, since it is nobody's; one a language, in which its words are asked for."""
    clock = record(assess(in_language(example_plan(NAME), reading()), today), 0)
    need = clock_length(clock.total.need)
    return picture(clock, DARK if is_dark else LIGHT, t("start.clock", need=need), (need, t("dognet.clock.middle")))
