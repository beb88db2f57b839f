"""A page in a language whose words are 40 % longer: what is cut or goes sideways.

The words are made longer in the page itself, and put back: no language more, no page loaded again.
"""

from tests.browser.tab import Tab

LONGER = """() => {
  const apart = "script, style, noscript, svg, textarea, pre, [data-testid=stIconMaterial], [data-live-announcer]";
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const kept = [];
  while (walker.nextNode())
    if (walker.currentNode.data.trim() && !walker.currentNode.parentElement.closest(apart))
      kept.push([walker.currentNode, walker.currentNode.data]);
  for (const [node, words] of kept)
    node.data = words.replace(/\\p{L}{3,}/gu, (word) => word + "m".repeat(Math.ceil(0.4 * word.length)));
  window.putBack = () => { for (const [node, words] of kept) node.data = words; };
}"""
CUT = """() => {
  const shut = (overflow) => !["visible", "auto", "scroll"].includes(overflow);
  const found = new Set();
  const known = new Map();
  const frame = (box) => {
    if (!known.has(box)) {
      const { overflowX, overflowY } = getComputedStyle(box);
      known.set(box, { wide: shut(overflowX), high: shut(overflowY), at: box.getBoundingClientRect() });
    }
    return known.get(box);
  };
  const walker = document.createTreeWalker(document.querySelector("[data-testid=stMain]"), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const words = walker.currentNode;
    const own = words.parentElement;
    if (!words.data.trim() || !own.checkVisibility()) continue;
    if (own.closest("svg, textarea, pre, [data-testid=stIconMaterial]")) continue;
    range.selectNodeContents(words);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    for (let box = own; box && box.dataset.testid !== "stMain"; box = box.parentElement) {
      const edge = frame(box);
      if (edge.at.width < 2 || edge.at.height < 2) break;
      const wide = edge.wide && (left < edge.at.left - 1 || right > edge.at.right + 1);
      const high = edge.high && (top < edge.at.top - 3 || bottom > edge.at.bottom + 3);
      if (wide || high) found.add(`${words.data.trim().slice(0, 60)} (${box.dataset.testid ?? box.className})`);
    }
  }
  return [...found];
}"""


def faults(tab: Tab) -> list[str]:
    """Of the page as it stands, unfolded and narrow: what is cut with longer words, and how far it goes sideways."""
    tab.page.evaluate(LONGER)
    found = [f"cut where words are longer: {one}" for one in tab.page.evaluate(CUT)]
    wider = tab.sideways()
    tab.page.evaluate("window.putBack()")
    return [*found, *([f"{wider} px sideways where words are longer"] if wider > 0 else [])]
