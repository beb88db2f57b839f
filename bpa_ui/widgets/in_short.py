"""«Kort fortalt»: one quiet line that folds out to a few short sentences."""

from collections.abc import Sequence

import streamlit as st

from bpa_core.texts import t


def draw(sentences: Sequence[str]) -> None:
    """Nothing where there are none."""
    if sentences:
        with st.expander(t("kort.heading"), key="bpa-in-short"):
            st.markdown("\n".join(f"- {one}" for one in sentences))
