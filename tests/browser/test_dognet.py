"""Døgnet in Chromium: a slider moved by keyboard changes the hours of the week and keeps its focus."""

import re

import pytest
from playwright.sync_api import Locator, expect

from bpa_core.assessment.assess import assess
from bpa_core.editing.tasks import change_activity, find
from bpa_core.examples import example_plan
from bpa_core.plan.model import Plan
from bpa_core.plan_file.read_write import read_plan, write_plan
from bpa_core.texts import t
from bpa_core.texts.numbers import clock_length, hours
from bpa_ui.clock import record
from bpa_ui.session.tab_plan import today
from tests.browser.conftest import NewTab
from tests.browser.tab import Tab

EXAMPLE = example_plan("barn_9")
MOVED = EXAMPLE.day_types[0].activities[1]
OVERLAP = t("warning.overlapp").split(".", maxsplit=1)[0]


def drawn(tab: Tab, plan: Plan = EXAMPLE) -> Tab:
    """Døgnet with the plan open."""
    tab.open()
    tab.upload(write_plan(plan))
    tab.open("/dognet")
    tab.page.locator(".st-key-dog-clock .main-svg").first.wait_for()
    return tab


def row(tab: Tab, task_id: str) -> Locator:
    return tab.page.locator(f'[class*="-{task_id}-"][class*="st-key-dog-row-"]')


def stored(tab: Tab) -> Plan:
    return read_plan(tab.stored() or "")


def test_a_slider_moved_by_keyboard_changes_the_weeks_hours(tab: Tab) -> None:
    drawn(tab)
    page = tab.page
    beside = page.locator("p", has=page.get_by_text(hours(assess(EXAMPLE, today()).hours.need_per_week)))
    expect(beside.first).to_be_visible()
    end = row(tab, MOVED.id).get_by_role("slider").nth(1)
    end.focus()
    for _ in range(4):
        end.press("ArrowLeft")
    shorter = change_activity(EXAMPLE, MOVED.id, minutes=MOVED.minutes - 20)
    found = assess(shorter, today())
    assert found.hours.need_per_week != assess(EXAMPLE, today()).hours.need_per_week
    expect(page.locator(".bpa-now")).to_contain_text(clock_length(record(found, 0).total.need))
    expect(page.get_by_text(hours(found.hours.need_per_week)).first).to_be_visible()
    expect(end).to_be_focused()
    tab.idle()
    assert find(stored(tab), MOVED.id).minutes == MOVED.minutes - 20
    page.get_by_role("button", name=t("bar.undo"), exact=True).click()
    tab.idle()
    # The whole way back at once, unless the machine made a pause between two of the keys.
    assert find(stored(tab), MOVED.id).minutes in range(MOVED.minutes - 15, MOVED.minutes + 1, 5)


def test_warnings_move_with_the_slider(tab: Tab) -> None:
    calm = EXAMPLE.day_types[0].activities[1:3]
    day = EXAMPLE.day_types[0].model_copy(update={"activities": calm})
    drawn(tab, EXAMPLE.model_copy(update={"day_types": (day,), "meeting": None, "vedtak": None}))
    first, second = (row(tab, task.id) for task in calm)
    expect(tab.page.locator('[class*="st-key-dog-row-"] li')).to_have_count(0)
    end = first.get_by_role("slider").nth(1)
    end.focus()
    end.press("ArrowRight")
    expect(first.locator("li").first).to_contain_text(OVERLAP)
    expect(second.locator("li").first).to_contain_text(OVERLAP)
    end.press("ArrowLeft")
    expect(first.locator("li")).to_have_count(0)
    expect(second.locator("li")).to_have_count(0)


def test_the_first_five_minutes_by_keyboard(tab: Tab) -> None:
    tab.open("/dognet")
    page = tab.page
    for title in ("frokost", "middag", "sta_opp"):
        page.get_by_role("button", name=t(f"palette.{title}"), exact=True).focus()
        page.keyboard.press("Space")
        tab.idle()
    page.get_by_role("radio", name=t("night_need.continuous")).focus()
    page.keyboard.press("Space")
    tab.idle()
    page.get_by_role("button", name=t("dognet.first.draw", many=3)).press("Enter")
    tab.idle()
    expect(page.locator(".bpa-now")).to_contain_text(t("dognet.now.all"))
    assert len(list(stored(tab).activities)) == 4


def test_a_row_opens_and_tells_exact_times(tab: Tab) -> None:
    drawn(tab)
    row(tab, MOVED.id).get_by_role("button").first.press("Enter")
    tab.idle()
    minutes = tab.page.get_by_label(t("dognet.task.minutes"), exact=True)
    expect(minutes).to_have_value(str(MOVED.minutes))
    minutes.fill("37")
    minutes.press("Enter")
    expect(tab.page.get_by_role("button", name=t("bar.undo"))).to_be_enabled()
    tab.idle()
    assert find(stored(tab), MOVED.id).minutes == 37


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_is_wider_than_the_window_and_all_can_be_hit(new_tab: NewTab, width: int, scheme: str) -> None:
    tab = drawn(new_tab(width=width, color_scheme=scheme))
    assert tab.sideways() == 0
    small = tab.page.evaluate(
        "[...document.querySelectorAll('[data-testid=stMain] button')].map((one) => one.getBoundingClientRect())"
        ".filter((box) => box.width && (box.width < 24 || box.height < 24)).length"
    )
    assert small == 0
    assert tab.axe() == []
    assert tab.errors == []


def test_the_clock_has_a_name_and_a_table(tab: Tab) -> None:
    drawn(tab)
    name = re.compile(re.escape(f"Døgnklokke for {EXAMPLE.day_types[0].name}"))
    expect(tab.page.get_by_label(name).or_(tab.page.get_by_role("img", name=name)).first).to_be_attached()
    tab.page.get_by_text(t("dognet.clock.table")).click()
    tab.idle()
    cells = tab.page.get_by_role("table").first.get_by_role("row")
    expect(cells).to_have_count(len(EXAMPLE.day_types[0].activities) + 1)
