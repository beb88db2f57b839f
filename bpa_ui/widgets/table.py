"""Tables that can be read aloud and copied: plain HTML tables, made of safe Markdown."""

from collections.abc import Sequence

import streamlit as st


def show(header: Sequence[str], rows: Sequence[Sequence[str]], *, numbers_from: int = 1, numbers_to: int = 99) -> None:
    """A table; typed text in its cells must be escaped already. Columns `numbers_from`..`numbers_to` stand right."""
    rules = ["---:" if numbers_from <= column <= numbers_to else "---" for column in range(len(header))]
    st.markdown("\n".join(_line(cells) for cells in (header, rules, *rows)))


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell or " " for cell in cells) + " |"
