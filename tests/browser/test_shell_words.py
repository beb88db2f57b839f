"""What people type is shown as they typed it, in every place where Streamlit reads Markdown."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page
from streamlit.testing.v1 import AppTest

from bpa_ui.widgets.escape import escape_markdown, escape_markdown_lines
from tests.browser.conftest import NewTab
from tests.browser.hostile import HOSTILE
from tests.browser.server import Server

PLACES = """
import streamlit as st
from bpa_ui.widgets.escape import escape_markdown, escape_markdown_lines
from tests.browser.hostile import HOSTILE
for number, text in enumerate(HOSTILE):
    with st.container(key=f"hostile-{number}"):
        st.markdown(escape_markdown(text))
        st.markdown(escape_markdown_lines(text))
        st.caption(escape_markdown(text))
        st.button(escape_markdown(text), key=f"b{number}", wrap=True)
        st.checkbox(escape_markdown(text), key=f"c{number}")
        st.text_input(escape_markdown(text), key=f"t{number}")
        st.radio(escape_markdown(text), [escape_markdown(text)], key=f"r{number}")
        st.expander(escape_markdown(text))
        st.error(escape_markdown(text))
        st.table({"": [escape_markdown(text)]})
        st.header(escape_markdown(text), anchor=False)
        st.page_link("https://lovdata.no", label=escape_markdown(text))
st.title("done")
"""
PLACES_EACH = 14
TEXTS = """(key) => [...document.querySelectorAll(`.st-key-${key} :is(p, h2, td)`)]
  .map((one) => one.textContent.replaceAll("\\u2060", ""))"""
MADE = """() => [...document.querySelectorAll("[class*=st-key-hostile] :is(p, h2, td)")].flatMap((one) =>
  [...one.querySelectorAll("*:not(p, div, span[data-heading-text])")].map((made) => made.outerHTML.slice(0, 120)))"""


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A page of nothing but places, served like the app."""
    folder = tmp_path_factory.mktemp("places")
    (folder / "shell.py").write_text(PLACES)
    server = Server(folder, script=folder / "shell.py")
    server.start()
    yield server
    server.stop()


@pytest.fixture
def page(places: Server, new_tab: NewTab) -> Page:
    tab = new_tab(url=places.url)
    tab.page.goto(places.url)
    tab.page.get_by_role("heading", name="done").wait_for(timeout=60000)
    tab.idle()
    places = "document.querySelectorAll('[class*=st-key-hostile]')"
    shown = f"[...{places}].map((one) => one.querySelectorAll('p, h2, td').length)"
    tab.until(f"Math.min(...{shown}) >= {PLACES_EACH}")
    return tab.page


def test_nothing_typed_becomes_markup(page: Page) -> None:
    assert page.evaluate(MADE) == []
    assert page.evaluate("window.hacked") is None


def test_everything_typed_is_read_as_it_was_typed(page: Page) -> None:
    for number, text in enumerate(HOSTILE):
        shown = page.evaluate(TEXTS, f"hostile-{number}")
        assert len(shown) >= PLACES_EACH
        assert set(shown) - {"", "0", "\u00a0"} == {text}


def test_lines_stay_lines_and_what_cannot_be_seen_goes() -> None:
    assert escape_markdown("a\nb\x00c\u202ed\u200b") == "a b cd"
    assert escape_markdown_lines("a*\nb") == "a\\*  \nb"
    assert escape_markdown("") == ""


def test_in_apptest_a_label_is_what_safe_gave() -> None:
    tested = AppTest.from_string(
        "import streamlit as st\nfrom bpa_ui.widgets.escape import escape_markdown\nst.button(escape_markdown('*a*'))"
    ).run()
    assert not tested.exception
    assert tested.button[0].label == "\\*a\\*"
