"""What machines can see of WCAG 2.2 AA in a page as it stands, wide and at 320 px, light and dark.

320 px is also a window of 1280 px at 400 % zoom (WCAG 1.4.10).
"""

import time
from itertools import pairwise

from tests.browser import longer
from tests.browser.contrast import PALE
from tests.browser.english import SEEN, english_in
from tests.browser.tab import Tab

WIDTHS = (1280, 320)
IS_DARK = "matchMedia('(prefers-color-scheme: dark)').matches"
OUTLINE = """() => [...document.querySelectorAll("[data-testid=stMain] :is(h1, h2, h3, h4, h5, h6)")]
  .filter((one) => one.checkVisibility()).map((one) => Number(one.tagName[1]))"""


BOTH = ("light", "dark")


def faults(
    tab: Tab, widths: tuple[int, ...] = WIDTHS, schemes: tuple[str, ...] = BOTH, *, long_words: bool = False
) -> list[str]:
    """Every fault of the page in every look, told with the look; `long_words`: narrow with longer ones, too.

    The dark theme differs in its colours alone: there only they are looked at. The first look is the one that the last
    page was left in, so a walk need not turn back on each page: another theme or width costs as much as a look.
    """
    found = []
    is_dark = tab.page.evaluate(IS_DARK)
    for scheme, width in _way_through(tab, widths, schemes[::-1] if is_dark else schemes):
        if is_dark != (scheme == "dark"):
            is_dark = not is_dark
            tab.page.emulate_media(color_scheme=scheme)
            tab.idle()
        tab.page.set_viewport_size({"width": width, "height": 900})
        tab.page.wait_for_timeout(150)
        seen = of_colour(tab) if is_dark else _of_all(tab, colours=width == widths[0])
        if long_words and scheme == "light" and width == widths[-1]:
            seen += longer.faults(tab)
        found += [f"{scheme} {width}: {one}" for one in seen]
    return found


def _way_through(tab: Tab, widths: tuple[int, ...], schemes: tuple[str, ...]) -> list[tuple[str, int]]:
    """All widths in one theme, then back through them in the other."""
    size = tab.page.viewport_size
    first = widths[::-1] if size is not None and size["width"] == widths[-1] else widths
    return [(scheme, width) for turn, scheme in enumerate(schemes) for width in first[:: -1 if turn else 1]]


def of_colour(tab: Tab) -> list[str]:
    """Texts too pale for the colours behind them, by our own measure, which sees all that axe-core's does.

    The page may be on its way to its other theme: what is pale is looked at again, and told where it stays so.
    """
    end = time.monotonic() + 5
    while (pale := tab.page.evaluate(PALE)) and time.monotonic() < end:
        tab.page.wait_for_timeout(300)
    return [f"pale {one}" for one in pale]


def _of_all(tab: Tab, *, colours: bool) -> list[str]:
    """`colours`: axe-core looks at them, too: once a page, so that two measures are held against each other."""
    sideways = tab.sideways()
    return [
        *tab.axe(colours=colours),
        *([f"{sideways} px sideways"] if sideways > 0 else []),
        *_outline(tab),
        *of_colour(tab),
        *(f"English: {one}" for one in english_in(tab.page.evaluate(SEEN))),
        *([] if tab.page.evaluate("document.documentElement.lang") == "nb" else ["language"]),
    ]


def _outline(tab: Tab) -> list[str]:
    """Exactly one h1, first; and no level passed over."""
    levels: list[int] = tab.page.evaluate(OUTLINE)
    found = [] if levels[:1] == [1] and levels.count(1) == 1 else [f"h1 in {levels}"]
    passed = [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1]
    return found + [f"level passed over: {pair}" for pair in passed]
