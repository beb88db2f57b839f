"""The floor of benchmarks/slider.py: an empty page with one slider like those of Døgnet."""

from datetime import UTC, datetime, timedelta

import streamlit as st

_MIDNIGHT = datetime(2026, 1, 1, tzinfo=UTC)
st.slider(
    "Tid",
    _MIDNIGHT,
    _MIDNIGHT + timedelta(days=1),
    (_MIDNIGHT + timedelta(hours=7), _MIDNIGHT + timedelta(hours=8)),
    step=timedelta(minutes=5),
    format="HH:mm",
    key="time",
)
