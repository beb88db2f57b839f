"""Where a press leads to on the same page: focus and sight go there (web/static/lead.js). Otherwise both stay.

lead.to("question")           # in a callback
with lead.place("question"):  # where the page draws what it leads to
"""

import secrets

import streamlit as st
from streamlit.delta_generator import DeltaGenerator


def to(name: str) -> None:
    """At the next drawing focus goes to the place of this name."""
    st.session_state[_key(name)] = secrets.token_hex(4)


def place(name: str) -> DeltaGenerator:
    """A container that can be led to."""
    return st.container(key=f"bpa-lead-{name}-{st.session_state.get(_key(name), 0)}")


def _key(name: str) -> str:
    return f"bpa-led-{name}"
