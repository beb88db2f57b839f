"""The log on a phone: with no net, killed in the middle of a task, over midnight, where the phone keeps nothing."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from bpa_core.texts import t
from bpa_core.texts.language import written_in
from bpa_ui.web import log_page
from tests.browser.server import Server
from tests.browser.tab import AXE

EVENING = datetime(2026, 11, 3, 23, 50, tzinfo=ZoneInfo("Europe/Oslo"))


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(
        locale="nb-NO",
        timezone_id="Europe/Oslo",
        has_touch=True,
        is_mobile=True,
        viewport={"width": 390, "height": 844},
        reduced_motion="reduce",
    )
    context.set_default_timeout(10_000)
    yield context
    context.close()


def opened(phone: BrowserContext, server: Server) -> Page:
    page = phone.new_page()
    page.goto(server.url + log_page.PATH)
    expect(page.locator("#woke")).to_have_text(t("logg.woke"))
    return page


def chosen(page: Page, *titles: str) -> None:
    page.locator("#choices details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
    for title in titles:
        page.get_by_role("checkbox", name=title, exact=True).tap()
        expect(page.locator(".task", has_text=title)).to_be_visible()


def test_with_no_net_and_killed_in_the_middle_of_a_task_nothing_is_lost(
    phone: BrowserContext, server: Server, tmp_path: Path
) -> None:
    page = opened(phone, server)
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    chosen(page, "Spise frokost", "Dusj eller bad")
    page.locator(".task", has_text="Spise frokost").tap()
    expect(page.locator("#said")).to_have_text("Spise frokost er startet.")
    page.close()
    phone.set_offline(True)
    page = opened(phone, server)
    running = page.locator(".task", has_text="Spise frokost")
    expect(running).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="To måtte hjelpe: Spise frokost").tap()
    running.tap()
    page.locator("#woke").tap()
    page.locator("#undo").tap()
    with page.expect_download() as download:
        page.locator("#save").tap()
    download.value.save_as(tmp_path / "logg.json")
    told = json.loads((tmp_path / "logg.json").read_text(encoding="utf-8"))
    assert [(one["helpers"], one["end"] is None) for one in told["entries"]] == [(2, False)]
    assert told["wakings"] == []
    assert [one["category"] for one in told["tasks"]] == ["maltid", "personlig_stell"]


def test_the_page_is_for_everybody_and_dark_at_night(phone: BrowserContext, server: Server) -> None:
    page = phone.new_page()
    page.clock.set_fixed_time(EVENING)
    page.goto(server.url + log_page.PATH)
    expect(page.locator("html")).to_have_class("night")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(0, 0, 0)"
    chosen(page, "Spise frokost")
    page.locator(".task").tap()
    page.locator("#woke").tap()
    page.clock.set_fixed_time(datetime(2026, 11, 4, 4, 10, tzinfo=ZoneInfo("Europe/Oslo")))
    page.locator("#woke").tap()
    expect(page.locator("#days h3")).to_have_text("tirsdag 3. november")
    expect(page.locator("#days summary").last).to_contain_text("23:50–04:10 Våken om natta · 4 t 20 min")
    page.locator("#days summary").last.tap()
    page.locator("#days").get_by_role("button", name=t("logg.mend"), exact=True).tap()
    expect(page.locator("#said")).to_have_text(t("logg.mended"))
    expect(page.locator(".ask")).to_contain_text("«Spise frokost» har gått i 4 t 20 min")
    small = page.evaluate(
        "[...document.querySelectorAll('button, summary, .pick, .file')].filter((one) => one.offsetParent"
        " && one.getBoundingClientRect().height < 60).map((one) => one.outerHTML)"
    )
    assert small == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.evaluate(AXE)
    for night in (True, False):
        page.evaluate("(on) => document.documentElement.classList.toggle('night', on)", night)
        faults = page.evaluate("axe.run().then((found) => found.violations)")
        assert [(one["id"], one["nodes"][0]["html"]) for one in faults] == []


def test_it_is_read_in_the_language_that_was_chosen_with_no_net_too(phone: BrowserContext, server: Server) -> None:
    """`/logg` goes on to the address of the language that the tab has kept; lengths as that language writes them."""
    page = opened(phone, server)
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.evaluate("sessionStorage.setItem('bpa-klokka.language', 'en')")
    phone.set_offline(True)
    page.goto(server.url + log_page.PATH)
    page.wait_for_url(f"**{log_page.PATH}/en")
    with written_in("en"):
        expect(page.locator("#woke")).to_have_text(t("logg.woke"))
        page.locator("#woke").tap()
        expect(page.locator("#days summary").last).to_contain_text("0 min")
        expect(page.get_by_text(t("language.note"))).to_be_visible()
    page.get_by_role("link", name="Nynorsk", exact=True).tap()
    with written_in("nn"):
        expect(page.locator("#said + *, #woke").first).to_contain_text(t("logg.asleep").partition("{")[0].strip())


def test_where_the_phone_keeps_nothing_it_says_so_and_works(phone: BrowserContext, server: Server) -> None:
    phone.add_init_script("indexedDB.open = () => { throw new DOMException('no', 'SecurityError'); }")
    page = opened(phone, server)
    expect(page.locator("#refused")).to_have_text(t("logg.refused"))
    chosen(page, "Spise frokost")
    page.locator(".task").tap()
    expect(page.locator(".task")).to_have_attribute("aria-pressed", "true")
