"""The real server, asked over HTTP: what each address answers before any script has run."""

import gzip
import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message
from html import escape

import pytest

from bpa_core.texts import t
from bpa_core.texts.language import FIRST, Language, offered, written_in
from bpa_ui.shell import site
from tests.browser.server import Server


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running = Server(tmp_path_factory.mktemp("site"), BPA_PUBLIC_URL="https://bpa.example.no", BPA_BEHIND_TLS="1")
    running.start()
    yield running
    running.stop()


def get(server: Server, path: str, **asked: str) -> tuple[int, Message, str]:
    """`asked`: headers, with _ for -. What comes packed is unpacked."""
    headers = {name.replace("_", "-"): value for name, value in asked.items()}
    try:
        with urllib.request.urlopen(urllib.request.Request(server.url + path, headers=headers)) as answer:
            body = answer.read()
            plain = gzip.decompress(body) if answer.headers["Content-Encoding"] == "gzip" else body
            return answer.status, answer.headers, plain.decode()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.headers, refused.read().decode()


@pytest.mark.parametrize("page", site.pages(), ids=lambda page: page.slug)
def test_each_page_has_its_language_title_description_and_rules_without_script(
    server: Server, page: site.SitePage
) -> None:
    status, headers, html = get(server, page.path)
    assert status == 200
    assert '<html lang="nb">' in html
    assert html.count("<title>") == 1
    assert f"<title>{page.tab_title}</title>" in html
    assert f'name="description" content="{page.description}"' in html
    assert f'rel="canonical" href="https://bpa.example.no{page.path}"' in html
    assert "minst 32 timer" in html[html.index("<noscript>") : html.index("</noscript>")]
    assert "agent" not in html.lower()
    first = html[html.index('<div id="root">') : html.index("</body>")]
    assert all(escape(words) in first for words in (page.title, page.description, t("web.loading")))
    assert '<link rel="stylesheet"' not in html[: html.index('<div id="root">')], "the words would wait for it"
    assert headers["Strict-Transport-Security"]
    assert headers["ETag"] is None


@pytest.mark.parametrize("path", ["/", "/vedtak", "/logg", "/no_such_page"])
@pytest.mark.parametrize("one", [one for one in offered() if one.code != FIRST], ids=lambda one: one.code)
def test_an_address_answers_in_the_browsers_own_language(server: Server, path: str, one: Language) -> None:
    """Before any script: pages, the log on the phone, what is not there."""
    _, headers, html = get(server, path, Accept_Language=f"{one.tag},{FIRST};q=0.5")
    assert f'<html lang="{one.code}"' in html
    with written_in(one.code):
        words = {"/logg": t("logg.privacy"), "/no_such_page": t("error.not_found_title")}
        assert escape(words.get(path, t("noscript.help"))) in html
    assert path == "/no_such_page" or "Accept-Language" in headers["Vary"]


def test_the_policy_knows_the_one_inline_script(server: Server) -> None:
    _, headers, html = get(server, "/")
    assert len(re.findall(r"<script>", html)) == 1
    assert re.search(r"script-src 'self' 'sha256-[\w+/]{43}='", headers["Content-Security-Policy"])


def test_descriptions_and_titles_are_each_pages_own() -> None:
    pages = site.ALL_PAGES
    assert len({page.tab_title for page in pages}) == len({page.title for page in pages}) == len(pages)
    assert len({page.description for page in pages}) == len(pages)
    assert all(50 <= len(page.description) <= 160 for page in pages)


@pytest.mark.parametrize("one", offered(), ids=lambda one: one.code)
@pytest.mark.parametrize("page", [site.START, site.page("svaret")], ids=lambda page: page.slug)
def test_each_language_has_an_address_of_its_own_whatever_the_browser_speaks(
    server: Server, page: site.SitePage, one: Language
) -> None:
    """It names the others (hreflang), and lies one folder down: all it fetches, it fetches from above."""
    path = page.path_in(one.code)
    status, headers, html = get(server, path, Accept_Language="en-GB" if one.code == FIRST else "nb-NO")
    assert (status, headers["Vary"]) == (200, "Accept-Encoding")
    assert f'<html lang="{one.code}" data-address="{one.code}">' in html
    with written_in(one.code):
        assert f"<title>{escape(page.tab_title)}</title>" in html
    assert f'rel="canonical" href="https://bpa.example.no{path}"' in html
    assert '="./' not in html
    assert f'href="../bpa/words/{one.code}.json"' in html
    for other in (html, get(server, page.path)[2]):
        named = dict(re.findall(r'rel="alternate" hreflang="([\w-]+)" href="https://bpa.example.no([^"]*)"', other))
        assert named == {
            "nb": f"/nb{page.path}",
            "nn": f"/nn{page.path}",
            "en": f"/en{page.path}",
            "x-default": page.path,
        }


def test_what_is_not_there_is_told_in_the_language_of_the_address(server: Server) -> None:
    status, _, html = get(server, "/nn/no_such_page", Accept_Language="en-GB")
    assert (status, '<html lang="nn">' in html) == (404, True)
    assert get(server, "/nn")[2] == get(server, "/nn/")[2]


def test_the_sitemap_lists_every_page_in_each_language_and_robots_names_it(server: Server) -> None:
    sitemap = get(server, "/sitemap.xml")[2]
    prefixes = (*(f"/{one.code}" for one in offered()), "")
    assert re.findall(r"<loc>(.*?)</loc>", sitemap) == [
        f"https://bpa.example.no{prefix}{page.path}" for page in site.pages() for prefix in prefixes
    ]
    assert sitemap.count("<xhtml:link ") == len(site.pages()) * len(prefixes) ** 2
    assert "Sitemap: https://bpa.example.no/sitemap.xml" in get(server, "/robots.txt")[2]


def test_not_found_is_a_page_in_norwegian(server: Server) -> None:
    status, headers, html = get(server, "/finnes-ikke")
    assert status == 404
    assert '<html lang="nb">' in html
    assert headers["Content-Type"].startswith("text/html")


def test_streamlits_own_files_and_the_components_are_served(server: Server) -> None:
    html = get(server, "/")[2]
    script = re.search(r'src="\./(static/js/index[^"]+)"', html)
    assert script
    assert get(server, f"/{script[1]}")[0] == 200
    assert get(server, "/bpa/app.css")[1]["Content-Type"].startswith("text/css")
    assert get(server, "/bpa/typed.js")[0] == 200
    assert get(server, "/bpa/words.js")[0] == 200
    assert get(server, "/bpa/words/nb.json")[0] == 200
    assert get(server, "/bpa/words/xx.json")[0] == 404


def test_what_is_long_comes_packed_from_the_app_itself(server: Server) -> None:
    """At home no proxy stands before it. Whoever does not take it packed gets it as it is."""
    script = re.search(r'src="\./(static/js/index[^"]+)"', get(server, "/")[2])
    assert script
    for path in ("/", "/dognet", "/bpa/app.js", f"/{script[1]}", f"/{script[1]}"):
        _, headers, packed = get(server, path, accept_encoding="gzip, br")
        _, plain_headers, plain = get(server, path)
        assert (headers["Content-Encoding"], plain_headers["Content-Encoding"]) == ("gzip", None), path
        assert packed == plain
        assert headers["Content-Type"] == plain_headers["Content-Type"]
        assert "Accept-Encoding" in headers["Vary"]
        assert int(headers["Content-Length"]) < len(plain.encode()) / 2
        assert headers["X-Content-Type-Options"] == "nosniff"
