"""A paper's pages as pictures, one at a time, each with its text. The pictures travel inside the page: no address of
the server's ever leads to them. Kept in the session only while the plan, the paper, its edition and its language are
the same.
"""

from base64 import b64encode

import streamlit as st

from bpa_core.assessment.assess import Assessment
from bpa_core.documents import AnyPaper, Edition, PagePicture
from bpa_core.texts import label, t
from bpa_ui import papers
from bpa_ui.papers.workers import NotMade
from bpa_ui.soknad import read_beside
from bpa_ui.widgets.escape import escape_markdown_lines

KEY = "bpa.preview"


def show(assessment: Assessment, kind: AnyPaper, edition: Edition, language: str) -> None:
    """The chosen page, and below it what stands on it."""
    try:
        pages = _pages(assessment, kind, edition, language)
    except NotMade:
        st.error(t("soknad.not_made"))
        return
    number = _chosen(len(pages), f"soknad-page-{kind}-{edition}")
    page = pages[number - 1]
    alt = t("soknad.page_alt", page=number, pages=len(pages), kind=label(kind))
    with st.container(border=True):
        st.image(f"data:image/png;base64,{b64encode(page.png).decode()}", alt=alt, width="stretch")
    with st.expander(t("soknad.page_text", page=number)):
        st.markdown(escape_markdown_lines(page.text))
    read_beside.show(assessment, kind, edition)


def _chosen(pages: int, key: str) -> int:
    if pages == 1:
        return 1
    return st.selectbox(
        t("soknad.page"),
        range(1, pages + 1),
        format_func=lambda page: t("papers.page_of", page=page, pages=pages),
        key=key,
    )


def _pages(assessment: Assessment, kind: AnyPaper, edition: Edition, language: str) -> tuple[PagePicture, ...]:
    asked = (assessment, kind, edition, language)
    held = st.session_state.get(KEY)
    if held is None or held[0][0] is not assessment or held[0][1:] != asked[1:]:
        with st.spinner(t("soknad.preview_making")):
            held = (asked, papers.pages(assessment, kind, language, edition))
        st.session_state[KEY] = held
    pages: tuple[PagePicture, ...] = held[1]
    return pages
