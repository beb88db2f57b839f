"""Who does the open task today: once, on whatever days it is drawn; and the same for all that are not answered."""

import streamlit as st

from bpa_core.editing.done_today import question_for, unanswered, with_done_by, with_rest_done_by
from bpa_core.plan.tasks import Activity
from bpa_core.plan.vocabulary import DoneBy
from bpa_core.texts import label, t
from bpa_ui.dognet import state
from bpa_ui.session import tab_plan


def draw(task: Activity) -> None:
    """The question, and where it is answered, one press for the rest."""
    plan = tab_plan.current()
    asked = question_for(plan, task.id)
    name = f"who-{task.id}"
    st.selectbox(
        t("andre_ordninger.who.heading"),
        list(DoneBy),
        format_func=label,
        key=state.seed(name, asked.who),
        on_change=lambda: _write(asked.ids, state.value(name)),
        help=t("dognet.task.done_today_help"),
        width=260,
    )
    if asked.who is not DoneBy.UNKNOWN and (left := unanswered(plan)):
        same = t("dognet.task.done_today_rest", many=left)
        st.button(same, key=state.key(f"who-rest-{task.id}"), on_click=_write_rest, args=(asked.who,))


def _write(ids: tuple[str, ...], who: DoneBy) -> None:
    state.edit(lambda plan: with_done_by(plan, ids, who))
    state.redraw_all()


def _write_rest(who: DoneBy) -> None:
    state.edit(lambda plan: with_rest_done_by(plan, who))
    state.redraw_all()
