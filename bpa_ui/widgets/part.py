"""A part of a long list at a time: each question costs a page more than the last, and hundreds are a wall."""

from collections.abc import Sequence
from typing import TypeVar

import streamlit as st

from bpa_core.texts import t

T = TypeVar("T")


def part(items: Sequence[T], name: str, most: int) -> Sequence[T]:
    """All of them where they are few; else `most`, and a list above says which; the last ones when one more came."""
    key, counted = f"{name}-part", f"{name}-part-of"
    grown = len(items) == st.session_state.get(counted, len(items)) + 1
    st.session_state[counted] = len(items)
    if len(items) <= most:
        return items
    starts = range(0, len(items), most)
    if grown or st.session_state.get(key, 0) not in starts:
        st.session_state[key] = starts[-1]
    first = st.selectbox(
        t("field.part", all=len(items)),
        starts,
        format_func=lambda one: f"{one + 1}–{min(one + most, len(items))}",
        key=key,
    )
    return items[first : first + most]
