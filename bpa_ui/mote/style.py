"""How the page looks beyond the theme. What the table looks like stands in meeting.css beside its script."""

import streamlit as st

from bpa_ui.dognet.style import colours
from bpa_ui.widgets.theme import look


def rules() -> None:
    """The page's style sheet, in the colours of the visitor's theme. Nothing typed comes near this."""
    st.html(f"<style>{colours(look())}</style>")
