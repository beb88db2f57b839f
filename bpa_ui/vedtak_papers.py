"""What can be taken away from Vedtak og klage: the short appeal, the whole one, and the last day for the calendar."""

from collections.abc import Sequence

import streamlit as st

from bpa_core.texts import t


def downloads(short: Sequence[str]) -> None:
    """The short appeal as a text that any program opens."""
    st.download_button(
        t("vedtak.short.download"),
        data="\r\n\r\n".join(short).encode(),
        file_name=t("vedtak.short.file"),
        mime="text/plain; charset=utf-8",
        on_click="ignore",
        key="vedtak-short-download",
    )


def klage() -> None:
    """The appeal with its points."""
