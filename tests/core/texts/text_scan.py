"""Which texts the program asks for: read from its syntax trees, so that no list has to be kept."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from pathlib import Path
from string import Formatter
from typing import Any

from bpa_core.assessment.eligibility import Criterion
from bpa_core.plan.vocabulary import Arbeidsleder, Code, Unsure
from bpa_core.texts import explanation, label
from bpa_core.texts.law_words import SIGN
from tests.core.texts.code_types import ROOT, UNKNOWN, Alternatives, Reader, Thing, codes_in, items_of, spellings

ASKING = {"t", "t_for", "t_for_reader"}
KEY = re.compile(r"[A-Za-z0-9_]+(\.[A-Za-z0-9_]+)+")
ANY_CODE: Mapping[tuple[type, str], tuple[type[Code], ...]] = {(Criterion, "value"): (Arbeidsleder, Unsure)}
"""What a field holds that may be any code; test_texts.py holds it against results."""


@dataclass(frozen=True)
class Asked:
    """One call of a function of ASKING with a key written out, and the names it fills in (None: it cannot be seen)."""

    where: str
    function: str
    key: str
    names: frozenset[str] | None


@dataclass(frozen=True)
class Pattern:
    """An f-string that becomes a key. `choices`: what each part may be; None where that cannot be read."""

    where: str
    written: str
    choices: tuple[frozenset[str] | None, ...]

    def expressions(self) -> Iterator[str]:
        """A regular expression for each combination of what is known; what is not known is any name."""
        for parts in product(*(sorted(map(re.escape, choice)) if choice else [ANY] for choice in self.choices)):
            yield "".join(parts)

    @property
    def is_known(self) -> bool:
        """Whether some part of it is one of several known words."""
        return any(choice and len(choice) > 1 for choice in self.choices)


ANY = r"[A-Za-z0-9_.]+"


@dataclass
class Scan:
    """All that the code says of texts: calls, dotted strings, keys put together of parts, and codes that are shown."""

    asked: list[Asked] = field(default_factory=list)
    strings: set[str] = field(default_factory=set)
    patterns: list[Pattern] = field(default_factory=list)
    labelled: dict[type[Code], str] = field(default_factory=dict)
    """Each class of codes whose words are shown, with one of the places."""
    explained: dict[type[Code], str] = field(default_factory=dict)
    unread: list[str] = field(default_factory=list)
    """Calls of `label` or `explanation` whose codes cannot be read."""


def sources() -> Iterator[Path]:
    """Every Python file that people meet."""
    yield ROOT / "app.py"
    for folder in ("bpa_core", "bpa_ui", "pages"):
        yield from sorted((ROOT / folder).rglob("*.py"))


@cache
def scan() -> Scan:
    """Read them all."""
    found = Scan()
    readers = [Reader(path) for path in sources() if path.exists() and path.name != "__main__.py"]
    for reader in readers:
        for node in ast.walk(reader.tree):
            _read(reader, node, found)
    for function, shown in ((label, found.labelled), (explanation, found.explained)):
        _Shown(readers, shown, found.unread).read(function)
    return found


def _read(reader: Reader, node: ast.AST, found: Scan) -> None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        found.strings.add(node.value)
    elif isinstance(node, ast.JoinedStr) and (pattern := _pattern(reader, node)):
        found.patterns.append(pattern)
    elif isinstance(node, ast.Call):
        _read_call(reader, node, found)


def _read_call(reader: Reader, node: ast.Call, found: Scan) -> None:
    name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
    if name not in ASKING or not node.args:
        return
    key = node.args[0]
    if isinstance(key, ast.Constant) and isinstance(key.value, str):
        seen = all(one.arg for one in node.keywords)
        names = frozenset(one.arg for one in node.keywords if one.arg) if seen else None
        found.asked.append(Asked(f"{reader.where}:{node.lineno}", name, key.value, names))


def _pattern(reader: Reader, node: ast.JoinedStr) -> Pattern | None:
    """The keys an f-string may become, or None unless it begins with a block of its own: «verdict.…»."""
    parts = [str(one.value) if isinstance(one, ast.Constant) else None for one in node.values]
    fixed = "".join(part for part in parts if part)
    if not re.match(r"[a-z]\w*\.", parts[0] or "") or not re.fullmatch(r"[A-Za-z0-9_.]+", fixed):
        return None
    choices = [
        spellings(reader.of(one.value)) if isinstance(one, ast.FormattedValue) else frozenset({str(part)})
        for one, part in zip(node.values, parts, strict=True)
    ]
    beginning = [None] if fixed.endswith(".") and parts[-1] else []
    return Pattern(f"{reader.where}:{node.lineno}", ast.unparse(node), (*choices, *beginning))


class _Shown:
    """The classes of codes that a function is given: `label(one.per)`, `format_func=label`, `map(label, …)`.

    Where a function of ours passes on any code that it is given (`inputs.pick`), those that its callers give.
    """

    def __init__(self, readers: list[Reader], shown: dict[type[Code], str], unread: list[str]) -> None:
        self.readers, self.shown, self.unread = readers, shown, unread
        self.calls: dict[str, list[tuple[Reader, ast.Call]]] = defaultdict(list)
        for reader in readers:
            for node in ast.walk(reader.tree):
                if isinstance(node, ast.Call):
                    self.calls[getattr(node.func, "id", getattr(node.func, "attr", ""))].append((reader, node))

    def read(self, function: Any) -> None:
        name = function.__name__
        for reader in self.readers:
            if reader.names.get(name) is function and reader.where != "bpa_core/texts/__init__.py":
                for node in ast.walk(reader.tree):
                    if isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load):
                        self._site(reader, node)

    def _site(self, reader: Reader, node: ast.Name) -> None:
        given, owner = self._given(reader, node)
        codes = set(codes_in(given))
        if Code in codes:
            codes = (codes - {Code}) | (set(owner) if owner else self._of_callers(reader, node))
        read = codes and (owner or UNKNOWN[0] not in given)
        self._note(f"{reader.where}:{node.lineno}", codes if read else set())

    def _given(self, reader: Reader, node: ast.Name) -> tuple[Alternatives, tuple[type[Code], ...]]:
        """What it is given, and where that is a field that may hold any code, which ones it holds."""
        parent = reader.parent[node]
        if isinstance(parent, ast.Call) and parent.func is node:
            code = parent.args[0]
            classes = reader.of(code.value) if isinstance(code, ast.Attribute) else ()
            held = [ANY_CODE.get((getattr(one, "hint", object), getattr(code, "attr", "")), ()) for one in classes]
            return reader.of(code), next(iter(held), ())
        if isinstance(parent, ast.Call):
            return items_of(reader.of(parent.args[1])), ()
        call = reader.parent[parent]
        return (reader.options(call) if isinstance(call, ast.Call) else ()), ()

    def _of_callers(self, reader: Reader, node: ast.AST) -> set[type[Code]]:
        function = list(reader.functions_around(node))[-1]
        codes: set[type[Code]] = set()
        for other, call in self.calls[function.name]:
            if Thing(reader.names.get(function.name)) in other.of(call.func):
                given = [*call.args, *(keyword.value for keyword in call.keywords)]
                codes |= {code for one in given for code in codes_in(other.of(one))}
        return codes - {Code}

    def _note(self, where: str, codes: set[type[Code]]) -> None:
        if not codes:
            self.unread.append(where)
        for code in codes:
            self.shown.setdefault(code, where)


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
