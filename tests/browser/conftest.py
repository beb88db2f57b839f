"""Chromium against a real server, both started once a run."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser import chromium
from tests.browser.server import Server
from tests.browser.tab import Tab

NewTab = Callable[..., Tab]
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


@pytest.fixture
def new_tab(browser: Browser, server: Server) -> Iterator[NewTab]:
    """Make tabs, each in a browser profile of its own: `new_tab(width=320, color_scheme="dark", url=…)`."""
    contexts = []

    def make(width: int = 1280, height: int = 900, url: str = "", **more: Any) -> Tab:
        contexts.append(browser.new_context(viewport={"width": width, "height": height}, locale="nb-NO", **more))
        return Tab(contexts[-1], url or server.url)

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def tab(new_tab: NewTab) -> Iterator[Tab]:
    """A tab 1280 wide. Afterwards: nothing went wrong in its console, and nobody else was asked for anything."""
    opened = new_tab()
    yield opened
    assert opened.errors == []
    assert [one for one in opened.requests if not _own(one, opened.url)] == []


def _own(address: str, url: str) -> bool:
    return address.startswith((url, url.replace("http:", "ws:"), "data:", "blob:"))
