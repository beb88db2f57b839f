"""One whole meeting in Chromium: a slider by keyboard, both weeks' hours, a status, a note, undo, and the record."""

import re
from datetime import date
from io import BytesIO
from pathlib import Path

from playwright.sync_api import Locator, expect
from pypdf import PdfReader

from bpa_core.documents.papers.referat.after import signed as in_the_paper
from bpa_core.examples import example_plan
from bpa_core.meeting import meeting_view, with_row
from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import RowStatus
from bpa_core.plan_file.read_write import read_plan, write_plan
from bpa_core.texts import t
from bpa_core.texts.numbers import hours
from bpa_ui.widgets.amounts import signed
from tests.browser.everybody import faults
from tests.browser.tab import Tab

TODAY = date(2026, 11, 22)
EXAMPLE = example_plan("voksen_58")
TASK, MINUTES = "j-dusj", 20


def in_meeting(tab: Tab, plan: Plan = EXAMPLE) -> Tab:
    tab.begin(write_plan(plan), "/mote")
    tab.page.locator(".bpa-clock").first.wait_for()
    return tab


def row(tab: Tab, task_id: str = TASK) -> Locator:
    return tab.page.locator(f'[class*="-{task_id}-"][class*="st-key-mote-row-"]')


def side(tab: Tab, name: str) -> Locator:
    return tab.page.locator(f".st-key-mote-of-{name}")


def stored(tab: Tab) -> Plan:
    return read_plan(tab.stored() or "")


def test_one_whole_meeting(tab: Tab, tmp_path: Path) -> None:
    in_meeting(tab)
    page = tab.page
    before = meeting_view(EXAMPLE, TODAY)
    expect(side(tab, "family")).to_contain_text(hours(before.family.hours.need_per_week))
    expect(side(tab, "kommune")).to_contain_text(hours(before.kommune.hours.need_per_week))
    assert "Dusj og klær" not in tab.text()

    slider = row(tab).get_by_role("slider")
    slider.focus()
    slider.press("ArrowLeft")
    slider.press("ArrowLeft")
    told = with_row(EXAMPLE, TASK, TODAY, kommune_minutes=MINUTES - 10)
    after = meeting_view(told, TODAY)
    expect(side(tab, "kommune")).to_contain_text(hours(after.kommune.hours.need_per_week))
    expect(side(tab, "family")).to_contain_text(hours(after.family.hours.need_per_week))
    expect(side(tab, "difference")).to_contain_text(signed(after.difference))
    changed = next(one for one in after.rows if one.id == TASK)
    expect(row(tab)).to_contain_text(signed(changed.difference))
    expect(row(tab).get_by_role("spinbutton")).to_have_value(str(MINUTES - 10))
    expect(slider).to_be_focused()

    row(tab).get_by_role("button", name="Uenige").or_(row(tab).get_by_role("radio", name="Uenige")).first.click()
    tab.idle()
    row(tab).locator("summary").click()
    note = row(tab).get_by_label(t("mote.details.note"))
    note.fill("Vi har målt 20 minutter.")
    note.press("Tab")
    expect(row(tab)).to_contain_text("skrevet, og skjult nå")
    tab.idle()
    meeting = stored(tab).meeting
    assert meeting is not None
    told_row = next(one for one in meeting.rows if one.id == TASK)
    assert (told_row.kommune_minutes, told_row.status) == (MINUTES - 10, RowStatus.DISAGREED)
    assert stored(tab).day_types == EXAMPLE.day_types

    with page.expect_download() as waiting:
        page.get_by_role("button", name=t("mote.end.pdf")).click()
    waiting.value.save_as(tmp_path / "referat.pdf")
    text = "".join(one.extract_text() for one in PdfReader(BytesIO((tmp_path / "referat.pdf").read_bytes())).pages)
    assert in_the_paper(after.difference) in text
    assert "Vi har målt 20 minutter." in re.sub(r"\s+", " ", text)
    assert "Underskrift" not in text


def test_undo_and_taking_over(tab: Tab) -> None:
    in_meeting(tab)
    box = row(tab).get_by_role("spinbutton")
    box.fill("12")
    box.press("Enter")
    expect(row(tab)).to_contain_text(t("mote.row.take"))
    row(tab).get_by_role("button", name=t("mote.row.take")).click()
    expect(row(tab)).to_contain_text(t("mote.row.before", minutes=f"{MINUTES} min"))
    tab.idle()
    assert {task.id: task.minutes for task in stored(tab).activities}[TASK] == 12
    strip = tab.page.locator(".st-key-mote-strip")
    for _ in range(2):
        strip.get_by_role("button", name=t("mote.undo")).click()
        tab.idle()
    assert stored(tab) == EXAMPLE
    expect(row(tab).get_by_role("spinbutton")).to_have_value(str(MINUTES))


def test_fits_and_reads(tab: Tab) -> None:
    """On a phone, with a row open and the lines shown; as it opens, it is seen in test_everybody_axe."""
    tab.page.set_viewport_size({"width": 390, "height": 900})
    in_meeting(tab)
    row(tab).locator("summary").click()
    tab.page.get_by_text(t("mote.show_lines")).click()
    tab.idle()
    assert faults(tab, (390,)) == []


def test_what_one_tabs_to_is_never_under_the_head(tab: Tab) -> None:
    in_meeting(tab)
    page = tab.page
    page.locator("[data-testid=stMain]").evaluate("main => main.scrollTo(0, main.scrollHeight)")
    page.get_by_role("button", name=t("mote.end.pdf")).focus()
    for _ in range(30):
        page.keyboard.press("Shift+Tab")
        hidden = page.evaluate(
            "() => {const on = document.activeElement, head = document.querySelector('.st-key-mote-strip');"
            "if (!on.closest('.st-key-mote-rows')) return false;"
            "return on.getBoundingClientRect().bottom < head.getBoundingClientRect().bottom}"
        )
        assert not hidden
