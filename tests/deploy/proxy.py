"""Debian's nginx with the very configuration of deploy/, in front of real processes on loopback."""

import os
import shutil
import ssl
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from pathlib import Path

from tests.browser.server import ROOT, free_port

PATH = "/usr/sbin:/usr/bin:/sbin:/bin"
NGINX = ROOT / "deploy" / "nginx"
UNTRUSTED = ssl._create_unverified_context()  # the certificate is the test's own
"""For `urlopen`: any certificate will do."""


def nginx() -> str | None:
    """The nginx program, if this machine has one."""
    return shutil.which("nginx", path=PATH)


class Proxy:
    """nginx as a process of its own, started by the container's own start.sh."""

    def __init__(self, home: Path, apps: Sequence[str], *, tls: bool = False, **environment: str) -> None:
        """`apps`: «address:port» or «name:port» of each replica. `environment`: what compose would set."""
        self.home, self.port, self.tls_port = home, free_port(), free_port()
        self._folder = home / "nginx"
        shutil.copytree(NGINX, self._folder)
        self._move_to_loopback()
        if os.geteuid() == 0:  # else nginx would give itself a user who may not read the test's folder
            main = self._folder / "nginx.conf.template"
            main.write_text(f"user root;\n{main.read_text()}")
        if tls:
            self._certificate()
        self._environment = {
            "PATH": PATH,
            "BPA_APP": " ".join(apps),
            "BPA_FOLLOW_SECONDS": "0.5",
            "BPA_TLS": "on" if tls else "off",
            "BPA_NGINX_DIR": str(self._folder),
            "BPA_RUN_DIR": str(home),
            "BPA_WORKERS": "1",
            "BPA_ERROR_LOG": str(home / "error.log"),
            "BPA_ACCESS_LOG": str(home / "access.log"),
            **environment,
        }
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"

    @property
    def tls_url(self) -> str:
        return f"https://localhost:{self.tls_port}"

    def start(self) -> None:
        self._process = subprocess.Popen(["sh", str(self._folder / "start.sh")], env=self._environment)
        for _ in range(100):
            try:
                with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=2, context=UNTRUSTED):
                    return
            except urllib.error.HTTPError:  # it answers; whether it should is the test's matter
                return
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        raise RuntimeError((self.home / "error.log").read_text())

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(20)

    def _move_to_loopback(self) -> None:
        places = {
            "listen 8080": f"listen 127.0.0.1:{self.port}",
            "listen 8443": f"listen 127.0.0.1:{self.tls_port}",
            "https://$host$": f"https://$host:{self.tls_port}$",
            "/etc/nginx/tls": str(self.home),
        }
        for file in self._folder.glob("listen-tls-*.conf"):
            text = file.read_text()
            for old, new in places.items():
                text = text.replace(old, new)
            file.write_text(text)

    def _certificate(self) -> None:
        key, certificate = self.home / "privkey.pem", self.home / "fullchain.pem"
        made = f"openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -keyout {key} -out {certificate}"
        subprocess.run(made.split(), check=True, capture_output=True)
