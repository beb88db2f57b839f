"""One tab walks through every page: with which plan, and what is seen on each."""

from collections.abc import Callable, Iterable, Iterator

from bpa_core.examples import example_plan
from bpa_core.plan_file.read_write import write_plan
from bpa_ui.shell import site
from bpa_ui.shell.site import SitePage
from tests.browser.tab import NAVIGATION, Tab

# The child of nine has everything but a vedtak; the young man of 20 has one.
FULLEST = example_plan("barn_9").model_copy(update={"vedtak": example_plan("ung_20").vedtak})
"""A plan with something on every page."""
TEXTS_ALONE = ("hva_er_bpa", "ordliste", "kilder", "avgjorelser", "virkelige_saker", "personvern", "tilgjengelighet")
UNFOLD = """() => { for (const one of document.querySelectorAll("[data-testid=stMain] details:not([open]) > summary"))
  one.click(); }"""


def empty(tab: Tab) -> Iterator[SitePage]:
    """Every page before anything is told, but those of texts alone: they are the same whatever is told."""
    tab.open()
    yield from _through(tab, [page for page in site.pages() if page.slug not in TEXTS_ALONE])


def full(tab: Tab) -> Iterator[SitePage]:
    """Every page with something on it."""
    tab.begin(write_plan(FULLEST))
    yield from _through(tab, site.pages())


WAYS: dict[str, Callable[[Tab], Iterator[SitePage]]] = {"empty": empty, "full": full}


def _through(tab: Tab, wanted: Iterable[SitePage]) -> Iterator[SitePage]:
    for page in wanted:
        go(tab, page)
        yield page


def go(tab: Tab, page: SitePage) -> None:
    """Follow the navigation, also where a narrow window hides it."""
    if tab.page.locator("[data-testid=stMain] h1").inner_text() != page.title:
        tab.page.evaluate(
            "([where, name]) => [...document.querySelectorAll(where)].flatMap((one) => [...one.querySelectorAll('a')])"
            ".find((one) => one.textContent.trim() === name).click()",
            [NAVIGATION, page.nav],
        )
        tab.page.get_by_role("heading", level=1, name=page.title, exact=True).wait_for(timeout=30000)
    tab.idle()


def unfold(tab: Tab) -> None:
    """Open all that is folded away on the page."""
    tab.page.evaluate(UNFOLD)
    tab.idle()
