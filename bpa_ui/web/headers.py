"""The headers on every answer: what the browser may load, where it may be shown, what it tells others."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bpa_ui.web.index import script_hash
from bpa_ui.web.settings import Settings

_OF_DOCUMENTS = {"Permissions-Policy", "Cross-Origin-Opener-Policy"}
"""Browsers read these on pages alone. Ninety small files make a first page: each header costs all of them."""
_CLOSED = ("camera", "display-capture", "geolocation", "microphone", "midi", "payment", "usb", "browsing-topics")


def policy(settings: Settings) -> str:
    """The content security policy: nothing from elsewhere, no unsafe-eval, one inline script known by its hash."""
    ancestors = " ".join(settings.frame_ancestors) or "'none'"
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' '{script_hash()}'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "object-src 'none'",
            f"frame-ancestors {ancestors}",
            "base-uri 'self'",
            "form-action 'self'",
        )
    )


def headers(settings: Settings) -> dict[str, str]:
    """HSTS only where TLS is; X-Frame-Options only where nobody may embed (it knows no list)."""
    sent = {
        "Content-Security-Policy": policy(settings),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": ", ".join(f"{one}=()" for one in _CLOSED),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
    if not settings.frame_ancestors:
        sent["X-Frame-Options"] = "DENY"
    if settings.behind_tls:
        sent["Strict-Transport-Security"] = "max-age=31536000"
    return sent


class Headers:
    """Puts them on every HTTP answer, some on pages alone, and on every cookie how far it may go: see `_cookie`."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app, self._settings, self._headers = app, settings, headers(settings)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                sent = MutableHeaders(scope=message)
                is_page = sent.get("content-type", "text/html").startswith("text/html")
                for name, value in self._headers.items():
                    if is_page or name not in _OF_DOCUMENTS:
                        sent[name] = value
                if self._settings.behind_tls:
                    embedded = bool(self._settings.frame_ancestors)
                    message["headers"] = [(name, _cookie(name, value, embedded)) for name, value in message["headers"]]
            await send(message)

        await self._app(scope, receive, answer if scope["type"] == "http" else send)


def _cookie(name: bytes, value: bytes, embedded: bool) -> bytes:
    """Over TLS only. Inside another site's page a browser takes none but those that say so, and keeps them apart."""
    if name.lower() != b"set-cookie" or b"secure" in value.lower():
        return value
    if embedded:
        return value.replace(b"; SameSite=Lax", b"; SameSite=None") + b"; Secure; Partitioned"
    return value + b"; Secure"
