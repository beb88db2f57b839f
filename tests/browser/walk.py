"""One tab walks through every page: with which plan, and what is seen on each."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from bpa_core.examples import example_plan
from bpa_core.plan_file.read_write import write_plan
from bpa_ui.shell import site
from bpa_ui.shell.site import SitePage
from tests.browser.tab import Tab

# The young man of 20 has the vedtak; the child of nine has everything else.
WITH_VEDTAK = ("vedtak", "arstimer")
OUTLINE = """() => [...document.querySelectorAll("[data-testid=stMain] :is(h1, h2, h3, h4, h5, h6)")]
  .filter((one) => one.checkVisibility()).map((one) => Number(one.tagName[1]))"""
UNFOLD = """() => { for (const one of document.querySelectorAll("[data-testid=stMain] details:not([open]) > summary"))
  one.click(); }"""


def empty(tab: Tab) -> Iterator[SitePage]:
    """Every page before anything is told."""
    tab.open()
    yield from _through(tab, site.pages())


def full(tab: Tab) -> Iterator[SitePage]:
    """Every page with the fullest example."""
    for name, wanted in (("barn_9", lambda slug: slug not in WITH_VEDTAK), ("ung_20", WITH_VEDTAK.__contains__)):
        tab.open()
        tab.upload(write_plan(example_plan(name)))
        yield from _through(tab, [page for page in site.pages() if wanted(page.slug)])


WAYS: dict[str, Callable[[Tab], Iterator[SitePage]]] = {"empty": empty, "full": full}


def _through(tab: Tab, wanted: list[SitePage] | tuple[SitePage, ...]) -> Iterator[SitePage]:
    for page in wanted:
        go(tab, page)
        yield page


def go(tab: Tab, page: SitePage) -> None:
    """Follow the navigation, also where a narrow window hides it."""
    if tab.page.locator("[data-testid=stMain] h1").inner_text() != page.title:
        tab.page.evaluate(
            "(name) => [...document.querySelectorAll('[data-testid=stSidebarNav] a')]"
            ".find((one) => one.textContent.trim() === name).click()",
            page.nav,
        )
        tab.page.get_by_role("heading", level=1, name=page.title, exact=True).wait_for(timeout=30000)
    tab.idle()


def unfold(tab: Tab) -> None:
    """Open all that is folded away on the page."""
    tab.page.evaluate(UNFOLD)
    tab.idle()


def outline_faults(tab: Tab) -> list[str]:
    """Exactly one h1, first; and no level passed over."""
    levels: list[int] = tab.page.evaluate(OUTLINE)
    faults = [] if levels[:1] == [1] and levels.count(1) == 1 else [f"h1 in {levels}"]
    passed = [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1]
    return faults + [f"level passed over: {pair}" for pair in passed]
