"""Pages on A4: no menus and no buttons, figures whole, black on white also from the dark theme."""

from pathlib import Path
from typing import Any

import pypdf

from bpa_core.texts import t
from bpa_ui.shell import site
from tests.browser.tab import Tab
from tests.browser.walk import FULLEST

FIGURES = ("timene", "svaret", "vedtak", "arstimer")
PAGES = (*FIGURES, "egenandel", "dognet", "personvern")
NAMES = {
    "dognet": [name for day in FULLEST.day_types for name in (day.name, *(task.title for task in day.activities))],
    "vedtak": [t("remedy_code.klage"), t("remedy_code.innsyn")],
}
NAVIGATION = ("Personvern", "Tilgjengelighet", "Kilder og regler")
BUTTONS = ("Lagre og åpne", "Bare i denne fanen", "Hopp til innholdet", "Neste:", "Forrige:", "Vis som tabell")
A4 = WIDTH, _ = 595, 842
MARGIN = 51
"""18 mm. All three in points."""
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


def faults(tab: Tab, page: site.SitePage, folder: Path) -> list[str]:
    """Of the page as it stands, wide. What has a name on the page has one on paper, too."""
    if page.slug in FIGURES:
        tab.page.locator(".main-svg").first.wait_for(state="attached")  # folded on some
    file = folder / f"{page.slug}.pdf"
    tab.page.pdf(path=file, format="A4", prefer_css_page_size=True)
    words, right = _read(file)
    missing = [] if page.title in words else ["no title"]
    buttons = [one for one in _left_out(page) if one in words.replace("«Lagre og åpne»", "")]
    nameless = [one for one in NAMES.get(page.slug, ()) if _close(one) not in _close(words)]
    wide = [] if right < WIDTH - MARGIN else [f"words begin {right} points from the left"]
    return [f"printed: {one}" for one in (*missing, *buttons, *nameless, *wide)] + of_colour(tab)


def of_colour(tab: Tab) -> list[str]:
    """What is not black on white on paper, from the theme that the page is seen in."""
    tab.page.emulate_media(media="print")
    found = [*tab.page.evaluate(PALE), *tab.page.evaluate(DARK)]
    tab.page.emulate_media(media="null")
    return [f"printed, not black on white: {one}" for one in found]


def _left_out(page: site.SitePage) -> list[str]:
    return [one for one in (*BUTTONS, *NAVIGATION, t("bar.undo")) if one != page.nav]


def _close(words: str) -> str:
    return words.replace(" ", "")


def _read(file: Path) -> tuple[str, float]:
    """The words of a printed page, and how far to the right the rightmost of them begins, in points."""
    sheets = pypdf.PdfReader(file).pages
    assert {tuple(round(float(side)) for side in sheet.mediabox[2:]) for sheet in sheets} == {A4}
    texts: list[str] = []
    begins: list[float] = []

    def visit(text: str, cm: list[float], tm: list[float], *_: Any) -> None:
        if text.strip():
            texts.append(text)
            begins.append(tm[4] * cm[0] + tm[5] * cm[2] + cm[4])

    for sheet in sheets:
        sheet.extract_text(visitor_text=visit)
    return " ".join("".join(texts).split()), max(begins)
