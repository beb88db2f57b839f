"""The day's tasks, one row each: its name opens the details, its slider moves the time, its warnings stand beneath."""

import streamlit as st

from bpa_core.editing.tasks import change_activity, find
from bpa_core.plan.categories import family_of
from bpa_core.plan.model import Activity, DayType
from bpa_core.texts import label, t
from bpa_ui.clock.words import share
from bpa_ui.dognet import cautions, details, state, view
from bpa_ui.dognet.span import STEP, Range, drawn, span_of
from bpa_ui.session import tab_plan
from bpa_ui.shell import frame
from bpa_ui.widgets.escape import safe


def draw(day: DayType) -> None:
    """Every row; the open one with its details."""
    cautions.gather()
    for task in day.activities:
        _row(task)


def title(task: Activity) -> str:
    """The task's name, safe to show; what kind of task it is where it has none."""
    return safe(task.title) or label(task.category)


def _row(task: Activity) -> None:
    family = family_of(task.category, task.service)
    with st.container(key=state.key(f"row-{family}-{task.id}"), gap=None):
        is_open = state.open_row() == task.id
        st.button(
            f"**{title(task)}** {_facts(task)} :primary[{t('dognet.row.close' if is_open else 'dognet.row.open')}]",
            key=state.key(f"open-{task.id}"),
            type="tertiary",
            on_click=state.show_row,
            args=(None if is_open else task.id,),
        )
        _slider(task)
        cautions.draw(task.id)
        if is_open:
            details.draw(task)


def _facts(task: Activity) -> str:
    facts = [label(task.service if family_of(task.category, task.service) == "andre" else task.category)]
    if task.helpers == 2:
        facts.append(t("dognet.row.two"))
    if task.share.fraction != 1:
        facts.append(share(task.share.n, task.share.m))
    return f":small[{' · '.join(facts)}]"


def _slider(task: Activity) -> None:
    span = span_of(task)
    first, last = span.limits
    name = f"time-{task.id}-{span.first}"
    st.slider(
        t("dognet.row.slider", title=title(task)),
        first,
        last,
        step=STEP,
        format="HH:mm",
        key=state.seed(name, span.value),
        on_change=_slid,
        args=(task.id, name),
        label_visibility="collapsed",
    )


def _slid(task_id: str, name: str) -> None:
    """Only what the slider moves is drawn again; the whole page where the slider cannot stand as it is."""
    value: Range = state.value(name)
    fields = drawn(value)
    state.edit(lambda plan: change_activity(plan, task_id, **fields), slider=task_id)
    if span_of(find(tab_plan.current(), task_id)).value == value:
        state.redraw(*view.fragments(), frame.stale(), *cautions.changed())
