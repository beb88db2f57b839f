"""The day types as tabs: only the open one is drawn. Behind «Om denne dagen»: name, night, copy, delete."""

import streamlit as st

from bpa_core.editing.day_types import add_day_type, change_day_type, copy_day_type, delete_day_type
from bpa_core.plan import limits
from bpa_core.plan.model import Plan
from bpa_core.plan.tasks import DayType
from bpa_core.plan.vocabulary import NightNeed
from bpa_core.texts import label, t
from bpa_core.wording.names import copy_ending
from bpa_ui.dognet import state
from bpa_ui.session import tab_plan
from bpa_ui.widgets import lead
from bpa_ui.widgets.escape import escape_markdown
from bpa_ui.widgets.inputs import UNANSWERED


def tabs() -> None:
    """Choose a day; add one."""
    names = [escape_markdown(day.name) for day in tab_plan.current().day_types]
    with st.container(horizontal=True, vertical_alignment="bottom", gap="xsmall", key="dog-days"):
        st.segmented_control(
            t("dognet.days.question"),
            range(len(names)),
            format_func=names.__getitem__,
            required=True,
            key=state.seed("day", state.open_day()),
            on_change=lambda: state.show_day(state.value("day")),
            width="content",
        )
        _new()


def _new() -> None:
    folded = st.popover(t("dognet.days.new"), key=state.key("new-day"), on_change="rerun")
    if folded.open:
        with folded, st.form(state.key("new-day-form"), border=False):
            st.text_input(t("dognet.days.name"), max_chars=limits.TITLE_LENGTH, key=state.key("new-day-name"))
            st.form_submit_button(t("dognet.days.add"), on_click=_added, type="primary")
            st.form_submit_button(t("dognet.days.add_copy"), on_click=_copied, args=(True,))


def settings(day: DayType) -> None:
    """What is told of the day as a whole."""
    folded = st.expander(t("dognet.days.about"), key=state.key("about-day"), on_change="rerun")
    if not folded.open:
        return
    index = state.open_day()
    with folded:
        st.text_input(
            t("dognet.days.name"),
            max_chars=limits.TITLE_LENGTH,
            key=state.seed(f"name-{index}", day.name),
            on_change=lambda: _change(index, name=state.value(f"name-{index}")),
        )
        _night(day, index)
        with st.container(horizontal=True):
            st.button(t("dognet.days.copy"), key=state.key("copy-day"), on_click=_copied)
            st.button(t("dognet.days.delete"), key=state.key("delete-day"), on_click=_deleted, args=(index,))


def _night(day: DayType, index: int) -> None:
    """Nights may differ from day to day; else the person's answer holds."""
    usual = label(tab_plan.current().person.night_need)
    st.selectbox(
        t("dognet.days.night"),
        [UNANSWERED, *NightNeed],
        format_func=lambda need: label(need) if need else t("dognet.days.night_usual", usual=usual),
        key=state.seed(f"night-{index}", day.night_need or UNANSWERED),
        on_change=lambda: _change(index, night_need=state.value(f"night-{index}") or None),
    )


def _change(index: int, **fields: object) -> None:
    state.edit(lambda plan: change_day_type(plan, index, **fields))


def _show_last() -> None:
    state.show_day(len(tab_plan.current().day_types) - 1)


def _added() -> None:
    name = str(state.value("new-day-name") or "").strip() or t("dognet.days.unnamed")
    if state.edit(lambda plan: add_day_type(plan, name)):
        _show_last()
        st.session_state[state.key("new-day")] = False


def _copied(with_name: bool = False) -> None:
    name = str(state.value("new-day-name") or "").strip() if with_name else ""

    def copy(plan: Plan) -> Plan:
        copied = copy_day_type(plan, state.open_day(), copy_ending)
        return change_day_type(copied, len(copied.day_types) - 1, name=name) if name else copied

    if state.edit(copy):
        _show_last()
        st.session_state[state.key("new-day")] = False


def _deleted(index: int) -> None:
    if state.edit(lambda plan: delete_day_type(plan, index)):
        state.show_day(max(index - 1, 0))
        state.set_messages(t("dognet.said.day_deleted"))
        st.session_state[state.key("about-day")] = False
        lead.to("day")
