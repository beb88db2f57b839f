"""A whole assessment with the keyboard alone: from Start to a saved PDF."""

import json
import time
from typing import Any

from playwright.sync_api import Route, expect

from bpa_core.editing.palette import common_suggestions, suggestions
from bpa_core.plan.categories import Family
from bpa_core.plan.vocabulary import FilledInBy, LivesWith, NightNeed, Unsure
from bpa_core.plan_file.read_write import read_plan, write_plan
from bpa_core.texts import label, t
from bpa_ui.shell import site
from tests.browser.keys import Keyboard
from tests.browser.tab import Tab


def _plan(tab: Tab) -> Any:
    return json.loads(write_plan(read_plan(tab.stored() or "")))


def _next(keys: Keyboard, slug: str) -> None:
    page = site.page(slug)
    keys.onto(page.title, t("way.after", page=page.nav))


def _late(route: Route) -> None:
    time.sleep(0.7)
    route.continue_()


def _about(keys: Keyboard) -> None:
    """Answer three questions, pass the others by. What draws the first field comes late, as over a slow line."""
    after = t("om_dere.after")
    keys.tab.page.route("**/static/js/TextInput*.js", _late)
    keys.to(label(FilledInBy.SELF))
    keys.press("ArrowDown")
    keys.tab.idle()
    assert _plan(keys.tab)["person"]["filled_in_by"] == "parent"
    keys.on(after)
    assert keys.here() == t("om_dere.birth_date.question"), "focus is on the new question, not before or past it"
    keys.tab.page.unroute_all()
    keys.to(t("om_dere.birth_date.question"))
    keys.type("14.3.2017")
    keys.on(after)
    keys.to(t("field.not_told"))
    while _plan(keys.tab)["person"]["lives_with"] != LivesWith.PARENTS:
        keys.press("ArrowDown")
        keys.tab.idle()
    keys.on(after)
    keys.to(label(Unsure.UNSURE))
    while _plan(keys.tab)["person"]["need_over_two_years"] != "yes":
        keys.press("ArrowDown")
        keys.tab.idle()
    while keys.tab.page.get_by_text(t("om_dere.done")).count() == 0:
        keys.on(after)


def _day(keys: Keyboard) -> None:
    """The first day from what is common, one task more, and a time moved by its slider."""
    keys.to(common_suggestions(True)[0].title)
    for _ in range(4):
        keys.press("Space", "ArrowRight")
        keys.tab.idle()
    keys.on(label(NightNeed.NONE), "Space")
    keys.on(t("dognet.first.draw_none"))  # the beginning of its name, however many are ticked
    drawn = _plan(keys.tab)["day_types"][0]["activities"]
    assert len(drawn) == 4
    assert keys.here() == t("dognet.days.question"), "focus is on the day that is drawn"
    expect(keys.tab.page.locator(".dog-wheel")).to_be_in_viewport(ratio=0.5)
    keys.on(t("dognet.editor.add"))
    keys.on(suggestions(Family.KROPP, True)[0].title)
    keys.tab.until("JSON.parse(sessionStorage.getItem('bpa-klokka.plan')).day_types[0].activities.length === 5")
    keys.to(t("dognet.editor.length"))
    moved, before = keys.here(), _ends(keys)
    keys.press(*["ArrowRight"] * 6)
    keys.tab.until(f"sessionStorage.getItem('bpa-klokka.plan') !== {json.dumps(keys.tab.stored())}")
    keys.tab.idle()
    assert keys.here() == moved, "the slider keeps focus"
    assert sum(_ends(keys)) == sum(before) + 30


def _ends(keys: Keyboard) -> list[int]:
    return [task["minutes"] for task in _plan(keys.tab)["day_types"][0]["activities"]]


def test_from_start_to_a_saved_pdf(tab: Tab) -> None:
    keys = Keyboard(tab)
    tab.open()
    keys.onto(site.page("om_dere").title, site.page("om_dere").nav)
    _about(keys)
    keys.onto(site.page("dognet").title, t("om_dere.to_the_day"))
    _day(keys)
    _next(keys, "aret")
    assert _plan(tab)["day_types"][0]["days_per_year"] == 365
    _next(keys, "svaret")
    _next(keys, "timene")
    _next(keys, "egenandel")
    _next(keys, "soknad")
    keys.to("PDF")
    with tab.page.expect_download() as coming:
        keys.press("Enter")
    assert coming.value.path().read_bytes().startswith(b"%PDF-")
    assert not keys.unseen, "\n".join(dict.fromkeys(keys.unseen))
