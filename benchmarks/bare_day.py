"""What Streamlit itself takes of a day: 25 range sliders and a clock in a keyed fragment, and nothing that counts."""

from datetime import UTC, datetime, timedelta
from typing import Any

import plotly.graph_objects as go
import streamlit as st

_MIDNIGHT = datetime(2026, 1, 1, tzinfo=UTC)
_SLIDERS, _BARS, _MOVES = 25, 30, "moves"
_TRACE = {
    "type": "barpolar",
    "theta": [360 / _BARS * place for place in range(_BARS)],
    "r": [1.0] * _BARS,
    "marker": {"color": ["#245d59"] * _BARS},
}


class _Ready(go.Figure):  # type: ignore[misc]
    """A figure that goes out as it is, like that of Døgnet."""

    def to_dict(self) -> dict[str, Any]:
        moves = str(st.session_state[_MOVES])
        return {"data": [_TRACE, _TRACE], "layout": {"height": 420, "title": {"text": moves}}}


@st.fragment(key="view")
def _view() -> None:
    st.session_state[_MOVES] = st.session_state.get(_MOVES, 0) + 1
    st.plotly_chart(_Ready(), theme=None, key="clock")
    st.html(f"<p>{st.session_state[_MOVES]}</p>")


for place in range(_SLIDERS):
    st.slider(
        "Tid",
        _MIDNIGHT,
        _MIDNIGHT + timedelta(days=1),
        (_MIDNIGHT + timedelta(hours=7), _MIDNIGHT + timedelta(hours=8)),
        step=timedelta(minutes=5),
        format="HH:mm",
        key=f"time-{place}",
        on_change=lambda: st.rerun(["view"]),
    )
_view()
