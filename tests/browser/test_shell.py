"""The frame in Chromium: title, focus, keys, words, the file, and nobody else asked for anything."""

import json
import re
import time
from pathlib import Path

from playwright.sync_api import Route, expect

from bpa_core.examples import example_plan
from bpa_core.plan_file.read_write import read_plan, write_plan
from bpa_core.texts import t
from bpa_core.texts.language import written_in
from bpa_ui.shell import site
from tests.browser.conftest import NewTab
from tests.browser.english import SEEN, english_in
from tests.browser.everybody import faults
from tests.browser.plans import with_id
from tests.browser.tab import Tab
from tests.browser.translated import read, translate

PLAN = with_id(example_plan("barn_9"))
H1 = "document.activeElement?.tagName === 'H1'"


def test_focus_goes_to_the_title_of_a_new_page_and_back_again(tab: Tab) -> None:
    tab.open()
    assert not tab.page.evaluate(H1)
    tab.follow(t("page.personvern.nav"))
    tab.until(H1)
    tab.page.keyboard.press("Tab")
    assert not tab.page.evaluate(H1)
    tab.page.go_back()
    tab.until(f"{H1} && document.activeElement.textContent === {json.dumps(site.START.title)}")


def test_start_as_it_comes(tab: Tab) -> None:
    """With nothing told."""
    tab.open()
    _single_keys_do_nothing_but_letters_in_a_field(tab)
    _a_file_too_large_is_refused_in_norwegian(tab)
    _hostile_words_in_a_faulty_file_are_shown_as_words(tab)
    _with_the_file_bar_open_it_has_no_violation(tab)


def _single_keys_do_nothing_but_letters_in_a_field(tab: Tab) -> None:
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
    tab.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<input id=field>')")
    tab.page.locator("#field").press_sequentially("rc")
    assert tab.page.locator("#field").input_value() == "rc"
    tab.page.evaluate("document.querySelector('#field').remove()")


def _a_file_too_large_is_refused_in_norwegian(tab: Tab) -> None:
    tab.page.locator("input[type=file]").first.set_input_files(
        {"name": "stor.json", "mimeType": "application/json", "buffer": b" " * 1_100_000}
    )
    tab.page.wait_for_timeout(1500)
    assert english_in(tab.page.evaluate(SEEN)) == []
    assert tab.stored() is None


def _hostile_words_in_a_faulty_file_are_shown_as_words(tab: Tab) -> None:
    tab.upload(json.dumps({"schema_version": 1, "year": 2026, "**fet** <img src=x> [a](https://example.com)": 1}))
    alert = tab.page.get_by_test_id("stAlert").first
    expect(alert).to_contain_text("**fet** <img src=x> [a](")
    assert alert.locator("strong, img, a").count() == 0


def _with_the_file_bar_open_it_has_no_violation(tab: Tab) -> None:
    """The page without it, and every other page, are looked at in test_everybody_axe."""
    tab.upload("{}")
    tab.file_bar()
    tab.page.get_by_text("Jeg vil slette alt").click()
    tab.page.get_by_role("button", name="Slett alt nå").wait_for()
    tab.idle()
    assert faults(tab) == []


def test_the_way_on_follows_the_group(tab: Tab) -> None:
    group = [page for page in site.pages() if page.group is site.START.group]
    tab.open()
    for page in group[1:]:
        tab.page.get_by_role("link", name=t("way.after", page=page.nav), exact=True).click()
        expect(tab.page.locator("h1")).to_have_text(page.title, timeout=20000)
        tab.idle()
    assert tab.page.get_by_role("link", name=re.compile("^Neste: ")).count() == 0


def test_an_address_in_one_language_is_read_in_it_and_another_choice_is_another_address(tab: Tab) -> None:
    """The pages lie one folder down there. What papers are written in is kept at a reload too."""
    path, lang = "location.pathname", "document.documentElement.lang"
    tab.begin(write_plan(PLAN), "/nn/soknad")
    assert tab.page.evaluate(lang) == "nn"
    papers = tab.page.locator(".st-key-bpa-paper-language")
    papers.get_by_text("Bokmål", exact=True).click()
    tab.idle()
    tab.page.reload()
    tab.idle()
    expect(papers.locator("[data-selected=true]")).to_have_text("Bokmål")
    with written_in("nn"):
        tab.follow(t("page.egenandel.nav"))
    assert tab.page.evaluate(path) == "/nn/egenandel"
    answer = tab.page.get_by_test_id("stSidebarNavLink").nth(3)
    expect(answer).to_have_attribute("href", re.compile("/nn/svaret$"))  # as it opens in a new tab
    here = tab.page.locator("a[aria-current=page]")
    assert {link.get_attribute("href") for link in here.all()} == {f"{tab.url}/nn/egenandel"}
    tab.page.locator(".st-key-bpa-language").get_by_text("English", exact=True).click()
    tab.until(f"{path} === '/en/egenandel' && {lang} === 'en'")
    tab.idle()
    expect(answer).to_have_attribute("href", re.compile("/en/svaret$"))
    assert read_plan(tab.stored() or "") == PLAN
    tab.open("/nb/")
    assert tab.page.evaluate(lang) == "nb"
    assert tab.errors == []


