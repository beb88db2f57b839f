"""The warnings beside the rows they concern: each row has a fragment for them, drawn anew only when they change."""

from collections.abc import Iterator
from fractions import Fraction

import streamlit as st

from bpa_core.cautions import DrawnTask
from bpa_core.vocabulary import WarningCode
from bpa_core.wording import warning_sentences
from bpa_ui import tab_plan
from bpa_ui.dognet import state

Facts = tuple[tuple[WarningCode, ...], Fraction, Fraction]
"""What a row's warnings say: which they are, and how many of the task's drawn minutes are its own."""
_DRAWN = "dognet.cautions"


def gather() -> None:
    """Find what is to be said, before the rows are drawn."""
    st.session_state[_DRAWN] = dict(_facts())


def draw(task_id: str) -> None:
    """What each warning of the task means, and how many of its minutes are its own."""
    st.fragment(_draw, key=_fragment(task_id))(task_id)


def changed() -> list[str]:
    """The fragments whose words are no longer those that were drawn."""
    before: dict[str, Facts] = st.session_state.get(_DRAWN, {})
    now = dict(_facts())
    st.session_state[_DRAWN] = now
    return [_fragment(task_id) for task_id in before.keys() | now.keys() if before.get(task_id) != now.get(task_id)]


def _facts() -> Iterator[tuple[str, Facts]]:
    """Of each task of the open day that a warning concerns."""
    if tab_plan.problem():
        return
    found, index = tab_plan.assessed(), state.open_day()
    day, clock = found.plan.day_types[index], found.hours.clocks[index]
    for task, tally in zip(day.activities, clock.tallies, strict=True):
        codes = tuple(one.code for one in found.warnings if task.id in one.ids)
        if codes:
            drawn = DrawnTask(task, tally, clock.scale)
            yield task.id, (codes, drawn.own, drawn.drawn)


def _fragment(task_id: str) -> str:
    return f"dog-caution-{task_id}"


def _draw(task_id: str) -> None:
    if task_id in st.session_state.get(_DRAWN, {}):
        sentences = warning_sentences(tab_plan.assessed(), task_id)
        st.markdown("\n".join(f"- {sentence}" for sentence in sentences))
