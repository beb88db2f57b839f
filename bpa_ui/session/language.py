"""What this tab reads in, and what its papers are written in: chosen on the page, kept in the session and in the
browser's own storage.

At the first drawing the browser's own language is a guess; what it kept from before is told with the plan, and wins.
An address in one language (`/nn/svaret`) goes before both.
"""

import threading
from urllib.parse import urlsplit

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from bpa_core.texts import language

KEY = "bpa.language"
WIDGET = "bpa-language"
_CHOSEN = "bpa.language-chosen"
_PAPERS = "bpa.paper-language"
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
    """First in a drawing, where nothing is chosen yet: what the address says, else a guess from the browser's own."""
    if KEY not in st.session_state:
        st.session_state[KEY] = _of_address() or language.nearest(st.context.locale)
    st.session_state[WIDGET] = st.session_state[KEY]
    _memo.running = None


def _of_address() -> str | None:
    """«nn» of «/nn/svaret»: an address of its own in each language (bpa_ui/web/routes.py)."""
    parts = urlsplit(st.context.url or "").path.split("/")
    return next((one.code for one in language.offered() if one.code in parts), None)


def choose(code: object) -> None:
    """Read in this from now on, and have the browser keep it. What is not offered (an old copy, another's word) is
    passed over. In callbacks only."""
    if code in {one.code for one in language.offered()}:
        st.session_state[KEY] = code
        st.session_state[_CHOSEN] = True
        _memo.running = None


def of_papers() -> str | None:
    """The language that papers are to be written in, where somebody has chosen it."""
    code: str | None = st.session_state.get(_PAPERS)
    return code


def choose_for_papers(code: object) -> None:
    """Write papers in this from now on, and have the browser keep it. In callbacks only."""
    if code in {one.code for one in language.of_papers()}:
        st.session_state[_PAPERS] = code


def script_language() -> dict[str, str | bool | None]:
    """What the browser's script is told: for the page's `lang` and its times, and what to keep."""
    now = language.reading_language()
    chosen = bool(st.session_state.get(_CHOSEN))
    return {"code": now.code, "tag": now.tag, "direction": now.direction, "chosen": chosen, "papers": of_papers()}


def seed(code: str) -> None:
    """Read in this, as a guess that no browser keeps."""
    st.session_state[KEY] = code


language.ask(of_session)
