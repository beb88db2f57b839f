"""Nothing kept: a server that may write no byte and is heard at every word to another does all that a family needs.

So the container's root may be read-only, and no answer can reach a disk, not even for a moment.
"""

import json
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from bpa_core.documents import FORMS, Kind
from bpa_core.documents.catalog import OTHER_SCHEMES
from bpa_core.examples import example_plan
from bpa_core.plan.limits import TITLE_LENGTH
from bpa_core.plan_file.read_write import write_plan
from bpa_core.texts import label, t
from bpa_core.texts.address import t_for
from bpa_ui.shell import site
from tests.browser.conftest import NewTab
from tests.browser.english import SEEN, english_in
from tests.browser.everybody import WIDTHS
from tests.browser.hostile_plan import TEXTS, hostile, made, read
from tests.browser.server import Server
from tests.browser.tab import Tab
from tests.browser.walk import go, unfold

SECRET = "Hemmelighetskremmeren"
PLAN = example_plan("ung_20").model_copy(update={"title": SECRET})
HOSTILE_PLAN = hostile().model_copy(update={"title": f"{SECRET} {hostile().title}"[:TITLE_LENGTH]})
# Python reads this file before anything else: every address that is asked for, by whatever part of the app, is told.
LISTENER = """
import os, socket, sys
def heard(event, given):
    if event in ("socket.connect", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname"):
        place = given[1] if event in ("socket.connect", "socket.sendto") else given[0]
        os.write(2, f"ASKED {place!r}\\n".encode())
sys.addaudithook(heard)
socket.getaddrinfo("localhost", 80)  # to be heard: else the silence after it would prove nothing
"""
LOADED = ("start", "dognet", "svaret", "mote", "personvern")
"""Loaded by their addresses: of each kind one. The others are followed to, at half the cost: every address answers with
its page in tests/web/test_site.py, and every page is drawn at its address in tests/pages/test_every_page.py."""
WIDE, _ = WIDTHS
OWN = re.compile(r"ASKED (\(?b?['\"](127\.0\.0\.1|::1|localhost)['\"]|None|b?['\"]{2}|['\"]/)")


@pytest.fixture
def bound(tmp_path: Path) -> Iterator[Server]:
    """A server that may write to no file, with a listener."""
    (tmp_path / "sitecustomize.py").write_text(LISTENER)
    running = Server(tmp_path, writes=False, PYTHONPATH=f"{tmp_path}:{Path.cwd()}")
    running.start()
    yield running
    running.stop()


def _choose(tab: Tab, kind: Kind) -> None:
    tab.page.locator("[data-testid=stRadioOption]").get_by_text(label(kind), exact=True).first.click()
    tab.idle()


def _papers(tab: Tab) -> Iterator[bytes]:
    """Every paper that can be made of the plan, in every form."""
    go(tab, site.page("andre_ordninger"))
    for button in tab.page.locator("[data-testid=stDownloadButton] button").all():
        with tab.page.expect_download() as coming:
            button.click()
        yield coming.value.path().read_bytes()
    go(tab, site.page("soknad"))
    for kind in (one for one in Kind if one not in OTHER_SCHEMES):
        _choose(tab, kind)
        for form in FORMS[kind]:
            button = tab.page.get_by_role("button", name=t("soknad.download", form=label(form)), exact=True)
            if button.count() == 0:
                continue
            with tab.page.expect_download() as coming:
                button.click()
            yield coming.value.path().read_bytes()


