"""What the documents name is there: files, folders, tests, lines of the Makefile. The changelog tells of its day."""

import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = [path for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("deploy/**/*.md"))
             if path.name != "CHANGELOG.md"]  # fmt: skip
COUNTED_FROM = ("", "bpa_core", "bpa_ui", "deploy")
"""Where names are counted from, beside the document's own folder."""
NAMED = re.compile(r"`([\w.*<>-]+/[\w./*<>-]*)`|\]\(([^):#]+)(?:#[^)]*)?\)")
TEST = re.compile(r"`(test_\w+)`")
LINE = re.compile(r"`make (\w+)`")
NO_FILE = {"n/m"}


def is_there(name: str, document: Path) -> bool:
    """`<room>` stands for any name, as `*` does."""
    pattern = re.sub(r"<\w+>", "*", name).rstrip("/")
    return any(any(base.glob(pattern)) for base in (document.parent, *(ROOT / one for one in COUNTED_FROM)))


@cache
def known_tests() -> frozenset[str]:
    """Names of test files and functions, this file left out."""
    files = [path for path in (ROOT / "tests").rglob("test_*.py") if path != Path(__file__)]
    functions = {name for path in files for name in re.findall(r"def (test_\w+)", path.read_text(encoding="utf-8"))}
    return frozenset(functions | {path.stem for path in files})


def said(document: Path, pattern: re.Pattern[str]) -> set[str]:
    found = pattern.findall(document.read_text(encoding="utf-8"))
    return {"".join(one) if isinstance(one, tuple) else one for one in found}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_a_document_names_is_there(document: Path) -> None:
    lines = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    paths = {name for name in said(document, NAMED) if not name.startswith("/")} - NO_FILE
    missing = {name for name in paths if not is_there(name, document)}
    missing |= said(document, TEST) - known_tests()
    missing |= {f"make {name}" for name in said(document, LINE) - set(lines)}
    assert not missing


def test_a_name_that_is_nowhere_is_seen() -> None:
    readme = ROOT / "README.md"
    assert is_there("tests/core/<room>", readme)
    assert is_there("documents/content", ROOT / "docs" / "architecture.md")
    assert not is_there("tests/browser/test_gone.py", readme)
    assert not is_there("bpa_core/gone", readme)
