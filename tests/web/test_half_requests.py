"""A request that does not come whole is ended by time, with no proxy in front: raw sockets against a real server."""

import asyncio
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import suppress

import pytest
import uvicorn
from starlette.types import Receive, Scope, Send

from bpa_ui.web import half_requests

HEAD, BODY = 0.3, 1.0


async def app(_: Scope, receive: Receive, send: Send) -> None:
    """Reads the whole body, and answers after a while."""
    while (await receive()).get("more_body"):
        pass
    await asyncio.sleep(3 * HEAD)
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
    await send({"type": "http.response.body", "body": b"in"})


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(half_requests, "HEAD_SECONDS", HEAD)
        patch.setattr(half_requests, "BODY_SECONDS", BODY)
        half_requests.end_half_requests()
        server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error", lifespan="off", http="h11"))
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.02)
        yield server.servers[0].sockets[0].getsockname()[1]
        server.should_exit = True
        thread.join(10)


def ended_after(port: int, *sent: bytes, least: float) -> float:
    """Seconds until the server closed the connection, no answer read beyond what comes."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as one:
        started = time.monotonic()
        for part in sent:
            one.sendall(part)
        while True:
            try:
                if not one.recv(1000):
                    break
            except ConnectionResetError:
                break
        took = time.monotonic() - started
    assert took >= least
    return took


def test_half_a_head_is_ended(port: int) -> None:
    assert ended_after(port, b"GET / HTTP/1.1\r\nHost: x\r\n", least=HEAD * 0.8) < 10 * HEAD
    assert ended_after(port, least=HEAD * 0.8) < 10 * HEAD


def test_half_a_body_is_given_longer_and_then_ended(port: int) -> None:
    half = b"PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf"
    assert ended_after(port, half, least=BODY * 0.8) < 6 * BODY


def test_half_a_head_after_a_whole_request_is_ended(port: int) -> None:
    whole = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"
    with socket.create_connection(("127.0.0.1", port), timeout=10) as one:
        one.sendall(whole)
        answer = b""
        while not answer.endswith(b"in"):  # slower than a head may be: an answer under way is not ended
            answer += one.recv(1000)
        one.sendall(b"GET / HT")
        started = time.monotonic()
        with suppress(ConnectionResetError):
            assert one.recv(1000) == b""
        assert time.monotonic() - started < 10 * HEAD
