"""The ASGI app: `streamlit run app.py` at home, `uvicorn app:app` on a public site."""

from pathlib import Path

import streamlit as st

app = st.App(Path(__file__).resolve().parent / "bpa_ui" / "shell.py")
