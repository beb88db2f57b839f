"""The most important number of a page, first and large."""

import streamlit as st


def show_headline(value: str, unit: str, beside: str = "") -> None:
    """`value` large with its unit; `beside` on a line of its own. None of it may be typed text."""
    with st.container(key="bpa-headline"):
        st.markdown(f"**{value}** {unit}")
        if beside:
            st.markdown(beside)
