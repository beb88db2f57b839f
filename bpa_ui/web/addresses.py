"""Which addresses the site has; all others are not found. Streamlit alone would answer each with the app."""

import re
from functools import cache
from pathlib import Path

from streamlit.file_util import get_static_dir

from bpa_ui.web.routes import routes

HEALTH = "/_stcore/health"
SOCKET = "/_stcore/stream"
UPLOAD = re.compile(r"/_stcore/upload_file/[\w-]+/[\w-]+")
_STREAMLIT = (
    re.compile(r"/media/[\w.-]+"),
    re.compile(r"/_stcore/bidi-components/bpa-klokka\.[\w./-]+"),
)
_STREAMLIT_EXACT = frozenset((HEALTH, "/_stcore/host-config"))


@cache
def _shipped() -> frozenset[str]:
    """The files Streamlit ships for the browser, as addresses."""
    root = Path(get_static_dir())
    return frozenset(f"/{one.relative_to(root).as_posix()}" for one in (root / "static").rglob("*") if one.is_file())


def is_shipped(path: str) -> bool:
    """One of the files Streamlit ships for the browser."""
    return path in _shipped()


@cache
def _own() -> frozenset[str]:
    """What the site answers itself."""
    return frozenset(one.path for one in routes())


def methods(path: str) -> frozenset[str]:
    """What may be asked of an address; nothing: there is no such address."""
    if UPLOAD.fullmatch(path):
        return frozenset(("PUT", "DELETE", "OPTIONS"))
    exact = path in _own() or path in _STREAMLIT_EXACT or is_shipped(path)
    known = exact or any(one.fullmatch(path) for one in _STREAMLIT)
    return frozenset(("GET", "HEAD")) if known else frozenset()
