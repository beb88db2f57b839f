"""Chromium against a real server, both started once a run."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser import chromium
from tests.browser.server import Server
from tests.browser.tab import Tab

NewTab = Callable[..., Tab]
LOOKS = {"color_scheme", "reduced_motion", "forced_colors"}
"""What a page can be told to look like at any time."""
browser = chromium.browser


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The server most tests share. Who kills one starts one of their own: `own_server`."""
    running = Server(tmp_path_factory.mktemp("home"))
    running.start()
    yield running
    running.stop()


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[Server]:
    running = Server(tmp_path)
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def profile(browser: Browser) -> Iterator[BrowserContext]:
    """One browser profile for all tests that need none of their own: what Chromium fetched and compiled once, it has.

    It is emptied after each test: nothing stored, no cookie, no page left open.
    """
    context = browser.new_context(locale="nb-NO")
    yield context
    context.close()


@pytest.fixture
def new_tab(browser: Browser, profile: BrowserContext, server: Server) -> Iterator[NewTab]:
    """Make tabs: `new_tab(width=320, color_scheme="dark", url=…)`.

    A second tab, one of another server, and one that asks for more than a look (`has_touch=True`) has a profile of its
    own; so no test shares storage with another, nor with its own other tabs unless it opens them in the same profile.
    """
    own: list[BrowserContext] = []
    made: list[Tab] = []

    def make(width: int = 1280, height: int = 900, url: str = "", **more: Any) -> Tab:
        if made or url or set(more) - LOOKS:
            own.append(browser.new_context(locale="nb-NO", **more))
            tab = Tab(own[-1], url or server.url)
        else:
            tab = Tab(profile, server.url)
            tab.page.emulate_media(**more)
        tab.page.set_viewport_size({"width": width, "height": height})
        made.append(tab)
        return tab

    yield make
    for context in own:
        context.close()
    if made:
        _empty(profile, server.url)


def _empty(profile: BrowserContext, url: str) -> None:
    page = profile.new_page()
    session = profile.new_cdp_session(page)
    for other in profile.pages:
        if other is not page:
            other.close()
    session.send("Storage.clearDataForOrigin", {"origin": url, "storageTypes": "all"})
    profile.clear_cookies()
    profile.set_offline(False)
    page.close()


@pytest.fixture
def tab(new_tab: NewTab) -> Iterator[Tab]:
    """A tab 1280 wide. Afterwards: nothing went wrong in its console, and nobody else was asked for anything."""
    opened = new_tab()
    yield opened
    assert opened.errors == []
    assert [one for one in opened.requests if not _own(one, opened.url)] == []


def _own(address: str, url: str) -> bool:
    return address.startswith((url, url.replace("http:", "ws:"), "data:", "blob:"))
