"""What people ask of their machine: less motion, and colours of their own (Windows contrast themes)."""

from bpa_core.plan_file.read_write import write_plan
from bpa_ui.shell import site
from tests.browser.day import choose
from tests.browser.everybody import BOTH
from tests.browser.tab import Tab
from tests.browser.walk import FULLEST, go

MOVING = """() => [...document.querySelectorAll("*")].filter((one) => ["transitionDuration", "animationDuration"]
  .some((name) => getComputedStyle(one)[name].split(",").some((time) => parseFloat(time) > 0.01)))
  .map((one) => one.outerHTML.slice(0, 120))"""
# The mark of each answer of the first question: its fill, and whether it is the chosen one.
MARKS = """() => [...document.querySelectorAll("[data-testid=stRadioOption]")].map((one) =>
  [one.dataset.selected === "true", getComputedStyle(one.querySelector(":scope > div > div")).backgroundColor])"""
PARTS = """() => [...document.querySelectorAll("[data-testid=stButtonGroup] button")].map((one) =>
  [one.dataset.selected === "true", getComputedStyle(one).backgroundColor])"""
CHOICES = {"om_dere": MARKS, "dognet": PARTS}
KNOB = """() => { const ground = getComputedStyle(document.querySelector("[data-testid=stApp]")).backgroundColor;
  return getComputedStyle(document.querySelector(".dog-knob")).stroke !== ground; }"""


def test_less_motion_and_colours_of_ones_own(tab: Tab) -> None:
    """Each page is visited once. In a contrast theme what is chosen differs from what is not."""
    tab.page.emulate_media(reduced_motion="reduce", forced_colors="active")
    tab.begin(write_plan(FULLEST))
    for slug in ("start", "om_dere", "svaret", "dognet"):
        go(tab, site.page(slug))
        assert tab.page.evaluate(MOVING) == [], slug
        if slug not in CHOICES:
            continue
        tab.page.locator("[data-testid=stRadioOption], [data-testid=stButtonGroup] button").locator(
            "xpath=self::*[@data-selected='true']"
        ).first.wait_for()
        for scheme in BOTH:
            tab.page.emulate_media(color_scheme=scheme)
            tab.idle()
            found = tab.page.evaluate(CHOICES[slug])
            chosen = {colour for selected, colour in found if selected}
            others = {colour for selected, colour in found if not selected}
            assert chosen, slug
            assert others, slug
            assert not chosen & others, (slug, scheme)
    choose(tab, "s-opp")
    for scheme in BOTH:
        tab.page.emulate_media(color_scheme=scheme)
        assert tab.page.evaluate(KNOB)
