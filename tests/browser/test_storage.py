"""Nothing lost: the plan in the browser's tab outlives reloads, the connection and the server itself."""

import json
import re
import time

import pytest
from playwright.sync_api import expect

from bpa_core.examples import example_plan
from bpa_core.plan.model import Plan
from bpa_core.plan_file.read_write import read_plan, write_plan
from bpa_core.texts import t
from bpa_ui.shell import site
from tests.browser.conftest import NewTab
from tests.browser.plans import with_id, without_id
from tests.browser.server import Server
from tests.browser.tab import BARE, Tab

PLAN = with_id(example_plan("barn_9"))
OTHER = example_plan("voksen_58")
MACHINE = "localStorage.getItem('bpa-klokka.remembered')"


@pytest.fixture
def with_plan(tab: Tab) -> Tab:
    """The tab holds a plan, as after a reload: one load where opening a file is two. Files: the tests below."""
    tab.begin(write_plan(PLAN))
    return tab


def held(tab: Tab) -> Plan | None:
    stored = tab.stored()
    return None if stored is None else read_plan(stored)


def comes_to_hold(tab: Tab, plan: object) -> bool:
    """Whether the tab holds that plan, soon: a plan taken from another tab goes by way of the server."""
    end = time.monotonic() + 20
    while held(tab) != plan and time.monotonic() < end:
        tab.page.wait_for_timeout(100)
    return held(tab) == plan


def file_bar_plan(tab: Tab) -> Plan:
    """The plan as the server has it: what it would save."""
    tab.file_bar()
    with tab.page.expect_download() as coming:
        tab.page.get_by_role("button", name="Lagre planen som fil").click()
    return read_plan(coming.value.path().read_bytes())


def remember(tab: Tab) -> None:
    tab.page.get_by_role("button", name="Husk på denne maskinen").click()
    tab.until(f"{MACHINE} !== null")
    tab.idle()


def test_it_is_stored_at_once_and_outlives_a_reload_going_away_and_back_and_forward(tab: Tab) -> None:
    with_plan, page = tab, tab.page
    tab.open()
    assert page.evaluate("Object.keys(sessionStorage)") == [], "an untouched tab leaves nothing behind"
    assert "Bare i denne fanen" not in tab.text()
    tab.upload(write_plan(PLAN))
    assert held(with_plan) == PLAN
    expect(page.locator(".bpa-saved")).to_have_text(re.compile(r"^Bare i denne fanen, lagret \d\d:\d\d$"))
    assert page.evaluate(MACHINE) is None
    page.reload()
    with_plan.idle()
    assert file_bar_plan(with_plan) == PLAN
    page.goto("about:blank")
    page.go_back()
    with_plan.idle()
    assert file_bar_plan(with_plan) == PLAN
    page.keyboard.press("Escape")
    with_plan.follow("Personvern")
    page.go_back()
    with_plan.idle()
    page.go_forward()
    with_plan.idle()
    assert file_bar_plan(with_plan) == PLAN


def test_it_outlives_a_killed_server_and_one_killed_while_the_browser_has_no_net(
    new_tab: NewTab, own_server: Server
) -> None:
    tab = new_tab(url=own_server.url)
    tab.open()
    tab.upload(write_plan(PLAN))
    own_server.kill()
    expect(tab.page.locator("[data-testid=stApp]")).not_to_have_attribute("data-test-connection-state", "CONNECTED")
    own_server.start()
    tab.idle()
    assert held(tab) == PLAN
    assert file_bar_plan(tab) == PLAN
    # And one that was killed before it had answered a change.
    tab.page.keyboard.press("Escape")
    tab.page.get_by_role("button", name=t("start.example.voksen_58")).click(no_wait_after=True)
    own_server.kill()
    own_server.start()
    tab.idle()
    last = without_id(file_bar_plan(tab))
    assert last in (without_id(PLAN), OTHER)
    tab.page.keyboard.press("Escape")
    _killed_while_the_browser_has_no_net(tab, own_server)
    assert without_id(file_bar_plan(tab)) == last


def _killed_while_the_browser_has_no_net(tab: Tab, server: Server) -> None:
    """A server that forgets a tab while it runs itself: `test_lost_connection.py`."""
    tab.page.evaluate("window.stillHere = true")
    tab.page.context.set_offline(True)
    server.kill()
    tab.page.wait_for_timeout(2000)
    server.start()
    tab.page.context.set_offline(False)
    tab.idle()
    assert tab.page.evaluate("window.stillHere")


def test_tabs_do_not_overwrite_each_other(with_plan: Tab) -> None:
    other = Tab(with_plan.page.context, with_plan.url)
    other.open()
    assert other.stored() is None
    other.upload(write_plan(with_id(OTHER)))
    with_plan.page.reload()
    with_plan.idle()
    assert (held(with_plan), held(other)) == (PLAN, with_id(OTHER))


FOREIGN = ("not json", '{"schema_version": 99, "year": 2026}', "\ud800", "x" * 3_000_000)
"""Text, of a newer app, half a sign, and large. What else is no plan: tests/core/plan_file/test_bad_input.py."""


