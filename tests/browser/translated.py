"""What a browser's translation does to a page: each text taken away, and <font> elements with other words put in."""

import re

from tests.browser.tab import Tab

SAVED = re.compile(r"lagret \d\d:\d\d")
_TRANSLATE = """() => {
  const walker = document.createTreeWalker(document.querySelector("[data-testid=stApp]"), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const one of texts) {
    if (!one.data.trim() || one.parentElement.closest("script, style, svg, textarea, font")) continue;
    const outer = document.createElement("font");
    const inner = document.createElement("font");
    inner.textContent = `‹${one.data}›`;
    outer.append(inner);
    one.replaceWith(outer);
  }
}"""


def translate(tab: Tab) -> None:
    tab.page.evaluate(_TRANSLATE)


def read(tab: Tab) -> str:
    """The words of the page without what the translation put round them, and without when the plan was saved."""
    words: str = tab.page.locator("[data-testid=stMain]").inner_text()
    return SAVED.sub("lagret", " ".join(words.replace("‹", "").replace("›", "").split()))
