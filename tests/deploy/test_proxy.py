"""The site behind nginx: affinity, compression, caching, limits, files up and down, and a replica that dies."""

import re
import time
import urllib.error
import urllib.request
from contextlib import ExitStack
from http.client import HTTPResponse

import pytest
from playwright.sync_api import Browser

from bpa_core.examples import example_plan
from bpa_core.plan_file.read_write import read_plan, write_plan
from bpa_core.texts import t
from tests.browser.plans import with_id, without_id
from tests.browser.server import Server
from tests.browser.tab import Tab
from tests.deploy.conftest import Site
from tests.deploy.proxy import Proxy

PLAN = with_id(example_plan("ung_20"))


def _get(url: str, **headers: str) -> HTTPResponse:
    answer: HTTPResponse = urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=10)
    return answer


def _status(url: str, **headers: str) -> int:
    try:
        return _get(url, **headers).status
    except urllib.error.HTTPError as refused:
        return refused.code


def _script(site: Site) -> str:
    page = _get(f"{site.proxy.url}/").read().decode()
    return next(part.split('"')[0] for part in page.split('src="') if "/static/js/" in part.split('"')[0]).lstrip(".")


def test_a_first_page_gives_a_random_route_and_a_second_keeps_it(site: Site) -> None:
    routes = {_get(f"{site.proxy.url}/").headers["Set-Cookie"].split(";")[0] for _ in range(3)}
    assert len(routes) == 3
    assert all(route.startswith("bpa_route=") for route in routes)
    kept = _get(f"{site.proxy.url}/", Cookie=routes.pop())
    assert "bpa_route" not in (kept.headers.get("Set-Cookie") or "")


@pytest.mark.parametrize("how", ["br", "gzip"])
def test_scripts_are_compressed_and_cached_for_a_year(site: Site, how: str) -> None:
    path = _script(site)
    plain = len(_get(f"{site.proxy.url}{path}").read())
    answer = _get(f"{site.proxy.url}{path}", **{"Accept-Encoding": how})
    assert answer.headers["Content-Encoding"] == how
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert len(answer.read()) < plain / 2


def test_security_headers_come_through(site: Site) -> None:
    headers = _get(f"{site.proxy.url}/").headers
    assert "default-src 'self'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"


def test_what_is_not_needed_is_closed_and_unknown_pages_are_404(site: Site) -> None:
    for path in ("/_stcore/metrics", "/finnes-ikke", "/_stcore/../_stcore/metrics"):
        assert _status(f"{site.proxy.url}{path}") == 404, path


def test_a_body_over_the_limit_is_refused_at_the_door(site: Site) -> None:
    request = urllib.request.Request(f"{site.proxy.url}/", data=b"x" * 3_000_000, method="POST")
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(request, timeout=10)
    assert refused.value.code == 413


def test_nothing_of_a_visitor_is_logged(site: Site) -> None:
    _get(f"{site.proxy.url}/timene?hemmelig=ja").read()
    log = (site.proxy.home / "access.log").read_text()
    assert "hemmelig" not in log
    assert "timene" not in log
    assert "127.0.0.1" not in log


def test_files_are_opened_and_saved_through_it(site: Site, browser: Browser) -> None:
    tab = Tab(browser.new_context(locale="nb-NO"), site.proxy.url)
    tab.open()
    tab.upload(write_plan(PLAN))
    with tab.page.expect_download() as download:
        tab.file_bar()
        tab.page.get_by_role("button", name="Lagre planen som fil").click()
    assert read_plan(download.value.path().read_bytes()) == PLAN
    tab.page.context.close()


def test_a_replica_dies_with_a_session_on_it_and_the_other_takes_over(site: Site, browser: Browser) -> None:
    """The page stays as it is: nobody loads it anew, and the next change counts."""
    tab = Tab(browser.new_context(locale="nb-NO"), site.proxy.url)
    tab.open()
    tab.upload(write_plan(PLAN))
    before = tab.stored()
    tab.page.evaluate("window.stillHere = true")
    for victim in site.replicas:  # whichever has the session: each dies in turn
        sockets = _sockets(tab)
        victim.kill()
        until = time.monotonic() + 3
        while _sockets(tab) == sockets and time.monotonic() < until:
            tab.page.wait_for_timeout(100)
        tab.idle()
        assert tab.stored() == before
        victim.start()
    assert _sockets(tab) > 1, "the session was on neither"
    for log in site.proxy.home.glob("*.log"):  # nginx would have told whose connection broke, and what it asked for
        assert not re.search(r"127\.0\.0\.1|localhost|client|HTTP/|/_stcore", log.read_text()), log.name
    tab.page.get_by_role("button", name=t("start.example.voksen_58")).click()
    tab.page.get_by_role("button", name=t("example.back")).wait_for()
    tab.idle()
    assert without_id(read_plan(tab.stored() or "")) == example_plan("voksen_58")
    tab.page.get_by_role("button", name=t("example.back")).click()
    tab.idle()
    assert read_plan(tab.stored() or "") == PLAN
    assert tab.page.evaluate("window.stillHere")
    tab.page.context.close()


def _sockets(tab: Tab) -> int:
    return sum("/_stcore/stream" in one for one in tab.requests)


def test_a_whole_visit_where_tls_ends_at_nginx(
    site: Site, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    secured = Server(tmp_path_factory.mktemp("secured"), BPA_BEHIND_TLS="1", BPA_ALLOWED_HOSTS="localhost")
    proxy = Proxy(tmp_path_factory.mktemp("tls"), [f"127.0.0.1:{secured.port}"], tls=True, BPA_BEHIND_TLS="1")
    with ExitStack() as running:
        for one in (secured, proxy):
            running.callback(one.stop)
            one.start()
        context = browser.new_context(locale="nb-NO", ignore_https_errors=True)
        running.callback(context.close)
        tab = Tab(context, proxy.tls_url)
        tab.open()
        tab.upload(write_plan(PLAN))
        assert read_plan(tab.stored() or "") == PLAN
        assert {one["name"]: one["secure"] for one in context.cookies()} == {"_streamlit_xsrf": True, "bpa_route": True}
        headers = tab.page.request.get(proxy.tls_url).headers
        assert headers["strict-transport-security"] == "max-age=31536000"