def test_a_server_that_cannot_write_and_asks_nobody_does_it_all(new_tab: NewTab, bound: Server) -> None:
    """Every page, one of each kind loaded by itself, and every paper.

    That a server which may write writes nothing either: `server` in conftest.py.
    The plan is hostile: what was typed is read as it was typed, nothing comes of it, and it makes no page too wide.
    """
    tab = new_tab(url=bound.url)
    tab.open()
    tab.upload(write_plan(HOSTILE_PLAN))
    words, faults, widths = "", [], list(WIDTHS)
    for page in site.pages():
        if page.slug in LOADED:
            tab.open(page.path)
        else:
            go(tab, page)
        expect(tab.page.locator("h1")).to_have_text(page.title)
        expect(tab.page).to_have_title(page.tab_title)
        assert tab.page.evaluate("document.documentElement.lang") == "nb"
        unfold(tab)
        for width in widths:
            tab.page.set_viewport_size({"width": width, "height": 900})
            tab.page.wait_for_timeout(250)
            if width == WIDE:
                words += read(tab)
                faults += [f"{page.slug}: {one}" for one in made(tab)]
            elif (wider := tab.sideways()) > 0:
                faults.append(f"{page.slug}: {wider} px sideways")
        widths.reverse()  # the next begins as this one ended
    tab.page.set_viewport_size({"width": WIDE, "height": 900})
    assert not faults, "\n".join(faults)
    assert tab.page.evaluate("window.hacked") is None
    assert [text for text in TEXTS if text not in words] == []
    assert "\u202e" not in words
    tab.page.evaluate("document.querySelector('[data-testid=stMain] h1').insertAdjacentHTML('beforeend', '<b>fet</b>')")
    assert len(made(tab)) == 1, "what looks for markup sees none"
    tab.page.evaluate("document.querySelector('[data-testid=stMain] h1 b').remove()")  # else it stays in the next title
    assert len({page.tab_title for page in site.pages()}) == len(site.pages())
    assert SECRET in (tab.stored() or "")
    papers = list(_papers(tab))
    assert len(papers) >= 17
    assert {paper[:4] for paper in papers} >= {b"%PDF", b"PK\x03\x04", b"BEGI"}
    _choose(tab, Kind.SOKNAD)
    tab.page.get_by_text(t_for("soknad.preview", HOSTILE_PLAN.person.filled_in_by)).click()
    tab.page.locator("[data-testid=stImage] img").wait_for()
    own = (tab.url, tab.url.replace("http:", "ws:"), "blob:", "data:")
    assert [one for one in tab.requests if SECRET in one or not one.startswith(own)] == []
    assert tab.errors == []
    assert SECRET not in json.dumps(tab.page.context.cookies())
    bound.stop()
    log = bound.log.read_text()
    asked = [line for line in log.splitlines() if line.startswith("ASKED")]
    assert asked, "the listener heard nothing"
    assert [line for line in asked if not OWN.match(line)] == []
    assert SECRET not in log
    assert "Traceback" not in log


def test_a_paper_does_not_stay_reachable_though_the_page_stays_open(new_tab: NewTab, tmp_path: Path) -> None:
    """Nor when the browser is gone. Whoever needs it again asks again."""
    server = Server(tmp_path, app="tests.browser.brief:app")
    server.start()
    try:
        tab = new_tab(url=server.url)
        tab.begin(write_plan(PLAN), site.page("soknad").path)
        for _ in range(2):
            with tab.page.expect_download() as coming:
                tab.page.get_by_role("button", name=re.compile("PDF")).first.click()
            assert coming.value.path().read_bytes().startswith(b"%PDF")
            assert "/media/" in coming.value.url
            until = time.monotonic() + 20
            while tab.page.request.get(coming.value.url).status != 404:
                assert time.monotonic() < until, "the paper stays"
                tab.page.wait_for_timeout(200)
    finally:
        server.stop()


def test_an_error_is_told_in_norwegian_and_logged_without_what_was_typed(new_tab: NewTab, tmp_path: Path) -> None:
    server = Server(tmp_path, app="tests.browser.faulty:app")
    server.start()
    try:
        tab = new_tab(url=server.url)
        tab.begin(write_plan(PLAN), site.page("personvern").path)
        expect(tab.page.get_by_text(t("error.script"))).to_be_visible()
        tab.page.get_by_role("button", name=t("store.remember")).click()
        expect(tab.page.get_by_text(t("error.script"))).to_have_count(2)
        tab.file_bar()
        tab.page.get_by_role("button", name=t("file.save")).click()
        expect(tab.page.get_by_test_id("stDownloadButtonError")).to_be_visible()
        assert tab.axe() == []
        shown = tab.page.evaluate(SEEN)
        assert english_in(shown) == []
        assert not [text for text in shown if "ValueError" in text or "Traceback" in text or "cannot read" in text]
    finally:
        server.stop()
    log = server.log.read_text()
    assert "ValueError in fail (" in log
    assert SECRET not in log
