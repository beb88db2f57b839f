"""Two replicas with one cookie secret behind nginx, once a run."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.browser import chromium
from tests.browser.server import Server
from tests.deploy.proxy import Proxy, nginx

browser = chromium.browser


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents and "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


@dataclass
class Site:
    """The public site in small."""

    proxy: Proxy
    replicas: tuple[Server, Server]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    if nginx() is None:
        pytest.skip("nginx is not installed")
    secret = {"STREAMLIT_SERVER_COOKIE_SECRET": "a secret of the tests, the same for both"}
    replicas = tuple(Server(tmp_path_factory.mktemp(name), **secret) for name in ("one", "two"))
    proxy = Proxy(tmp_path_factory.mktemp("proxy"), [f"127.0.0.1:{one.port}" for one in replicas])
    with ExitStack() as running:  # whatever fails on the way, what was started is stopped
        for one in (*replicas, proxy):
            running.callback(one.stop)
            one.start()
        yield Site(proxy, (replicas[0], replicas[1]))
