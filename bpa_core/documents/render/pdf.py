"""Content -> PDF and page pictures, with Typst. Templates and fonts ship beside this file; nothing is written to disk.

Text reaches the template as JSON strings only, so nothing in it is read as markup. The root is this folder: a
template can open no other file, no system font is looked at, and no package is fetched.
"""

import json
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal, cast

import typst

from bpa_core.documents.content.blocks import Content
from bpa_core.documents.render.safe_text import printable_all
from bpa_core.texts import t
from bpa_core.texts.language import reading_language

_FOLDER = Path(str(files(__package__)))
_STANDARD: Literal["ua-1"] = "ua-1"
PREVIEW_PPI = 100


def pdf(content: Content, as_of: date) -> bytes:
    """A tagged PDF/UA-1, marked with the language in use, dated `on`."""
    made = _compiler().compile(
        _template(),
        format="pdf",
        sys_inputs=_inputs(content),
        pdf_standards=_STANDARD,
        timestamp=datetime(as_of.year, as_of.month, as_of.day, 12, tzinfo=UTC),
    )
    return cast(bytes, made)


def pictures(content: Content) -> tuple[bytes, ...]:
    """Each page as a PNG."""
    made = _compiler().compile(_template(), format="png", ppi=PREVIEW_PPI, sys_inputs=_inputs(content))
    return tuple(made) if isinstance(made, list) else (cast(bytes, made),)


def _compiler() -> typst.Compiler:
    """A compiler of its own for each paper: it keeps its input, and is not to be shared between threads."""
    return typst.Compiler(root=_FOLDER, font_paths=_fonts(), ignore_system_fonts=True)


@cache
def _fonts() -> typst.Fonts:
    folder = [str(_FOLDER / "fonts")]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folder)


@cache
def _template() -> bytes:
    return (_FOLDER / "paper.typ").read_bytes()


def _inputs(content: Content) -> dict[str, str]:
    language, _, region = reading_language().tag.partition("-")
    words = {"page": t("papers.page"), "of": t("papers.of"), "language": language, "region": region}
    return {"paper": json.dumps({**printable_all(_plain(content)), **words}, ensure_ascii=False)}


def _plain(value: Any) -> Any:
    """Blocks as lists and dictionaries; a block also names itself."""
    if is_dataclass(value) and not isinstance(value, type):
        own = {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
        return {"block": type(value).__name__.lower(), **own}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value
