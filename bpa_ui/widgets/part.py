"""A part of a long list at a time: each question costs a page more than the last, and hundreds are a wall."""

from collections.abc import Sequence
from typing import TypeVar

import streamlit as st

from bpa_core.texts import t

T = TypeVar("T")


def part(items: Sequence[T], name: str, most: int) -> Sequence[T]:
    """All of them where they are few; else `most`, and a list above says which."""
    if len(items) <= most:
        return items
    first = st.selectbox(
        t("field.part", all=len(items)),
        range(0, len(items), most),
        format_func=lambda one: f"{one + 1}–{min(one + most, len(items))}",
        key=f"{name}-part",
    )
    return items[first : first + most]
