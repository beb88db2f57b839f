"""The app, and an address that tells how many of its living objects hold a word: what is let go of is in none.

Python counts and collects; it does not wipe. So what is searched is all that the process can still reach, and not what
freed memory may still hold until it is used again (Personvern says so).
"""

import gc
from collections.abc import Iterator
from typing import Any

from google.protobuf.message import Message
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
    """Texts and bytes with the word that anything living reaches, and Streamlit's messages, whose texts are no objects
    of Python's. What holds only texts is not among the collector's objects: it is looked into from what holds it."""
    gc.collect()
    as_bytes, seen = word.encode(), set[int]()
    left = gc.get_objects()
    while left:
        for one in gc.get_referents(left.pop()):
            if id(one) in seen or gc.is_tracked(one):
                continue
            seen.add(id(one))
            if isinstance(one, str | bytes | bytearray):
                if len(one) > len(word) and (word in one if isinstance(one, str) else as_bytes in one):
                    yield one
            elif isinstance(one, Message):
                if as_bytes in one.SerializePartialToString():
                    yield one
            elif not isinstance(one, int | float | type(None)):
                left.append(one)
    for message in filter(lambda one: isinstance(one, Message), gc.get_objects()):
        if as_bytes in message.SerializePartialToString():
            yield message
