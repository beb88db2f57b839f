"""The site's settings: each named variable, and no value taken that is not understood."""

import pytest

from bpa_ui.web.headers import headers, policy
from bpa_ui.web.settings import Settings, read


def test_at_home_nothing_needs_to_be_set() -> None:
    assert read({}) == Settings()


def test_all_of_them() -> None:
    given = {
        "BPA_PUBLIC_URL": "https://BPA.example.no/",
        "BPA_ALLOWED_HOSTS": "bpa.example.no, *.example.org [::1]",
        "BPA_FRAME_ANCESTORS": "https://intranett.example.no:8443",
        "BPA_BEHIND_TLS": "1",
        "BPA_FORWARDED": "1",
        "BPA_OPERATOR": " Foreningen ",
        "BPA_CONTACT": "post@example.no",
    }
    assert read(given) == Settings(
        public_url="https://bpa.example.no",
        allowed_hosts=("bpa.example.no", "*.example.org", "[::1]"),
        frame_ancestors=("https://intranett.example.no:8443",),
        behind_tls=True,
        forwarded=True,
        operator="Foreningen",
        contact="post@example.no",
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BPA_PUBLIC_URL", "bpa.example.no"),
        ("BPA_PUBLIC_URL", "https://a.no https://b.no"),
        ("BPA_ALLOWED_HOSTS", "https://bpa.example.no"),
        ("BPA_FRAME_ANCESTORS", "https://a.no; script-src *"),
        ("BPA_FRAME_ANCESTORS", "*"),
        ("BPA_BEHIND_TLS", "maybe"),
    ],
)
def test_what_is_not_understood_is_refused_by_name(name: str, value: str) -> None:
    with pytest.raises(ValueError, match=name):
        read({name: value})


def test_nobody_may_embed_the_site_unless_named() -> None:
    assert "frame-ancestors 'none'" in policy(Settings())
    assert headers(Settings())["X-Frame-Options"] == "DENY"
    named = Settings(frame_ancestors=("https://a.no", "https://b.no"))
    assert "frame-ancestors https://a.no https://b.no;" in policy(named)
    assert "X-Frame-Options" not in headers(named)


def test_the_policy_allows_no_inline_script_and_no_eval() -> None:
    parts = dict(part.split(" ", 1) for part in policy(Settings()).split("; "))
    assert parts["default-src"] == "'self'"
    assert "unsafe" not in parts["script-src"]
    assert parts["script-src"].split()[0] == "'self'"
    assert not [part for part in parts.values() if "http" in part or "*" in part]


def test_strict_transport_only_behind_tls() -> None:
    assert "Strict-Transport-Security" not in headers(Settings())
    assert headers(Settings(behind_tls=True))["Strict-Transport-Security"] == "max-age=31536000"
