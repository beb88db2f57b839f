"""The site's own addresses: each page's html, style, script, icon, robots.txt and sitemap."""

from functools import partial
from html import escape
from pathlib import Path

from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from bpa_core.texts.language import languages, offered
from bpa_ui.shell.site import SitePage, pages
from bpa_ui.web import log_page
from bpa_ui.web.built_in_words import words_json
from bpa_ui.web.fixed_route import FRESH, file_route, fixed_route
from bpa_ui.web.index import alternates, html_of
from bpa_ui.web.settings import settings
from bpa_ui.web.spoken import asked_for

_STATIC = Path(__file__).resolve().parent / "static"
_KINDS = {
    "app.css": "text/css",
    "app.js": "text/javascript",
    "lead.js": "text/javascript",
    "translated.js": "text/javascript",
    "typed.js": "text/javascript",
    "words.js": "text/javascript",
    "icon.svg": "image/svg+xml",
}
_JSON = "application/json"


def routes() -> list[Route]:
    """What is put before Streamlit's own routes."""
    return [
        *(_page_route(page) for page in pages()),
        *(_page_route_in(page, one.code) for page in pages() for one in offered()),
        *(Route(f"/{one.code}", _to_start) for one in offered()),
        *(file_route(f"/bpa/{name}", kind, _STATIC / name) for name, kind in _KINDS.items()),
        *(fixed_route(f"/bpa/words/{code}.json", _JSON, partial(words_json, code)) for code in languages()),
        *log_page.routes(),
        Route("/robots.txt", _robots),
        Route("/sitemap.xml", _sitemap),
    ]


def _page_route(page: SitePage) -> Route:
    async def answer(request: Request) -> Response:
        language = asked_for("", request.headers)
        return HTMLResponse(html_of(page, language), headers={**FRESH, "Vary": "Accept-Language"})

    # Streamlit packs all but the first address, which it takes for its own.
    packed = [Middleware(GZipMiddleware)] if page.path == "/" else []
    return Route(page.path, answer, middleware=packed)


def _page_route_in(page: SitePage, language: str) -> Route:
    return fixed_route(page.path_in(language), "text/html", partial(html_of, page, language, addressed=True))


async def _to_start(request: Request) -> Response:
    """«/nn» for «/nn/»; told from here, so that it holds wherever a proxy has put the site."""
    return RedirectResponse(f"{request.url.path.rpartition('/')[2]}/", status_code=308)


def _site(request: Request) -> str:
    return settings().public_url or str(request.base_url).rstrip("/")


async def _robots(request: Request) -> Response:
    lines = ("User-agent: *", "Disallow: /_stcore/", "Disallow: /media/", f"Sitemap: {_site(request)}/sitemap.xml", "")
    return PlainTextResponse("\n".join(lines))


async def _sitemap(request: Request) -> Response:
    listed = "".join(_listed(_site(request), page) for page in pages())
    spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    xml = f'<?xml version="1.0" encoding="UTF-8"?><urlset {spaces}>{listed}</urlset>'
    return Response(xml, media_type="application/xml")


def _listed(site: str, page: SitePage) -> str:
    """The page at each of its addresses; each names them all."""
    others = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href="{escape(site + path)}"/>'
        for code, path in alternates(page).items()
    )
    return "".join(f"<url><loc>{escape(site + path)}</loc>{others}</url>" for path in alternates(page).values())
