"""How the page looks beyond the theme: large, calm, and what moves stays in sight. Nothing typed comes near this."""

import streamlit as st

from bpa_core.plan.categories import Family
from bpa_ui.widgets.theme import look

_BLOCK, _WRAPPER = '[data-testid="stVerticalBlock"]', '[data-testid="stLayoutWrapper"]'
_STRIP = f"{_WRAPPER}:has(> .st-key-mote-strip)"
_HEAD = f"{_WRAPPER}:has(> {_BLOCK} > {_WRAPPER} > .st-key-mote-strip)"
"""What the head's fragment is drawn in."""

_FIXED = f"""
[data-testid="stMain"] [data-testid="stMarkdownContainer"] p {{font-size: 1.15rem; line-height: 1.4}}
[data-testid="stHeader"] {{background: var(--ground)}}
{_HEAD} {{position: sticky; top: 3.6rem; z-index: 80; background: var(--ground); border-bottom: 2px solid var(--line)}}
{_HEAD} > {_BLOCK} {{gap: .2rem}}
[data-testid="stMain"] {{scroll-padding-top: 32rem}}
.st-key-mote-strip {{padding: .2rem 0 .5rem}}
.st-key-mote-strip [data-testid="stMarkdownContainer"] {{margin-bottom: 0}}
[class*="st-key-mote-of-"] p {{font-size: 1.1rem; line-height: 1.2; margin: 0}}
[class*="st-key-mote-of-"] strong {{font-size: 2.4rem; letter-spacing: -.01em; white-space: nowrap}}
.st-key-mote-of-before strong, .st-key-mote-of-difference strong {{font-weight: 500}}
.st-key-mote-under {{flex-wrap: nowrap}}
.st-key-mote-under p {{font-size: .92rem !important; max-width: none !important; margin: 0}}
.st-key-mote-under > [data-testid="stElementContainer"]:first-child {{flex: 1 1 auto; width: auto; min-width: 0}}
.st-key-mote-clocks [data-testid="stColumn"] > {_BLOCK} {{gap: 0}}
.st-key-mote-clocks [data-testid="stColumn"] {{position: relative}}
.st-key-mote-clocks [data-testid="stMarkdownContainer"] {{position: absolute; top: 0; left: 0; z-index: 1; margin: 0}}
.st-key-mote-clocks strong {{font-size: 1.45rem; white-space: nowrap}}
.st-key-mote-clocks .bpa-clock {{display: block; height: 13.75rem; max-width: 100%;
  object-fit: contain; margin: 0 auto}}
[class*="st-key-mote-row-"] {{padding: .6rem .2rem .3rem 1.1rem; position: relative}}
[class*="st-key-mote-row-"]::before {{content: ""; position: absolute; inset: .6rem auto .3rem 0; width: .5rem;
  border-radius: .25rem; background: var(--family)}}
.st-key-mote-rows > [data-testid="stLayoutWrapper"] {{border-top: 1px solid var(--line)}}
[class*="st-key-mote-row-"] p {{margin: 0; line-height: 1.3}}
[class*="st-key-mote-row-"] [data-testid="stMarkdownContainer"] {{margin-bottom: 0}}
[class*="st-key-mote-top-"] strong {{font-size: 1.3rem; margin-right: .4rem}}
[class*="st-key-mote-ours-"] strong, [class*="st-key-mote-difference-"] strong {{font-size: 1.45rem;
  white-space: nowrap}}
[class*="st-key-mote-details-"] summary, [class*="st-key-mote-details-"] summary * {{opacity: 1}}
[class*="st-key-mote-both-"] > :has(> [class*="st-key-mote-ours-"]) {{flex: 0 0 9rem; width: 9rem; min-width: 9rem}}
[class*="st-key-mote-both-"] > :has(> [class*="st-key-mote-theirs-"]) {{flex: 1 1 18rem; min-width: 17rem}}
[class*="st-key-mote-both-"] > :has(> [class*="st-key-mote-difference-"]) {{flex: 0 0 11.5rem; width: 11.5rem;
  min-width: 11.5rem}}
[class*="st-key-mote-theirs-"] [data-testid="stSlider"] {{padding: .9rem .8rem 0}}
[class*="st-key-mote-row-"] input[type="number"] {{font-size: 1.3rem}}
[class*="st-key-mote-low-"] {{min-height: 2.5rem}}
@media (max-width: 899px), (max-height: 759px) {{
  {_HEAD}, {_HEAD} > {_BLOCK} {{display: contents}}
  {_STRIP} {{position: sticky; top: 3.6rem; z-index: 80; background: var(--ground);
    border-bottom: 2px solid var(--line)}}
  [data-testid="stMain"] {{scroll-padding-top: 18rem}}
}}
@media (max-width: 640px) {{
  .st-key-mote-hours {{display: grid !important; grid-template-columns: 1fr 1fr; gap: .2rem .8rem !important}}
  [class*="st-key-mote-low-"] {{flex-direction: column; align-items: stretch}}
  [class*="st-key-mote-low-"] > * {{width: 100%; max-width: none}}
  [class*="st-key-mote-of-"] p {{font-size: 1rem}}
  [class*="st-key-mote-of-"] strong {{font-size: 1.6rem}}
  .st-key-mote-under p {{font-size: .8rem !important; line-height: 1.25}}
  .st-key-mote-clocks [data-testid="stHorizontalBlock"] {{flex-wrap: nowrap}}
  .st-key-mote-clocks [data-testid="stColumn"] {{min-width: 0 !important; flex: 1 1 50%}}
  .st-key-mote-clocks [data-testid="stMarkdownContainer"] {{position: static}}
}}
"""


def rules() -> None:
    """The page's style sheet, in the colours of the visitor's theme."""
    theme = look()
    root = f":root {{--ground: {theme.ground}; --line: {theme.line}}}"
    families = "".join(
        f'[class*="st-key-mote-row-{family}-"] {{--family: {theme.family[family]}}}' for family in Family
    )
    st.html(f"<style>{root}{families}{_FIXED}</style>")
