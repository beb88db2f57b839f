"""The site's own addresses: each page's html, style, script, icon, robots.txt and sitemap."""

from html import escape
from pathlib import Path

from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bpa_core.texts.language import languages, nearest
from bpa_ui.shell.site import SitePage, pages
from bpa_ui.web import log_page
from bpa_ui.web.built_in_words import words_json
from bpa_ui.web.index import html_of
from bpa_ui.web.settings import settings

STATIC = Path(__file__).resolve().parent / "static"
_KINDS = {
    "app.css": "text/css",
    "app.js": "text/javascript",
    "typed.js": "text/javascript",
    "words.js": "text/javascript",
    "icon.svg": "image/svg+xml",
}
_FRESH = {"Cache-Control": "no-cache"}


def routes() -> list[BaseRoute]:
    """What is put before Streamlit's own routes."""
    return [
        *(_page_route(page) for page in pages()),
        *(_file_route(name, kind) for name, kind in _KINDS.items()),
        *(_words_route(code) for code in languages()),
        *log_page.routes(),
        Route("/robots.txt", _robots),
        Route("/sitemap.xml", _sitemap),
    ]


def _page_route(page: SitePage) -> Route:
    async def answer(request: Request) -> Response:
        language = nearest(request.headers.get("accept-language"))
        return HTMLResponse(html_of(page, language), headers={**_FRESH, "Vary": "Accept-Language"})

    # Streamlit packs all but the first address, which it takes for its own.
    packed = [Middleware(GZipMiddleware)] if page.path == "/" else []
    return Route(page.path, answer, middleware=packed)


def _file_route(name: str, kind: str) -> Route:
    content = (STATIC / name).read_bytes()

    async def answer(_: Request) -> Response:
        return Response(content, media_type=kind, headers=_FRESH)

    return Route(f"/bpa/{name}", answer)


def _words_route(code: str) -> Route:
    async def answer(_: Request) -> Response:
        return Response(words_json(code), media_type="application/json", headers=_FRESH)

    return Route(f"/bpa/words/{code}.json", answer)


def _site(request: Request) -> str:
    return settings().public_url or str(request.base_url).rstrip("/")


async def _robots(request: Request) -> Response:
    lines = ("User-agent: *", "Disallow: /_stcore/", "Disallow: /media/", f"Sitemap: {_site(request)}/sitemap.xml", "")
    return PlainTextResponse("\n".join(lines))


async def _sitemap(request: Request) -> Response:
    listed = "".join(f"<url><loc>{escape(_site(request) + page.path)}</loc></url>" for page in pages())
    xml = f'<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{listed}</urlset>'
    return Response(xml, media_type="application/xml")
