"""One tab of Chromium, with what it said and asked for, and the ways in which a person uses it."""

import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Page, Request, WebSocket, expect

from bpa_ui.shell.site import pages
from tests.browser.answers import Answers

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text(encoding="utf-8")
# The page has done all it had to do; nothing runs, nothing is away, nothing is waited for; and a page stands there. For
# so long, looked at from within: a question from here for each look costs four times as much.
_CALM = """async (milliseconds) => {
  const until = performance.now() + milliseconds;
  for (;;) {
    await new Promise((done) => requestIdleCallback(done, {timeout: 2000}));
    if (document.querySelector("[data-testid=stMain] h1") === null
      || !document.querySelector("[data-testid=stApp]").matches(
        "[data-test-script-state=notRunning][data-test-connection-state=CONNECTED]")
      || document.querySelector(".bpa-waiting, .st-key-bpa-waiting, [data-testid=stSkeleton]") !== null) return false;
    if (performance.now() >= until) return true;
    await new Promise((done) => setTimeout(done, 50));
  }
}"""
NAVIGATION = "[data-testid=stSidebarNav], .st-key-bpa-footer"
BARE = "/robots.txt"
"""An address of the app where no page stands: there its storage can be emptied and filled."""
_CALM_FOR = 350
"""Milliseconds. Longer than Streamlit waits with the value of a slider under way (200)."""
# What Chromium says of a server that is away; the tests take it away themselves.
_AWAY = ("ERR_CONNECTION_REFUSED", "WebSocket connection", "ERR_CONNECTION_RESET", "ERR_EMPTY_RESPONSE")


class Tab:
    """A page, and helpers that wait for Streamlit."""

    def __init__(self, context: BrowserContext, url: str, page: Page | None = None) -> None:
        """`page`: one that is open already."""
        self.url = url
        self.errors: list[str] = []
        self.requests: list[str] = []
        self._loading: set[Request] = set()
        self.page = page or context.new_page()
        self._answers = Answers()
        self._listeners: dict[str, Callable[..., None]] = {
            "console": self._said,
            "pageerror": self._failed,
            "request": self._asked,
            "requestfinished": self._answered,
            "requestfailed": self._answered,
            "websocket": self._connects,
        }
        for event, listener in self._listeners.items():
            self.page.on(event, listener)  # type: ignore[call-overload]

    def leave(self) -> None:
        """Hear no more of the page: another test takes it."""
        for event, listener in self._listeners.items():
            self.page.remove_listener(event, listener)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not any(one in message.text for one in _AWAY):
            self.errors.append(message.text)

    def _failed(self, error: Error) -> None:
        self.errors.append(str(error))

    def _connects(self, socket: WebSocket) -> None:
        self.requests.append(socket.url)
        self._answers.begins(socket)

    def _asked(self, request: Request) -> None:
        self.requests.append(request.url)
        self._loading.add(request)

    def _answered(self, request: Request) -> None:
        self._loading.discard(request)

    def open(self, path: str = "/") -> None:
        """Open an address and wait until it stands."""
        self.page.goto(self.url + path)
        self.idle()

    def begin(self, plan: str, path: str = "/") -> None:
        """Open an address with a plan that this tab already holds, as after a reload: one page instead of three."""
        if self.page.url != self.url + BARE:
            self.page.goto(self.url + BARE)
        self.page.evaluate("(plan) => sessionStorage.setItem('bpa-klokka.plan', plan)", plan)
        self.open(path)

    def idle(self) -> None:
        """Until the browser's copy is fetched, all that was asked is answered, and it has stayed so for a while.

        Files too: a part of the page whose script is on its way (the day editor) stands empty, and is no page yet.
        """
        end = time.monotonic() + 40
        while not self._calm():
            assert time.monotonic() < end, "the page does not come to rest"
            self.page.wait_for_timeout(50)

    def _calm(self) -> bool:
        """Whether nothing is owed, and nothing is asked in the time that the page has to stay calm."""
        asked = (self._answers.asked, len(self.requests))
        return (
            not self._awaits()
            and self._is(_CALM, _CALM_FOR)
            and not self._awaits()
            and asked == (self._answers.asked, len(self.requests))
        )

    def _awaits(self) -> bool:
        return self._answers.owed or bool(self._loading)

    def follow(self, label: str, page: str = "") -> None:
        """Follow a link of the navigation, or of the foot of the page; `page`: its name where the link says another."""
        self.page.locator(NAVIGATION).get_by_role("link", name=label, exact=True).click()
        title = next(one.title for one in pages() if one.nav == (page or label))
        expect(self.page.locator("[data-testid=stMain] h1")).to_have_text(title, timeout=30000)
        self.idle()

    def file_bar(self) -> None:
        """Unfold «Lagre og åpne»."""
        self.page.get_by_role("button", name="Lagre og åpne").click()
        self.page.get_by_role("button", name="Lagre planen som fil").wait_for()
        self.idle()

    def upload(self, text: str | bytes, name: str = "plan.json") -> None:
        """Open a plan by way of the uploader on the page (Start) or in the file bar."""
        content = text.encode() if isinstance(text, str) else text
        chooser = self.page.locator("input[type=file]").first
        chooser.evaluate("one => one.dataset.asked = 'yes'")
        chooser.set_input_files({"name": name, "mimeType": "application/json", "buffer": content})
        # Whether opened or refused, a new uploader takes this one's place.
        expect(self.page.locator("input[data-asked]")).to_have_count(0, timeout=30000)
        self.idle()

    def stored(self) -> str | None:
        """The plan's file text as this tab's sessionStorage holds it."""
        text: str | None = self.page.evaluate("sessionStorage.getItem('bpa-klokka.plan')")
        return text

    def until(self, expression: str) -> None:
        """Until a line of JavaScript is true. (Playwright's own waiting would evaluate text in the page: forbidden.)"""
        end = time.monotonic() + 20
        while not self._is(expression):
            assert time.monotonic() < end, expression
            self.page.wait_for_timeout(100)

    def _is(self, expression: str, given: object = None) -> bool:
        try:
            return bool(self.page.evaluate(expression, given))
        except Error:  # on its way to another address
            return False

    def text(self) -> str:
        return self.page.locator("[data-testid=stApp]").inner_text()

    def axe(self, *, colours: bool = True) -> list[str]:
        """Every violation axe-core finds, of any impact: «rule: target». Targets of 24 px (WCAG 2.5.8) included."""
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(AXE)
        some = {"target-size": {"enabled": True}, "color-contrast": {"enabled": colours}}
        found = self.page.evaluate("(rules) => axe.run(document, {resultTypes: ['violations'], rules})", some)
        return [
            f"{one['id']}: {node['target']} {node['html'][:160]}"
            for one in found["violations"]
            for node in one["nodes"]
        ]

    def sideways(self) -> int:
        """How many pixels the page is wider than its window."""
        wider: int = self.page.evaluate(
            "Math.max(document.documentElement.scrollWidth - innerWidth, ...[...document.querySelectorAll("
            "'[data-testid=stMain]')].map((main) => main.scrollWidth - main.clientWidth))"
        )
        return wider

    def picture(self, path: Path) -> None:
        """The whole page as a PNG: the window grows until nothing is left to scroll."""
        size = self.page.viewport_size or {"width": 1280, "height": 900}
        height = self.page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
        self.page.set_viewport_size({"width": size["width"], "height": max(size["height"], min(height + 20, 12000))})
        self.page.wait_for_timeout(400)
        self.page.screenshot(path=path)
        self.page.set_viewport_size(size)
