"""Start: what this is, what happens to what is typed, and the doors."""

import streamlit as st

from bpa_core.texts import t

st.markdown(t("start.what"))
