"""WCAG 2.2 AA on every page, empty and full, light and dark, wide and at 320 px: what machines can see of it."""

import pytest

from tests.browser.everybody import faults
from tests.browser.tab import Tab
from tests.browser.walk import WAYS, unfold


@pytest.mark.parametrize("way", list(WAYS))
def test_every_page_is_for_everybody(tab: Tab, way: str) -> None:
    """All that is folded away is unfolded first. A page is visited once, and seen in every look."""
    found = []
    titles = []
    for page in WAYS[way](tab):
        titles.append(tab.page.title())
        unfold(tab)
        found += [f"{page.slug} {one}" for one in faults(tab, again=way == "empty")]
    assert not found, "\n".join(found)
    assert len(set(titles)) == len(titles)
