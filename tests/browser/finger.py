"""A finger on the glass: touch events as the browser itself gets them, so that what scrolls is the browser's to say."""

from typing import Any

from playwright.sync_api import Locator

from tests.browser.tab import Tab

STEP_MS = 16
"""Milliseconds between two moves: a frame."""


class Finger:
    """Touches a tab that was opened with `has_touch`."""

    def __init__(self, tab: Tab) -> None:
        self.page = tab.page
        self._wire = tab.page.context.new_cdp_session(tab.page)

    def swipe(self, x: float, y: float, to_x: float, to_y: float, steps: int = 10) -> None:
        """A quick stroke from one place to another."""
        self._touch("touchStart", x, y)
        self._way(x, y, to_x, to_y, steps)
        self._touch("touchEnd")

    def drag(self, x: float, y: float, to_x: float, to_y: float, steps: int = 12) -> None:
        """Rest until what is under the finger is held, then move it."""
        self.press(x, y)
        self._way(x, y, to_x, to_y, steps)
        self._touch("touchEnd")

    def press(self, x: float, y: float) -> None:
        """Down, and resting there."""
        self._touch("touchStart", x, y)
        self.page.wait_for_timeout(400)

    def move(self, x: float, y: float) -> None:
        self._touch("touchMove", x, y)
        self.page.wait_for_timeout(STEP_MS)

    def lift(self) -> None:
        self._touch("touchEnd")

    def tap(self, x: float, y: float) -> None:
        self._touch("touchStart", x, y)
        self._touch("touchEnd")

    def _way(self, x: float, y: float, to_x: float, to_y: float, steps: int) -> None:
        for step in range(1, steps + 1):
            part = step / steps
            self.move(x + (to_x - x) * part, y + (to_y - y) * part)

    def _touch(self, kind: str, x: float | None = None, y: float | None = None) -> None:
        points: list[dict[str, Any]] = [] if x is None or y is None else [{"x": x, "y": y}]
        self._wire.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def middle(one: Locator) -> tuple[float, float]:
    """Where on the screen the middle of an element is."""
    box = one.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
