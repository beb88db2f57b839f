"""The start file: opens the browser when the server answers, and says in Norwegian what is missing."""

import webbrowser
from pathlib import Path

import pytest

from bpa_ui.web import open_when_up
from tests.browser.server import ROOT, Server, free_port


def test_the_browser_opens_when_the_server_is_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    server = Server(tmp_path)
    assert open_when_up.main(server.url, wait=0.1) == 1
    assert opened == []
    server.start()
    try:
        assert open_when_up.main(server.url) == 0
    finally:
        server.stop()
    assert opened == [server.url]


def test_nothing_opens_where_nobody_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webbrowser, "open", pytest.fail)
    assert open_when_up.main(f"http://localhost:{free_port()}", wait=0.5) == 1


def test_every_place_the_start_file_goes_to_is_in_it_and_its_lines_end_as_cmd_wants() -> None:
    text = (ROOT / "start.bat").read_bytes().decode()
    lines = text.split("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    places = {line[1:] for line in lines if line.startswith(":")}
    assert {line.split("goto ")[1] for line in lines if "goto " in line} == places
    assert f"--port {open_when_up.HOME.rsplit(':', 1)[1]}" in text
