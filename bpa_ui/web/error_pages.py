"""Short pages that need no script: not found, refused."""

from html import escape

from starlette.responses import HTMLResponse

from bpa_core.texts import t
from bpa_core.texts.language import FIRST, written_in
from bpa_ui.web.spoken import opening


def plain_page(status: int, kind: str, language: str = FIRST) -> HTMLResponse:
    """The page `error.<kind>` of the texts, with a way back to the start."""
    with written_in(language):
        html = _html(kind)
    return HTMLResponse(html, status_code=status, headers={"Cache-Control": "no-store"})


def _html(kind: str) -> str:
    title, text = escape(t(f"error.{kind}_title")), escape(t(f"error.{kind}"))
    return (
        f'<!DOCTYPE html><html {opening()}><head><meta charset="utf-8"><meta name="robots" content="noindex">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<title>{title} – {escape(t("web.name"))}</title><link rel="stylesheet" href="/bpa/app.css"></head>'
        f'<body><main class="bpa-plain"><h1>{title}</h1><p>{text}</p>'
        f'<p><a href="/">{escape(t("error.to_start"))}</a></p></main></body></html>'
    )
