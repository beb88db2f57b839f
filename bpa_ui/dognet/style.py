"""How the page looks beyond the theme: a family's colour and pattern on rows and in the legend; what stays in sight.

Nothing typed comes near this: only colours, no words at all.
"""

from collections.abc import Mapping

import streamlit as st

from bpa_core.plan.categories import Family
from bpa_ui.widgets.theme import Look, look

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
"""look.PATTERNS in CSS."""

_FIXED = """
.st-key-dog-clock .js-plotly-plot .angulardrag, .st-key-dog-clock .js-plotly-plot .radialdrag,
.st-key-dog-clock .js-plotly-plot .radialdrag-inner {pointer-events: none !important}
.bpa-legend b, .bpa-now b, .bpa-now ~ div b {white-space: nowrap}
.bpa-now {margin: .9rem 0}
.bpa-now p {font-size: 1.15rem; line-height: 1.45; margin: 0}
[data-testid="stColumn"]:has(.st-key-dog-add) > div {gap: .5rem}
[class*="st-key-dog-row-"] {padding: .1rem .5rem .1rem 1rem; position: relative; border-radius: .375rem}
[class*="st-key-dog-row-"]::before {content: ""; position: absolute; inset: .15rem auto .15rem 0; width: .5rem;
  border-radius: .25rem; background: var(--family)}
[class*="st-key-dog-row-"] [data-testid="stSlider"] {padding: 0 .6rem}
[class*="st-key-dog-row-"] [data-testid="stSliderTickBar"] {display: none}
[class*="st-key-dog-open-"] button, [class*="st-key-dog-open-"] button * {text-decoration: none !important}
[class*="st-key-dog-open-"] button span[class*="Colored"] {text-decoration: underline !important; margin-left: .35rem}
[class*="st-key-dog-open-"] button {text-align: left; padding-block: .2rem; min-height: 1.9rem}
[class*="st-key-dog-details-"] {border-top: 1px solid var(--line); margin-top: .5rem; padding-top: .75rem}
[class*="st-key-dog-row-"] ul {list-style: none; margin: 0; padding: 0 0 .4rem}
[class*="st-key-dog-row-"] li {font-size: .9rem; margin: 0 0 .3rem; padding-left: .6rem;
  border-left: 3px solid var(--line)}
ul.bpa-legend {display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; margin: 0 !important; padding: 0 !important;
  list-style: none}
.bpa-legend li {display: flex; align-items: center; gap: .45rem; margin: 0; white-space: nowrap}
.bpa-legend i {width: 1.05rem; height: 1.05rem; border-radius: .2rem; background: var(--family); flex: none}
@media (min-width: 900px) {
  [data-testid="stColumn"]:has(.st-key-dog-clock) > div {position: sticky; top: 4.2rem; height: auto !important}
}
@media (max-width: 899px) {
  [data-testid="stColumn"]:has(.st-key-dog-clock), [data-testid="stColumn"]:has(.st-key-dog-add) {
    min-width: 100%; flex: 1 1 100%}
}
@media (max-width: 640px) {
  .bpa-now {position: fixed; inset: auto 0 0 0; z-index: 90; padding: .5rem 1rem; margin: 0;
    background: var(--ground); border-top: 1px solid var(--line)}
  .bpa-now p {font-size: 1rem}
  .bpa-now + div {margin-top: .9rem}
  [data-testid="stMainBlockContainer"] {padding-bottom: 7rem}
  [data-testid="stMain"] {scroll-padding-bottom: 5rem}
}
"""


def rules() -> None:
    """The page's style sheet, in the colours of the visitor's theme."""
    theme = look()
    root = f":root {{--ground: {theme.ground}; --line: {theme.line}}}"
    st.html(f"<style>{root}{''.join(_of(family, theme) for family in Family)}{_FIXED}</style>")


def _of(family: Family, theme: Look) -> str:
    background = _STRIPES[family].format(g=f"{theme.ground}b0") + theme.family[family]
    return f'[class*="st-key-dog-row-{family}-"], .bpa-{family} {{--family: {background}}}' + (
        f".bpa-{family} i {{outline: 1px solid {theme.line}}}" if family is Family.ANDRE else ""
    )
