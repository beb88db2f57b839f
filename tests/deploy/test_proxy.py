"""The site behind nginx: affinity, compression, caching, limits, files up and down, and a replica that dies."""

import json
import urllib.error
import urllib.request
from http.client import HTTPResponse

import pytest
from playwright.sync_api import Browser

from bpa_core.examples import example_plan
from bpa_core.plan_file import read_plan, write_plan
from tests.browser.tab import Tab
from tests.deploy.conftest import Site


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


def test_a_replica_dies_with_a_session_on_it_and_nothing_is_lost(site: Site, browser: Browser) -> None:
    context = browser.new_context(locale="nb-NO")
    tab = Tab(context, site.proxy.url)
    tab.open()
    plan = example_plan("ung_20")
    tab.upload(write_plan(plan))
    with tab.page.expect_download() as download:
        tab.file_bar()
        tab.page.get_by_role("button", name="Lagre planen som fil").click()
    assert read_plan(download.value.path().read_bytes()) == plan
    tab.page.keyboard.press("Escape")

    before = json.loads(tab.stored() or "{}")
    for victim in site.replicas:  # whichever has the session: each dies in turn, and the other takes over
        victim.kill()
        tab.open("/timene")
        assert json.loads(tab.stored() or "{}") == before
        victim.start()
        tab.page.wait_for_timeout(4000)  # nginx tries a replica that failed again after 3 seconds
    assert read_plan(json.dumps(before)) == plan
    context.close()