def test_what_is_no_plan_is_put_aside_with_a_message(tab: Tab) -> None:
    for foreign in FOREIGN:
        tab.page.goto(tab.url + BARE)
        tab.page.evaluate("sessionStorage.clear()")
        tab.begin(foreign)
        assert "ikke er en plan vi kan lese" in tab.text(), foreign[:40]
        assert tab.page.evaluate("sessionStorage.getItem('bpa-klokka.plan')") is None
        assert tab.page.evaluate("sessionStorage.getItem('bpa-klokka.aside').length") > 0
        with tab.page.expect_download():
            tab.page.get_by_role("button", name="Last ned det som lå der").click()
    tab.upload(write_plan(PLAN))
    assert held(tab) == PLAN


def test_what_is_remembered_comes_to_a_new_tab_and_is_never_overwritten_without_a_question(with_plan: Tab) -> None:
    """The question has two answers: this tab's plan in its place, or the other's opened here, which can be undone."""
    remember(with_plan)
    other = Tab(with_plan.page.context, with_plan.url)
    other.open()
    assert file_bar_plan(other) == PLAN
    assert "Husket på denne maskinen" in other.text()
    other.page.keyboard.press("Escape")
    other.upload(write_plan(with_id(OTHER)))
    with_plan.page.reload()
    with_plan.idle()
    assert read_plan(json.loads(with_plan.page.evaluate(MACHINE))["text"]) == with_id(OTHER)
    assert "En annen fane har en nyere plan" in with_plan.text()
    assert held(with_plan) == PLAN
    with_plan.page.get_by_role("button", name="Åpne planen fra den andre fanen").click()
    assert comes_to_hold(with_plan, with_id(OTHER))
    with_plan.idle()
    with_plan.page.get_by_role("button", name="Angre", exact=True).click()
    assert comes_to_hold(with_plan, PLAN)
    with_plan.idle()
    # Now the other tab's copy on the machine is the older one: it is the other's turn to be asked.
    other.page.reload()
    other.idle()
    assert "En annen fane har en nyere plan" in other.text()
    other.page.get_by_role("button", name="Husk planen i denne fanen i stedet").click()
    other.until(f"JSON.parse({MACHINE}).text === sessionStorage.getItem('bpa-klokka.plan')")
    other.idle()
    assert "En annen fane har en nyere plan" not in other.text()
    _no_longer_remembered_it_stays_in_the_tab(other)


def _no_longer_remembered_it_stays_in_the_tab(tab: Tab) -> None:
    tab.file_bar()
    tab.page.get_by_text("Husk på denne maskinen", exact=True).click()
    tab.until(f"{MACHINE} === null")
    assert held(tab) == with_id(OTHER)


def test_a_browser_that_stores_nothing_says_so(new_tab: NewTab) -> None:
    tab = new_tab(apart=True)
    tab.page.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"
    )
    tab.open()
    tab.upload(write_plan(PLAN))
    expect(tab.page.get_by_role("alert").filter(has_text="lar oss ikke lagre")).to_be_visible()


def test_an_example_opens_beside_the_plan_which_is_untouched_and_a_step_back_outlives_a_reload(with_plan: Tab) -> None:
    """And what is remembered on the machine is the family's own, whatever is open; a faulty file changes nothing."""
    page = with_plan.page
    remember(with_plan)
    page.get_by_role("button", name=t("start.example.voksen_58")).click()
    page.get_by_role("heading", level=1, name=site.page("dognet").title).wait_for()
    with_plan.idle()
    assert without_id(read_plan(with_plan.stored() or "")) == OTHER
    page.reload()
    with_plan.idle()
    assert without_id(read_plan(with_plan.stored() or "")) == OTHER
    assert read_plan(json.loads(page.evaluate(MACHINE))["text"]) == PLAN
    page.get_by_role("button", name=t("example.back")).click()
    assert comes_to_hold(with_plan, PLAN)
    with_plan.idle()
    assert page.get_by_role("button", name=t("example.back")).count() == 0
    page.reload()
    with_plan.idle()
    assert held(with_plan) == PLAN
    with_plan.file_bar()
    with_plan.upload('{"schema_version": 1, "year": 1999, "surprise": 1}')
    expect(page.get_by_text("Fila kan ikke åpnes")).to_be_visible()
    assert held(with_plan) == PLAN
    with_plan.upload(write_plan(with_id(OTHER)))
    assert held(with_plan) == with_id(OTHER)
    page.reload()
    with_plan.idle()
    page.get_by_role("button", name=t("bar.undo"), exact=True).click()
    assert comes_to_hold(with_plan, PLAN)
    with_plan.idle()
    _delete_all_empties_tab_machine_and_server(with_plan)


def _delete_all_empties_tab_machine_and_server(with_plan: Tab) -> None:
    assert with_plan.page.evaluate(MACHINE) is not None
    with_plan.file_bar()
    with_plan.page.get_by_text("Jeg vil slette alt").click()
    with_plan.page.get_by_role("button", name="Slett alt nå").click()
    with_plan.page.get_by_text("Alt er slettet").wait_for()
    with_plan.idle()
    assert (
        with_plan.page.evaluate(
            "Object.keys(sessionStorage).length + (localStorage.getItem('bpa-klokka.remembered') ? 1 : 0)"
        )
        == 0
    )
    assert with_plan.page.get_by_role("button", name="Angre", exact=True).count() == 0
    with_plan.page.reload()
    with_plan.idle()
    assert with_plan.stored() is None
