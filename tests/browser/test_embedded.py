"""An organisation that shows the app inside its own pages: who is named may, and all of it works; nobody else may."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from bpa_core.examples import example_plan
from bpa_core.plan_file.read_write import read_plan, write_plan
from bpa_ui.shell import site
from tests.browser.conftest import NewTab
from tests.browser.plans import with_id
from tests.browser.server import Server

PLAN = with_id(example_plan("barn_9"))


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def _other_site(folder: Path) -> ThreadingHTTPServer:
    """Another site: 127.0.0.1 is not localhost, so the app's cookies are a third party's there."""
    folder.mkdir()
    made = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    Thread(target=made.serve_forever, daemon=True).start()
    return made


def _address(one: ThreadingHTTPServer) -> str:
    return f"http://127.0.0.1:{one.server_port}"


@pytest.fixture(scope="module")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """The addresses of a page that may show the app, and of one that may not."""
    tmp_path = tmp_path_factory.mktemp("embedded")
    named, other = _other_site(tmp_path / "named"), _other_site(tmp_path / "other")
    server = Server(tmp_path, BPA_FRAME_ANCESTORS=_address(named), BPA_BEHIND_TLS="1")
    server.start()
    for name in ("named", "other"):
        page = f'<!doctype html><title>Hos oss</title><iframe src="{server.url}/" width="1200" height="800"></iframe>'
        (tmp_path / name / "index.html").write_text(page)
    yield _address(named), _address(other)
    server.stop()
    for one in (named, other):
        one.shutdown()
        one.server_close()


def test_inside_a_named_sites_page_files_open_and_are_saved(new_tab: NewTab, embedded: tuple[str, str]) -> None:
    page = new_tab(url=embedded[0]).page
    page.goto(embedded[0])
    frame = page.frame_locator("iframe")
    file = {"name": "plan.json", "mimeType": "application/json", "buffer": write_plan(PLAN).encode()}
    frame.locator("input[type=file]").first.set_input_files(file)
    frame.get_by_text("Planen er åpnet").wait_for()
    frame.get_by_role("button", name="Lagre og åpne").click()
    with page.expect_download() as coming:
        frame.get_by_role("button", name="Lagre planen som fil").click()
    assert read_plan(coming.value.path().read_bytes()) == PLAN


def test_no_other_site_may_show_it(new_tab: NewTab, embedded: tuple[str, str]) -> None:
    page = new_tab(url=embedded[1]).page
    with page.expect_console_message(lambda said: "frame-ancestors" in said.text):
        page.goto(embedded[1])
    assert page.frame_locator("iframe").get_by_role("heading", name=site.START.title).count() == 0
