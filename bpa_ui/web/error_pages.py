"""Short pages that need no script: not found, refused."""

from html import escape

from starlette.responses import HTMLResponse

from bpa_core.texts import t
from bpa_core.texts.language import nearest, reading, written_in


def plain_page(status: int, kind: str, asked: str | None = None) -> HTMLResponse:
    """The page `error.<kind>` of the texts, with a way back to the start, in the offered language nearest to the
    browser's (`asked`: its Accept-Language)."""
    with written_in(nearest(asked)):
        html = _html(kind)
    return HTMLResponse(html, status_code=status, headers={"Cache-Control": "no-store"})


def _html(kind: str) -> str:
    title, text = escape(t(f"error.{kind}_title")), escape(t(f"error.{kind}"))
    return (
        '<!DOCTYPE html><html lang="'
        f'{reading()}"><head><meta charset="utf-8"><meta name="robots" content="noindex">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<title>{title} – {escape(t("web.name"))}</title><link rel="stylesheet" href="/bpa/app.css"></head>'
        f'<body><main class="bpa-plain"><h1>{title}</h1><p>{text}</p>'
        f'<p><a href="/">{escape(t("error.to_start"))}</a></p></main></body></html>'
    )
