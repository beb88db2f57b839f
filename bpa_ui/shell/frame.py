"""What stands around every page: the bar at the top, the title, and the way back and on."""

import streamlit as st

from bpa_core.texts import t
from bpa_core.wording.in_short import in_short
from bpa_ui.session import browser_copy, tab_plan
from bpa_ui.session.asked_once import look, put
from bpa_ui.shell import file_bar, hours_line, language_choice, messages, steps
from bpa_ui.shell.site import Group, HoursLine, SitePage, footer, neighbours
from bpa_ui.widgets import in_short as short

_DRAWN = "bpa.frame-drawn"


@st.fragment(key=tab_plan.FRAME)
def bar(page: SitePage) -> None:
    """The language, undo and the file; below them the hours and the browser's copy. A fragment: a slider can rerun it
    alone."""
    with st.container(key="bpa-bar", gap="xsmall"):
        with st.container(key="bpa-tools", horizontal=True, vertical_alignment="center", gap="small"):
            language_choice.draw()
            if tab_plan.can_undo() or tab_plan.can_redo():
                st.button(t("bar.undo"), on_click=_back, disabled=not tab_plan.can_undo(), key="bpa-undo")
                st.button(t("bar.redo"), on_click=_on, disabled=not tab_plan.can_redo(), key="bpa-redo")
            file_bar.draw()
        with st.container(key="bpa-told", horizontal=True, vertical_alignment="center", gap="small"):
            hours_line.draw(page.line)
            steps.to_the_answer(page)
            browser_copy.mount()
            file_bar.remember_beside()
    messages.draw()
    put(_DRAWN, _shown(page.line))


def is_stale() -> bool:
    """In a callback that changed the plan, on a page without hours: whether the bar's buttons have changed."""
    return bool(look(_DRAWN) != bar_state())


def bar_state() -> tuple[HoursLine, bool, bool, bool, bool]:
    """What the bar of a page without hours looks like as things stand."""
    return _shown(HoursLine.NOTHING)


def _shown(line: HoursLine) -> tuple[HoursLine, bool, bool, bool, bool]:
    here = tab_plan.tab()
    return line, bool(here.undo), bool(here.redo), steps.has_answer(), here.full


def heading(page: SitePage) -> None:
    """The steps where the page is one, its one h1, what it is about, and that in short."""
    steps.draw(page)
    st.title(page.title, anchor=False)
    st.markdown(page.lead)
    short.draw(in_short(page.slug))


def foot(page: SitePage) -> None:
    """Below every page: «Forrige» and «Neste» inside the group, what is said of the language, the pages that are no
    step."""
    before, after = neighbours(page)
    with st.container(key="bpa-way", horizontal=True, horizontal_alignment="distribute"):
        for key, other in (("way.before", before), ("way.after", after)):
            if other is not None:
                st.page_link(other.file, label=t(key, page=other.nav))
    language_choice.note()
    with st.container(key="bpa-footer", horizontal=True):
        st.caption(Group.MORE.heading, width="content")
        for other_page in footer():
            st.page_link(other_page.file, label=other_page.nav)


def show_waiting() -> None:
    """Shown until the browser has told what it keeps: a blink."""
    with st.container(key="bpa-waiting"):
        st.markdown(t("store.fetching"))


def _back() -> None:
    tab_plan.undo()
    st.rerun()


def _on() -> None:
    tab_plan.redo()
    st.rerun()
