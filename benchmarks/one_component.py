"""What Streamlit itself takes of a move in the day editor: one component in a keyed fragment, and nothing that counts.

It answers each event with as many bytes as Døgnet does, so that the way there and back is the same.
"""

import json

import streamlit as st

_BYTES = 7500
_TASK = ["only", "", "", [420], 30]


@st.fragment(key="view")
def _view() -> None:
    told = {"place": "wheel", "token": "", "client": "benchmark", "tasks": [_TASK], "filling": "x" * _BYTES}
    data = json.dumps(told | {"seq": st.session_state.get("seq", -1)}).encode()
    mount = st.components.v2.component("bpa-floor", js="export default () => {}")
    mount(key="wheel", data=data, on_event_change=_taken)


def _taken() -> None:
    st.session_state["seq"] = st.session_state["wheel"]["event"]["events"][0]["seq"]


_view()
