"""Streamlit's own files, packed once and kept: at home no proxy stands before the app, and a first page weighs 2.7 MB.

Each file's name changes with what is in it, so nothing is packed twice.
"""

import gzip
import mimetypes
from asyncio import Lock, to_thread
from pathlib import Path

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit.file_util import get_static_dir

from bpa_ui.web.addresses import is_shipped

LEVEL = 6
KINDS = (".js", ".css", ".json", ".svg")
"""Fonts and pictures are packed already."""
_A_YEAR = "public, immutable, max-age=31536000"


class Packed:
    """Answers for Streamlit's files where the browser takes gzip; all else goes on."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._kept: dict[str, bytes] = {}
        self._one_at_a_time = Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        packed = await self._packed(scope["path"]) if _wants(scope) else None
        await (self._app if packed is None else _answer(scope["path"], packed))(scope, receive, send)

    async def _packed(self, path: str) -> bytes:
        """In a thread: the loop answers others meanwhile."""
        async with self._one_at_a_time:
            if path not in self._kept:
                self._kept[path] = await to_thread(_pack, path)
        return self._kept[path]


def _wants(scope: Scope) -> bool:
    if scope["type"] != "http" or not scope["path"].endswith(KINDS) or not is_shipped(scope["path"]):
        return False
    given = Headers(scope=scope)
    return "gzip" in given.get("accept-encoding", "") and "range" not in given


def _pack(path: str) -> bytes:
    return gzip.compress(Path(get_static_dir(), path.lstrip("/")).read_bytes(), LEVEL, mtime=0)


def _answer(path: str, packed: bytes) -> Response:
    headers = {"Content-Encoding": "gzip", "Vary": "Accept-Encoding", "Cache-Control": _A_YEAR}
    return Response(packed, media_type=mimetypes.guess_type(path)[0], headers=headers)
