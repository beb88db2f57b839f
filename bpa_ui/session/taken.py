"""The page asks with a number whether all it has sent is taken, and gets it back when the server has come so far.

What a page sends is handled in its order: the number comes back after the run that has what was typed, however slow the
server is (web/static/typed.js). A fragment of its own, so that nothing else is drawn for it.
"""

from pathlib import Path

import streamlit as st

from bpa_ui.session.packaged_component import packaged

NAME = "bpa-klokka.taken"
WIDGET = "bpa-taken"
_SAID = "bpa.taken"


@st.fragment(key="bpa-taken-part")
def mount() -> None:
    """Draw what asks and is answered; nothing is seen of it."""
    said = str(st.session_state.get(_SAID, 0)).encode()
    packaged(NAME, Path(__file__).resolve().parent, "taken.js")(key=WIDGET, data=said, on_asked_change=_asked)


def _asked() -> None:
    number = st.session_state[WIDGET].get("asked")
    st.session_state[_SAID] = number if isinstance(number, int) else 0
