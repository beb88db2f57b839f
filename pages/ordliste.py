"""Ordliste: the law's words as the kommune writes them, in the language read where that is another, explained."""

import streamlit as st

from bpa_core.guidance.glossary import Term, terms
from bpa_core.texts import t
from bpa_core.texts.language import FIRST, written_in
from bpa_ui.reading.passages import law_links


def page() -> None:
    """Every word below each other."""
    for term in terms():
        law = f" :small[{law_links(term.law)}]" if term.law else ""
        st.markdown(f"**{_word(term)}**  \n{t(f'{term.text_key}.text')}{law}")


def _word(term: Term) -> str:
    """«avlastning», and beside it «respite care» to one who reads English."""
    with written_in(FIRST):
        norwegian = t(f"{term.text_key}.word")
    own = t(f"{term.text_key}.word")
    return norwegian if own == norwegian else f"{norwegian} · {own}"


page()
