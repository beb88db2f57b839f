"""Which texts the program asks for: read from its syntax trees, so that no list has to be kept."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from string import Formatter

from bpa_core.texts.law_words import SIGN

ROOT = Path(__file__).parents[3]
ASKING = {"t", "tell"}
KEY = re.compile(r"[A-Za-z0-9_]+(\.[A-Za-z0-9_]+)+")


@dataclass(frozen=True)
class Asked:
    """One call of `t` or `tell` with a key written out, and the names it fills in (None: it cannot be seen)."""

    where: str
    function: str
    key: str
    names: frozenset[str] | None


@dataclass
class Scan:
    """All that the code says of texts: calls, dotted strings, and patterns of keys put together from parts."""

    asked: list[Asked] = field(default_factory=list)
    strings: set[str] = field(default_factory=set)
    patterns: dict[str, str] = field(default_factory=dict)
    """Regular expression -> where; of the f-strings that are given to `t` or `tell`, or look like a key."""
    asked_patterns: set[str] = field(default_factory=set)


def sources() -> Iterator[Path]:
    """Every Python file that people meet."""
    yield ROOT / "app.py"
    for folder in ("bpa_core", "bpa_ui", "pages"):
        yield from sorted((ROOT / folder).rglob("*.py"))


@cache
def scan() -> Scan:
    """Read them all."""
    found = Scan()
    for path in sources():
        if path.exists():
            _read(path, found)
    return found


def _read(path: Path, found: Scan) -> None:
    where = str(path.relative_to(ROOT))
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            found.strings.add(node.value)
        elif isinstance(node, ast.JoinedStr) and (pattern := _pattern(node)):
            found.patterns[pattern] = f"{where}:{node.lineno}"
        elif isinstance(node, ast.Call):
            _read_call(node, where, found)


def _read_call(node: ast.Call, where: str, found: Scan) -> None:
    name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
    if name not in ASKING or not node.args:
        return
    key = node.args[0]
    if isinstance(key, ast.Constant) and isinstance(key.value, str):
        seen = all(one.arg for one in node.keywords)
        names = frozenset(one.arg for one in node.keywords if one.arg) if seen else None
        found.asked.append(Asked(f"{where}:{node.lineno}", name, key.value, names))
    elif isinstance(key, ast.JoinedStr) and (pattern := _pattern(key)):
        found.asked_patterns.add(pattern)


def _pattern(node: ast.JoinedStr) -> str | None:
    """The keys an f-string may become, or None unless it begins with a block of its own: «verdict.…»."""
    parts = [str(one.value) if isinstance(one, ast.Constant) else None for one in node.values]
    fixed = "".join(part for part in parts if part)
    if not re.match(r"[a-z]\w*\.", parts[0] or "") or not re.fullmatch(r"[A-Za-z0-9_.]+", fixed):
        return None
    pattern = "".join(r"[A-Za-z0-9_.]+" if part is None else re.escape(part) for part in parts)
    return pattern + r"[A-Za-z0-9_]+" if fixed.endswith(".") and parts[-1] else pattern


def placeholders(text: str) -> frozenset[str]:
    """The names in a text that a caller fills in; the law's paragraphs (`{§bpa}`) fill themselves in. ValueError if its
    braces do not match."""
    return frozenset(name for name in fields(text) if not name.startswith(SIGN))


def paragraphs(text: str) -> frozenset[str]:
    """What a text cites, by meaning."""
    named = (name.removeprefix(SIGN) for name in fields(text) if name.startswith(SIGN))
    return frozenset(one for name in named for one in (name[:1].lower() + name[1:]).split("+"))


def fields(text: str) -> frozenset[str]:
    """Every name between braces."""
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)
