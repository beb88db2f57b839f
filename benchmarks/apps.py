"""The two servers of benchmarks/slider.py as ASGI apps: `uvicorn benchmarks.apps:full_day`."""

from pathlib import Path

import streamlit as st

_HERE = Path(__file__).resolve().parent
one_slider = st.App(_HERE / "one_slider.py")
full_day = st.App(_HERE / "full_day.py")
