"""Who and what is let in, and what is refused before anything of Streamlit's runs."""

import pytest

from bpa_ui.web.headers import Headers
from bpa_ui.web.request_guard import RequestGuard
from bpa_ui.web.settings import Settings
from tests.web.asgi import ask, behind, socket_accepted

OPEN = RequestGuard(behind, Settings())
PUBLIC = RequestGuard(behind, Settings(allowed_hosts=("bpa.example.no", "*.example.org")))
UPLOAD = "/_stcore/upload_file/session/file"
SOCKET = "/_stcore/stream"


@pytest.mark.parametrize("path", ["/", "/personvern", "/_stcore/health", "/_stcore/host-config", "/robots.txt"])
def test_known_addresses_are_let_in(path: str) -> None:
    assert ask(OPEN, path, host="localhost").status == 200


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/metrics",
        "/_stcore/agent/openapi.json",
        "/_stcore/agent/interact",
        "/_stcore/agent/mcp",
        "/_stcore/script-health-check",
        "/_stcore/allowed-message-origins",
        "/component/x/index.html",
        "/auth/login",
        "/oauth2callback",
        "/app/static/x",
        "/static/js/nothing.js",
        "/static/../index.html",
        "/index.html",
        "/finnes-ikke",
        "/personvern/",
        "/personvern/x",
        "//personvern",
        "/media/../x",
        "/_stcore/bidi-components/other.thing/x.js",
    ],
)
def test_all_else_is_not_found(path: str) -> None:
    answer = ask(OPEN, path, host="localhost")
    assert answer.status == 404
    assert "Siden finnes ikke" in answer.body.decode()


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE"])
def test_pages_can_only_be_read(method: str) -> None:
    assert ask(OPEN, "/personvern", method, host="localhost").status == 405


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("bpa.example.no", 200),
        ("bpa.example.no:8443", 200),
        ("BPA.example.no", 200),
        ("a.example.org", 200),
        ("example.org", 400),
        ("evil.no", 400),
        ("bpa.example.no.evil.no", 400),
        ("evil.no#bpa.example.no", 400),
        ("", 400),
        ("[", 400),
    ],
)
def test_only_named_hosts_are_answered(host: str, status: int) -> None:
    assert ask(PUBLIC, "/", host=host).status == status
    assert socket_accepted(PUBLIC, SOCKET, host=host) is (status == 200)


def test_health_is_answered_to_anyone() -> None:
    assert ask(PUBLIC, "/_stcore/health", host="10.0.0.7").status == 200


@pytest.mark.parametrize(
    ("origin", "let_in"),
    [
        ("http://localhost:8501", True),
        ("https://evil.no", False),
        ("null", False),
        ("http://[", False),
        ("http://localhost:9999", False),
        ("http://localhost:8501.evil.no", False),
    ],
)
def test_another_sites_page_gets_no_socket_and_uploads_nothing(origin: str, let_in: bool) -> None:
    assert socket_accepted(OPEN, SOCKET, host="localhost:8501", origin=origin) is let_in
    assert ask(OPEN, UPLOAD, "PUT", host="localhost:8501", origin=origin).status == (200 if let_in else 403)


def test_sockets_elsewhere_are_refused() -> None:
    assert not socket_accepted(OPEN, "/", host="localhost")


def test_cookies_are_secure_where_tls_is() -> None:
    assert ask(Headers(behind, Settings()), "/").headers["set-cookie"] == "_streamlit_xsrf=1; Path=/; SameSite=Lax"
    assert ask(Headers(behind, Settings(behind_tls=True)), "/").headers["set-cookie"].endswith("; Secure")


def test_inside_a_named_sites_page_the_cookies_are_sent_too() -> None:
    embedded = Settings(behind_tls=True, frame_ancestors=("https://www.example.no",))
    given = ask(Headers(behind, embedded), "/").headers["set-cookie"]
    assert given == "_streamlit_xsrf=1; Path=/; SameSite=None; Secure; Partitioned"


def test_refusals_carry_the_headers_too() -> None:
    answer = ask(Headers(OPEN, Settings()), "/finnes-ikke", host="localhost")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "default-src 'self'" in answer.headers["content-security-policy"]
