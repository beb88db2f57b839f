"""The look that every figure shares: one colour and one pattern a family, ink and ground, for light and dark.

Computed: each family has at least 3:1 against its ground, and any two stay apart for the common kinds of
colour blindness. Text is always ink, never a family's colour.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from bpa_core.plan.categories import Family

PATTERNS: Mapping[Family, str] = {
    Family.KROPP: "",
    Family.TRYGGHET: "/",
    Family.HJEM: ".",
    Family.UTE: "\\",
    Family.ROLLER: "x",
    Family.HELSE: "+",
    Family.ANDRE: "-",
}
"""Plotly's pattern shapes: they carry what colour says when printed in grey."""


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme."""

    name: str
    ground: str
    ink: str
    quiet: str
    night: str
    line: str
    track: str
    family: Mapping[Family, str]


LIGHT = Theme(
    name="light",
    ground="#ffffff",
    ink="#1d2429",
    quiet="#5b656d",
    night="#e6e9f2",
    line="#8a949b",
    track="#f3f5f5",
    family={
        Family.KROPP: "#245d59",
        Family.TRYGGHET: "#6538a2",
        Family.HJEM: "#c46410",
        Family.UTE: "#719984",
        Family.ROLLER: "#ae7ccb",
        Family.HELSE: "#792103",
        Family.ANDRE: "#c9cdd2",
    },
)

DARK = Theme(
    name="dark",
    ground="#14191c",
    ink="#e9edf0",
    quiet="#a9b4bb",
    night="#232b36",
    line="#77838b",
    track="#1c2327",
    family={
        Family.KROPP: "#269385",
        Family.TRYGGHET: "#7d50c0",
        Family.HJEM: "#eab22b",
        Family.UTE: "#6af7cf",
        Family.ROLLER: "#bca4fe",
        Family.HELSE: "#a54c00",
        Family.ANDRE: "#4a535b",
    },
)


def current_theme() -> Theme:
    """The look of the theme this visitor has chosen."""
    return DARK if st.context.theme.type == "dark" else LIGHT
