"""A real server as a process of its own, to be killed and started again."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from threading import Thread
from typing import BinaryIO

ROOT = Path(__file__).resolve().parents[2]


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


class Server:
    """The app on loopback, with a home directory of its own, so that what it writes can be looked for."""

    def __init__(
        self,
        home: Path,
        *,
        script: Path | None = None,
        app: str = "app:app",
        writes: bool = True,
        **environment: str,
    ) -> None:
        """`script`: another script in the place of the app, bare; else the app as a public site runs it.

        `writes`: whether it may write to any file at all. Where not, what it says reaches the log through a pipe.
        """
        self.home, self.port = home, free_port()
        self.log = home / "server.log"
        self._script, self._app, self._writes = script, app, writes
        path = os.pathsep.join((str(ROOT), os.environ.get("PYTHONPATH", "")))
        mine = {"HOME": str(home), "TMPDIR": str(home), "PYTHONPATH": path}
        self._environment = {**os.environ, **mine, **environment}
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"

    @property
    def pid(self) -> int:
        assert self._process
        return self._process.pid

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        app = ["-m", "uvicorn", self._app, "--port", str(self.port)]
        bare = ["-m", "streamlit", "run", str(self._script), "--server.port", str(self.port)]
        command = [sys.executable, *(bare if self._script else app)]
        with self.log.open("ab") as log:
            said: BinaryIO | int = log if self._writes else self._pipe()
            limits = [] if self._writes else ["prlimit", "--fsize=0", "--"]
            self._process = subprocess.Popen(
                [*limits, *command], cwd=ROOT, env=self._environment, stdout=said, stderr=said
            )
            if isinstance(said, int):
                os.close(said)
        self._wait()

    def _pipe(self) -> int:
        """Whatever is written into it is put into the log, by a thread of ours."""
        ours, theirs = os.pipe()

        def copy() -> None:
            with open(ours, "rb") as said, self.log.open("ab", buffering=0) as log:
                for line in said:
                    log.write(line)

        Thread(target=copy, daemon=True).start()
        return theirs

    def pause(self) -> None:
        """It stands still, as on a machine with much else to do; what is sent to it waits."""
        os.kill(self.pid, signal.SIGSTOP)

    def go_on(self) -> None:
        os.kill(self.pid, signal.SIGCONT)

    def kill(self) -> None:
        """SIGKILL: no time for anything."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        self._end(signal.SIGTERM)

    def _end(self, how: signal.Signals) -> None:
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(20)
            self._process = None

    def _wait(self) -> None:
        until = time.monotonic() + 60
        while time.monotonic() < until:
            try:
                with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=2):
                    return
            except (urllib.error.URLError, OSError):
                time.sleep(0.2)
        self.kill()
        raise RuntimeError(self.log.read_text())
