"""A file that somebody opens, read by a process of its own: a hostile one ends that process, and never the server."""

import subprocess
from threading import BoundedSemaphore

from bpa_core import own_process
from bpa_core.intake import tables
from bpa_core.intake.tables import MAX_FILE, PLAIN, Rows, UnreadableError, decode_sheets, sheets_of

MOST_SECONDS = 10.0
"""For a file, by the clock."""
AT_ONCE = 2
_turn = BoundedSemaphore(AT_ONCE)


def sheets_in_own_process(source: bytes, ending: str) -> dict[str, Rows]:
    """As `sheets_of`. UnreadableError too where the file took more than a day can take, or many are read at once."""
    if ending in PLAIN or len(source) > MAX_FILE:
        return sheets_of(source, ending)
    if not _turn.acquire(timeout=MOST_SECONDS):
        raise UnreadableError("busy")
    try:
        return decode_sheets(_asked(source, ending))
    finally:
        _turn.release()


def _asked(source: bytes, ending: str) -> bytes:
    command = own_process.command(tables.__file__, tables.MOST_BYTES, tables.MOST_SECONDS, ending)
    try:
        done = subprocess.run(
            command,
            input=source,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=MOST_SECONDS,
            creationflags=own_process.HIDDEN,
            check=False,
        )
    except (subprocess.TimeoutExpired, OSError):
        raise UnreadableError("too_large") from None
    return done.stdout
