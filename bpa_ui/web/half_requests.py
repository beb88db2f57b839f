"""A request that does not come whole is ended by time; uvicorn itself would wait for the rest of it for ever.

Behind nginx no such request reaches the app; at home, and where another proxy is before it, this holds.
"""

import asyncio
import weakref
from functools import wraps
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

HEAD_SECONDS = 20.0
"""For a request's head: it is ended when it has stood still for so long, or at most twice that."""
BODY_SECONDS = 120.0
"""For its body, which is a file of at most 1 MB."""


def end_half_requests() -> None:
    """From now on, on every connection of this process, however the server was started."""
    begin = H11Protocol.connection_made
    if hasattr(begin, "__wrapped__"):
        return

    @wraps(begin)
    def connection_made(self: H11Protocol, transport: asyncio.Transport) -> None:
        begin(self, transport)
        _look_later(weakref.ref(self), self.loop, None, 0.0)

    H11Protocol.connection_made = connection_made  # type: ignore[method-assign]


def _look_later(ref: "weakref.ref[H11Protocol]", loop: asyncio.AbstractEventLoop, seen: Any, waited: float) -> None:
    loop.call_later(HEAD_SECONDS, _look, ref, seen, waited)


def _look(ref: "weakref.ref[H11Protocol]", seen: Any, waited: float) -> None:
    """`seen`: the request that was under way at the last look, None before the first; `waited`: how long for it."""
    connection = ref()
    # A socket is a connection of another kind from then on, and no longer among these.
    if connection is None or connection not in connection.connections or connection.transport.is_closing():
        return
    request: Any = connection.cycle
    waited = waited + HEAD_SECONDS if request is seen else 0.0
    if waited >= _most(request):
        connection.transport.abort()
    else:
        _look_later(ref, connection.loop, request, waited)


def _most(request: Any) -> float:
    """How long this connection may stand still: it waits for a head, for a body, or for the app's own answer."""
    if request is None or request.response_complete:
        return HEAD_SECONDS
    return BODY_SECONDS if request.more_body else float("inf")