def test_a_page_translated_by_the_browser_shows_true_numbers(tab: Tab) -> None:
    """Before, during and after a step back; React's own texts are no longer on the page."""
    tab.begin(write_plan(PLAN), "/aret")
    days = tab.page.get_by_role("spinbutton").first
    days.fill("100")
    days.press("Enter")
    tab.idle()
    tab.follow(t("page.timene.nav"))
    changed = read(tab)
    translate(tab)
    tab.page.get_by_role("button", name=t("bar.undo")).click()
    tab.idle()
    translate(tab)
    back = read(tab)
    assert back != changed
    tab.page.get_by_role("button", name=t("bar.redo")).click()
    tab.idle()
    assert read(tab) == changed
    translate(tab)
    tab.follow(f"‹{t('page.svaret.nav')}›", t("page.svaret.nav"))
    assert t("page.svaret.title") in read(tab)


def test_no_english_is_left_in_the_frame(tab: Tab) -> None:
    tab.begin(write_plan(PLAN))
    tab.file_bar()
    assert english_in(tab.page.evaluate(SEEN)) == []
    tab.page.keyboard.press("Escape")
    tab.page.set_viewport_size({"width": 320, "height": 900})
    tab.page.get_by_role("button", name="Vis menyen").click()
    tab.page.get_by_role("button", name="Skjul menyen").wait_for()
    assert english_in(tab.page.evaluate(SEEN)) == []
    tab.follow(t("page.svaret.nav"))
    tab.until("document.querySelector('[data-testid=stSidebar]').dataset.collapsed === 'true'")


def test_a_saved_file_opens_again_its_name_says_only_the_day_and_it_does_not_stay_reachable(tab: Tab) -> None:
    tab.begin(write_plan(PLAN))
    tab.file_bar()
    with tab.page.expect_download() as coming:
        tab.page.get_by_role("button", name="Lagre planen som fil").click()
    assert re.fullmatch(r"bpa-plan-\d{4}-\d\d-\d\d\.json", coming.value.suggested_filename)
    assert read_plan(Path(coming.value.path()).read_bytes()) == PLAN
    tab.idle()
    tab.page.keyboard.press("Escape")  # what unfolds gives focus back, and the page goes there with it
    expect(tab.page.get_by_role("button", name="Lagre planen som fil")).to_have_count(0)
    tab.follow(t("page.personvern.nav"))
    tab.follow(t("page.kilder.nav"))
    assert "/media/" in coming.value.url
    until = time.monotonic() + 20
    while tab.page.request.get(coming.value.url).status != 404:
        assert time.monotonic() < until, "the file stays"
        tab.page.wait_for_timeout(200)


def test_without_script_the_rules_stand_there(new_tab: NewTab) -> None:
    tab = new_tab(apart=True, java_script_enabled=False)
    tab.page.goto(tab.url + "/svaret")
    text = tab.page.locator("noscript").inner_text() or tab.page.locator("body").inner_text()
    assert "minst 32 timer" in text
    assert "lovdata.no" in tab.page.content()
    assert tab.page.locator(".bpa-first").is_hidden(), "nothing is on its way"


def test_on_a_slow_net_the_first_words_come_within_three_seconds_and_give_way_to_the_page(new_tab: NewTab) -> None:
    """400 kbit/s and 400 ms to the server and back; the scripts wait until the words are seen."""
    tab = new_tab(apart=True)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    tab.page.route(re.compile(r"/static/js/index\."), hold)
    wire = tab.page.context.new_cdp_session(tab.page)
    slow = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
    wire.send("Network.emulateNetworkConditions", slow)
    tab.page.goto(tab.url, wait_until="commit")
    expect(tab.page.locator(".bpa-first")).to_contain_text(site.START.title)
    tab.until("performance.getEntriesByName('first-contentful-paint').length === 1")
    assert tab.page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime") < 3000
    wire.send("Network.emulateNetworkConditions", slow | {"latency": 0, "downloadThroughput": -1})
    for one in held:
        one.continue_()
    tab.idle()
    expect(tab.page.locator(".bpa-first")).to_have_count(0)
    assert tab.errors == []
