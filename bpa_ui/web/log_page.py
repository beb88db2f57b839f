"""The log on the phone, `/logg`: a small page of its own without Streamlit, which works with no net once opened.

Each language has an address of its own (`/logg/nn`), to which «Legg inn» leads in the language that is read. `/logg`
goes on to the one that the tab or the machine has kept (early.js); else it is in the one nearest to the browser's own.
"""

import hashlib
import json
from collections.abc import Iterator
from functools import cache, partial
from html import escape
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from bpa_core.editing.palette import palette
from bpa_core.plan.categories import Family
from bpa_core.texts import label, t, template
from bpa_core.texts.language import FIRST, offered, reading, written_in
from bpa_ui.web.fixed_route import FRESH, file_route, fixed_route
from bpa_ui.web.spoken import asked_for, opening

PATH = "/logg"
_STATIC = Path(__file__).resolve().parent / "static" / "logg"
_SCRIPT, _STYLE, _MANIFEST = "text/javascript", "text/css", "application/manifest+json"
_KINDS = {
    "early.js": _SCRIPT,
    "log.js": _SCRIPT,
    "store.js": _SCRIPT,
    "view.js": _SCRIPT,
    "main.js": _SCRIPT,
    "logg.css": _STYLE,
}


def _page_in(language: str) -> str:
    return f"{PATH}/{language}"


def _manifest_in(language: str) -> str:
    return f"{PATH}/{language}.webmanifest"


_SPOKEN_IN = [make(one.code) for one in offered() for make in (_page_in, _manifest_in)]
SCRIPT_WORDS = (
    "title",
    "start",
    "since",
    "two",
    "two_short",
    "awake",
    "woke",
    "asleep",
    "forgotten",
    "ended_at",
    "it_ended",
    "still",
    "from",
    "to",
    "goes_on",
    "mend",
    "mended",
    "not_mended",
    "remove",
    "removed",
    "undone",
    "own_tasks",
    "said_start",
    "said_stop",
    "said_woke",
    "said_asleep",
    "full",
    "saved",
    "file_name",
    "no_plan",
    "plan_opened",
    "wiped",
)
"""The words that the script shows; the others stand in the page from the start."""


def routes() -> list[Route]:
    """The page, its files, its worker and its manifests."""
    return [
        Route(PATH, _page),
        *(fixed_route(_page_in(one.code), "text/html", partial(html, one.code)) for one in offered()),
        *(fixed_route(_manifest_in(one.code), _MANIFEST, partial(manifest, one.code)) for one in offered()),
        Route(f"{PATH}/sw.js", _worker),
        *(file_route(f"{PATH}/{name}", kind, _STATIC / name) for name, kind in _KINDS.items()),
    ]


async def _page(request: Request) -> Response:
    return HTMLResponse(html(asked_for("", request.headers)), headers={**FRESH, "Vary": "Accept-Language"})


async def _worker(_: Request) -> Response:
    """Its files lie below the page's own address, which it must be allowed to serve too."""
    return Response(worker(), media_type=_SCRIPT, headers={**FRESH, "Service-Worker-Allowed": PATH})


@cache
def html(language: str = FIRST) -> str:
    """The whole page before its script has run; the words and the palette go with it, so that nothing more is asked."""
    with written_in(language):
        given = json.dumps(_given(), ensure_ascii=False).replace("<", "\\u003c")
        script = f'<script type="application/json" id="given">{given}</script>'
        return "\n".join((*_head(), *_body(), script, "</html>"))


def _given() -> dict[str, Any]:
    return {
        "language": reading(),
        "words": {name: t(f"logg.{name}") for name in SCRIPT_WORDS}
        | {"lengths": {name: template(f"length.short_{name}") for name in ("hours", "minutes")}},
        "groups": [_group(family) for family in Family],
    }


def _group(family: Family) -> dict[str, Any]:
    tasks = [one for one in palette() if one.family is family]
    listed = [{"title": one.title, "category": one.category, "service": one.service} for one in tasks]
    return {"title": label(family), "tasks": listed}


