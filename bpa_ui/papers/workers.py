"""Typst in processes of its own: each makes one paper, within bounds, and ends, and every word of it with it.

No pool of a library: theirs hold a worker for many papers, and with it the words of them (Typst keeps the last ten);
those of `multiprocessing` also make a file for each of their locks, where this server may write none, and run the main
script anew, which under Streamlit is a page. What waits ready is a process with its fonts loaded: 36 MB, 11 of them
its own.
"""

import subprocess
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from os import environ
from threading import BoundedSemaphore, Lock

from bpa_core import own_process, typesetting
from bpa_core.typesetting import Job, Typesetter, decode_parts, encode_job, typeset_here

READY = 2
"""Processes that wait for a paper; a look at one takes two: its pictures, and its text from the PDF."""
AT_ONCE = 2
"""Papers set at the same time; who comes beside them waits."""
MOST_SECONDS = 20.0
"""For a paper, by the clock; the fullest legal plan takes less than half of it on a free machine."""
MOST_WAIT = 30.0
"""Seconds until it is one's turn."""


class NotMade(Exception):
    """The paper took too much memory or time, or too many were asked for at once."""


class Workers:
    """Processes that wait, and the turn to use one."""

    def __init__(self, ready: int = READY, at_once: int = AT_ONCE, seconds: float = MOST_SECONDS) -> None:
        self._many, self._seconds = ready, seconds
        self._turn, self._lock = BoundedSemaphore(at_once), Lock()
        self._ready: deque[subprocess.Popen[bytes]] = deque()
        self._open = True
        self._refill()

    def typeset(self, job: Job) -> tuple[bytes, ...]:
        """Set it in a process of its own. NotMade where that goes beyond the bounds."""
        if not self._turn.acquire(timeout=MOST_WAIT):
            raise NotMade("many at once")
        try:
            return self._made(job)
        finally:
            self._turn.release()
            self._refill()

    def _made(self, job: Job) -> tuple[bytes, ...]:
        worker = self._next()
        try:
            said, _ = worker.communicate(encode_job(job), timeout=self._seconds)
            return decode_parts(said)
        except (subprocess.TimeoutExpired, OSError, ValueError):
            # from None: what it was told, and so what was typed, is no part of the error.
            raise NotMade("beyond the bounds") from None
        finally:
            _end(worker)

    def _next(self) -> subprocess.Popen[bytes]:
        with self._lock:
            while self._ready:
                worker = self._ready.popleft()
                if worker.poll() is None:
                    return worker
        return _started()

    def _refill(self) -> None:
        with self._lock:
            while self._open and len(self._ready) < self._many:
                self._ready.append(_started())

    def close(self) -> None:
        """End those that wait."""
        with self._lock:
            self._open = False
            for worker in self._ready:
                _end(worker)
            self._ready.clear()


def _started() -> subprocess.Popen[bytes]:
    # Nothing it complains of is heard: it may quote.
    return subprocess.Popen(
        own_process.command(typesetting.__file__, typesetting.MOST_BYTES, typesetting.MOST_SECONDS),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**environ, **_ENVIRONMENT},
        creationflags=own_process.HIDDEN,
    )


def _end(worker: subprocess.Popen[bytes]) -> None:
    worker.kill()
    for pipe in (worker.stdin, worker.stdout):
        if pipe:
            with suppress(OSError):  # what was not yet written to it has nowhere to go
                pipe.close()
    worker.wait()


_ENVIRONMENT = {
    "RAYON_NUM_THREADS": "2",  # however many processors: each thread takes memory of its own
    # glibc: one heap, and large pieces apart from it. A list that grows is then moved and not copied, so that the
    # longest papers take 260 MB, where they took 260 to 440 by chance.
    "MALLOC_ARENA_MAX": "1",
    "MALLOC_MMAP_THRESHOLD_": "65536",
}
_running: list[Workers] = []


@contextmanager
def running() -> Iterator[None]:
    """For as long as a server runs, papers are set in processes of their own."""
    workers = Workers()
    _running.append(workers)
    try:
        yield
    finally:
        _running.remove(workers)
        workers.close()


def typesetter() -> Typesetter:
    """The server's; where no server runs (a test of a page) this process itself."""
    return _running[-1].typeset if _running else typeset_here
