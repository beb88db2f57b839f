"""Streamlit's index.html put right for each address: language, title, description, words without JavaScript."""

import base64
import hashlib
import re
from collections.abc import Callable
from functools import cache
from html import escape
from pathlib import Path

from streamlit.file_util import get_static_dir

from bpa_core.law import READ_ON
from bpa_core.texts import t
from bpa_core.texts.language import FIRST, offered, reading, written_in
from bpa_core.texts.numbers import long_date
from bpa_ui.shell.site import SitePage
from bpa_ui.web.settings import settings
from bpa_ui.web.spoken import opening

LAW = "https://lovdata.no/dokument/NL/lov/"
_OURS = (Path(__file__).resolve().parent / "static" / "app.css").read_text(encoding="utf-8")
_KATEX = r'<link rel="stylesheet"[^>]*>'
_NONE_ON_THE_WAY = "<style>.bpa-first{display:none}</style>"
"""Where no script runs, no page is on its way: the rules in short stand instead of the first words."""
_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


@cache
def _template() -> str:
    return Path(get_static_dir(), "index.html").read_text(encoding="utf-8")


@cache
def script_hash() -> str:
    """The policy's word for the one inline script. ValueError if there is not exactly one any more."""
    (script,) = _INLINE.findall(_template())
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


@cache
def html_of(page: SitePage, language: str = FIRST, *, addressed: bool = False) -> str:
    """The page as it is before any script has run; `addressed`: at its address in that language, one folder down.

    ValueError where Streamlit's file is no longer as we know it.
    """
    html = _template()
    with written_in(language):
        for pattern, put in _changes(page, addressed):
            html, times = re.subn(pattern, put, html, flags=re.DOTALL)
            if times != 1:
                raise ValueError(f"index.html: {times} of {pattern!r}")
    return html.replace('="./', '="../') if addressed else html


def _changes(page: SitePage, addressed: bool) -> list[tuple[str, str | Callable[[re.Match[str]], str]]]:
    address = f' data-address="{reading()}"' if addressed else ""
    return [
        (r'<html lang="en">', f"<html {opening()}{address}>"),
        (r"<title>.*?</title>", lambda _: _head(page, page.path_in(reading()) if addressed else page.path)),
        (r'<link rel="shortcut icon"[^>]*>', '<link rel="icon" href="./bpa/icon.svg" type="image/svg+xml" />'),
        (r"<!--\s*Machine-readable.*?-->\s*<link rel=\"service-desc\"[^>]*>", ""),
        (r"<noscript>.*?</noscript>", lambda _: f"<noscript>{without_script()}</noscript>"),
        (_KATEX, ""),
        (r'<div id="root"></div>', lambda _: f'<div id="root">{_first_words(page)}</div>\n    {_katex()}'),
    ]


def _first_words(page: SitePage) -> str:
    """What stands until React first draws, on a slow net many seconds: the page's title and one sentence.

    They come with the address itself, ask for no file, and no style sheet stands before them. No heading: the page's
    one h1 comes with the page.
    """
    return (
        '<div class="bpa-plain bpa-first" role="status">'
        f"<p>{escape(t('web.name'))}</p>"
        f'<p class="bpa-first-title">{escape(page.title)}</p>'
        f"<p>{escape(page.description)}</p><p>{escape(t('web.loading'))}</p></div>"
    )


def _katex() -> str:
    """Streamlit's one style sheet, for formulas: behind the first words, which else would wait for it."""
    (script,) = re.findall(_KATEX, _template())
    return str(script)


def _head(page: SitePage, path: str) -> str:
    lines = [
        f"<title>{escape(page.tab_title)}</title>",
        f'<meta name="description" content="{escape(page.description)}" />',
        '<meta name="color-scheme" content="light dark" />',
        f"<style>{_OURS}</style>",
        f'<link rel="preload" href="./bpa/words/{reading()}.json" as="fetch" crossorigin />',
        '<script type="module" src="./bpa/app.js"></script>',
    ]
    if settings().public_url:
        lines.append(f'<link rel="canonical" href="{escape(settings().public_url + path)}" />')
    here = settings().public_url or "."
    lines += (
        f'<link rel="alternate" hreflang="{code}" href="{escape(here + other)}" />'
        for code, other in alternates(page).items()
    )
    return "\n    ".join(lines)


def alternates(page: SitePage) -> dict[str, str]:
    """Its address in each language offered, by hreflang; "x-default" is the one that asks what the browser speaks."""
    return {one.code: page.path_in(one.code) for one in offered()} | {"x-default": page.path}


def without_script() -> str:
    """The rules in short, for those whose browser runs no script."""
    rules = "".join(f"<li>{escape(t(f'noscript.{one}'))}</li>" for one in ("full", "conditional", "under", "appeal"))
    links = "".join(
        f'<p><a href="{LAW}{address}">{escape(t(f"noscript.{name}"))}</a></p>'
        for name, address in (("law_rights", "1999-07-02-63"), ("law_services", "2011-06-24-30"))
    )
    lead = t("noscript.lead", read_on=long_date(READ_ON))
    return (
        f'{_NONE_ON_THE_WAY}<main class="bpa-plain"><h1>{escape(t("web.name"))}</h1><p>{escape(lead)}</p>'
        f"<ul>{rules}</ul><p>{escape(t('noscript.help'))}</p>{links}</main>"
    )
