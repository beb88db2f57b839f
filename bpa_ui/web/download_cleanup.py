"""Papers are handed over and forgotten: what Streamlit would keep at an address until somebody uses the site again."""

import asyncio
import time

from streamlit.runtime import Runtime
from streamlit.runtime.media_file_storage import MediaFileKind
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

KEPT_SECONDS = 30.0
"""From the click: time for a browser that fetches a paper twice (some on telephones do)."""
LOOK_SECONDS = 5.0


class Papers:
    """Looks through what lies ready to be downloaded."""

    def __init__(self, storage: MemoryMediaFileStorage) -> None:
        self._storage = storage
        self._since: dict[str, float] = {}

    def look(self, now: float) -> None:
        """Note what is new at `now` (seconds), and let go of what has lain there for `KEPT_SECONDS`."""
        files = self._storage._files_by_id  # Streamlit has no way of its own to ask
        papers = [name for name, file in list(files.items()) if file.kind is MediaFileKind.DOWNLOADABLE]
        self._since = {name: self._since.get(name, now) for name in papers}
        for name, since in self._since.items():
            if now - since >= KEPT_SECONDS:
                self._storage.delete_file(name)


async def forget_papers() -> None:
    """For as long as the server runs."""
    storage = Runtime.instance().media_file_mgr._storage
    if not isinstance(storage, MemoryMediaFileStorage):
        raise TypeError("papers are kept elsewhere than in memory")
    papers = Papers(storage)
    while True:
        papers.look(time.monotonic())
        await asyncio.sleep(LOOK_SECONDS)
