"""The clock as a still picture: SVG, drawn by the server. Midnight on top, clockwise; helper 2 in an outer ring.

The day editor draws the same by its script (bpa_ui/dognet/editor/static/wheel.js), where it can be touched.
"""

from base64 import b64encode
from collections.abc import Iterator
from html import escape
from math import cos, pi, sin

from bpa_core.overview.clock_arcs import Arc, DayArcs
from bpa_core.plan.categories import Family
from bpa_core.plan.limits import MINUTES_A_DAY
from bpa_ui.clock.record import ClockRecord
from bpa_ui.widgets.theme import PATTERNS, Theme

HALF = 222
"""From the middle to each side, in the picture's own units."""
HUB, EDGE, LABELS = 100, 182, 203
ONE, TWO = {1: (HUB, 174)}, {1: (HUB, 152), 2: (156, 178)}
"""Where each helper's ring begins and ends."""
_TURN = 2 * pi
_LINES = {
    "/": "M-2 10L10 -2M-2 2L2 -2M6 10L10 6",
    "\\": "M-2 -2L10 10M6 -2L10 2M-2 6L2 10",
    "x": "M-2 10L10 -2M-2 -2L10 10",
    "+": "M4 -1V9M-1 4H9",
    "-": "M-1 4H9",
    ".": "M4 4h.01",
}


def picture(day: ClockRecord, theme: Theme, alt: str, words: tuple[str, str] = ("", "")) -> str:
    """The day as a picture for `st.html`; `words` stand in the middle. Typed text in `alt` is escaped."""
    data = b64encode(drawing(day, theme, words).encode()).decode()
    return f'<img class="bpa-clock" alt="{escape(alt)}" src="data:image/svg+xml;base64,{data}">'


def drawing(day: ClockRecord, theme: Theme, words: tuple[str, str] = ("", "")) -> str:
    """The same as the text of an SVG file."""
    drawn = day.drawn
    parts = [
        f"<defs>{''.join(_pattern(family, theme) for family in drawn.families)}</defs>",
        *_ground(drawn, theme),
        *(_arc(drawn, arc, theme) for arc in sorted(drawn.arcs, key=lambda arc: not arc.covered)),
        *_middle(words, theme),
    ]
    size = f"{-HALF} {-HALF} {2 * HALF} {2 * HALF}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{size}" '
        f'font-family="Segoe UI, Roboto, sans-serif" text-anchor="middle">{"".join(parts)}</svg>'
    )


def _ground(drawn: DayArcs, theme: Theme) -> Iterator[str]:
    night = _ring(HUB - 14, EDGE, drawn.night.start, drawn.night.length)
    yield f'<path d="{night}" fill="{theme.night}"/>'
    for inner, outer in (TWO if drawn.helpers == 2 else ONE).values():
        ring = _ring(inner, outer, 0, MINUTES_A_DAY)
        yield f'<path d="{ring}" fill="{theme.track}" fill-opacity="0.65" fill-rule="evenodd"/>'
    yield f'<circle r="{EDGE}" fill="none" stroke="{theme.line}"/>'
    for hour in range(0, 24, 3):
        x, y = _point(LABELS, hour * 60)
        words = f'fill="{theme.ink}" font-size="21" font-weight="600" dominant-baseline="central"'
        yield f'<text x="{x}" y="{y}" {words}>{hour:02d}</text>'


def _arc(drawn: DayArcs, arc: Arc, theme: Theme) -> str:
    low, high = (TWO if drawn.helpers == 2 else ONE)[arc.helper]
    inner, outer = (low + (high - low) * float(part) for part in drawn.depth(arc))
    stroke = theme.line if arc.family is Family.ANDRE else theme.ground
    shape = _ring(inner, outer, arc.start, arc.minutes)
    fill = f"url(#{arc.family})"
    return f'<path d="{shape}" fill="{fill}" fill-rule="evenodd" stroke="{stroke}" stroke-width="1.5"/>'


def _pattern(family: Family, theme: Theme) -> str:
    sign = PATTERNS[family]
    wide = "3" if sign == "." else "1.4"
    lines = f'fill="none" stroke="{theme.ground}" stroke-opacity="0.65" stroke-width="{wide}" stroke-linecap="round"'
    filled = f'<rect width="8" height="8" fill="{theme.family[family]}"/><path d="{_LINES.get(sign, "")}" {lines}/>'
    return f'<pattern id="{family}" width="8" height="8" patternUnits="userSpaceOnUse">{filled}</pattern>'


def _middle(words: tuple[str, str], theme: Theme) -> Iterator[str]:
    large, small = words
    if large:
        yield f'<text y="-2" fill="{theme.ink}" font-size="26" font-weight="700">{escape(large)}</text>'
    if small:
        yield f'<text y="24" fill="{theme.quiet}" font-size="16">{escape(small)}</text>'


def _point(radius: float, minute: float) -> tuple[str, str]:
    angle = minute / MINUTES_A_DAY * _TURN
    return f"{radius * sin(angle):.1f}", f"{-radius * cos(angle):.1f}"


def _ring(inner: float, outer: float, start: float, minutes: float) -> str:
    """A stretch of a ring, by the clock; all of it where it is a whole day."""
    if minutes >= MINUTES_A_DAY:
        return _circle(outer) + _circle(inner)
    large = int(minutes > MINUTES_A_DAY / 2)
    a, b = (" ".join(_point(outer, at)) for at in (start, start + minutes))
    c, d = (" ".join(_point(inner, at)) for at in (start + minutes, start))
    return f"M{a}A{outer:g} {outer:g} 0 {large} 1 {b}L{c}A{inner:g} {inner:g} 0 {large} 0 {d}Z"


def _circle(radius: float) -> str:
    half = f"A{radius:g} {radius:g} 0 0 1 0 "
    return f"M0 {-radius:g}{half}{radius:g}{half}{-radius:g}Z"
