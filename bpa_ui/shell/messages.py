"""What the frame has to tell: a file opened or refused, something put aside, a question about another tab's copy."""

from typing import Literal

import streamlit as st

from bpa_core.plan_file.errors import MOST_FAULTS
from bpa_core.texts import t
from bpa_core.wording.faults import fault_line
from bpa_ui.session import browser_copy, tab_example, tab_plan
from bpa_ui.widgets.escape import escape_markdown

KEY = "bpa.messages"
MOST_LISTED = 20
Kind = Literal["success", "error"]


def set_message(kind: Kind, text: str, listed: tuple[str, ...] = ()) -> None:
    """Keep a message for the next drawing. `listed` may hold typed text; `text` may not."""
    st.session_state[KEY] = (kind, text, listed)


def draw() -> None:
    """Show what is kept, each until it is answered or the next change of page."""
    kept = st.session_state.get(KEY)
    if kept is not None:
        kind, text, listed = kept
        getattr(st, kind)("\n".join([text, "", *_bullets(listed)]))
    _example()
    if tab_plan.is_full():
        st.error(t("file.too_large_to_open"))
    _aside()
    _conflict()


def _example() -> None:
    """An example lies over the family's own plan: said on every page, with the way back."""
    if not tab_example.is_open():
        return
    own = tab_example.has_own()
    with st.container(key="bpa-example", horizontal=True, vertical_alignment="center"):
        st.markdown(t("example.open_beside" if own else "example.open_alone"), width="content")
        st.button(t("example.back" if own else "example.close"), on_click=_close_example, key="bpa-example-close")


def _close_example() -> None:
    tab_example.close()
    st.rerun()


def clear() -> None:
    """Let go of the message: it was read on the page before."""
    st.session_state.pop(KEY, None)


def _bullets(listed: tuple[str, ...]) -> list[str]:
    shown = [f"- {escape_markdown(one)}" for one in listed[:MOST_LISTED]]
    rest = len(listed) - MOST_LISTED
    if rest <= 0:
        return shown
    more = t("file.many_more_faults") if len(listed) >= MOST_FAULTS else t("file.more_faults", count=rest)
    return [*shown, f"- {more}"]


def _aside() -> None:
    aside = browser_copy.session_copy().aside
    if aside is None:
        return
    st.warning("\n".join([t("store.aside"), "", *_bullets(tuple(fault_line(fault) for fault in aside.faults))]))
    with st.container(horizontal=True):
        st.download_button(
            t("store.aside_download"),
            data=lambda: aside.text.encode("utf-8", "replace"),
            file_name="bpa-ukjent-innhold.txt",
            mime="text/plain",
            on_click="ignore",
            key="bpa-aside-download",
        )
        st.button(t("store.aside_close"), on_click=browser_copy.close_aside, key="bpa-aside-close")


def _conflict() -> None:
    if not browser_copy.session_copy().conflict:
        return
    st.warning(t("store.conflict"))
    with st.container(horizontal=True):
        for choice in ("overwrite", "take", "leave"):
            st.button(
                t(f"store.conflict_{choice}"),
                on_click=browser_copy.answer_conflict,
                args=(choice,),
                key=f"bpa-conflict-{choice}",
            )
