"""Avgjørelser: public decisions by topic, for whom they speak, and how much of each is read."""

import streamlit as st

from bpa_ui.reading import avgjorelser as reading_decisions
from bpa_ui.shell import site

topic = reading_decisions.choose()
tried = site.page("virkelige_saker")
st.page_link(str(tried.file), label=tried.title)
reading_decisions.show(topic)
reading_decisions.ask_readers()
