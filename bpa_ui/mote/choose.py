"""Which rows are shown: a day at a time, and, where they are many, by status or by words."""

import streamlit as st

from bpa_core.meeting import Row
from bpa_core.plan.vocabulary import RowStatus
from bpa_core.texts import label, t
from bpa_ui.mote import names, state
from bpa_ui.session import tab_plan

DIFFERS = "differs"
PAGE = 30
"""Rows drawn at first; more are asked for."""
_MOST = "mote.most"


def day() -> None:
    """Choose the day; the clocks follow."""
    types = tab_plan.current().day_types
    key = state.named("day", state.open_day())
    st.segmented_control(
        t("mote.day"),
        state.days(),
        default=state.open_day(),
        format_func=lambda chosen: names.choice(chosen, types),
        required=True,
        key=key,
        on_change=_day_chosen,
        args=(key,),
    )


def rows() -> tuple[Row, ...]:
    """Draw the filter; the rows that pass it, as many as are to be drawn."""
    of_day = [row for row in state.view().rows if _on_day(row, state.open_day())]
    with st.container(key="mote-filter", horizontal=True, vertical_alignment="bottom"):
        wanted = st.segmented_control(
            t("mote.filter.status"),
            [*RowStatus, DIFFERS],
            selection_mode="multi",
            format_func=lambda one: label(one) if isinstance(one, RowStatus) else t("mote.filter.differs"),
            key="mote-wanted",
            wrap=True,
        )
        text = st.text_input(t("mote.filter.text"), key="mote-search", width=280)
    found = [row for row in of_day if _stands(row, wanted) and _says(row, text)]
    st.markdown(t("mote.filter.count", shown=len(found), total=len(of_day)) if found else t("mote.filter.none"))
    return tuple(found[: st.session_state.get(_MOST, PAGE)])


def more(shown: int) -> None:
    """A way to the rest, where there is one."""
    if shown >= st.session_state.get(_MOST, PAGE):
        st.button(t("mote.filter.more"), key="mote-more", on_click=_more)


def _more() -> None:
    st.session_state[_MOST] = st.session_state.get(_MOST, PAGE) + PAGE


def _day_chosen(widget: str) -> None:
    state.show_day(st.session_state[widget])
    st.session_state.pop(_MOST, None)


def _on_day(row: Row, chosen: int) -> bool:
    return chosen in (state.ALL, state.RARE if row.day_index is None else row.day_index)


def _stands(row: Row, wanted: list[str]) -> bool:
    return not wanted or row.status in wanted or (DIFFERS in wanted and row.differs)


def _says(row: Row, text: str) -> bool:
    """Only what the screen shows is searched: a search never tells what is hidden."""
    shown = [label(row.task.category), label(row.family.service), names.facts(row)]
    if not state.hidden():
        shown += [row.title, row.note, row.kommune_reason, row.reason]
    return text.strip().lower() in " ".join(shown).lower()
