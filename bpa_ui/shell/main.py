"""The main script, run anew at each change: the frame, and inside it the body of the page that was asked for."""

import sys
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import Page

if (root := str(Path(__file__).resolve().parents[2])) not in sys.path:
    sys.path.insert(0, root)

from bpa_core.law import set_law_day
from bpa_ui.session import browser_copy, language, tab_plan
from bpa_ui.shell import frame, messages, site

PAGE = "bpa.page"


def _navigation() -> tuple[Page, site.SitePage]:
    entries = {
        page: st.Page(
            page.file,
            title=page.nav,
            url_path=page.slug,
            default=page is site.START,
            visibility="hidden" if page.group.in_footer else "visible",
        )
        for page in site.pages()
    }
    groups = {group.heading: [entry for page, entry in entries.items() if page.group is group] for group in site.Group}
    chosen = st.navigation({heading: some for heading, some in groups.items() if some}, expanded=True)
    return chosen, next(page for page, entry in entries.items() if entry.url_path == chosen.url_path)


def main() -> None:
    """Nothing but the frame is drawn until the browser has told what it keeps: a page never sees the wrong plan."""
    set_law_day(tab_plan.today())
    language.settle()
    browser_copy.session_copy()
    chosen, page = _navigation()
    st.set_page_config(page_title=page.tab_title, layout="wide")
    if st.session_state.get(PAGE) not in (None, page.slug):
        messages.clear()
    st.session_state[PAGE] = page.slug
    st.empty()  # here Streamlit shows what a callback raised, in the place of whatever stands first
    browser_copy.mount_pulse()
    frame.bar(page)
    frame.heading(page)
    if not browser_copy.ready():
        frame.show_waiting()
        return
    chosen.run()
    frame.foot(page)


main()
