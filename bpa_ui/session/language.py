"""What this tab reads in: chosen at the top of every page, kept in the session and in the browser's own storage.

At the first drawing the browser's own language is a guess; what it kept from before is told with the plan, and wins.
"""

import threading

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from bpa_core.texts import language

KEY = "bpa.language"
WIDGET = "bpa-language"
_CHOSEN = "bpa.language-chosen"
_memo = threading.local()
"""`running` and its `code`: asking Streamlit's session costs more than the text does, and a page has a thousand."""


def of_session() -> str | None:
    """The code that the running session reads; None where no session runs. For `language.ask`."""
    running = get_script_run_ctx(suppress_warning=True)
    if running is None:
        return None
    if getattr(_memo, "running", None) is not running:
        _memo.code = str(running.session_state[KEY]) if KEY in running.session_state else None
        _memo.running = running
    code: str | None = _memo.code
    return code


def settle() -> None:
    """First in a drawing: a guess from the browser's own language, where nothing is chosen yet."""
    if KEY not in st.session_state:
        st.session_state[KEY] = language.nearest(st.context.locale)
    st.session_state[WIDGET] = st.session_state[KEY]
    _memo.running = None


def choose(code: object) -> None:
    """Read in this from now on, and have the browser keep it. What is not offered (an old copy, another's word) is
    passed over. In callbacks only."""
    if code in {one.code for one in language.offered()}:
        st.session_state[KEY] = code
        st.session_state[_CHOSEN] = True
        _memo.running = None


def script_language() -> dict[str, str | bool]:
    """What the browser's script is told: for the page's `lang` and its times, and whether to keep it."""
    now = language.reading_language()
    chosen = bool(st.session_state.get(_CHOSEN))
    return {"code": now.code, "tag": now.tag, "direction": now.direction, "chosen": chosen}


def seed(code: str) -> None:
    """Read in this, as a guess that no browser keeps."""
    st.session_state[KEY] = code


language.ask(of_session)
