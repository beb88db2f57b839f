"""What opens over a page — a list of choices, a help text — is for everybody too, and speaks Norwegian."""

import time
from collections.abc import Iterator

from playwright.sync_api import Locator, expect

from bpa_core.plan_file.read_write import write_plan
from bpa_ui.shell import site
from tests.browser.conftest import NewTab
from tests.browser.english import SEEN, english_in
from tests.browser.everybody import WIDTHS, of_colour
from tests.browser.tab import Tab
from tests.browser.walk import FULLEST, go, unfold

WITH_LISTS = ("om_dere", "aret", "din_kommune")
SAID = """() => [...document.querySelectorAll("[data-live-announcer] *")]
  .map((one) => one.textContent).filter((text) => text !== "")"""


SCHEMES = ("light", "dark")


def _faults(tab: Tab, scheme: str = "light") -> list[str]:
    """In the dark theme, which differs in its colours alone, of those alone."""
    if scheme == "dark":
        return of_colour(tab)
    english = [*english_in(tab.page.evaluate(SEEN)), *english_in(tab.page.evaluate(SAID))]
    return [*tab.axe(), *of_colour(tab), *english]


def _in_each_scheme(tab: Tab) -> Iterator[str]:
    for scheme in SCHEMES:
        tab.page.emulate_media(color_scheme=scheme)
        tab.idle()
        yield scheme


def _open(tab: Tab, field: Locator) -> None:
    """The page may still be drawn anew, which closes the list: then it is opened again."""
    until = time.monotonic() + 30
    while tab.page.get_by_role("option").count() == 0:
        assert time.monotonic() < until, "the list does not open"
        tab.idle()
        field.click()
        tab.page.wait_for_timeout(300)


def test_lists_of_choices_and_a_number_out_of_range(new_tab: NewTab) -> None:
    """Each list as it opens; and, of one, since all are made alike: with a choice marked, with none found, and dark."""
    tab = new_tab(reduced_motion="reduce")
    tab.begin(write_plan(FULLEST))
    said: list[str] = []
    for slug in WITH_LISTS:
        go(tab, site.page(slug))
        unfold(tab)
        field = tab.page.locator("[data-testid=stMain] [data-testid=stSelectbox] input").first
        choices = tab.page.get_by_role("option")
        for scheme in _in_each_scheme(tab) if slug == WITH_LISTS[0] else ("light",):
            _open(tab, field)
            said += tab.page.evaluate(SAID)
            assert _faults(tab, scheme) == [], slug
            if slug == WITH_LISTS[0]:
                tab.page.keyboard.press("ArrowDown")
                assert _faults(tab, scheme) == [], f"{slug}, in the list"
                field.press_sequentially("qqq")
                assert _faults(tab, scheme) == [], f"{slug}, nothing found"
            tab.page.keyboard.press("Escape")
            expect(choices).to_have_count(0)
        tab.page.emulate_media(color_scheme="light")
        tab.idle()
        if slug == "aret":
            _number_out_of_range(tab)
    assert [one for one in said if "å velge mellom" in one], "the list says nothing to a screen reader any more"


def test_help_texts(new_tab: NewTab) -> None:
    tab = new_tab(reduced_motion="reduce")
    tab.open()
    for scheme in _in_each_scheme(tab):
        tab.page.mouse.move(0, 0)
        tab.page.locator("[data-testid=stMain] [data-testid=stTooltipHoverTarget]").first.hover()
        expect(tab.page.get_by_role("tooltip")).to_be_visible()
        assert _faults(tab, scheme) == []


def _number_out_of_range(tab: Tab) -> None:
    """On Året, where a list was opened before."""
    field = tab.page.locator("[data-testid=stMain] [data-testid=stNumberInput] input").first
    for number in ("9999", "-1"):
        field.fill(number)
        field.press("Enter")
        expect(tab.page.get_by_text("Tallet kan").first).to_be_visible()
        assert _faults(tab) == []


def test_pages_of_refusal(new_tab: NewTab) -> None:
    tab = new_tab()
    answer = tab.page.goto(f"{tab.url}/finnes-ikke")
    assert answer is not None
    assert answer.status == 404
    for scheme in SCHEMES:
        tab.page.emulate_media(color_scheme=scheme)
        for width in WIDTHS:
            tab.page.set_viewport_size({"width": width, "height": 900})
            assert tab.axe() == []
            assert tab.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert english_in(tab.page.evaluate("[...document.querySelectorAll('p, a')].map((one) => one.textContent)")) == []
