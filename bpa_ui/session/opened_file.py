"""A file that somebody opens: read once, and let go of. Streamlit itself keeps each one for as long as the session."""

from collections.abc import Callable, Sequence
from pathlib import PurePath

import streamlit as st
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx

from bpa_ui.session import tab_plan


def ask(
    question: str,
    name: str,
    take: Callable[[bytes, str], None],
    *,
    endings: Sequence[str] = ("json",),
    hint: str | None = None,
) -> None:
    """Ask for a file of one of the `endings`. `take`, in a callback, gets what is in it, and its ending («json»)."""
    key = f"{name}-{tab_plan.revision()}"

    def opened() -> None:
        given = st.session_state[key]
        content = read_once(key)
        if content is not None:
            take(content, PurePath(given.name).suffix.lower().removeprefix("."))

    st.file_uploader(question, type=list(endings), key=key, on_change=opened, help=hint)


def read_once(key: str) -> bytes | None:
    """What the uploader with this key was given, no longer in the server's store; None where nothing was.

    The key of the uploader that follows has to hold `tab_plan.revision()`: a new one, without the file's name.
    """
    given = st.session_state[key]
    if given is None:
        return None
    content: bytes = given.getvalue()
    context = get_script_run_ctx()
    store = context.uploaded_file_mgr if context else None
    if context and isinstance(store, MemoryUploadedFileManager):  # in AppTest the store is another
        store.remove_file(context.session_id, given.file_id)
    tab_plan.tab().revision += 1
    return content


def forget_all() -> None:
    """Let go of every file of this session."""
    context = get_script_run_ctx()
    if context is not None:
        context.uploaded_file_mgr.remove_session_files(context.session_id)
