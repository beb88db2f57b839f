"""Debian's nginx with the very configuration of deploy/, in front of real processes on loopback."""

import shutil
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from pathlib import Path
from string import Template

from tests.browser.server import ROOT, Server, free_port

NGINX = ROOT / "deploy" / "nginx"
MAIN = """
daemon off;
worker_processes 1;
pid $home/nginx.pid;
error_log $home/error.log warn;
events { worker_connections 2048; }
http {
    include /etc/nginx/mime.types;
    client_body_temp_path $home/body;
    proxy_temp_path $home/proxy;
    fastcgi_temp_path $home/fastcgi;
    uwsgi_temp_path $home/uwsgi;
    scgi_temp_path $home/scgi;
    include $home/site.conf;
}
"""


def nginx() -> str | None:
    """The nginx program, if this machine has one."""
    return shutil.which("nginx", path="/usr/sbin:/usr/bin:/sbin:/bin")


def filled(servers: Sequence[Server], folder: Path, *, tls: str = "off") -> str:
    """The site's configuration, filled in as the container does it."""
    listed = "\n".join(f"server 127.0.0.1:{one.port} max_fails=2 fail_timeout=5s;" for one in servers)
    text = (NGINX / "bpa.conf.template").read_text(encoding="utf-8")
    values = {"BPA_SERVERS": listed, "BPA_TLS": tls, "BPA_COOKIE_SECURE": "", "BPA_NGINX_DIR": str(folder)}
    for name, value in values.items():
        text = text.replace(f"${{{name}}}", value)
    assert "${BPA_" not in text
    return text


class Proxy:
    """nginx as a process of its own."""

    def __init__(self, home: Path, servers: Sequence[Server]) -> None:
        self.home, self.port = home, free_port()
        folder = home / "nginx"
        shutil.copytree(NGINX, folder)
        listen = folder / "listen-tls-off.conf"
        listen.write_text(listen.read_text().replace("listen 8080;", f"listen 127.0.0.1:{self.port};"))
        site = filled(servers, folder).replace("/dev/stdout", f"{home}/access.log")
        (home / "site.conf").write_text(site)
        (home / "nginx.conf").write_text(Template(MAIN).safe_substitute(home=home))
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"

    def start(self) -> None:
        program = nginx()
        assert program is not None
        self._process = subprocess.Popen(
            [program, "-c", str(self.home / "nginx.conf"), "-e", str(self.home / "early.log")]
        )
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
