"""Debian's nginx with the very configuration of deploy/, in front of real processes on loopback."""

import shutil
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from pathlib import Path

from tests.browser.server import ROOT, Server, free_port

PATH = "/usr/sbin:/usr/bin:/sbin:/bin"
NGINX = ROOT / "deploy" / "nginx"


def nginx() -> str | None:
    """The nginx program, if this machine has one."""
    return shutil.which("nginx", path=PATH)


class Proxy:
    """nginx as a process of its own, started by the container's own start.sh."""

    def __init__(self, home: Path, servers: Sequence[Server], *, tls: str = "off") -> None:
        self.home, self.port = home, free_port()
        folder = home / "nginx"
        shutil.copytree(NGINX, folder)
        listen = folder / "listen-tls-off.conf"
        listen.write_text(listen.read_text().replace("listen 8080;", f"listen 127.0.0.1:{self.port};"))
        self._environment = {
            "PATH": PATH,
            "BPA_SERVERS": "\n".join(f"server 127.0.0.1:{one.port} max_fails=2 fail_timeout=3s;" for one in servers),
            "BPA_TLS": tls,
            "BPA_COOKIE_SECURE": "",
            "BPA_NGINX_DIR": str(folder),
            "BPA_RUN_DIR": str(home),
            "BPA_WORKERS": "1",
            "BPA_ERROR_LOG": str(home / "error.log"),
            "BPA_ACCESS_LOG": str(home / "access.log"),
        }
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"

    def start(self) -> None:
        self._process = subprocess.Popen(["sh", str(self.home / "nginx" / "start.sh")], env=self._environment)
        for _ in range(100):
            try:
                with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=2):
                    return
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        raise RuntimeError((self.home / "error.log").read_text())

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(20)
