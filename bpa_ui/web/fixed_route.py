"""An address of ours whose answer is the same for everybody."""

from collections.abc import Callable
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

FRESH = {"Cache-Control": "no-cache"}
"""Kept by the browser, and asked about each time: a new version is seen at once."""


def fixed_route(address: str, kind: str, content: Callable[[], str | bytes]) -> Route:
    """`content`, of media type `kind`, is asked for at each answer: whatever is dear keeps it itself."""

    async def answer(_: Request) -> Response:
        return Response(content(), media_type=kind, headers=FRESH)

    return Route(address, answer)


def file_route(address: str, kind: str, file: Path) -> Route:
    """A file, read once."""
    content = file.read_bytes()
    return fixed_route(address, kind, lambda: content)
