"""Døgnet by finger on a phone: a swipe scrolls and never moves a time; a tap chooses; what rests a moment is held."""

from collections.abc import Iterator
from itertools import product

import pytest
from playwright.sync_api import expect

from bpa_ui.shell import site
from tests.browser.conftest import NewTab
from tests.browser.day import choose, knob, line, opened, places
from tests.browser.finger import Finger, middle
from tests.browser.tab import Tab
from tests.browser.walk import FULLEST, go

EXAMPLE = FULLEST
SCREENS = {"start": 2, "svaret": 3, "vedtak": 3}
"""How many of a phone's screens a page may fill; of Vedtak, before a door is chosen."""
SHORT = next(task for task in EXAMPLE.day_types[0].activities if task.minutes == 10)
PARTS = (
    ".dog-stage", ".dog-hint", ".bpa-legend", ".bpa-now", ".dog-add", ".dog-warnings", "[data-line=s-skole]",
    "#dog-range-start", "#dog-range-length", ".dog-step", ".dog-exact", ".dog-rest",
)  # fmt: skip
"""Everything that a thumb may fall on as it scrolls."""


@pytest.fixture
def phone(new_tab: NewTab) -> Iterator[Tab]:
    tab = opened(new_tab(width=390, height=844, has_touch=True, is_mobile=True), EXAMPLE)
    yield tab
    assert tab.errors == []


def _scrolled(tab: Tab) -> float:
    place: float = tab.page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop")
    return place


def _to(tab: Tab, part: str) -> None:
    """The part in the lower half of the screen."""
    tab.page.locator(part).first.evaluate(
        "(one) => { const main = document.querySelector('[data-testid=stMain]');"
        " main.scrollBy(0, one.getBoundingClientRect().top + Math.min(one.clientHeight || 0, 120) / 2 - 560); }"
    )
    tab.page.wait_for_timeout(80)


def test_what_moves_nothing(phone: Tab) -> None:
    _tap_on_a_row_opens_it_and_the_small_wheel_stays_at_the_top(phone)
    _handles_are_hit_at_44_pixels(phone)
    _swipe_up_scrolls_and_changes_nothing(phone)
    _the_pages_on_the_way_are_short(phone)


def _the_pages_on_the_way_are_short(phone: Tab) -> None:
    for slug, screens in SCREENS.items():
        go(phone, site.page(slug))
        height = phone.page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
        assert height <= screens * 844, f"{slug}: {height / 844:.2f} screens"


def test_what_moves_a_task_of_ten_minutes(phone: Tab) -> None:
    choose(phone, SHORT.id)
    _steps_move_a_short_task_by_five_minutes(phone)
    _small_wheel_grows_when_it_is_touched_and_a_short_task_is_moved_by_five(phone)


def _swipe_up_scrolls_and_changes_nothing(phone: Tab) -> None:
    """Wherever the finger falls: at the edges and in the middle of every part."""
    before = places(phone)
    finger = Finger(phone)
    for part, across in product(PARTS, (0.1, 0.5, 0.9)):
        _to(phone, part)
        box = phone.page.locator(part).first.bounding_box()
        assert box is not None
        began = _scrolled(phone)
        x, y = box["x"] + box["width"] * across, box["y"] + min(box["height"], 120) / 2
        finger.swipe(x, y, x + 5, y - 220)
        phone.until(f"document.querySelector('[data-testid=stMain]').scrollTop > {began + 60}")
        if across == 0.9:
            assert places(phone) == before, part
            expect(phone.page.locator(".dog-make")).to_be_hidden()


def _tap_on_a_row_opens_it_and_the_small_wheel_stays_at_the_top(phone: Tab) -> None:
    finger = Finger(phone)
    strip = phone.page.locator(".dog-strip")
    # A wheel that is still to come, far below on a small screen, is not missed: nothing lies over the bar at the top.
    expect(strip).to_be_hidden()
    _to(phone, f'[data-line="{SHORT.id}"]')
    finger.tap(*middle(line(phone, SHORT.id)))
    expect(line(phone, SHORT.id)).to_have_attribute("aria-expanded", "true")
    expect(strip).to_be_visible()
    box = strip.bounding_box()
    assert box is not None
    assert box["y"] < 80
    assert box["height"] < 90


def _small_wheel_grows_when_it_is_touched_and_a_short_task_is_moved_by_five(phone: Tab) -> None:
    before = places(phone)[SHORT.id]
    finger = Finger(phone)
    finger.tap(*middle(phone.page.locator(".dog-strip")))
    expect(phone.page.locator(".dog-strip")).to_have_attribute("aria-expanded", "true")
    phone.page.wait_for_timeout(300)
    band = phone.page.locator(".dog-fine")
    x, y = middle(band)
    box = phone.page.locator(".dog-svg").bounding_box()
    assert box is not None
    away = x - box["x"] - box["width"] / 2, y - box["y"] - box["height"] / 2
    radius = (away[0] ** 2 + away[1] ** 2) ** 0.5
    along = -away[1] / radius, away[0] / radius
    finger.drag(x, y, x + along[0] * 11, y + along[1] * 11)
    assert places(phone)[SHORT.id] == (before[0] + 5, before[1])


def _steps_move_a_short_task_by_five_minutes(phone: Tab) -> None:
    finger = Finger(phone)
    for button, part in ((1, (5, 0)), (3, (5, 5))):
        one = phone.page.locator(".dog-slide .dog-step").nth(button)
        one.scroll_into_view_if_needed()
        finger.tap(*middle(one))
        assert places(phone)[SHORT.id] == (SHORT.start + part[0], SHORT.minutes + part[1])


def test_a_handle_that_a_finger_rests_on_is_held_and_the_page_stands_still(phone: Tab) -> None:
    phone.page.evaluate("document.querySelector('[data-testid=stMain]').scrollTo(0, 0)")
    finger = Finger(phone)
    night = EXAMPLE.day_types[0].activities[0]
    choose(phone, night.id)
    phone.page.evaluate("document.querySelector('.dog-stage').scrollIntoView({block: 'center', behavior: 'instant'})")
    phone.page.wait_for_timeout(300)
    before = phone.page.locator(".dog-stage").bounding_box()
    x, y = knob(phone, "end")
    finger.drag(x, y, x, y + 45)
    assert places(phone)[night.id][1] > night.minutes
    # On the screen: above it the buttons to undo have come.
    assert phone.page.locator(".dog-stage").bounding_box() == before


def _handles_are_hit_at_44_pixels(phone: Tab) -> None:
    for part in ("start", "end"):
        box = phone.page.locator(f'[data-part="{part}"] .dog-hit').bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 43.5
