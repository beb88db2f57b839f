"""The log tells that something failed and where, and nothing of what anybody typed."""

import http.client
import io
import logging
import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn
from starlette.types import Receive, Scope, Send
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from bpa_ui.web.log import keep_content_out, keep_visitors_out, without_content
from tests.browser.server import free_port

SECRET = "Hemmelighetskremmeren"


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    made = logging.getLogRecordFactory()
    keep_content_out()
    heard = io.StringIO()
    handler = logging.StreamHandler(heard)
    logging.getLogger("tested").addHandler(handler)
    yield heard
    logging.getLogger("tested").removeHandler(handler)
    logging.setLogRecordFactory(made)


def fail() -> None:
    raise ValueError(SECRET)


def test_an_exceptions_message_never_reaches_the_log(lines: io.StringIO) -> None:
    try:
        fail()
    except ValueError as error:
        logging.getLogger("tested").exception("went %s", "wrong")
        logging.getLogger("tested").error("again", exc_info=error)
    said = lines.getvalue()
    assert SECRET not in said
    assert "went wrong: ValueError in fail (" in said
    assert "test_log.py" in said


def test_other_lines_are_left_alone(lines: io.StringIO) -> None:
    logging.getLogger("tested").warning("%d sessions", 3)
    assert lines.getvalue() == "3 sessions\n"


def test_where_it_failed_is_told_innermost_first() -> None:
    try:
        fail()
    except ValueError as error:
        told = without_content(error)
    assert told.index("in fail") < told.index("test_where_it_failed")


async def door(scope: Scope, receive: Receive, send: Send) -> None:
    """Lets a page and a socket in, and refuses the socket that asks for «refused»."""
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.close" if scope["path"].startswith("/refused") else "websocket.accept"})
        await receive()
    elif scope["type"] == "http":
        await send({"type": "http.response.start", "status": 404, "headers": [(b"content-length", b"0")]})
        await send({"type": "http.response.body", "body": b""})


def visit(port: int, path: str) -> set[str]:
    """A page and two sockets: the visitor's own ports."""
    page = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    page.request("GET", path)
    page.getresponse().read()
    ports = {page.sock.getsockname()[1]}
    page.close()
    with connect(f"ws://127.0.0.1:{port}{path}") as socket:
        ports.add(socket.local_address[1])
    with pytest.raises(InvalidStatus):
        connect(f"ws://127.0.0.1:{port}/refused{path}")
    return {f":{one}" for one in ports}


@pytest.fixture
def uvicorn_lines() -> Iterator[tuple[int, io.StringIO]]:
    """The port of a real uvicorn, and all it says."""
    heard, port = io.StringIO(), free_port()
    handler = logging.StreamHandler(heard)
    loggers = [logging.getLogger(name) for name in ("uvicorn.error", "uvicorn.access")]
    before = [(one.level, one.filters[:]) for one in loggers]
    for one in loggers:
        one.addHandler(handler)
        one.setLevel(logging.INFO)
        one.filters.clear()
    server = uvicorn.Server(uvicorn.Config(door, port=port, log_config=None, lifespan="off"))
    running = threading.Thread(target=server.run)
    running.start()
    while not server.started and running.is_alive():
        time.sleep(0.02)
    yield port, heard
    server.should_exit = True
    running.join(20)
    for one, (level, filters) in zip(loggers, before, strict=True):
        one.removeHandler(handler)
        one.setLevel(level)
        one.filters[:] = filters


def test_no_line_of_uvicorns_names_a_visitor_or_what_was_asked_for(uvicorn_lines: tuple[int, io.StringIO]) -> None:
    port, heard = uvicorn_lines
    path = f"/{SECRET}?ja={SECRET}"
    assert any(one in heard.getvalue() for one in visit(port, path)), "it says nothing of anybody unasked"
    assert heard.getvalue().count(f"/{SECRET}") == 3
    heard.truncate(0)
    keep_visitors_out()
    visitor = visit(port, path)
    said = heard.getvalue()
    assert SECRET not in said
    assert not [one for one in visitor if one in said]
    assert "connection open" in said, "what names nobody is still told"
