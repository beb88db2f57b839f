"""A tab that is closed is forgotten on a quiet server too, and a file that was opened is let go of at once."""

import weakref
from types import SimpleNamespace
from typing import Any

import pytest
import streamlit as st
from streamlit.runtime.memory_session_storage import MemorySessionStorage
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import UploadedFileRec

from bpa_ui.session import opened_file, tab_plan
from bpa_ui.web.download_cleanup import forget_closed_tabs


class Tab:
    """Stands for Streamlit's session; holds itself, as that one does, so that only the collector can free it."""

    def __init__(self, name: str) -> None:
        self.id, self.itself, self.ended = name, self, False

    def shutdown(self) -> None:
        self.ended = True


def _saved(storage: MemorySessionStorage, name: str) -> "weakref.ref[Tab]":
    tab = Tab(name)
    storage.save(SimpleNamespace(session=tab))  # type: ignore[arg-type]
    return weakref.ref(tab)


def test_a_closed_tab_is_gone_when_its_time_is_out_though_nobody_comes() -> None:
    now = [0.0]
    storage = MemorySessionStorage(ttl_seconds=120)
    storage._cache._timer = lambda: now[0]  # type: ignore[attr-defined]
    closed = _saved(storage, "closed")
    now[0] = 119
    assert forget_closed_tabs(storage) == 0
    assert closed() is not None
    now[0] = 121
    assert forget_closed_tabs(storage) == 1
    assert closed() is None


def _rec(name: str) -> UploadedFileRec:
    return UploadedFileRec(file_id=name, name=f"{name}.json", type="application/json", data=b"typed")


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> MemoryUploadedFileManager:
    """The store of a session with two files, of which the uploader «open» was given one."""
    store = MemoryUploadedFileManager("/upload")
    for name in ("one", "two"):
        store.add_file("mine", _rec(name))
        store.add_file("another's", _rec(name))
    given: dict[str, Any] = {"open": SimpleNamespace(file_id="one", getvalue=lambda: b"typed"), "empty": None}
    monkeypatch.setattr(st, "session_state", given)
    context = SimpleNamespace(uploaded_file_mgr=store, session_id="mine")
    monkeypatch.setattr(opened_file, "get_script_run_ctx", lambda: context)
    return store


def test_a_file_is_let_go_of_when_it_is_read(files: MemoryUploadedFileManager) -> None:
    before = tab_plan.revision()
    assert opened_file.read_once("empty") is None
    assert tab_plan.revision() == before
    assert opened_file.read_once("open") == b"typed"
    assert tab_plan.revision() != before, "the uploader still shows the file's name"
    assert set(files.file_storage["mine"]) == {"two"}
    assert set(files.file_storage["another's"]) == {"one", "two"}


def test_delete_all_lets_go_of_every_file_of_this_tab(files: MemoryUploadedFileManager) -> None:
    opened_file.forget_all()
    assert "mine" not in files.file_storage
    assert set(files.file_storage["another's"]) == {"one", "two"}
