"""How fast one browser tab may ask: a token bucket on each socket, and a few files at a time.

A slider under way sends five messages a second. A socket that sends without end is not closed: it is read no faster
than this, and what it sends beyond waits in its own connection.
"""

import asyncio
import time
from collections.abc import Callable

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.runtime import Runtime

from bpa_ui.web.addresses import UPLOAD
from bpa_ui.web.error_pages import plain_page

A_SECOND, AT_ONCE = 50.0, 200.0
"""Messages a second in the long run, and how many may come at once before that."""
MOST_FILES = 5
"""Files of one session that wait to be read; each is let go of when it has been."""


class Bucket:
    """Tokens that come back with time; `wait` says how long until there is one, and takes it."""

    def __init__(self, now: float, rate: float = A_SECOND, most: float = AT_ONCE) -> None:
        self._rate, self._most = rate, most
        self._tokens, self._at = most, now

    def wait(self, now: float) -> float:
        """Seconds to wait at `now`."""
        self._tokens = min(self._most, self._tokens + (now - self._at) * self._rate) - 1
        self._at = now
        return max(0.0, -self._tokens / self._rate)

    def refuses(self, now: float) -> bool:
        """Whether there is none at `now`; else takes it. What is refused takes none: who shares an address with a flood
        waits no longer than the flood."""
        if self._tokens + (now - self._at) * self._rate < 1:
            return True
        return self.wait(now) > 0

    def full(self, now: float) -> bool:
        """Whether it is by then as if nothing had been asked."""
        return self._tokens + (now - self._at) * self._rate >= self._most


class MessageRate:
    """Between the server and Streamlit."""

    def __init__(self, app: ASGIApp, files_held: Callable[[str], int] | None = None) -> None:
        self._app, self._files_held = app, files_held or files_held_by

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await self._app(scope, _slowed(receive), send)
        elif scope["type"] == "http" and scope["method"] == "PUT" and self._too_many(scope["path"]):
            await plain_page(429, "refused")(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _too_many(self, path: str) -> bool:
        return bool(UPLOAD.fullmatch(path)) and self._files_held(path.split("/")[3]) >= MOST_FILES


def files_held_by(session: str) -> int:
    """How many files of a session are in Streamlit's store."""
    files = getattr(Runtime.instance().uploaded_file_mgr, "file_storage", {})
    return len(files.get(session, ()))


def _slowed(receive: Receive) -> Receive:
    bucket = Bucket(time.monotonic())

    async def next_message() -> Message:
        message = await receive()
        if message["type"] == "websocket.receive":
            await asyncio.sleep(bucket.wait(time.monotonic()))
        return message

    return next_message
