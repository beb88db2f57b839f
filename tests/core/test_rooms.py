"""The rooms keep their doors: imports run one way, and the core knows no screen, clock or network."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OURS = ("app", "pages", "bpa_ui", "bpa_core")
ORDER = [
    "vocabulary",
    "plan",
    "dognklokke",
    "hours",
    "counted",
    ("eligibility", "egenandel"),
    "assessment",
    "documents",
]
"""Each may import what stands before it, never what stands after or beside it."""
SCREEN = {"streamlit", "plotly", "pandas", "altair", "starlette"}
NETWORK = {"socket", "ssl", "http", "urllib", "requests", "httpx", "aiohttp", "smtplib", "ftplib", "asyncio"}
CLOCK = {("date", "today"), ("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow"), ("time", "time")}


def files(room: str) -> list[Path]:
    found = [ROOT / f"{room}.py"] if room == "app" else sorted((ROOT / room).rglob("*.py"))
    return [path for path in found if path.exists()]


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def is_module(name: str) -> bool:
    path = ROOT.joinpath(*name.split("."))
    return path.with_suffix(".py").exists() or (path / "__init__.py").exists()


def imports(path: Path) -> Iterator[str]:
    """Every module a file imports, anywhere in it. A part taken from a package is that part, not the whole package."""
    package = name_of(path) if path.name == "__init__.py" else name_of(path).rpartition(".")[0]
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            parts = [f"{base}.{one.name}" for one in node.names]
            yield from parts
            if not all(is_module(part) for part in parts):
                yield base


def graph() -> dict[str, set[str]]:
    """The core's modules, and which of the core's modules each imports itself."""
    modules = {name_of(path): path for path in files("bpa_core")}
    return {name: set(imports(path)) & set(modules) - {name} for name, path in modules.items()}


def reached(start: str, doors: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    left = [start]
    while left:
        here = left.pop()
        if here not in found:
            found.add(here)
            left.extend(doors[here])
    return found - {start}


def test_there_is_something_to_look_at() -> None:
    assert all(files(room) for room in OURS)
    assert "bpa_core.plan.vocabulary" in graph()["bpa_core.plan.model"]
    assert "streamlit" in {module for path in files("bpa_ui") for module in imports(path)}


ABOVE = {"bpa_core": {"bpa_ui", "pages", "app"}, "bpa_ui": {"pages", "app"}, "pages": {"app"}}


@pytest.mark.parametrize("room", ABOVE)
def test_imports_run_from_pages_to_the_screen_to_the_core(room: str) -> None:
    closed = ABOVE[room] | {"tests"}
    found = {(name_of(path), module) for path in files(room) for module in imports(path)}
    assert not {(name, module) for name, module in found if module.split(".")[0] in closed}


@pytest.mark.parametrize("barred", [SCREEN, NETWORK], ids=["screen", "network"])
def test_the_core_knows_neither_screen_nor_network(barred: set[str]) -> None:
    wrong = {
        (name_of(path), module) for path in files("bpa_core") for module in imports(path)
        if module.split(".")[0] in barred
    }  # fmt: skip
    assert not wrong


def test_the_core_asks_no_clock_but_for_the_command_lines_own_day() -> None:
    asked = set()
    for path in files("bpa_core"):
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Attribute):
                holder = node.value.attr if isinstance(node.value, ast.Attribute) else getattr(node.value, "id", None)
                if (holder, node.attr) in CLOCK:
                    asked.add(name_of(path))
    assert asked <= {"bpa_core.__main__", "bpa_core.cli.document"}


def test_the_core_has_no_globals_that_change() -> None:
    nodes = ((name_of(path), node) for path in files("bpa_core") for node in ast.walk(parsed(path)))
    wrong = {name for name, node in nodes if isinstance(node, ast.Global)}
    assert not wrong


def test_inside_the_core_nothing_imports_what_comes_after_it() -> None:
    """Also through others."""
    doors = graph()
    places = {one: place for place, many in enumerate(ORDER) for one in ([many] if isinstance(many, str) else many)}
    wrong = {
        (module, other)
        for module in doors
        for other in reached(module, doors)
        if (here := module.split(".")[1:2]) and here[0] in places and other.split(".")[1:2]
        and (there := other.split(".")[1]) in places and there != here[0] and places[there] >= places[here[0]]
    }  # fmt: skip
    assert not wrong


def test_the_core_has_no_circles() -> None:
    doors = graph()
    circles = {module for module in doors if any(module in reached(other, doors) for other in doors[module])}
    assert not circles


def test_pages_draw_nothing_themselves_and_write_no_html() -> None:
    """Figures and markup are the screen's; a page reads, asks the core and shows."""
    drawn = {name_of(path) for path in files("pages") for module in imports(path) if module.split(".")[0] == "plotly"}
    marked = {
        name_of(path) for path in files("pages") for node in ast.walk(parsed(path))
        if (isinstance(node, ast.keyword) and node.arg == "unsafe_allow_html")
        or (isinstance(node, ast.Attribute) and node.attr == "html")
    }  # fmt: skip
    assert (drawn, marked) == (set(), set())
