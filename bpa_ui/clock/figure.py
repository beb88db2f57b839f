"""The clock as one figure of two traces with arrays: the ground (rings, night), and what is drawn on it."""

from typing import Any

import plotly.graph_objects as go
import streamlit as st

from bpa_core.plan.categories import Family
from bpa_core.plan.limits import MINUTES_A_DAY
from bpa_core.texts import t
from bpa_core.texts.numbers import clock_length
from bpa_ui.charts import base
from bpa_ui.clock.record import Arc, ClockRecord
from bpa_ui.clock.words import alt, hover
from bpa_ui.widgets.theme import PATTERNS, Look

HEIGHT = 420
HUB, EDGE = 0.48, 1.0
"""Where the first ring begins and the clock ends, in parts of the radius."""
ONE = {1: (HUB, 0.94)}
TWO = {1: (HUB, 0.81), 2: (0.83, 0.97)}
HOURS = tuple(range(0, 360, 15))


def figure(day: ClockRecord, theme: Look) -> go.Figure:
    """Midnight on top, clockwise; helper 2 in an outer ring. Not to be dragged or zoomed."""
    return go.Figure(_drawing(day, theme))


def show(day: ClockRecord, theme: Look, key: str) -> None:
    """Draw the figure, with its name."""
    st.plotly_chart(_Ready(_drawing(day, theme)), theme=None, config=base.CONFIG, alt=alt(day), key=key)


class _Ready(go.Figure):  # type: ignore[misc]
    """A figure that goes out as it is: Plotly's checks and copies of every value cost ten times all the rest.

    `figure` has them made, and a test makes them for every example.
    """

    def __init__(self, drawing: dict[str, Any]) -> None:
        object.__setattr__(self, "_drawing", drawing)

    def to_dict(self) -> dict[str, Any]:
        drawing: dict[str, Any] = object.__getattribute__(self, "_drawing")
        return drawing


def _drawing(day: ClockRecord, theme: Look) -> dict[str, Any]:
    rings = TWO if day.two_helpers else ONE
    drawn = sorted(day.arcs, key=lambda arc: _family(day, arc) is not Family.ANDRE)
    return {"data": [_ground(day, theme, rings), _tasks(day, drawn, theme, rings)], "layout": _layout(day, theme)}


def _ground(day: ClockRecord, theme: Look, rings: dict[int, tuple[float, float]]) -> dict[str, Any]:
    bars = [(0, MINUTES_A_DAY, inner, outer, theme.track) for inner, outer in rings.values()]
    bars.append((day.night.start, day.night.length, HUB, EDGE, theme.night))
    colors = [color for *_, color in bars]
    return _bars([bar[:4] for bar in bars], {"color": colors, "line": {"width": 0}}) | {"hoverinfo": "skip"}


def _tasks(day: ClockRecord, arcs: list[Arc], theme: Look, rings: dict[int, tuple[float, float]]) -> dict[str, Any]:
    families = [_family(day, arc) for arc in arcs]
    marker = base.marker(
        [theme.family[family] if family else "rgba(0,0,0,0)" for family in families],
        [PATTERNS[family] if family else "" for family in families],
        theme,
    )
    marker["line"] = {
        "color": [theme.line if family is Family.ANDRE else theme.ground for family in families],
        "width": [1.5 if family else 0 for family in families],
    }
    texts = _hovertexts(day, arcs)
    return _bars([_place(arc, day.scale, rings) for arc in arcs], marker) | {"hovertext": texts, "hoverinfo": "text"}


def _family(day: ClockRecord, arc: Arc) -> Family | None:
    return None if arc.task is None else day.tasks[arc.task].family


def _place(arc: Arc, scale: int, rings: dict[int, tuple[float, float]]) -> tuple[int, int, float, float]:
    inner, outer = rings[arc.helper]
    deep = (outer - inner) / scale
    return arc.start, arc.minutes, inner + arc.inner * deep, inner + arc.outer * deep


def _bars(places: list[Any], marker: dict[str, Any]) -> dict[str, Any]:
    """(start, minutes, from, to) as bars round the circle: a minute is a quarter of a degree."""
    return {
        "type": "barpolar",
        "theta": [(start + minutes / 2) / 4 for start, minutes, *_ in places],
        "width": [minutes / 4 for _, minutes, *_ in places],
        "base": [inner for *_, inner, _ in places],
        "r": [outer - inner for *_, inner, outer in places],
        "marker": marker,
    }


def _hovertexts(day: ClockRecord, arcs: list[Arc]) -> list[str]:
    """What stands under the cursor; put into words once where a task has several arcs."""
    words = {(arc.task, arc.helper, arc.start if arc.task is None else 0): arc for arc in arcs}
    texts = {place: _hovertext(hover(day, arc)) for place, arc in words.items()}
    return [texts[arc.task, arc.helper, arc.start if arc.task is None else 0] for arc in arcs]


def _hovertext(lines: tuple[str, ...]) -> str:
    title, *rest = lines
    return "<br>".join((f"<b>{base.plain(title, 60)}</b>", *rest))


def _layout(day: ClockRecord, theme: Look) -> dict[str, Any]:
    return {
        "template": None,
        "height": HEIGHT,
        "margin": {"l": 26, "r": 26, "t": 26, "b": 26},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": base.FONT, "size": 15, "color": theme.ink},
        "showlegend": False,
        "dragmode": False,
        "hoverlabel": {
            "align": "left",
            "bgcolor": theme.ground,
            "bordercolor": theme.line,
            "font": {"family": base.FONT, "color": theme.ink, "size": 15},
        },
        "polar": {
            "bgcolor": "rgba(0,0,0,0)",
            "radialaxis": {"range": [0, EDGE], "visible": False},
            "angularaxis": _hours(theme),
        },
        "annotations": _middle(day, theme),
    }


def _hours(theme: Look) -> dict[str, Any]:
    return {
        "direction": "clockwise",
        "rotation": 90,
        "tickmode": "array",
        "tickvals": HOURS,
        "ticktext": [f"<b>{angle // 15:02d}</b>" if angle % 45 == 0 else "" for angle in HOURS],
        "tickfont": {"color": theme.ink, "size": 15},
        "ticks": "outside",
        "ticklen": 5,
        "tickcolor": theme.line,
        "showgrid": False,
        "linecolor": theme.line,
        "linewidth": 1,
    }


def _middle(day: ClockRecord, theme: Look) -> list[dict[str, Any]]:
    shared = {"x": 0.5, "y": 0.5, "xref": "paper", "yref": "paper", "showarrow": False}
    return [
        shared | {"text": f"<b>{clock_length(day.total.need)}</b>", "yshift": 9, "font": {"size": 25}},
        shared | {"text": t("dognet.clock.middle"), "yshift": -16, "font": {"size": 14, "color": theme.quiet}},
    ]