def _head() -> Iterator[str]:
    yield f'<!DOCTYPE html><html {opening()}><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f'<title>{_w("tab")}</title><meta name="description" content="{_w("description")}">'
    yield "".join(f'<link rel="alternate" hreflang="{one.code}" href="{_page_in(one.code)}">' for one in offered())
    yield f'<script src="{PATH}/early.js"></script><link rel="stylesheet" href="{PATH}/logg.css">'
    yield f'<link rel="manifest" href="{_manifest_in(reading())}"><link rel="icon" href="/bpa/icon.svg">'
    yield "".join(f'<link rel="modulepreload" href="{PATH}/{name}">' for name in ("log.js", "store.js", "view.js"))
    yield f'<script type="module" src="{PATH}/main.js"></script></head>'


def _body() -> Iterator[str]:
    """In the order of use: what is asked, the buttons, then the log, the choice of buttons, the file."""
    yield f'<body><main><header><h1>{_w("title")}</h1><button id="night">{_w("night")}</button></header>'
    yield f"<noscript><p>{_w('no_script')}</p></noscript>"
    yield f'<p id="refused" class="warn" role="alert" hidden>{_w("refused")}</p>'
    yield f'<p id="first" hidden>{_w("first")}</p>'
    yield '<div id="questions"></div><button id="woke"></button><div id="buttons"></div>'
    yield f'<div class="bar"><button id="undo">{_w("undo")}</button><p id="said" role="status"></p></div>'
    yield f'<h2>{_w("choose")}</h2><p class="quiet">{_w("choose_about")}</p><div id="choices"></div>'
    yield f'<form id="own" class="row"><input id="own-title" maxlength="120" aria-label="{_w("own_title")}"'
    yield f' placeholder="{_w("own_title")}"><button>{_w("own_add")}</button></form>'
    yield f'<label class="file"><span>{_w("plan")}</span><input id="plan" type="file" accept=".json,application/json">'
    yield f'</label><p class="quiet">{_w("plan_about")}</p>'
    yield f'<h2>{_w("log")}</h2><p id="nothing">{_w("nothing")}</p><div id="days"></div>'
    yield f'<h2>{_w("take_out")}</h2><p>{_w("take_out_about")}</p><div class="row">'
    yield f'<button id="save">{_w("save")}</button><button id="share" hidden>{_w("share")}</button></div>'
    yield f'<div class="row"><button id="wipe">{_w("wipe")}</button></div><div id="wipe-sure" class="warn" hidden>'
    yield f'<p>{_w("wipe_sure")}</p><button id="wipe-yes">{_w("wipe_yes")}</button></div>'
    yield f'<p class="quiet">{_w("privacy")}</p><p><a href="/{reading()}/legg_inn">{_w("back")}</a></p>'
    if reading() != FIRST:
        yield f'<p class="quiet">{escape(t("language.note"))}</p>'
    yield f'<nav class="row" aria-label="{escape(t("language.choose"))}">{"".join(_others())}</nav></main></body>'


def _others() -> Iterator[str]:
    """The page in the other languages, each by the name that its own readers use."""
    for one in offered():
        if one.code != reading():
            yield f'<a href="{_page_in(one.code)}" lang="{one.code}" hreflang="{one.code}">{escape(one.name)}</a>'


def _w(name: str) -> str:
    return escape(t(f"logg.{name}"))


@cache
def manifest(language: str = FIRST) -> str:
    """So that the page can be put on the phone's home screen."""
    with written_in(language):
        return _manifest_words()


def _manifest_words() -> str:
    return json.dumps(
        {
            "name": t("logg.tab"),
            "short_name": t("logg.title"),
            "lang": reading(),
            "id": PATH,
            "start_url": _page_in(reading()),
            "scope": PATH,
            "display": "standalone",
            "background_color": "#000000",
            "theme_color": "#245d59",
            "icons": [{"src": "/bpa/icon.svg", "sizes": "any", "type": "image/svg+xml"}],
        },
        ensure_ascii=False,
    )


@cache
def worker() -> str:
    """The service worker, with the list of what it keeps, and a version that changes when any of it does."""
    kept = [PATH, "/bpa/icon.svg", *_SPOKEN_IN, *(f"{PATH}/{name}" for name in _KINDS)]
    script = (_STATIC / "sw.js").read_text(encoding="utf-8")
    spoken = [made(one.code) for one in offered() for made in (html, manifest)]
    parts = (*spoken, script, *((_STATIC / name).read_text(encoding="utf-8") for name in _KINDS))
    version = hashlib.sha256("\0".join(parts).encode()).hexdigest()[:12]
    return f"const VERSION = {json.dumps(f'bpa-logg-{version}')};\nconst FILES = {json.dumps(kept)};\n{script}"
