"""Døgnet with a plan open, and what stands where on it."""

from playwright.sync_api import Locator, expect

from bpa_core.plan.model import Plan
from bpa_core.plan_file.read_write import read_plan, write_plan
from tests.browser.tab import Tab


def opened(tab: Tab, plan: Plan) -> Tab:
    """Døgnet with the plan."""
    tab.begin(write_plan(plan), "/dognet")
    expect(tab.page.locator(".dog-line").first).to_be_visible(timeout=20000)
    return tab


def line(tab: Tab, task_id: str) -> Locator:
    """The button that is a task's row."""
    return tab.page.locator(f'[data-line="{task_id}"]')


def choose(tab: Tab, task_id: str) -> None:
    """Open a task's row; its details are there too."""
    line(tab, task_id).click()
    expect(line(tab, task_id)).to_have_attribute("aria-expanded", "true")
    expect(tab.page.locator("[data-dog-waiting]")).to_have_count(0, timeout=20000)
    tab.idle()


def start_slider(tab: Tab) -> Locator:
    return tab.page.locator("#dog-range-start")


def length_slider(tab: Tab) -> Locator:
    return tab.page.locator("#dog-range-length")


def handle(tab: Tab, part: str) -> Locator:
    """One end of the chosen task on the wheel: «start», «end»."""
    return tab.page.locator(f'[role=slider][data-part="{part}"]')


def knob(tab: Tab, part: str) -> tuple[float, float]:
    """Where on the screen a handle is taken hold of."""
    box = handle(tab, part).locator(".dog-knob").bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def stored(tab: Tab) -> Plan:
    tab.idle()
    return read_plan(tab.stored() or "")


def places(tab: Tab) -> dict[str, tuple[int, int]]:
    """Where each task of the first day stands: start and minutes, by its id."""
    return {task.id: (int(task.start), task.minutes) for task in stored(tab).day_types[0].activities}
