"""Content -> PDF and page pictures: the content as JSON, which `typesetting` sets with Typst."""

import json
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from bpa_core.documents.content.blocks import Content
from bpa_core.documents.render.sanitize import printable_all
from bpa_core.texts import t
from bpa_core.texts.language import reading_language
from bpa_core.typesetting import Job, Output, Typesetter, typeset_here


def pdf(content: Content, as_of: date, typeset: Typesetter = typeset_here) -> bytes:
    """A tagged PDF/UA-1, marked with the language in use, dated `as_of`."""
    return typeset(Job(_paper(content), as_of, Output.PDF))[0]


def pictures(content: Content, as_of: date, typeset: Typesetter = typeset_here) -> tuple[bytes, ...]:
    """Each page as a PNG."""
    return typeset(Job(_paper(content), as_of, Output.PICTURES))


def _paper(content: Content) -> str:
    language, _, region = reading_language().tag.partition("-")
    words = {"page": t("papers.page"), "of": t("papers.of"), "language": language, "region": region}
    return json.dumps({**printable_all(_plain(content)), **words}, ensure_ascii=False)


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
