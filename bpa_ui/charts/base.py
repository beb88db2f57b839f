"""What every figure has in common: ink on ground, hairlines, no tools, a name for those who cannot see it."""

from collections.abc import Sequence
from fractions import Fraction
from textwrap import wrap
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from bpa_core.texts.language import reading_language
from bpa_core.texts.numbers import short_hours
from bpa_ui.widgets.theme import Theme, current_theme

FONT = '"Source Sans", "Source Sans Pro", sans-serif'
ROW_HEIGHT = 38
HOURS_ROOM, LENGTH_ROOM = 66, 96
"""Pixels to the right of the longest bar for «130,3 t» and «16 t 32 min»: they are as wide on a phone."""
NAME = 20
"""Letters of a name on one line to the left of its bar."""
CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False, "showTips": False}


def _separators() -> str:
    """Plotly's word for how numbers are parted: the decimal sign, then what parts thousands."""
    language = reading_language()
    return language.decimal + language.group


def in_hours(minutes: Fraction) -> float:
    """A length for drawing; what is read stands in the text beside it."""
    return float(minutes) / 60


def empty_figure(height: int) -> tuple[go.Figure, Theme]:
    """A figure without axes' clutter, and the look it is drawn in."""
    now = current_theme()
    figure = go.Figure()
    figure.update_layout(
        height=height,
        margin={"l": 8, "r": 8, "t": 8, "b": 8},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"family": FONT, "size": 15, "color": now.ink},
        showlegend=False,
        dragmode=False,
        hoverlabel={"bgcolor": now.ground, "bordercolor": now.line, "font": {"color": now.ink, "size": 15}},
        separators=_separators(),
    )
    figure.update_xaxes(
        fixedrange=True, automargin=True, gridcolor=now.night, zerolinecolor=now.line, tickfont={"color": now.quiet}
    )
    figure.update_yaxes(fixedrange=True, gridcolor=now.night, automargin=True, tickfont={"color": now.ink})
    return figure, now


def rows(figure: go.Figure, most: Fraction, room: int = HOURS_ROOM) -> None:
    """Bars from the left, from the top down; room to the right for the number of the longest."""
    figure.update_layout(barmode="stack", bargap=0.32, margin_r=room)
    figure.update_yaxes(autorange="reversed", showgrid=False)
    figure.update_xaxes(range=[0, in_hours(most) or 1], ticksuffix=short_hours(""))


def number_beside(figure: go.Figure, name: str, minutes: Fraction, words: str, now: Theme) -> None:
    """What a row's bar comes to, at its end."""
    figure.add_annotation(
        x=in_hours(minutes),
        y=name,
        text=f"<b>{words}</b>",
        showarrow=False,
        xanchor="left",
        xshift=6,
        font={"color": now.ink},
    )


def on_lines(name: str) -> str:
    """A long name on several lines; never typed text."""
    return "<br>".join(wrap(name, NAME))


def marker(colors: Sequence[str], patterns: Sequence[str], now: Theme) -> dict[str, Any]:
    """Bars in a family's colour and pattern, parted by a hairline in the ground's colour."""
    return {
        "color": list(colors),
        "line": {"color": now.ground, "width": 1.5},
        "pattern": {
            "shape": list(patterns),
            "fgcolor": now.ground,
            "fgopacity": 0.65,
            "size": 7,
            "solidity": 0.3,
            "fillmode": "overlay",
        },
    }


def show(figure: go.Figure, alt: str, key: str) -> None:
    """Draw it, with its name."""
    st.plotly_chart(figure, theme=None, config=CONFIG, alt=alt, key=key, width="stretch")


def plain(text: str, most: int = 40) -> str:
    """Typed text inside a figure: Plotly reads a little HTML, so its signs are taken out of it."""
    cut = text if len(text) <= most else f"{text[: most - 1]}…"
    return cut.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
