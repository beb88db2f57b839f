"""The net goes away while the server stays, also where nobody is told of it; and a server killed amid the changes."""

import json
import time
import urllib.request
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from bpa_core.examples import example_plan
from bpa_core.plan_file.read_write import read_plan, write_plan
from bpa_core.texts import t
from tests.browser.conftest import NewTab
from tests.browser.day import choose, knob, length_slider, start_slider
from tests.browser.relay import Relay
from tests.browser.server import Server
from tests.browser.tab import Tab

PLAN = example_plan("barn_9")
_TASK = "JSON.parse(sessionStorage.getItem('bpa-klokka.plan')).day_types[0].activities[0]"
CONNECTED = ("data-test-connection-state", "CONNECTED")


@pytest.fixture
def relay(forgetful: Server) -> Iterator[Relay]:
    """Five minutes are more than the server waits; here it waits one second."""
    net = Relay(forgetful.port)
    yield net
    net.stop()


def _on_the_day(tab: Tab) -> None:
    tab.begin(write_plan(PLAN), "/dognet")
    choose(tab, PLAN.day_types[0].activities[0].id)
    tab.page.evaluate("window.stillHere = true")


def _minutes(tab: Tab) -> int:
    """Of the first task."""
    minutes: int = json.loads(tab.stored() or "")["day_types"][0]["activities"][0]["minutes"]
    return minutes


def _move(tab: Tab) -> None:
    length_slider(tab).press("ArrowRight")


def _moved(tab: Tab, to: int) -> None:
    tab.until(f"{_TASK}.minutes === {to}")


def _known(server: Server) -> int:
    """How many tabs it knows, connected or waited for."""
    with urllib.request.urlopen(f"{server.url}/known", timeout=10) as answer:
        return int(answer.read())


def _forgotten(server: Server) -> None:
    end = time.monotonic() + 20
    while _known(server):
        assert time.monotonic() < end, "the server never forgets the tab"
        time.sleep(0.1)


def test_a_connection_that_is_cut_for_longer_than_the_server_remembers(
    new_tab: NewTab, relay: Relay, forgetful: Server
) -> None:
    tab = new_tab(url=relay.url)
    _on_the_day(tab)
    before = _minutes(tab)
    _move(tab)
    _moved(tab, before + 5)
    assert _known(forgetful) > 0
    relay.cut()
    app = tab.page.get_by_test_id("stApp")
    expect(app).not_to_have_attribute(*CONNECTED)
    _forgotten(forgetful)
    relay.mend()
    tab.idle()
    assert _minutes(tab) == before + 5
    _move(tab)
    _moved(tab, before + 10)
    assert tab.page.evaluate("window.stillHere")


def test_a_server_killed_amid_the_changes_and_started_again(new_tab: NewTab, own_server: Server) -> None:
    """Nothing is lost: what had no answer is asked once more. The page takes the next one without being loaded anew."""
    tab = new_tab(url=own_server.url)
    _on_the_day(tab)
    before = _minutes(tab)
    reason = tab.page.get_by_role("textbox", name=t("dognet.task.reason"))
    reason.fill("Skrevet rett før")
    reason.press("Tab")
    tab.until("sessionStorage.getItem('bpa-klokka.plan').includes('Skrevet rett før')")
    for times in range(1, 4):
        _move(tab)
        _moved(tab, before + 5 * times)
    _move(tab)
    own_server.kill()
    expect(tab.page.get_by_test_id("stApp")).not_to_have_attribute(*CONNECTED)
    own_server.start()
    tab.idle()
    _moved(tab, before + 20)
    _move(tab)
    _moved(tab, before + 25)
    expect(reason).to_have_value("Skrevet rett før")
    assert tab.page.evaluate("window.stillHere")


def test_a_connection_that_falls_silent_is_noticed_and_nothing_is_lost(new_tab: NewTab, relay: Relay) -> None:
    tab = new_tab(url=relay.url)
    _on_the_day(tab)
    before = _minutes(tab)
    _move(tab)
    _moved(tab, before + 5)
    relay.swallow()
    _move(tab)
    app = tab.page.get_by_test_id("stApp")
    expect(app).not_to_have_attribute(*CONNECTED, timeout=20000)
    expect(tab.page.locator(".dog-away-words")).to_have_text(t("dognet.editor.away"))
    tab.page.wait_for_timeout(5000)
    relay.mend()
    tab.idle()
    _moved(tab, before + 10)
    assert read_plan(tab.stored() or "").day_types[1:] == PLAN.day_types[1:]
    _move(tab)
    _moved(tab, before + 15)
    assert tab.page.evaluate("window.stillHere")


def test_a_net_that_drops_in_a_drag_is_shown_and_the_drag_counts(new_tab: NewTab, relay: Relay) -> None:
    tab = new_tab(url=relay.url)
    _on_the_day(tab)
    start = PLAN.day_types[0].activities[0].start
    x, y = knob(tab, "end")
    tab.page.mouse.move(x, y)
    tab.page.mouse.down()
    tab.page.mouse.move(x - 8, y + 8)
    relay.cut()
    expect(tab.page.locator(".dog-away-words")).to_have_text(t("dognet.editor.away"))
    for way in range(10, 60, 5):
        tab.page.mouse.move(x - way, y + way)
    tab.page.mouse.up()
    shown = int(length_slider(tab).input_value())
    assert shown != PLAN.day_types[0].activities[0].minutes
    start_slider(tab).press("ArrowRight")
    tab.page.wait_for_timeout(3000)
    relay.mend()
    tab.idle()
    _moved(tab, shown)
    expect(tab.page.locator(".dog-away-words")).to_have_text("")
    # The key came after the drag, and may be asked after it.
    tab.until(f"{_TASK}.start !== '{start}'")
    task = read_plan(tab.stored() or "").day_types[0].activities[0]
    assert (task.start, task.minutes) == ((start + 5) % 1440, shown)
