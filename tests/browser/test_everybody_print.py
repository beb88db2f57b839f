"""Each result page on A4: no menus and no buttons, figures whole, black on white also from the dark theme."""

from pathlib import Path
from typing import Any

import pypdf
import pytest

from bpa_core.examples import example_plan
from bpa_core.plan_file.read_write import write_plan
from bpa_core.texts import t
from bpa_ui.shell import site
from tests.browser.conftest import NewTab
from tests.browser.walk import go

RESULTS = (("barn_9", ("timene", "svaret", "egenandel")), ("ung_20", ("vedtak", "arstimer")))
NO_FIGURE = "egenandel"
NAVIGATION = ("Personvern", "Tilgjengelighet", "Kilder og regler")
BUTTONS = ("Lagre og åpne", "Lagret i nettleseren", "Hopp til innholdet", "Neste:", "Forrige:", "Vis som tabell")
WIDTH, MARGIN = 595, 51
"""Of A4 and of 18 mm, in points."""
PALE = """() => [...document.querySelectorAll("[data-testid=stMain] :is(p, li, td, th, h1, h2, h3, a, label, input)")]
  .filter((one) => one.checkVisibility() && `${one.textContent}${one.value ?? ""}`.trim() !== ""
    && getComputedStyle(one).color !== "rgb(0, 0, 0)").map((one) => one.outerHTML.slice(0, 120))"""

# Fields, ticks and lists: dark paper behind what is not chosen, or light ink of the dark theme's in a field.
DARK = """() => [...document.querySelectorAll("[data-testid=stMain] :is(input, textarea, [data-testid=stSelectbox] *,"
  + " [data-testid=stRadioOption] *, [data-testid=stCheckbox] label > div)")].filter((one) => {
    if (!one.checkVisibility() || one.closest("[data-selected=true]")) return false;
    const style = getComputedStyle(one);
    const [red, green, blue, opacity = 1] = style.backgroundColor.match(/[\\d.]+/g).map(Number);
    return (opacity > 0 && red + green + blue < 600) || style.colorScheme !== "light";
  }).map((one) => one.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_result_pages_print_whole(new_tab: NewTab, tmp_path: Path, scheme: str) -> None:
    tab = new_tab(color_scheme=scheme)
    for name, slugs in RESULTS:
        tab.open()
        tab.upload(write_plan(example_plan(name)))
        for page in map(site.page, slugs):
            go(tab, page)
            if page.slug != NO_FIGURE:
                tab.page.locator(".main-svg").first.wait_for()
            file = tmp_path / f"{page.slug}.pdf"
            tab.page.pdf(path=file, format="A4", prefer_css_page_size=True)
            words, right = _read(file)
            assert page.title in words
            assert [one for one in (*BUTTONS, *NAVIGATION, t("bar.undo")) if one in words] == []
            assert right < WIDTH - MARGIN, f"{page.slug}: words begin {right} points from the left"
            tab.page.emulate_media(media="print")
            assert tab.page.evaluate(PALE) == [], page.slug
            assert tab.page.evaluate(DARK) == [], page.slug
            tab.page.emulate_media(media="null")


def test_what_has_a_name_on_the_page_has_one_on_paper(new_tab: NewTab, tmp_path: Path) -> None:
    plan, tab = example_plan("ung_20"), new_tab()
    tab.open()
    tab.upload(write_plan(plan))
    expected = {
        "dognet": [task.title for task in plan.day_types[0].activities],
        "vedtak": [t("remedy_code.klage"), t("remedy_code.innsyn")],
    }
    for slug, names in expected.items():
        go(tab, site.page(slug))
        file = tmp_path / f"{slug}.pdf"
        tab.page.pdf(path=file, format="A4", prefer_css_page_size=True)
        words = _read(file)[0].replace(" ", "")
        assert [name for name in names if name.replace(" ", "") not in words] == []


def _read(file: Path) -> tuple[str, float]:
    """The words of a printed page, and how far to the right the rightmost of them begins, in points."""
    texts: list[str] = []
    begins: list[float] = []

    def visit(text: str, cm: list[float], tm: list[float], *_: Any) -> None:
        if text.strip():
            texts.append(text)
            begins.append(tm[4] * cm[0] + tm[5] * cm[2] + cm[4])

    for sheet in pypdf.PdfReader(file).pages:
        sheet.extract_text(visitor_text=visit)
    return " ".join("".join(texts).split()), max(begins)
