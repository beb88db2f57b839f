"""What Streamlit would keep until somebody uses the site again is forgotten in time: papers, and tabs that are gone."""

import asyncio
import gc
import time
from typing import Any

from streamlit.runtime import Runtime
from streamlit.runtime.caching.ttl_cache import TTLCache
from streamlit.runtime.media_file_storage import MediaFileKind
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage
from streamlit.runtime.memory_session_storage import MemorySessionStorage

KEEP_SECONDS = 30.0
"""From the click: time for a browser that fetches a paper twice (some on telephones do)."""
SWEEP_SECONDS = 5.0


class DownloadCleanup:
    """Looks through what lies ready to be downloaded."""

    def __init__(self, storage: MemoryMediaFileStorage) -> None:
        self._storage = storage
        self._since: dict[str, float] = {}

    def sweep(self, now: float) -> None:
        """Note what is new at `now` (seconds), and let go of what has lain there for `KEEP_SECONDS`."""
        files = self._storage._files_by_id  # Streamlit has no way of its own to ask
        papers = [name for name, file in list(files.items()) if file.kind is MediaFileKind.DOWNLOADABLE]
        self._since = {name: self._since.get(name, now) for name in papers}
        for name, since in self._since.items():
            if now - since >= KEEP_SECONDS:
                self._storage.delete_file(name)


def forget_closed_tabs(sessions: MemorySessionStorage) -> int:
    """End the sessions whose time is out, and tell how many: Streamlit waits for the next visitor to come or go.

    Their plan, undo and files go with them. The collector is run at once: on a quiet server nothing else makes it.
    """
    gone = sessions._cache.expire() if isinstance(sessions._cache, TTLCache) else []
    many = len(gone)
    while gone:  # each is let go of as it ends: no name here may keep the last one
        _end(gone.pop()[1].session)
    if many:
        gc.collect()
    return many


def _end(session: Any) -> None:
    """End and empty it: Streamlit's own loop holds the last tab it wrote to, until it writes to another."""
    session.shutdown()
    for part in ("_session_state", "_fragment_storage", "_browser_queue"):
        if (kept := getattr(session, part, None)) is not None:
            kept.clear()
    session._client_state = None


async def forget_in_time() -> None:
    """For as long as the server runs."""
    storage = Runtime.instance().media_file_mgr._storage
    if not isinstance(storage, MemoryMediaFileStorage):
        raise TypeError("papers are kept elsewhere than in memory")
    sessions = getattr(Runtime.instance()._session_mgr, "_session_storage", None)
    if not isinstance(sessions, MemorySessionStorage):
        raise TypeError("tabs are kept elsewhere than in memory")
    papers = DownloadCleanup(storage)
    while True:
        papers.sweep(time.monotonic())
        forget_closed_tabs(sessions)
        await asyncio.sleep(SWEEP_SECONDS)
