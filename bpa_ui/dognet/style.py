"""How the day, and the meeting about it, look beyond the theme: each family's colour and pattern, ink and ground.

Nothing typed comes near this: only colours, no words at all.
"""

from collections.abc import Mapping

import streamlit as st

from bpa_core.plan.categories import Family
from bpa_ui.widgets.theme import LIGHT, Theme, current_theme

_STRIPES: Mapping[Family, str] = {
    Family.KROPP: "",
    Family.TRYGGHET: "repeating-linear-gradient(135deg,{g} 0 1.5px,transparent 1.5px 6px),",
    Family.HJEM: "radial-gradient({g} 22%,transparent 26%) 0 0/6px 6px,",
    Family.UTE: "repeating-linear-gradient(45deg,{g} 0 1.5px,transparent 1.5px 6px),",
    Family.ROLLER: (
        "repeating-linear-gradient(45deg,{g} 0 1px,transparent 1px 6px),"
        "repeating-linear-gradient(135deg,{g} 0 1px,transparent 1px 6px),"
    ),
    Family.HELSE: (
        "repeating-linear-gradient(0deg,{g} 0 1px,transparent 1px 6px),"
        "repeating-linear-gradient(90deg,{g} 0 1px,transparent 1px 6px),"
    ),
    Family.ANDRE: "repeating-linear-gradient(0deg,{g} 0 1.5px,transparent 1.5px 6px),",
}
"""theme.PATTERNS in CSS."""

_COLUMN = '[data-testid="stColumn"]'
_ROW = '[data-testid="stHorizontalBlock"]'
_DAY = ".st-key-dog-whole-day"
_TASKS, _WHEEL = (f"{_DAY} > * > {_ROW} > {_COLUMN}:{place}-child" for place in ("first", "last"))
"""By their place: a rule that asks what stands in them is asked anew at each key."""
_FIXED = f"""
{_WHEEL} {{order: -1}}
{_TASKS} > div {{gap: 0}}
@media (min-width: 900px) {{
  {_DAY} {{display: grid; grid-template: repeat(6, auto) 1fr / minmax(0, 6fr) minmax(0, 7fr); gap: 0 2rem}}
  {_DAY} > * {{grid-column: 2; margin-bottom: 1rem}}
  {_DAY} > :has(> {_ROW} > {_COLUMN}), {_DAY} > * > {_ROW}:has(> {_COLUMN}) {{display: contents}}
  {_DAY} > * > {_ROW} > {_COLUMN} {{grid-column: 2; width: 100%; min-width: 0}}
  {_WHEEL} {{grid-area: 1 / 1 / -1 / 2; align-self: stretch}}
  {_WHEEL} > div {{position: sticky; top: 4.2rem; height: auto !important}}
}}
@media (max-width: 899px) {{
  {_WHEEL}, {_TASKS} {{min-width: 100%; flex: 1 1 100%}}
}}
"""


def rules() -> None:
    """The page's style sheet: in the visitor's colours, on paper in the light ones; and what stays in sight."""
    st.html(f"<style>{_colours(current_theme())}@media print {{{_colours(LIGHT)}}}{_FIXED}</style>")


def _colours(theme: Theme) -> str:
    """The theme as properties, and each family's fill."""
    fixed = {
        "ground": theme.ground,
        "ink": theme.ink,
        "quiet": theme.quiet,
        "night": theme.night,
        "line": theme.line,
        "track": theme.track,
        "accent": theme.family[Family.KROPP],
        "rail": f"color-mix(in srgb, {theme.line} 55%, {theme.ground})",
    }
    root = ";".join(f"--{name}: {colour}" for name, colour in fixed.items())
    night = f".bpa-night {{--family: {theme.night}}}"
    return f":root {{{root}}}{night}{''.join(_of(family, theme) for family in Family)}"


def _of(family: Family, theme: Theme) -> str:
    background = _STRIPES[family].format(g=f"{theme.ground}b0") + theme.family[family]
    return f".bpa-{family} {{--family: {background}}}.dog-fill-{family} {{fill: {theme.family[family]}}}"
