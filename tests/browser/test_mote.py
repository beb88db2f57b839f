"""One whole meeting in Chromium: a slider by keyboard, both weeks' hours, the shared screen's keys, the record."""

import re
from datetime import date
from io import BytesIO
from pathlib import Path

from playwright.sync_api import Locator, expect
from pypdf import PdfReader

from bpa_core.documents.papers.referat.record import signed as in_the_paper
from bpa_core.examples import example_plan
from bpa_core.meeting import meeting_view, shown_differences, with_kommune_terms
from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import RowStatus
from bpa_core.plan_file.read_write import read_plan, write_plan
from bpa_core.texts import label, t
from bpa_core.texts.numbers import hours
from bpa_ui.widgets.amounts import signed
from tests.browser.conftest import NewTab
from tests.browser.everybody import faults
from tests.browser.finger import Finger
from tests.browser.tab import Tab

TODAY = date(2026, 11, 22)
EXAMPLE = example_plan("voksen_58")
TASK, MINUTES = "j-dusj", 20


def in_meeting(tab: Tab, plan: Plan = EXAMPLE) -> Tab:
    tab.begin(write_plan(plan), "/mote")
    tab.page.locator(".mote-row").first.wait_for()
    return tab


def row(tab: Tab, task_id: str = TASK) -> Locator:
    return tab.page.locator(f'.mote-row[data-row="{task_id}"]')


def side(tab: Tab, name: str) -> Locator:
    return tab.page.locator(f".mote-of-{name}")


def press(tab: Tab, key: str) -> None:
    """A letter where the focus is; Playwright's keyboard has no «å»."""
    event = "key => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}))"
    tab.page.evaluate(event, key)


def stored(tab: Tab) -> Plan:
    return read_plan(tab.stored() or "")


def told(plan: Plan, task_id: str = TASK) -> tuple[int | None, RowStatus, str]:
    assert plan.meeting is not None
    found = next(one for one in plan.meeting.rows if one.id == task_id)
    return found.kommune_minutes, found.status, found.note


def test_one_whole_meeting(tab: Tab, tmp_path: Path) -> None:
    in_meeting(tab)
    page = tab.page
    before = meeting_view(EXAMPLE, TODAY)
    expect(side(tab, "family")).to_contain_text(hours(before.family.hours.need_per_week))
    assert "Dusj og klær" not in tab.text()
    assert page.locator(".js-plotly-plot, .mote-clock").count() == 2, "two wheels, and no Plotly"

    row(tab).locator(".mote-line").click()
    slider = row(tab).get_by_role("slider")
    slider.focus()
    slider.press("ArrowLeft")
    slider.press("ArrowLeft")
    after = meeting_view(with_kommune_terms(EXAMPLE, TASK, TODAY, kommune_minutes=MINUTES - 10), TODAY)
    shown = shown_differences(after)
    expect(side(tab, "kommune")).to_contain_text(hours(after.kommune.hours.need_per_week))
    expect(side(tab, "family")).to_contain_text(hours(after.family.hours.need_per_week))
    expect(side(tab, "difference")).to_contain_text(signed(shown.total))
    expect(row(tab).locator(".mote-difference")).to_have_text(signed(shown.rows[TASK]))
    expect(row(tab).locator(".mote-stands")).to_have_text(label(RowStatus.DISAGREED))
    expect(slider).to_be_focused()

    row(tab).locator("summary").click()
    note = row(tab).get_by_label(t("mote.table.note"))
    note.fill("Vi har målt 20 minutter.")
    note.press("Tab")
    expect(row(tab)).to_contain_text(t("mote.table.hidden"))
    tab.idle()
    assert told(stored(tab)) == (MINUTES - 10, RowStatus.DISAGREED, "Vi har målt 20 minutter.")
    assert stored(tab).day_types == EXAMPLE.day_types

    with page.expect_download() as waiting:
        page.get_by_role("button", name=t("mote.end.pdf")).click()
    waiting.value.save_as(tmp_path / "referat.pdf")
    text = "".join(one.extract_text() for one in PdfReader(BytesIO((tmp_path / "referat.pdf").read_bytes())).pages)
    assert in_the_paper(shown_differences(after).total) in text
    assert "Vi har målt 20 minutter." in re.sub(r"\s+", " ", text)
    assert "Underskrift" not in text


