"""How fast one address may ask, and how many tabs it may hold open: a whole town hall may, a flood may not.

An address is kept for as long as it has a tab open, or has asked for more than a moment's worth lately; nowhere else,
and in no log.
"""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bpa_ui.web.error_pages import plain_page
from bpa_ui.web.message_rate import Bucket

MESSAGES_A_SECOND, MESSAGES_AT_ONCE = 250.0, 1000.0
"""Fifty people who all move a slider: five a second each."""
FILES_A_SECOND, FILES_AT_ONCE = 200.0, 6000.0
"""Fifty people who open a page with figures, which is some forty files, at the same moment; twice over."""
MOST_OPEN = 600
"""Tabs, each with its socket."""
MOST_KNOWN = 256
"""Addresses, before those that are as if they had never asked are forgotten."""


@dataclass(slots=True)
class _Address:
    messages: Bucket
    files: Bucket
    open: int = 0

    def idle(self, now: float) -> bool:
        return not self.open and self.messages.full(now) and self.files.full(now)


class AddressRate:
    """Between the server and the app. `forwarded`: a proxy before it says whose the request is."""

    def __init__(self, app: ASGIApp, *, forwarded: bool, now: Callable[[], float] = time.monotonic) -> None:
        self._app, self._forwarded, self._now = app, forwarded, now
        self._known: dict[str, _Address] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await self._socket(scope, receive, send)
        elif scope["type"] == "http" and self._of(scope).files.refuses(self._now()):
            await plain_page(429, "refused")(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _socket(self, scope: Scope, receive: Receive, send: Send) -> None:
        address = self._of(scope)
        if address.open >= MOST_OPEN:
            await send({"type": "websocket.close", "code": 1013})
            return
        address.open += 1
        try:
            await self._app(scope, self._slowed(receive, address), send)
        finally:
            address.open -= 1

    def _slowed(self, receive: Receive, address: _Address) -> Receive:
        async def next_message() -> Message:
            message = await receive()
            if message["type"] == "websocket.receive":
                await asyncio.sleep(address.messages.wait(self._now()))
            return message

        return next_message

    def _of(self, scope: Scope) -> _Address:
        name, now = address_of(scope, forwarded=self._forwarded), self._now()
        if name not in self._known:
            if len(self._known) >= MOST_KNOWN:
                self._known = {name: one for name, one in self._known.items() if not one.idle(now)}
            messages = Bucket(now, MESSAGES_A_SECOND, MESSAGES_AT_ONCE)
            self._known[name] = _Address(messages, Bucket(now, FILES_A_SECOND, FILES_AT_ONCE))
        return self._known[name]


def address_of(scope: Scope, *, forwarded: bool) -> str:
    """Whose the request is. What a visitor claims of itself stands before what the proxy says: the last one holds.

    Of IPv6 the half that a household is given, since it has the other half to choose from.
    """
    peer = (scope.get("client") or ("",))[0]
    claimed = Headers(scope=scope).getlist("x-forwarded-for") if forwarded else []
    given = claimed[-1].rpartition(",")[2].strip() if claimed else peer
    try:
        address = ip_address(given)
    except ValueError:
        return str(peer)
    return str(IPv6Address(int(address) >> 64 << 64)) if address.version == 6 else str(address)
