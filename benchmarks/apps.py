"""The servers of benchmarks/slider.py, each warmed like the app itself: `uvicorn benchmarks.apps:full_day`."""

from pathlib import Path

import streamlit as st

from bpa_ui.web.lifespan import lifespan

_HERE = Path(__file__).resolve().parent
one_slider = st.App(_HERE / "one_slider.py", lifespan=lifespan)
one_component = st.App(_HERE / "one_component.py", lifespan=lifespan)
full_day = st.App(_HERE / "full_day.py", lifespan=lifespan)
