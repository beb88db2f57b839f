"""What opens over a page — a list of choices, a help text — is for everybody too, and speaks Norwegian."""

import time

import pytest
from playwright.sync_api import Locator, expect

from bpa_core.examples import example_plan
from bpa_core.plan_file.read_write import write_plan
from bpa_ui.shell import site
from tests.browser.conftest import NewTab
from tests.browser.contrast import PALE
from tests.browser.english import SEEN, english_in
from tests.browser.tab import Tab
from tests.browser.walk import go, unfold

WITH_LISTS = ("om_dere", "aret", "din_kommune")
SAID = """() => [...document.querySelectorAll("[data-live-announcer] *")]
  .map((one) => one.textContent).filter((text) => text !== "")"""


def _faults(tab: Tab) -> list[str]:
    pale = [f"pale {one}" for one in tab.page.evaluate(PALE)]
    return [*tab.axe(), *pale, *english_in(tab.page.evaluate(SEEN)), *english_in(tab.page.evaluate(SAID))]


def _open(tab: Tab, field: Locator) -> None:
    """The page may still be drawn anew, which closes the list: then it is opened again."""
    until = time.monotonic() + 30
    while tab.page.get_by_role("option").count() == 0:
        assert time.monotonic() < until, "the list does not open"
        tab.idle()
        field.click()
        tab.page.wait_for_timeout(300)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_lists_of_choices(new_tab: NewTab, scheme: str) -> None:
    tab = new_tab(color_scheme=scheme, reduced_motion="reduce")
    tab.open()
    tab.upload(write_plan(example_plan("barn_9")))
    said: list[str] = []
    for slug in WITH_LISTS:
        go(tab, site.page(slug))
        unfold(tab)
        field = tab.page.locator("[data-testid=stMain] [data-testid=stSelectbox] input").first
        choices = tab.page.get_by_role("option")
        _open(tab, field)
        said += tab.page.evaluate(SAID)
        assert _faults(tab) == [], slug
        tab.page.keyboard.press("ArrowDown")
        assert _faults(tab) == [], f"{slug}, in the list"
        field.press_sequentially("qqq")
        assert _faults(tab) == [], f"{slug}, nothing found"
        tab.page.keyboard.press("Escape")
        expect(choices).to_have_count(0)
    assert [one for one in said if "å velge mellom" in one], "the list says nothing to a screen reader any more"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_help_texts(new_tab: NewTab, scheme: str) -> None:
    tab = new_tab(color_scheme=scheme, reduced_motion="reduce")
    tab.open()
    tab.page.locator("[data-testid=stMain] [data-testid=stTooltipHoverTarget]").first.hover()
    expect(tab.page.get_by_role("tooltip")).to_be_visible()
    assert _faults(tab) == []


def test_a_number_out_of_range(new_tab: NewTab) -> None:
    tab = new_tab(reduced_motion="reduce")
    tab.open()
    tab.upload(write_plan(example_plan("barn_9")))
    go(tab, site.page("aret"))
    field = tab.page.locator("[data-testid=stMain] [data-testid=stNumberInput] input").first
    for number, told in (("9999", "Tallet kan"), ("-1", "Tallet kan")):
        field.fill(number)
        field.press("Enter")
        expect(tab.page.get_by_text(told).first).to_be_visible()
        assert _faults(tab) == []


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_of_refusal(new_tab: NewTab, scheme: str, width: int) -> None:
    tab = new_tab(color_scheme=scheme, width=width)
    answer = tab.page.goto(f"{tab.url}/finnes-ikke")
    assert answer is not None
    assert answer.status == 404
    assert tab.axe() == []
    assert tab.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert english_in(tab.page.evaluate("[...document.querySelectorAll('p, a')].map((one) => one.textContent)")) == []
