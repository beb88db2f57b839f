"""Papers are forgotten in time, and made only when they are asked for."""

import ast

import pytest
from streamlit.runtime.media_file_storage import MediaFileKind
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from bpa_ui.web.download_cleanup import KEEP_SECONDS, DownloadCleanup
from tests.browser.server import ROOT

PAPER = b"%PDF-1.7 what somebody wrote"


@pytest.fixture
def storage() -> MemoryMediaFileStorage:
    return MemoryMediaFileStorage("/media")


def add(storage: MemoryMediaFileStorage, kind: MediaFileKind = MediaFileKind.DOWNLOADABLE) -> str:
    return storage.load_and_get_id(PAPER, "application/pdf", kind, "soknad.pdf")


def names(storage: MemoryMediaFileStorage) -> set[str]:
    return set(storage._files_by_id)


def test_a_paper_is_there_for_a_while_and_then_no_more(storage: MemoryMediaFileStorage) -> None:
    papers, name = DownloadCleanup(storage), add(storage)
    papers.sweep(100)
    papers.sweep(99 + KEEP_SECONDS)
    assert names(storage) == {name}
    papers.sweep(100 + KEEP_SECONDS)
    assert names(storage) == set()


def test_the_same_paper_asked_for_again_has_its_whole_while(storage: MemoryMediaFileStorage) -> None:
    papers = DownloadCleanup(storage)
    add(storage)
    papers.sweep(0)
    papers.sweep(KEEP_SECONDS)
    papers.sweep(KEEP_SECONDS + 1)
    name = add(storage)
    papers.sweep(KEEP_SECONDS + 2)
    papers.sweep(2 * KEEP_SECONDS + 1)
    assert names(storage) == {name}


def test_what_a_page_shows_is_left_alone(storage: MemoryMediaFileStorage) -> None:
    papers, name = DownloadCleanup(storage), add(storage, MediaFileKind.MEDIA)
    for now in (0, KEEP_SECONDS, 10 * KEEP_SECONDS):
        papers.sweep(now)
    assert names(storage) == {name}


def test_every_file_to_download_is_made_at_the_click() -> None:
    """Else it would lie at an address while the page is open, and be forgotten before anybody asks for it."""
    made: list[str] = []
    eager: list[str] = []
    for file in (*(ROOT / "bpa_ui").rglob("*.py"), *(ROOT / "pages").glob("*.py")):
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and ast.unparse(call.func) == "st.download_button":
                data = next((one.value for one in call.keywords if one.arg == "data"), None)
                (made if isinstance(data, ast.Lambda) else eager).append(f"{file.name}:{call.lineno}")
    assert eager == []
    assert len(made) > 3
