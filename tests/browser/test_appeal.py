"""One whole appeal in Chromium: from the door on Start, with nothing drawn, to the paper (pbrl §§ 7-2, 7-5)."""

from datetime import date
from pathlib import Path

from docx import Document
from playwright.sync_api import expect

from bpa_core.assessment.assess import assess
from bpa_core.plan.vocabulary import FilledInBy, VedtakOutcome
from bpa_core.plan_file.read_write import read_plan
from bpa_core.texts import label, t
from bpa_core.texts.address import t_for
from bpa_core.texts.numbers import long_date
from bpa_core.vedtak import appeal_points
from bpa_core.vedtak.deadlines import last_day_to_appeal
from bpa_core.wording.appeal import point_text
from tests.browser.server import Server
from tests.browser.tab import Tab

RECEIVED = date(2026, 11, 2)
OWN = "Kommunen har ikke sett hvordan nettene er. <b>Ingen</b> har *spurt*."
LAST = " Det siste ordet."
LONG = 2600
"""Milliseconds: more than the page waits before it asks whether the server is there at all."""


def _own_words(tab: Tab) -> list[str]:
    """The family's own words in the plan that the tab holds."""
    vedtak = read_plan(tab.stored() or "").vedtak
    return [words.text for words in vedtak.point_texts] if vedtak else []


def test_one_whole_appeal_from_the_door_to_the_paper(tab: Tab, server: Server, tmp_path: Path) -> None:
    tab.open()
    tab.page.get_by_role("link", name=t("start.vedtak.go")).or_(
        tab.page.get_by_role("button", name=t("start.vedtak.go"))
    ).click()
    tab.idle()
    page = tab.page
    expect(page.locator("h1")).to_have_text(t("page.vedtak.title"))

    received = page.get_by_label(t_for("vedtak.received.question", FilledInBy.PARENT))
    received.fill("2.11.2026")
    received.press("Tab")
    expect(page.locator(".st-key-bpa-headline").first).to_contain_text(long_date(last_day_to_appeal(RECEIVED).day))

    page.locator(".st-key-bpa-doors details > summary").nth(1).click()
    page.get_by_role("radiogroup", name=t_for("vedtak.outcome.question", FilledInBy.PARENT)).get_by_text(
        label(VedtakOutcome.REFUSED), exact=True
    ).click()
    tab.idle()
    page.get_by_role("checkbox", name=t("demand_missing.begrunnet")).focus()
    page.keyboard.press("Space")
    tab.idle()
    own = page.get_by_role("textbox", name=t_for("vedtak.appeal.own", FilledInBy.PARENT)).last
    # What is typed and not left outlives a reload: it is put back, and taken.
    own.fill(OWN)
    page.reload()
    tab.idle()
    tab.until("sessionStorage.getItem('bpa-klokka.drafts') === null")
    tab.idle()
    assert OWN in _own_words(tab)

    # A finger on the download may leave the field where it is, and the server may be long about its answer: the paper
    # has the last word all the same.
    page.locator(".st-key-bpa-doors details > summary").nth(1).click()
    own.fill(OWN + LAST)
    server.pause()
    with page.expect_download() as download:
        page.get_by_role("button", name=t_for("vedtak.appeal.download", FilledInBy.PARENT)).evaluate(
            "button => button.click()"
        )
        page.wait_for_timeout(LONG)
        server.go_on()
    tab.idle()
    plan = read_plan(tab.stored() or "")
    assert plan.vedtak is not None
    assert (plan.vedtak.received_on, plan.vedtak.outcome) == (RECEIVED, VedtakOutcome.REFUSED)
    assert OWN + LAST in _own_words(tab)
    file = tmp_path / "klage.docx"
    download.value.save_as(file)
    paper = "\n".join(paragraph.text for paragraph in Document(str(file)).paragraphs)
    points = appeal_points(assess(plan, RECEIVED))
    assert len(points) == 2
    assert OWN + LAST in paper
    assert all(point_text(point) in paper for point in points)
