"""A person with a keyboard and nothing else, who must always see where they are."""

import time

from tests.browser.tab import Tab

NAME = """() => {
  const one = document.activeElement;
  if (one === null || one === document.body) return "";
  const telling = one.labels?.[0] ?? (one.matches("a, button, summary, h1, h2, h3, label, [role]") ? one : null);
  const labelled = telling?.innerText ?? "";
  return (one.getAttribute("aria-label") || labelled || one.value || "").trim().replace(/\\s+/g, " ");
}"""
# Where focus stands: what is drawn round it (a hidden field is seen by the thumb or label that holds it), and whether
# at least a part of that lies in sight, under nothing else (WCAG 2.4.7 and 2.4.11).
SEEN = """() => {
  const one = document.activeElement;
  if (one === null || one === document.body) return "";  // in the browser's own bar, between last and first
  const drawn = (place) => {
    const style = getComputedStyle(place);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && !/, 0\\)$/.test(style.outlineColor))
      || (style.boxShadow !== "none" && !/^(rgba\\(0, 0, 0, 0\\) 0px 0px 0px 0px(, )?)+$/.test(style.boxShadow));
  };
  let place = one;
  for (let up = 0; up < 4 && !drawn(place); up++) place = place.parentElement ?? place;
  if (!drawn(place)) return "no ring";
  const box = place.getBoundingClientRect();
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  if (right - left < 2 || bottom - top < 2) return `out of sight ${JSON.stringify(box)}`;
  for (const x of [0.1, 0.5, 0.9]) for (const y of [0.1, 0.5, 0.9]) {
    const hit = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
    if (hit && (place.contains(hit) || hit.contains(place))) return "";
  }
  return "behind something";
}"""


class Keyboard:
    """Presses keys in a tab. `unseen` gathers the stops where focus could not be seen."""

    def __init__(self, tab: Tab) -> None:
        self.tab = tab
        self.unseen: list[str] = []

    def press(self, *keys: str) -> None:
        for key in keys:
            self.tab.page.keyboard.press(key)

    def type(self, text: str) -> None:
        """Write over what stands in the field."""
        self.press("Control+a")
        self.tab.page.keyboard.type(text)

    def to(self, name: str, most: int = 160) -> None:
        """Tab on until focus stands on what has this in its name; every stop on the way must be seen."""
        passed = []
        for _ in range(most):
            self.press("Tab")
            here = self.here()
            if self._fault():
                self.tab.idle()  # an answer under way may have moved what stands above; what counts is the page at rest
                if fault := self._fault():
                    self.unseen.append(f"{fault}: {here[:60]}")
            if name in here:
                return
            passed.append(here[:40])
        raise AssertionError(f"«{name}» is not reached: {passed}")

    def on(self, name: str, key: str = "Enter") -> None:
        """Go there, press it, and let the page come to rest."""
        self.to(name)
        self.press(key)
        self.tab.page.wait_for_timeout(200)
        self.tab.idle()

    def onto(self, page_title: str, name: str) -> None:
        """Follow a link: the new page's h1 has focus, and is seen."""
        self.on(name)
        until = time.monotonic() + 20
        while self.here() != page_title:
            assert time.monotonic() < until, f"focus is on «{self.here()}», not on «{page_title}»"
            self.tab.page.wait_for_timeout(100)
        assert self._fault() == ""

    def here(self) -> str:
        name: str = self.tab.page.evaluate(NAME)
        return name

    def _fault(self) -> str:
        """Smooth scrolling may still be under way: looked at again before it is a fault."""
        for _ in range(6):
            fault: str = self.tab.page.evaluate(SEEN)
            if not fault:
                return ""
            self.tab.page.wait_for_timeout(80)
        return fault
