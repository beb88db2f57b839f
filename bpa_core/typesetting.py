"""Typst: a paper's content as JSON in, a PDF and page pictures out. Templates and fonts ship in `documents/render`.

Imports nothing of the app, so that a process of its own (`own_process.py`) starts in a moment: it makes one paper, told
on standard input, and ends; so no word of it stays in any memory (Typst itself keeps the last ten papers). Text reaches
the template as JSON strings only, so nothing in it is read as markup. The root is the templates' folder: a template can
open no other file, no system font is looked at, no package is fetched.
"""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Literal, cast

import typst

_FOLDER = Path(__file__).resolve().parent / "documents" / "render"
_STANDARD: Literal["ua-1"] = "ua-1"
PREVIEW_PPI = 100
MOST_BYTES = 300 * 2**20
"""Memory that a process of its own may take for a paper; the longest are cut to fit (`documents.content.shortened`)."""
MOST_SECONDS = 30
"""Of the processor, for the same."""
_WARM = {
    "title": "a", "subject": "", "head": ["", ""], "foot": [""], "page": "", "of": "",
    "language": "nb", "region": "NO",
    "blocks": [{"block": "heading", "text": "a", "level": 2}, {"block": "para", "text": "a", "tone": "body"}],
}  # fmt: skip


class Output(Enum):
    """What a paper is to become."""

    PDF = "pdf"
    PICTURES = "pictures"


@dataclass(frozen=True, slots=True)
class Job:
    """A paper to set: its content as JSON, its day, and what it is to become."""

    paper: str
    day: date
    wanted: Output = Output.PDF


Typesetter = Callable[[Job], tuple[bytes, ...]]
"""Gives one tagged PDF/UA-1, or each page as a PNG."""


def typeset_here(job: Job) -> tuple[bytes, ...]:
    """Set it in this process. A compiler of its own for each paper: it is not to be shared between threads."""
    inputs = {"paper": job.paper}
    if job.wanted is Output.PICTURES:
        pages = _compiler().compile(_template(), format="png", ppi=PREVIEW_PPI, sys_inputs=inputs)
        return tuple(pages) if isinstance(pages, list) else (cast(bytes, pages),)
    pdf = _compiler().compile(
        _template(),
        format="pdf",
        sys_inputs=inputs,
        pdf_standards=_STANDARD,
        timestamp=datetime(job.day.year, job.day.month, job.day.day, 12, tzinfo=UTC),
    )
    return (cast(bytes, pdf),)


def _compiler() -> typst.Compiler:
    return typst.Compiler(root=_FOLDER, font_paths=_fonts(), ignore_system_fonts=True)


@cache
def _fonts() -> typst.Fonts:
    folder = [str(_FOLDER / "fonts")]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folder)


@cache
def _template() -> bytes:
    return (_FOLDER / "paper.typ").read_bytes()


def encode_job(job: Job) -> bytes:
    """What a process of its own is told."""
    return json.dumps({"paper": job.paper, "day": job.day.isoformat(), "wanted": job.wanted.value}).encode()


def decode_parts(said: bytes) -> tuple[bytes, ...]:
    """What it said. ValueError where it was stopped on the way."""
    head, _, rest = said.partition(b"\n")
    lengths: list[int] = json.loads(head)
    if sum(lengths) != len(rest):
        raise ValueError("cut short")
    ends = [sum(lengths[:at]) for at in range(len(lengths) + 1)]
    return tuple(rest[start:end] for start, end in pairwise(ends))


def main() -> None:
    """One paper. All that can be made ready before it is known, is: fonts loaded, templates read."""
    typeset_here(Job(json.dumps(_WARM), date(2000, 1, 1)))
    order = sys.stdin.buffer.read()
    if not order:
        return
    job = json.loads(order)
    parts = typeset_here(Job(job["paper"], date.fromisoformat(job["day"]), Output(job["wanted"])))
    sys.stdout.buffer.write(json.dumps([len(output) for output in parts]).encode() + b"\n")
    for output in parts:
        sys.stdout.buffer.write(output)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
