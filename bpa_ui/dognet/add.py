"""One task more: from the palette, a family at a time, or free."""

from collections.abc import Callable

import streamlit as st

from bpa_core.editing.palette import suggestion, suggestions
from bpa_core.editing.tasks import add_activity, free_task
from bpa_core.plan import limits
from bpa_core.plan.categories import Family
from bpa_core.plan.model import Activity
from bpa_core.texts import label, t
from bpa_ui.clock.words import time_span
from bpa_ui.dognet import person, state
from bpa_ui.session import tab_plan
from bpa_ui.widgets.escape import safe


def draw() -> None:
    """Folded away; what is behind is drawn only while it is open."""
    folded = st.expander(t("dognet.add.label"), key="dog-add", on_change="rerun")
    if not folded.open:
        return
    with folded:
        chosen = st.segmented_control(
            t("dognet.add.family"),
            list(Family),
            default=Family.KROPP,
            required=True,
            format_func=label,
            key="dog-add-family",
        )
        with st.container(horizontal=True, gap="xsmall"):
            for one in suggestions(chosen, person.is_child(tab_plan.current())):
                st.button(
                    f"+ {one.title}",
                    key=f"dog-add-{one.key}",
                    help=one.note or None,
                    on_click=_from_palette,
                    args=(one.key,),
                )
        _free()


def _free() -> None:
    with st.form("dog-add-free", clear_on_submit=True, border=False):
        st.text_input(t("dognet.add.free"), max_chars=limits.TITLE_LENGTH, key="dog-add-title")
        st.form_submit_button(t("dognet.add.free_add"), on_click=_own)


def _from_palette(name: str) -> None:
    chosen = suggestion(name)
    _add(chosen.activity, chosen.note)


def _own() -> None:
    title = st.session_state["dog-add-title"].strip()
    if title:
        _add(free_task(title))


def _add(make: Callable[[str], Activity], note: str = "") -> None:
    """Draw it, open its row, and say that its time is only a beginning, with what there is to think of."""
    before = {task.id for task in tab_plan.current().activities}
    if not state.edit(lambda plan: add_activity(plan, state.open_day(), make)):
        return
    new = next(task for task in tab_plan.current().activities if task.id not in before)
    state.show_row(new.id)
    said = t("dognet.said.added", title=safe(new.title), time=time_span(new.start, new.minutes))
    state.say(said, *([note] if note else []))
