"""WCAG 2.2 AA on every page, empty and full, light and dark, wide and at 320 px: what machines can see of it.

320 px is also a window of 1280 px at 400 % zoom (WCAG 1.4.10).
"""

import pytest

from tests.browser.conftest import NewTab
from tests.browser.contrast import PALE
from tests.browser.english import SEEN, english_in
from tests.browser.tab import Tab
from tests.browser.walk import WAYS, outline_faults, unfold

WIDTHS = (1280, 320)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("way", list(WAYS))
def test_every_page_is_for_everybody(new_tab: NewTab, way: str, scheme: str) -> None:
    """The dark theme differs in its colours alone: there only they are looked at."""
    tab = new_tab(color_scheme=scheme)
    faults: dict[str, list[str]] = {}
    titles = {}
    for page in WAYS[way](tab):
        titles[page.slug] = tab.page.title()
        if scheme == "light":
            unfold(tab)
        for width in WIDTHS:
            tab.page.set_viewport_size({"width": width, "height": 900})
            tab.page.wait_for_timeout(150)
            if found := _faults(tab) if scheme == "light" else _faults_of_colour(tab):
                faults[f"{page.slug} {width}"] = found
        tab.page.set_viewport_size({"width": WIDTHS[0], "height": 900})
    assert not faults, "\n".join(f"{place}: {one}" for place, found in faults.items() for one in found)
    assert len(set(titles.values())) == len(titles)
    assert tab.errors == []


def _faults_of_colour(tab: Tab) -> list[str]:
    return [*tab.axe(only_colours=True), *(f"pale {one}" for one in tab.page.evaluate(PALE))]


def _faults(tab: Tab) -> list[str]:
    sideways = tab.sideways()
    return [
        *tab.axe(),
        *([f"{sideways} px sideways"] if sideways > 0 else []),
        *outline_faults(tab),
        *(f"pale {one}" for one in tab.page.evaluate(PALE)),
        *(f"English: {one}" for one in english_in(tab.page.evaluate(SEEN))),
        *([] if tab.page.evaluate("document.documentElement.lang") == "nb" else ["language"]),
    ]
