"""What a section of the page has to say of the last thing done in it: once, at the next drawing."""

from collections.abc import Callable
from typing import Literal

import streamlit as st

from bpa_core.editing.tasks import EditRefusedError
from bpa_core.plan.model import Plan
from bpa_core.wording.faults import fault_sentence
from bpa_ui.session import tab_plan
from bpa_ui.widgets import lead
from bpa_ui.widgets.escape import escape_markdown

Section = Literal["log", "written", "timemal", "compare"]
Kind = Literal["success", "info", "error"]


def set_message(section: Section, kind: Kind, *sentences: str) -> None:
    """Keep sentences, each in a box of its own; typed text in them must be escaped already."""
    st.session_state[_key(section)] = (kind, sentences)
    lead.to(section)


def show_message(section: Section) -> None:
    """What is kept, and no more of it."""
    if kept := st.session_state.pop(_key(section), None):
        kind, sentences = kept
        with lead.place(section):
            for words in sentences:
                getattr(st, kind)(words)


def try_replace(section: Section, change: Callable[[Plan], Plan]) -> bool:
    """In a callback: the plan as changed; or as it was, and what is refused is said. Whether it was done."""
    try:
        tab_plan.replace(change(tab_plan.current()))
    except EditRefusedError as refused:
        set_message(section, "error", " ".join(escape_markdown(fault_sentence(one)) for one in refused.faults))
        return False
    return True


def _key(section: Section) -> str:
    return f"bpa-said-{section}"