def test_the_shared_screen_by_keys_alone_with_taking_over_and_undo(new_tab: NewTab) -> None:
    tab = new_tab(width=1366, height=768)
    in_meeting(tab, example_plan("barn_9"))
    page = tab.page
    tall = page.locator("[data-testid=stMain]").evaluate("main => main.scrollHeight")
    assert tall <= 3 * 768, "23 tasks in three screens"
    page.locator(".mote-row").nth(14).scroll_into_view_if_needed()
    for wheel in page.locator(".mote-clock").all():
        expect(wheel).to_be_in_viewport(ratio=1)
    page.get_by_role("button", name=t("mote.table.present")).click()
    dialog = page.get_by_role("dialog")
    end = dialog.get_by_role("button", name=t("mote.table.end"))
    expect(end).to_be_focused()
    head = dialog.locator(".mote-head").bounding_box()
    assert head is not None
    assert head["height"] <= 72
    for wheel in dialog.locator(".mote-clock").all():
        expect(wheel).to_be_in_viewport(ratio=1)
    assert page.evaluate("[20, 1300].every((x) => document.elementFromPoint(x, 100).closest('dialog'))"), "no bars"
    large = dialog.locator(".mote-large")
    first, second = (one.get_attribute("data-row") or "" for one in dialog.locator(".mote-row").all()[:2])
    expect(dialog.locator(".mote-open")).to_have_attribute("data-row", first)
    page.keyboard.press("ArrowDown")
    expect(dialog.locator(".mote-open")).to_have_attribute("data-row", second)
    expect(large.get_by_role("slider")).to_be_visible()
    for key, status in (("u", RowStatus.DISAGREED), ("å", RowStatus.OPEN), ("e", RowStatus.AGREED)):
        press(tab, key)
        expect(row(tab, second).locator(".mote-stands")).to_have_text(label(status))
        tab.idle()
    box = large.locator(".mote-box")
    box.fill("12")
    box.press("Enter")
    large.get_by_role("button", name=t("mote.table.take")).click()
    expect(row(tab, second).locator(".mote-ours")).to_have_text("12 min")
    assert tab.axe() == []
    undo = dialog.get_by_role("button", name=t("mote.table.undo"))
    undo.click()
    expect(row(tab, second).locator(".mote-ours")).to_have_text("30 min")
    undo.click()
    expect(row(tab, second).locator(".mote-theirs")).to_have_text(t("mote.row.silent"))
    expect(end).to_be_in_viewport(ratio=1)
    end.click()
    expect(dialog).to_be_hidden()
    expect(page.get_by_role("button", name=t("mote.table.present"))).to_be_focused()


def test_fits_and_reads(tab: Tab) -> None:
    """On a phone, with a row open and the lines shown; as it opens, it is seen in test_everybody_axe."""
    tab.page.set_viewport_size({"width": 390, "height": 900})
    in_meeting(tab)
    row(tab).locator(".mote-line").click()
    row(tab).locator("summary").click()
    tab.page.get_by_text(t("mote.show_lines")).click()
    tab.idle()
    assert faults(tab, (390,)) == []


def test_a_swipe_over_the_open_row_scrolls_and_changes_nothing(new_tab: NewTab) -> None:
    tab = new_tab(width=390, height=844, has_touch=True)
    in_meeting(tab)
    row(tab).locator(".mote-line").tap()
    slider = row(tab).get_by_role("slider")
    slider.scroll_into_view_if_needed()
    main = tab.page.locator("[data-testid=stMain]")
    before = main.evaluate("main => main.scrollTop")
    at = slider.bounding_box()
    assert at is not None
    finger = Finger(tab)
    x, y = at["x"] + at["width"] * 0.8, at["y"] + at["height"] / 2
    finger.swipe(x, y, x, y - 250)
    tab.until(f"document.querySelector('[data-testid=stMain]').scrollTop > {before}")
    assert slider.input_value() == str(MINUTES)
    assert stored(tab) == EXAMPLE


def test_what_one_tabs_to_is_never_under_the_head(tab: Tab) -> None:
    in_meeting(tab)
    page = tab.page
    page.locator("[data-testid=stMain]").evaluate("main => main.scrollTo(0, main.scrollHeight)")
    page.get_by_role("button", name=t("mote.end.pdf")).focus()
    for _ in range(30):
        page.keyboard.press("Shift+Tab")
        hidden = page.evaluate(
            "() => {const on = document.activeElement; if (!on.closest('.mote-list')) return false;"
            "const head = document.querySelector('[data-testid=stHeader]').getBoundingClientRect();"
            "return on.getBoundingClientRect().top < head.bottom - 1}"
        )
        assert not hidden
