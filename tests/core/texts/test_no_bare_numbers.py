"""A paragraph's number stands in the table of the law and nowhere else: not in a text, not in code, not in other data.

Docstrings and comments may name numbers: they tell whoever reads the code, and cite nothing.
"""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.core.texts.code_types import ROOT
from tests.core.texts.text_scan import sources

NUMBER = re.compile(r"§+ ?\d")
TABLE = ROOT / "bpa_core/law"
DECISIONS = ROOT / "bpa_core/guidance/decisions.toml"
"""Titles of decisions are names, also of old paragraphs."""


def _strings(path: Path) -> Iterator[tuple[int, str]]:
    """Every string that is used: docstrings stand alone and are not."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
            yield node.lineno, node.value


def _values(data: Any, where: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(data, dict):
        for name, value in data.items():
            yield from _values(value, f"{where}.{name}" if where else name)
    elif isinstance(data, list):
        for value in data:
            yield from _values(value, where)
    elif isinstance(data, str):
        yield where, data


def test_no_string_in_the_code_has_a_number() -> None:
    used = [(path, line, text) for path in sources() for line, text in _strings(path)]
    assert len(used) > 1000
    assert not [f"{path.relative_to(ROOT)}:{line}: {text}" for path, line, text in used if NUMBER.search(text)]


def test_no_data_but_the_table_of_the_law_has_a_number() -> None:
    data = [path for path in sorted((ROOT / "bpa_core").rglob("*.toml")) if TABLE not in path.parents]
    assert len(data) > 40
    values = [
        (path, where, text)
        for path in data
        if path != DECISIONS
        for where, text in _values(tomllib.loads(path.read_text(encoding="utf-8")))
    ]
    assert not [f"{path.relative_to(ROOT)}: {where}: {text}" for path, where, text in values if NUMBER.search(text)]


def test_a_bare_number_is_found() -> None:
    assert all(NUMBER.search(text) for text in ("jf. § 25", "§§ 23 og 24", "§7-5"))
    assert not any(NUMBER.search(text) for text in ("jf. {§begrunnelse}", "§", "en paragraf"))
