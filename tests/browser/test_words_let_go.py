"""What the server still holds of a typed word: nothing after «Slett alt», and nothing when the tab is closed.

Personvern says what this shows, and no more.
"""

import time
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from psutil import Process

from bpa_core.documents import Form
from bpa_core.examples import example_plan
from bpa_core.plan_file.read_write import write_plan
from bpa_core.texts import label, t
from tests.browser.conftest import NewTab
from tests.browser.held_words import ADDRESS, LATER
from tests.browser.server import Server

WORD = "Hvalrosstemmeren"
PLAN = write_plan(example_plan("barn_9")).replace('"reason": "', f'"reason": "{WORD} ')


def held(server: Server) -> int:
    with urllib.request.urlopen(f"{server.url}{ADDRESS}{WORD[::-1]}", timeout=30) as answer:
        return int(answer.read())


def gone(server: Server, seconds: float, *, later: bool = False) -> bool:
    """Whether nothing holds it in the end; `later`: as two minutes and more go by, on a server that nobody visits."""
    end = time.monotonic() + seconds
    while held(server) and time.monotonic() < end:
        if later:
            urllib.request.urlopen(f"{server.url}{LATER}", timeout=30).close()
        time.sleep(1)
    return held(server) == 0


def workers_hold_it(server: Server) -> bool:
    """Whether the memory of a process that waits for a paper has the word, freed pieces too."""
    return any(WORD.encode() in piece for worker in Process(server.pid).children() for piece in _memory(worker.pid))


def _memory(pid: int) -> Iterator[bytes]:
    places = Path(f"/proc/{pid}/maps").read_text().splitlines()
    with Path(f"/proc/{pid}/mem").open("rb", 0) as memory:
        for place in places:
            where, may, *_, name = f"{place} -".split()[:7]
            if may.startswith("rw") and name not in ("[vvar]", "[vsyscall]"):
                start, end = (int(one, 16) for one in where.split("-"))
                with suppress(OSError):
                    memory.seek(start)
                    yield memory.read(end - start)


def test_typed_words_are_let_go_of(new_tab: NewTab, tmp_path: Path) -> None:
    server = Server(tmp_path, app="tests.browser.held_words:app")
    server.start()
    try:
        tab = new_tab(url=server.url)
        tab.open("/")
        assert held(server) == 0
        tab.upload(PLAN)
        tab.follow("Døgnet")
        assert held(server) > 0
        tab.follow("Søknad")  # the look at a paper is of the session too
        with tab.page.expect_download() as paper:
            tab.page.get_by_role("button", name=t("soknad.download", form=label(Form.PDF)), exact=True).click()
        assert paper.value.path().stat().st_size > 1000
        tab.idle()
        assert not workers_hold_it(server), "it is set in a process that ends"
        tab.file_bar()
        tab.page.get_by_text("Jeg vil slette alt").click()
        tab.page.get_by_role("button", name="Slett alt nå").click()
        tab.idle()
        assert gone(server, 10)
        tab.begin(PLAN, "/dognet")
        assert held(server) > 0
        tab.page.close()
        assert gone(server, 30, later=True)
        assert WORD not in server.log.read_text()
    finally:
        server.stop()
