"""Folded away under a row: where the sides differ in kind, and the words: reasons and note."""

import streamlit as st

from bpa_core.meeting import Row, clear_kommune_answer, with_row
from bpa_core.plan import limits
from bpa_core.plan.categories import Service
from bpa_core.texts import label, t
from bpa_core.texts.lengths import minutes_in_words
from bpa_ui.dognet.person import is_child
from bpa_ui.mote import state
from bpa_ui.session import tab_plan
from bpa_ui.widgets.escape import safe

NOT_SAID = ""
SERVICES = (NOT_SAID, *Service)


def draw(row: Row) -> None:
    """Drawn only while it is open."""
    folded = st.expander(t("mote.details.label"), key=state.key(f"details-{row.id}"), on_change="rerun", type="compact")
    if folded.open:
        with folded:
            _ours(row)
            _theirs(row)
            _words(row, "kommune_reason", row.kommune_reason)
            _words(row, "note", row.note)


def _ours(row: Row) -> None:
    told = [t("mote.details.ours", service=label(row.family.service))]
    if _peer_matters(row):
        told.append(t("mote.details.ours_peer", peer=minutes_in_words(row.family.peer_minutes)))
    st.markdown(" ".join(told))
    if row.reason.strip() and not state.hidden():
        st.markdown(t("mote.details.reason", reason=safe(row.reason)))


def _theirs(row: Row) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        _service(row)
        if _peer_matters(row):
            _peer(row)
    if row.kommune_has_said:
        st.button(
            t("mote.details.silence"),
            key=state.key(f"silence-{row.id}"),
            type="tertiary",
            on_click=lambda: state.edit(lambda plan: clear_kommune_answer(plan, row.id, tab_plan.today()), row.id),
        )


def _peer_matters(row: Row) -> bool:
    """A peer's time is asked of a child; of somebody grown up it is shown only where some is told."""
    told = row.family.peer_minutes or row.kommune.peer_minutes
    return bool(told) or is_child(tab_plan.current()) is not False


def _service(row: Row) -> None:
    told = (row.told.kommune_service if row.told else None) or NOT_SAID
    key = state.named(f"service-{row.id}", told)
    ours = label(row.family.service)
    st.selectbox(
        t("mote.details.service"),
        SERVICES,
        index=SERVICES.index(told),
        format_func=lambda one: label(one) if one else t("mote.details.service_same", service=ours),
        key=key,
        on_change=_service_told,
        args=(row.id, key),
        width=360,
    )


def _service_told(task_id: str, widget: str) -> None:
    told = st.session_state[widget] or None
    if not state.stale(widget):
        state.edit(lambda plan: with_row(plan, task_id, tab_plan.today(), kommune_service=told), task_id)


def _peer(row: Row) -> None:
    told = row.told.kommune_peer_minutes if row.told else None
    key = state.named(f"peer-{row.id}", told)
    st.number_input(
        t("mote.details.peer"),
        0,
        limits.MINUTES_A_DAY,
        told,
        step=5,
        key=key,
        on_change=state.tell,
        args=(row.id, "kommune_peer_minutes", key),
        width=360,
    )


def _words(row: Row, field: str, told: str) -> None:
    """What is written already is not shown while names are hidden; what is not, can be written."""
    what = t(f"mote.details.{field}")
    if told and state.hidden():
        st.markdown(t("mote.details.written", what=what))
        return
    key = state.named(f"{field}-{row.id}", told)
    st.text_area(
        what,
        told,
        max_chars=limits.REASON_LENGTH,
        key=key,
        on_change=state.tell,
        args=(row.id, field, key),
        height=90,
    )
