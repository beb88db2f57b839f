"""Exact times of the open task: from, to, and how long."""

from datetime import time, timedelta

import streamlit as st

from bpa_core.plan import limits
from bpa_core.plan.model import Activity
from bpa_core.plan.values import TimeOfDay
from bpa_core.texts import t
from bpa_ui.dognet import state
from bpa_ui.dognet.span import minutes_between

STEP = timedelta(minutes=5)


def draw(task: Activity) -> None:
    """Three boxes that follow one another: a new end changes the length, a new start moves the task."""
    end = TimeOfDay.at(task.start + task.minutes)
    with st.container(horizontal=True, gap="xsmall"):
        _box("from", task.id, task.start)
        _box("to", task.id, end)
        st.number_input(
            t("dognet.task.minutes"),
            1,
            limits.MINUTES_A_DAY,
            step=5,
            key=state.seed(f"minutes-{task.id}", task.minutes),
            on_change=lambda: state.change(task.id, minutes=state.value(f"minutes-{task.id}")),
            width=116,
        )


def _box(which: str, task_id: str, at: TimeOfDay) -> None:
    name = f"{which}-{task_id}"
    st.time_input(
        t(f"dognet.task.{which}"),
        key=state.seed(name, time(at // 60, at % 60)),
        step=STEP,
        on_change=_moved,
        args=(which, task_id),
        width=96,
    )


def _moved(which: str, task_id: str) -> None:
    told: dict[str, TimeOfDay] = {}
    for name in ("from", "to"):
        given: time | None = state.value(f"{name}-{task_id}")
        if given is None:
            return
        told[name] = TimeOfDay(given.hour * 60 + given.minute)
    if which == "from":
        state.change(task_id, start=told["from"])
    else:
        state.change(task_id, minutes=minutes_between(told["from"], told["to"]))
