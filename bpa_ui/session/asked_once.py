"""What the session holds, asked for once: each question to Streamlit's session costs as much as a task's whole row.

    with asked_once():          # around work in which nobody else changes the session
        tab_plan.tab()          # asks
        tab_plan.tab()          # knows

What is put by `put` holds inside the block too. Outside a block every question goes to the session.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import streamlit as st

_KNOWN: ContextVar[dict[str, Any] | None] = ContextVar("asked_once", default=None)


@contextmanager
def asked_once() -> Iterator[None]:
    """Inside the block no key is asked for twice."""
    before = _KNOWN.set({})
    try:
        yield
    finally:
        _KNOWN.reset(before)


def made(key: str, make: Callable[[], Any]) -> Any:
    """What the session holds by that key; made and put there, where it holds nothing."""
    known = _KNOWN.get()
    if known is not None and key in known:
        return known[key]
    try:
        held = st.session_state[key]
    except KeyError:
        held = st.session_state[key] = make()
    if known is not None:
        known[key] = held
    return held


def look(key: str, otherwise: Any = None) -> Any:
    """The same, or something else where it holds nothing."""
    known = _KNOWN.get()
    if known is not None and key in known:
        return known[key]
    held = st.session_state.get(key, otherwise)
    if known is not None:
        known[key] = held
    return held


def put(key: str, value: object) -> None:
    """Have the session hold it."""
    st.session_state[key] = value
    known = _KNOWN.get()
    if known is not None:
        known[key] = value
