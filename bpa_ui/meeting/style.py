"""How the page looks beyond the theme: large, calm, and what moves stays in sight. Nothing typed comes near this."""

import streamlit as st

from bpa_core.vocabulary import Family
from bpa_ui.look import look

_FIXED = """
[data-testid="stMain"] [data-testid="stMarkdownContainer"] p {font-size: 1.15rem; line-height: 1.4}
[data-testid="stLayoutWrapper"]:has(> .st-key-mote-strip) {position: sticky; top: 3.75rem; z-index: 80;
  background: var(--ground)}
.st-key-mote-strip {padding: .5rem 0 .6rem; border-bottom: 2px solid var(--line)}
.st-key-mote-strip [data-testid="stMarkdownContainer"] {margin-bottom: 0}
[class*="st-key-mote-of-"] p {font-size: 1.1rem; line-height: 1.25; margin: 0}
[class*="st-key-mote-of-"] strong {font-size: 2.4rem; line-height: 1.15; letter-spacing: -.01em; white-space: nowrap}
.st-key-mote-of-before strong, .st-key-mote-of-difference strong {font-weight: 500}
.st-key-mote-under p {font-size: .95rem !important; max-width: none !important; margin: 0}
.st-key-mote-under > [data-testid="stElementContainer"]:first-child {flex: 1 1 20rem; width: auto}
.st-key-mote-clocks p {text-align: center; max-width: none !important; margin: 0}
.st-key-mote-clocks .angulardrag, .st-key-mote-clocks .radialdrag, .st-key-mote-clocks .radialdrag-inner
  {pointer-events: none !important}
[class*="st-key-mote-row-"] {padding: .7rem .2rem .7rem 1.1rem; position: relative; border-top: 1px solid var(--line)}
[class*="st-key-mote-row-"]::before {content: ""; position: absolute; inset: .7rem auto .7rem 0; width: .5rem;
  border-radius: .25rem; background: var(--family)}
[class*="st-key-mote-row-"] p {margin: 0; line-height: 1.3}
[class*="st-key-mote-top-"] strong {font-size: 1.3rem; margin-right: .4rem}
[class*="st-key-mote-ours-"] strong, [class*="st-key-mote-difference-"] strong {font-size: 1.45rem}
[class*="st-key-mote-both-"] > :has(> [class*="st-key-mote-ours-"]) {flex: 0 0 9rem; width: 9rem; min-width: 9rem}
[class*="st-key-mote-both-"] > :has(> [class*="st-key-mote-theirs-"]) {flex: 1 1 20rem; min-width: 17rem}
[class*="st-key-mote-both-"] > :has(> [class*="st-key-mote-difference-"]) {flex: 0 0 12rem; width: 12rem;
  min-width: 12rem; min-height: 6.2rem}
[class*="st-key-mote-theirs-"] [data-testid="stSlider"] {padding: 0 .8rem}
[class*="st-key-mote-row-"] input[type="number"] {font-size: 1.3rem}
@media (min-width: 900px) and (min-height: 760px) {
  [data-testid="stLayoutWrapper"]:has(> .st-key-mote-clocks) {position: sticky; top: 13.2rem; z-index: 70;
    background: var(--ground); border-bottom: 1px solid var(--line)}
}
@media (max-width: 640px) {
  .st-key-mote-hours {display: grid !important; grid-template-columns: 1fr 1fr; gap: .3rem .8rem !important}
  [class*="st-key-mote-of-"] strong {font-size: 1.6rem}
  .st-key-mote-under p {font-size: .85rem !important}
  .st-key-mote-clocks [data-testid="stHorizontalBlock"] {flex-wrap: nowrap}
  .st-key-mote-clocks [data-testid="stColumn"] {min-width: 0 !important; flex: 1 1 50%}
}
"""


def rules() -> None:
    """The page's style sheet, in the colours of the visitor's theme."""
    theme = look()
    root = f":root {{--ground: {theme.ground}; --line: {theme.line}}}"
    families = "".join(
        f'[class*="st-key-mote-row-{family}-"] {{--family: {theme.family[family]}}}' for family in Family
    )
    st.html(f"<style>{root}{families}{_FIXED}</style>")
