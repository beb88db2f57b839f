"""WCAG 2.2 AA on every page, empty and full, light and dark, wide and at 320 px: what machines can see of it.

And the full pages on A4: `printed.py`.
"""

from pathlib import Path

import pytest

from tests.browser import printed
from tests.browser.everybody import BOTH, faults
from tests.browser.tab import Tab
from tests.browser.walk import TEXTS_ALONE, WAYS, unfold

SEEN_DARK = {"empty": ("start", "timene", "vedtak")}
"""Of the empty pages: the first, one with nothing to show yet, and one that begins by itself."""


@pytest.mark.parametrize("way", list(WAYS))
def test_every_page_is_for_everybody(tab: Tab, way: str, tmp_path: Path) -> None:
    """All that is folded away is unfolded first. A page is visited once, and seen in every look.

    What empty pages have of their own is alike: its colours in the dark theme are seen on some of them. Full pages
    with more than texts are seen with words as long as another language may have them, too; and some are printed, as
    they came and in the other theme unfolded.
    """
    found = []
    titles = []
    for page in WAYS[way](tab):
        titles.append(tab.page.title())
        on_paper = way == "full" and page.slug in printed.PAGES
        seen = printed.faults(tab, page, tmp_path) if on_paper else []
        unfold(tab)
        schemes = BOTH if page.slug in SEEN_DARK.get(way, (page.slug,)) else ("light",)
        seen += faults(tab, schemes=schemes, long_words=way == "full" and page.slug not in TEXTS_ALONE)
        if on_paper:
            seen += printed.of_colour(tab)
        found += [f"{page.slug} {one}" for one in seen]
    assert not found, "\n".join(found)
    assert len(set(titles)) == len(titles)
