"""One request or socket to an ASGI app, without a server."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


def ask(app: ASGIApp, path: str, method: str = "GET", **headers: str) -> Answer:
    """`headers` with _ for -."""
    sent = _run(app, _scope("http", path, headers) | {"method": method})
    start = next(one for one in sent if one["type"] == "http.response.start")
    found = {name.decode().lower(): value.decode() for name, value in start["headers"]}
    return Answer(start["status"], found, b"".join(one.get("body", b"") for one in sent))


def socket_accepted(app: ASGIApp, path: str, **headers: str) -> bool:
    """Whether the socket came through to the app behind."""
    return _run(app, _scope("websocket", path, headers))[0]["type"] == "websocket.accept"


def _scope(kind: str, path: str, headers: dict[str, str]) -> dict[str, Any]:
    listed = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return {"type": kind, "path": path, "query_string": b"", "headers": listed, "scheme": "http", "server": ("x", 80)}


def _run(app: ASGIApp, scope: dict[str, Any]) -> list[Message]:
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    # In a thread of its own: where Chromium's tests ran before in this process, this one's loop is taken.
    with ThreadPoolExecutor(1) as other:
        other.submit(asyncio.run, _call(app, scope, receive, send)).result()
    return sent


async def _call(app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
    await app(scope, receive, send)


async def behind(scope: Scope, _: Receive, send: Send) -> None:
    """Stands for Streamlit: lets everything in."""
    if scope["type"] == "websocket":
        await send({"type": "websocket.accept"})
        return
    cookie = (b"set-cookie", b"_streamlit_xsrf=1; Path=/; SameSite=Lax")
    await send({"type": "http.response.start", "status": 200, "headers": [cookie]})
    await send({"type": "http.response.body", "body": b"in"})
