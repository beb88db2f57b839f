"""What differs from site to site: replicas behind one name, a load balancer before us, TLS here, who may embed us."""

import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.browser.server import free_port
from tests.deploy.proxy import PATH, UNTRUSTED, Proxy, nginx

Start = Callable[..., Proxy]


class Replica(ThreadingHTTPServer):
    """Stands for the app: says which address it has."""

    def __init__(self, address: str, port: int) -> None:
        super().__init__((address, port), Answer)
        threading.Thread(target=self.serve_forever, daemon=True).start()


class Answer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        said = f"{self.server.server_address[0]}".encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(said)))
        self.end_headers()
        self.wfile.write(said)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start a proxy: `start(["127.0.0.1:8501"], tls=True, BPA_BEHIND_TLS="1")`."""
    if nginx() is None:
        pytest.skip("nginx is not installed")
    with ExitStack() as running:

        def begin(apps: Sequence[str], *, tls: bool = False, **environment: str) -> Proxy:
            proxy = Proxy(tmp_path, apps, tls=tls, **environment)
            running.callback(proxy.stop)
            proxy.start()
            return proxy

        yield begin


@pytest.fixture
def replicas() -> Iterator[int]:
    """Three, at addresses of their own and one port, as containers behind one name are. Gives the port."""
    port = free_port()
    running = [Replica(f"127.0.0.{last}", port) for last in (2, 3, 4)]
    yield port
    for one in running:
        one.shutdown()
        one.server_close()


@pytest.fixture
def name(tmp_path: Path) -> Callable[..., str]:
    """A PATH whose `getent` gives these addresses for every name: `name("127.0.0.2", "127.0.0.3")`."""
    folder = tmp_path / "bin"
    folder.mkdir()

    def stands_for(*addresses: str) -> str:
        lines = "\n".join(f"echo '{one}   STREAM app'\necho '{one}   DGRAM'" for one in addresses)
        made = folder / "getent.new"
        made.write_text(f"#!/bin/sh\n{lines}\n")
        made.chmod(0o755)
        made.rename(folder / "getent")
        return f"{folder}:{PATH}"

    return stands_for


def _read(url: str, route: str = "", **headers: str) -> str:
    given = {"Cookie": f"bpa_route={route}"} if route else {}
    with urllib.request.urlopen(urllib.request.Request(url, headers={**given, **headers}), timeout=10) as answer:
        text: str = answer.read().decode()
        return text


def _status(url: str, **headers: str) -> int:
    try:
        _read(url, **headers)
    except urllib.error.HTTPError as refused:
        refused.read()
        return refused.code
    return 200


def _where(proxy: Proxy) -> dict[str, set[str]]:
    """Of twenty visitors: at which replicas each was."""
    return {str(visitor): {_read(proxy.url, str(visitor)) for _ in range(4)} for visitor in range(20)}


def test_of_replicas_behind_one_name_a_visitor_stays_at_one(
    start: Start, replicas: int, name: Callable[..., str]
) -> None:
    proxy = start([f"app:{replicas}"], PATH=name("127.0.0.2", "127.0.0.3"))
    where = _where(proxy)
    assert all(len(stayed) == 1 for stayed in where.values()), where
    assert set().union(*where.values()) == {"127.0.0.2", "127.0.0.3"}


def test_a_replica_that_comes_is_used_and_moves_nobody_between_the_others(
    start: Start, replicas: int, name: Callable[..., str]
) -> None:
    proxy = start([f"app:{replicas}"], PATH=name("127.0.0.2", "127.0.0.3"))
    before = _where(proxy)
    name("127.0.0.2", "127.0.0.3", "127.0.0.4")
    until = time.monotonic() + 20
    while "127.0.0.4" not in set().union(*(after := _where(proxy)).values()):
        assert time.monotonic() < until, "the new replica is never asked"
        time.sleep(0.2)
    time.sleep(0.5)  # workers of the list before may still have answered
    after = _where(proxy)
    # How many are moved hangs on the addresses; but nobody is moved between those who were there before.
    assert all(after[visitor] in (before[visitor], {"127.0.0.4"}) for visitor in before), (before, after)
    assert any(after[visitor] == before[visitor] for visitor in before)


def test_a_replica_that_goes_is_asked_no_more(start: Start, replicas: int, name: Callable[..., str]) -> None:
    proxy = start([f"app:{replicas}"], PATH=name("127.0.0.2", "127.0.0.3"))
    name("127.0.0.3")
    until = time.monotonic() + 20
    while set().union(*_where(proxy).values()) != {"127.0.0.3"}:
        assert time.monotonic() < until
        time.sleep(0.2)


@pytest.mark.parametrize("trusted", ["127.0.0.1", ""])
def test_behind_a_load_balancer_each_visitor_has_limits_of_their_own(start: Start, replicas: int, trusted: str) -> None:
    proxy = start([f"127.0.0.2:{replicas}"], BPA_TRUSTED_PROXIES=trusted)
    uploads = f"{proxy.url}/_stcore/upload_file/a/b"
    assert 429 in [_status(uploads, **{"X-Forwarded-For": "198.51.100.1"}) for _ in range(40)]
    # Several: at two a second, one of them may be let through on a slow machine.
    other = [_status(uploads, **{"X-Forwarded-For": "198.51.100.2"}) for _ in range(5)]
    assert (429 in other) != bool(trusted), "nobody else's word on an address is taken"


def test_fifty_people_behind_one_address_open_the_page_at_once(start: Start, replicas: int) -> None:
    proxy = start([f"127.0.0.2:{replicas}"])
    with ThreadPoolExecutor(50) as people:
        statuses = list(people.map(lambda _: [_status(proxy.url) for _ in range(3)], range(50)))
    assert {status for each in statuses for status in each} == {200}


def test_no_log_names_whom_it_refused_or_whom_a_replica_left(start: Start, replicas: int) -> None:
    """A 429, and a replica that does not answer: both were lines with address and path."""
    proxy = start([f"127.0.0.2:{replicas}", f"127.0.0.9:{free_port()}"])
    assert 429 in [_status(f"{proxy.url}/_stcore/upload_file/hemmelig/b") for _ in range(40)]
    for visitor in range(20):
        _status(f"{proxy.url}/timene?hemmelig=ja", Cookie=f"bpa_route={visitor}")
    for log in ("error.log", "access.log"):
        text = (proxy.home / log).read_text()
        assert not [word for word in ("127.0.0.", "hemmelig", "timene", "client:") if word in text], log


def test_what_nginx_refuses_is_said_in_norwegian_with_the_headers(start: Start, replicas: int) -> None:
    proxy = start([f"127.0.0.2:{replicas}"], BPA_BEHIND_TLS="1")
    for path, status in (("/_stcore/metrics", 404), ("/static/index.html", 404)):
        with pytest.raises(urllib.error.HTTPError) as refused:
            _read(proxy.url + path)
        assert refused.value.code == status
        assert "Det gikk ikke" in refused.value.read().decode()
        headers = refused.value.headers
        assert "default-src 'none'" in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Strict-Transport-Security"] == "max-age=31536000"


def test_while_no_replica_answers_people_are_asked_to_wait(start: Start) -> None:
    proxy = start([f"127.0.0.2:{free_port()}"])
    with pytest.raises(urllib.error.HTTPError) as refused:
        _read(proxy.url)
    assert refused.value.code in (502, 504)
    assert "Vent litt" in refused.value.read().decode()
    assert refused.value.headers["Retry-After"] == "5"


def test_tls_may_end_here_and_who_comes_without_is_sent_on(start: Start, replicas: int) -> None:
    proxy = start([f"127.0.0.2:{replicas}"], tls=True, BPA_BEHIND_TLS="1")
    with urllib.request.urlopen(proxy.tls_url, timeout=10, context=UNTRUSTED) as answer:
        assert answer.status == 200
        assert answer.headers["Set-Cookie"].endswith("; Path=/; HttpOnly; SameSite=Lax; Secure")
    with urllib.request.urlopen(f"{proxy.url}/timene?a=b", timeout=10, context=UNTRUSTED) as answer:
        assert answer.url == f"{proxy.tls_url}/timene?a=b"


@pytest.mark.parametrize(
    ("behind_tls", "ancestors", "ending"),
    [
        ("0", "", "; SameSite=Lax"),
        ("1", "", "; SameSite=Lax; Secure"),
        ("1", "https://www.example.no", "; SameSite=None; Secure; Partitioned"),
        ("0", "https://www.example.no", "; SameSite=Lax"),
    ],
)
def test_the_route_goes_as_far_as_the_site_may_be_shown(
    start: Start, replicas: int, behind_tls: str, ancestors: str, ending: str
) -> None:
    proxy = start([f"127.0.0.2:{replicas}"], BPA_BEHIND_TLS=behind_tls, BPA_FRAME_ANCESTORS=ancestors)
    with urllib.request.urlopen(proxy.url, timeout=10) as answer:
        assert answer.headers["Set-Cookie"].split("HttpOnly")[1] == ending
