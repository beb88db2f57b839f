"""Who and what is let in: known hosts, own origin, known addresses and methods. Before anything of Streamlit's runs."""

from urllib.parse import SplitResult, urlsplit

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from bpa_ui.web.addresses import HEALTH, SOCKET, UPLOAD, methods
from bpa_ui.web.error_pages import plain_page
from bpa_ui.web.settings import Settings
from bpa_ui.web.spoken import asked_for


class RequestGuard:
    """Answers what is refused itself; the rest goes on."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app, self._settings = app, settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket" and not self._socket_allowed(scope):
            await send({"type": "websocket.close", "code": 1008})
            return
        refusal = self._refusal(scope) if scope["type"] == "http" else None
        await (refusal or self._app)(scope, receive, send)

    def _socket_allowed(self, scope: Scope) -> bool:
        """Another site's page gets no socket; Streamlit would ask the outside for its own address first."""
        given = Headers(scope=scope)
        return scope["path"] == SOCKET and host_allowed(given.get("host", ""), self._settings) and same_origin(given)

    def _refusal(self, scope: Scope) -> Response | None:
        given, path, method = Headers(scope=scope), scope["path"], scope["method"]
        speaks = asked_for(path, given)
        if path != HEALTH and not host_allowed(given.get("host", ""), self._settings):
            return plain_page(400, "refused", speaks)
        allowed = methods(path)
        if not allowed:
            return plain_page(404, "not_found", speaks)
        if method not in allowed:
            return Response(status_code=405, headers={"Allow": ", ".join(sorted(allowed))})
        if UPLOAD.fullmatch(path) and not same_origin(given):
            return plain_page(403, "refused", speaks)
        return None


def host_allowed(host: str, settings: Settings) -> bool:
    """Any host where none is set; else only those, «*.» standing for every name below."""
    if not settings.allowed_hosts:
        return True
    parts = _parts(f"//{host}")
    name = ((parts and parts.hostname) or "").rstrip(".")
    return any(
        name.endswith(one[1:]) if one.startswith("*.") else name == one.strip("[]") for one in settings.allowed_hosts
    )


def same_origin(given: Headers) -> bool:
    """No origin (not a browser) or this very host."""
    origin = given.get("origin")
    if origin is None:
        return True
    parts = _parts(origin)
    return parts is not None and parts.netloc == given.get("host")


def _parts(address: str) -> SplitResult | None:
    """None for what is no address at all, as «http://[»."""
    try:
        return urlsplit(address)
    except ValueError:
        return None
