"""The frame in Chromium: title, focus, keys, words, print, the file, and nobody else asked for anything."""

import json
import re
from pathlib import Path

import pypdf
import pytest
from playwright.sync_api import expect

from bpa_core.examples import example_plan
from bpa_core.plan_file.read_write import read_plan, write_plan
from bpa_core.texts import t
from bpa_ui.shell import site
from tests.browser.conftest import NewTab
from tests.browser.english import SEEN, english_in
from tests.browser.server import Server
from tests.browser.tab import Tab

PLAN = example_plan("barn_9")
H1 = "document.activeElement?.tagName === 'H1'"


def test_every_address_has_its_own_title_h1_and_language(tab: Tab) -> None:
    titles = set()
    for page in site.pages():
        tab.open(page.path)
        expect(tab.page.locator("h1")).to_have_text(page.title)
        expect(tab.page).to_have_title(page.tab_title)
        assert tab.page.evaluate("document.documentElement.lang") == "nb"
        titles.add(page.tab_title)
    assert len(titles) == len(site.pages())


def test_focus_goes_to_the_title_of_a_new_page_and_back_again(tab: Tab) -> None:
    tab.open()
    assert not tab.page.evaluate(H1)
    tab.follow(t("page.personvern.nav"))
    tab.until(H1)
    tab.page.keyboard.press("Tab")
    assert not tab.page.evaluate(H1)
    tab.page.go_back()
    tab.until(f"{H1} && document.activeElement.textContent === {json.dumps(site.START.title)}")


def test_the_way_on_follows_the_group(tab: Tab) -> None:
    group = [page for page in site.pages() if page.group is site.START.group]
    tab.open()
    for page in group[1:]:
        tab.page.get_by_role("link", name=t("way.after", page=page.nav), exact=True).click()
        expect(tab.page.locator("h1")).to_have_text(page.title, timeout=20000)
        tab.idle()
    assert tab.page.get_by_role("link", name=re.compile("^Neste: ")).count() == 0


def test_single_keys_do_nothing(tab: Tab) -> None:
    tab.open()
    tab.page.mouse.click(640, 20)
    tab.page.evaluate(
        "window.runs = 0; new MutationObserver(() => window.runs++).observe("
        "document.querySelector('[data-testid=stApp]'), {attributeFilter: ['data-test-script-state']})"
    )
    for key in ("r", "c", "R", "C"):
        tab.page.keyboard.press(key)
    tab.page.wait_for_timeout(1500)
    assert tab.page.evaluate("window.runs") == 0
    assert tab.page.get_by_role("dialog").count() == 0


def test_letters_can_be_typed_in_a_field(tab: Tab) -> None:
    tab.open()
    tab.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<input id=field>')")
    tab.page.locator("#field").press_sequentially("rc")
    assert tab.page.locator("#field").input_value() == "rc"


@pytest.mark.parametrize("width", [1280, 320])
def test_no_english_is_left_in_the_frame(new_tab: NewTab, width: int) -> None:
    tab = new_tab(width=width)
    tab.open()
    tab.upload(write_plan(PLAN))
    tab.file_bar()
    assert english_in(tab.page.evaluate(SEEN)) == []
    if width == 320:
        tab.page.keyboard.press("Escape")
        tab.page.get_by_role("button", name="Vis menyen").click()
        tab.page.get_by_role("button", name="Skjul menyen").wait_for()
        assert english_in(tab.page.evaluate(SEEN)) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_start_with_the_file_bar_open_has_no_violation(new_tab: NewTab, width: int, scheme: str) -> None:
    tab = new_tab(width=width, color_scheme=scheme)
    tab.open()
    assert tab.axe() == []
    assert tab.sideways() == 0
    tab.upload("{}")
    tab.file_bar()
    tab.page.get_by_text("Jeg vil slette alt").click()
    tab.page.get_by_role("button", name="Slett alt nå").wait_for()
    tab.idle()
    assert tab.axe() == []
    assert tab.sideways() == 0


def test_a_saved_file_opens_again_and_its_name_says_only_the_day(tab: Tab) -> None:
    tab.open()
    tab.upload(write_plan(PLAN))
    tab.file_bar()
    with tab.page.expect_download() as coming:
        tab.page.get_by_role("button", name="Lagre planen som fil").click()
    assert re.fullmatch(r"bpa-plan-\d{4}-\d\d-\d\d\.json", coming.value.suggested_filename)
    assert read_plan(Path(coming.value.path()).read_bytes()) == PLAN


def test_a_download_does_not_stay_reachable(tab: Tab) -> None:
    tab.open()
    tab.upload(write_plan(PLAN))
    tab.file_bar()
    with tab.page.expect_download() as coming:
        tab.page.get_by_role("button", name="Lagre planen som fil").click()
    tab.idle()
    tab.follow(t("page.personvern.nav"))
    tab.follow(t("page.kilder.nav"))
    assert "/media/" in coming.value.url
    tab.page.wait_for_timeout(500)
    assert tab.page.request.get(coming.value.url).status == 404


def test_a_file_too_large_is_refused_in_norwegian(tab: Tab) -> None:
    tab.open()
    tab.page.locator("input[type=file]").first.set_input_files(
        {"name": "stor.json", "mimeType": "application/json", "buffer": b" " * 1_100_000}
    )
    tab.page.wait_for_timeout(1500)
    assert english_in(tab.page.evaluate(SEEN)) == []
    assert tab.stored() is None


def test_hostile_words_in_a_faulty_file_are_shown_as_words(tab: Tab) -> None:
    tab.open()
    tab.upload(json.dumps({"schema_version": 1, "year": 2026, "**fet** <img src=x> [a](https://example.com)": 1}))
    alert = tab.page.get_by_test_id("stAlert").first
    expect(alert).to_contain_text("**fet** <img src=x> [a](")
    assert alert.locator("strong, img, a").count() == 0


def test_print_leaves_the_menus_out(new_tab: NewTab, tmp_path: Path) -> None:
    tab = new_tab()
    tab.open("/personvern")
    tab.page.pdf(path=tmp_path / "page.pdf", format="A4", prefer_css_page_size=True)
    printed = pypdf.PdfReader(tmp_path / "page.pdf")
    words = " ".join(page.extract_text() for page in printed.pages)
    assert site.page("personvern").title in words
    assert t("page.arstimer.nav") not in words
    assert "Lagre og åpne" not in words.replace("«Lagre og åpne»", "")
    assert [round(float(side)) for side in printed.pages[0].mediabox[2:]] == [595, 842]


def test_without_script_the_rules_stand_there(new_tab: NewTab) -> None:
    tab = new_tab(java_script_enabled=False)
    tab.page.goto(tab.url + "/svaret")
    text = tab.page.locator("noscript").inner_text() or tab.page.locator("body").inner_text()
    assert "minst 32 timer" in text
    assert "lovdata.no" in tab.page.content()


def test_the_server_keeps_and_logs_nothing_of_what_was_typed(new_tab: NewTab, own_server: Server) -> None:
    tab = new_tab(url=own_server.url)
    tab.open()
    secret = "Hemmelighetskremmeren"
    tab.upload(write_plan(PLAN.model_copy(update={"title": secret})))
    for page in site.pages():
        tab.open(page.path)
    assert secret in (tab.stored() or "")
    assert not [one for one in tab.requests if secret in one]
    assert secret not in json.dumps(tab.page.context.cookies())
    own_server.stop()
    files = [one for one in own_server.home.rglob("*") if one.is_file()]
    assert own_server.log in files
    assert not [one for one in files if secret.encode() in one.read_bytes()]
