"""The open task as a whole: to another day, away."""

import streamlit as st

from bpa_core.editing.placing import copy_to
from bpa_core.editing.tasks import delete_activity
from bpa_core.plan.tasks import Activity
from bpa_core.texts import t
from bpa_ui.dognet import state
from bpa_ui.session import tab_plan
from bpa_ui.widgets.escape import escape_markdown


def draw(task: Activity) -> None:
    """Copy, delete."""
    days = tab_plan.current().day_types
    with st.container(horizontal=True, vertical_alignment="bottom"):
        copy = st.popover(t("dognet.task.copy"), key=state.key(f"copy-{task.id}"), on_change="rerun")
        if copy.open:
            for index, day in enumerate(days):
                copy.button(
                    escape_markdown(day.name),
                    key=state.key(f"copy-{task.id}-{index}"),
                    on_click=_copied,
                    args=(task.id, index),
                )
        st.button(t("dognet.task.delete"), key=state.key(f"delete-{task.id}"), on_click=_deleted, args=(task.id,))


def _copied(task_id: str, index: int) -> None:
    if state.edit(lambda plan: copy_to(plan, task_id, index)):
        state.set_messages(t("dognet.said.copied", day=escape_markdown(tab_plan.current().day_types[index].name)))
    state.redraw_all()


def _deleted(task_id: str) -> None:
    if state.edit(lambda plan: delete_activity(plan, task_id)):
        state.show_row(None)
        state.set_messages(t("dognet.said.deleted"))
    state.redraw_all()
