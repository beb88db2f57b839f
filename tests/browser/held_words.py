"""The app, and an address that tells how many of its living objects hold a word: what is let go of is in none.

Python counts and collects; it does not wipe. So what is searched is all that the process can still reach, and not what
freed memory may still hold until it is used again (Personvern says so).
"""

import gc
from collections.abc import Iterator
from typing import Any

from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send
from streamlit.runtime import Runtime

from app import app as whole

ADDRESS = "/held/"
LATER = "/two-minutes-later"


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "http" and scope["path"].startswith(ADDRESS):
        word = scope["path"].removeprefix(ADDRESS)[::-1]  # told backwards, so that the request is not found
        await PlainTextResponse(str(sum(1 for _ in _holding(word))))(scope, receive, send)
    elif scope["type"] == "http" and scope["path"] == LATER:
        tabs: Any = Runtime.instance()._session_mgr
        now = tabs._session_storage._cache._timer() + 121
        tabs._session_storage._cache._timer = lambda: now
        await PlainTextResponse("")(scope, receive, send)
    else:
        await whole(scope, receive, send)


def _holding(word: str) -> Iterator[object]:
    gc.collect()
    as_bytes, seen = word.encode(), set()
    for holder in gc.get_objects():
        for one in gc.get_referents(holder):
            if id(one) in seen or not isinstance(one, str | bytes | bytearray):
                continue
            seen.add(id(one))
            if len(one) > len(word) and (word in one if isinstance(one, str) else as_bytes in one):
                yield one
