"""«Hvor mange ganger, hvor lenge»: asked of every ticked task, before the day is drawn."""

from collections.abc import Iterable

import streamlit as st

from bpa_core.editing.day_types import Amount
from bpa_core.editing.free_time import is_stretch
from bpa_core.editing.palette import Suggestion
from bpa_core.plan import limits
from bpa_core.texts import t
from bpa_ui.dognet import state

_TYPED = "dognet.often"
MOST_TIMES = 20
"""More can be told in the task's own row."""


def comes(tasks: Iterable[Suggestion]) -> list[Suggestion]:
    """Those of which it is asked: what is a stretch of the day comes once."""
    return [one for one in tasks if not is_stretch(one.activity("t1"))]


def ask(tasks: list[Suggestion]) -> None:
    """A line a task: so many times, so many minutes each. Empty is once, as long as every task begins."""
    if not tasks:
        return
    st.header(t("dognet.often.heading"), anchor=False)
    st.markdown(t("dognet.often.help", minutes=tasks[0].minutes))
    with st.container(key="dog-often", gap="xsmall"):
        for task in tasks:
            with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
                st.markdown(f"**{task.title}**")
                _number(task, "times", MOST_TIMES, 1)
                _number(task, "minutes", limits.MINUTES_A_DAY // 2, 5)


def _number(task: Suggestion, part: str, most: int, step: int) -> None:
    name = f"often-{part}-{task.key}"
    st.number_input(
        t(f"dognet.often.{part}", title=task.title),
        1,
        most,
        value=None,
        step=step,
        key=state.seed(name, _typed().get(name)),
        on_change=lambda: _keep(name),
        label_visibility="collapsed",
        width=120,
    )
    st.markdown(t(f"dognet.often.{part}_unit"), width="content")


def _typed() -> dict[str, int | None]:
    amounts: dict[str, int | None] = st.session_state.get(_TYPED, {})
    return amounts


def _keep(name: str) -> None:
    st.session_state[_TYPED] = {**_typed(), name: state.value(name)}


def amounts(tasks: Iterable[Suggestion]) -> dict[str, Amount]:
    """What is told, by the task's key."""
    return {one.key: (_now(one, "times") or 1, _now(one, "minutes")) for one in tasks}


def without_times(tasks: Iterable[Suggestion]) -> list[str]:
    """The titles of those whose times nobody has told."""
    return [one.title for one in comes(tasks) if not _now(one, "times")]


def _now(task: Suggestion, part: str) -> int | None:
    """What stands in the field: left by the very press that draws the day, its own callback may come later."""
    name = f"often-{part}-{task.key}"
    typed: int | None = state.value(name)
    return typed or _typed().get(name)


def forget() -> None:
    st.session_state.pop(_TYPED, None)
