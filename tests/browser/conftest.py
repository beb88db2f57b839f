"""Chromium against a real server, both started once a run."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from bpa_core.examples import example_names, example_plan
from tests.browser import chromium
from tests.browser.server import Server
from tests.browser.tab import BARE, Tab

NewTab = Callable[..., Tab]
PLAIN = {"color_scheme": "light", "reduced_motion": "no-preference", "forced_colors": "none"}
LOOKS = set(PLAIN)
"""What a page can be told to look like at any time."""
browser = chromium.browser


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = {path: Path(__file__).parent in path.parents for path in {item.path for item in items}}
    for item in items:
        if here[item.path]:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The server most tests share; who kills one takes `own_server`.

    When all have used it, it has kept nothing of any plan: no file but its log, and there not a title.
    """
    running = Server(tmp_path_factory.mktemp("home"))
    running.start()
    yield running
    running.stop()
    files = [one for one in running.home.rglob("*") if one.is_file()]
    titles = {task.title for name in example_names() for task in example_plan(name).activities}
    assert running.log in files
    assert [one for one in files if any(title.encode() in one.read_bytes() for title in titles)] == []


@pytest.fixture(scope="session")
def to_be_killed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running = Server(tmp_path_factory.mktemp("killed"))
    yield running
    running.stop()


@pytest.fixture
def own_server(to_be_killed: Server) -> Server:
    """A running server, which may be killed and started again."""
    if not to_be_killed.is_running:
        to_be_killed.start()
    return to_be_killed


@pytest.fixture(scope="session")
def forgetful(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that waits one second for a lost connection, where others wait for minutes."""
    running = Server(tmp_path_factory.mktemp("forgetful"), app="tests.browser.forgetful:app")
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def profiles(browser: Browser) -> Iterator["Profiles"]:
    """The profiles, each with its page, that all tests share that need none of their own."""
    shared = Profiles(browser)
    yield shared
    shared.close()


class Profiles:
    """One page for all tests of a kind: a page loaded again in the process it was in costs half of a new one.

    After each test it is left as new: nothing stored, no cookie, no other page open, nobody listening.
    """

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._pages: dict[frozenset[str], Page] = {}

    def page(self, more: dict[str, Any]) -> Page:
        """The page of those who ask for this, with the look asked for."""
        key = frozenset(set(more) - LOOKS)
        if key not in self._pages or self._pages[key].is_closed():
            context = self._browser.new_context(locale="nb-NO", **{name: more[name] for name in key})
            self._pages[key] = context.new_page()
        self._pages[key].emulate_media(media="null", **{**PLAIN, **{name: more[name] for name in LOOKS & set(more)}})
        return self._pages[key]

    def empty(self, page: Page, url: str) -> None:
        """What one test left is gone before the next."""
        context = page.context
        context.set_offline(False)
        for other in context.pages:
            if other is not page:
                other.close()
        page.goto(url + BARE)
        page.evaluate("sessionStorage.clear()")
        page.mouse.move(0, 0)
        wire = context.new_cdp_session(page)
        wire.send("Storage.clearDataForOrigin", {"origin": url, "storageTypes": "all"})
        wire.detach()
        context.clear_cookies()

    def close(self) -> None:
        for page in self._pages.values():
            page.context.close()


@pytest.fixture
def new_tab(browser: Browser, profiles: Profiles, server: Server) -> Iterator[NewTab]:
    """Make tabs: `new_tab(width=320, color_scheme="dark", url=…)`.

    A second tab, one of another server, and one that asks to be `apart` (it does to its browser what cannot be undone)
    has a profile of its own; so no test shares storage with another, nor with its own other tabs unless it opens them
    in the same profile.
    """
    own: list[BrowserContext] = []
    made: list[Tab] = []

    def make(width: int = 1280, height: int = 900, url: str = "", *, apart: bool = False, **more: Any) -> Tab:
        if made or url or apart:
            own.append(browser.new_context(locale="nb-NO", **more))
            tab = Tab(own[-1], url or server.url)
        else:
            page = profiles.page(more)
            tab = Tab(page.context, server.url, page)
        tab.page.set_viewport_size({"width": width, "height": height})
        made.append(tab)
        return tab

    yield make
    for context in own:
        context.close()
    if made and not made[0].page.is_closed():
        made[0].leave()
        profiles.empty(made[0].page, server.url)


@pytest.fixture
def tab(new_tab: NewTab) -> Iterator[Tab]:
    """A tab 1280 wide. Afterwards: nothing went wrong in its console, and nobody else was asked for anything."""
    opened = new_tab()
    yield opened
    assert opened.errors == []
    assert [one for one in opened.requests if not _own(one, opened.url)] == []


def _own(address: str, url: str) -> bool:
    return address.startswith((url, url.replace("http:", "ws:"), "data:", "blob:"))
