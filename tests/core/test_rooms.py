"""The rooms keep their doors, as docs/architecture.md lists them; the core knows no screen, clock or network."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from bpa_core.law import law_table

ROOT = Path(__file__).parents[2]
LISTED = "docs/architecture.md"
HEADING = re.compile(r"## `([^`]+)`: ")
LINE = re.compile(r"\| `([^`]+)` \| (.*?) \|(.*)\|$")
NAME = re.compile(r"`([^`]+)`")
ANY_ROOM_OF = ("bpa_core", "bpa_ui")
"""Whole packages, where they stand in a line's last column."""
OURS = ("app", "pages", "bpa_ui", "bpa_core", "benchmarks")
SCREEN = {"streamlit", "plotly", "pandas", "altair", "starlette"}
TABLES = {
    "bpa_core.table.hours_table",
    "bpa_core.table.files",
    "bpa_core.overview.breakdown",
}
"""Where the core has pandas. Only pages, and the commands once they run, may import these."""
WORDS = {"bpa_core.texts", "bpa_core.wording", "bpa_core.documents", "bpa_core.cli"}
"""The packages of the core in which there are words. What others know is codes and values, in no language."""
FILES_FOR_PEOPLE = {"bpa_core.table.files", "bpa_core.table.form"}
"""The hours as a file are a paper, made without what `bpa_core.documents` imports."""
NAMES_ITS_TASKS = {"bpa_core.editing.palette"}
"""A common task is drawn with its name as the title."""
NETWORK = {"socket", "ssl", "http", "urllib", "requests", "httpx", "aiohttp", "smtplib", "ftplib", "asyncio"}
CLOCK = {("date", "today"), ("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow"), ("time", "time")}


@dataclass(frozen=True)
class Room:
    """A line of the list: its folder or file from the project's root, and the rooms that it may import."""

    path: str
    may_import: tuple[str, ...]

    def holds(self, file: str) -> bool:
        return file == self.path or file.startswith(f"{self.path}/")


def joined(base: str, name: str) -> str:
    return name if base == "." or name in ANY_ROOM_OF else f"{base}/{name}"


@cache
def rooms() -> list[Room]:
    """The list, in its order."""
    listed, base = [], ""
    for line in (ROOT / LISTED).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            heading = HEADING.match(line)
            base = heading[1] if heading else ""
        elif base and (room := LINE.match(line)):
            listed.append(Room(joined(base, room[1]), tuple(joined(base, name) for name in NAME.findall(room[3]))))
    return listed


def files(part: str) -> list[Path]:
    listed = [ROOT / f"{part}.py"] if part == "app" else sorted((ROOT / part).rglob("*.py"))
    return [path for path in listed if path.exists()]


def from_root(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def holds_code(path: Path) -> bool:
    """More than a docstring."""
    return any(not isinstance(node, ast.Expr) for node in parsed(path).body)


@cache
def file_of(module: str) -> Path | None:
    """The file of a module of ours, or None."""
    path = ROOT.joinpath(*module.split("."))
    candidates = (path.with_suffix(".py"), path / "__init__.py")
    return next((file for file in candidates if module.split(".", maxsplit=1)[0] in OURS and file.exists()), None)


@cache
def imports(path: Path) -> frozenset[str]:
    """Every module a file imports, anywhere in it. A part taken from a package is that part, not the whole package."""
    return frozenset(_imports(path))


def _imports(path: Path) -> Iterator[str]:
    package = name_of(path) if path.name == "__init__.py" else name_of(path).rpartition(".")[0]
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            parts = [f"{base}.{alias.name}" for alias in node.names]
            yield from parts
            if not all(file_of(part) for part in parts):
                yield base


@cache
def room_of(file: Path) -> str | None:
    """The room whose line names the file most closely."""
    return max((room.path for room in rooms() if room.holds(from_root(file))), key=len, default=None)


@cache
def imported() -> tuple[tuple[str, str, str], ...]:
    """A room, a room that it imports, and the file that does."""
    doors = []
    for file in (file for part in OURS for file in files(part)):
        room = room_of(file)
        others = {room_of(target) for module in imports(file) if (target := file_of(module))}
        doors += [(room, other, from_root(file)) for other in sorted(filter(None, others - {room})) if room]
    return tuple(doors)


def is_allowed(other: str, may_import: tuple[str, ...]) -> bool:
    return other in may_import or any(name in ANY_ROOM_OF and other.startswith(f"{name}/") for name in may_import)


def graph() -> dict[str, set[str]]:
    """The modules of the core and the screen, and which of them each imports itself."""
    modules = {name_of(path): path for part in ANY_ROOM_OF for path in files(part)}
    return {name: set(imports(path)) & set(modules) - {name} for name, path in modules.items()}


def none(faults: list[str]) -> None:
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


def test_there_is_something_to_look_at() -> None:
    assert all(files(part) for part in OURS)
    assert "bpa_core.plan.vocabulary" in graph()["bpa_core.plan.model"]
    assert "streamlit" in {module for path in files("bpa_ui") for module in imports(path)}
    assert "bpa_core/hours" in {room.path for room in rooms()}
    assert ("bpa_core/hours", "bpa_core/plan") in {(room, other) for room, other, _ in imported()}


def test_every_file_with_code_stands_in_a_room_of_the_list() -> None:
    homeless = [path for part in OURS for path in files(part) if holds_code(path) and not room_of(path)]
    none([f"{from_root(path)}: {LISTED} needs a line for `{from_root(path.parent)}`" for path in homeless])


def test_every_room_of_the_list_is_there() -> None:
    names = [room.path for room in rooms()]
    assert len(set(names)) == len(names), f"{LISTED} names a room twice"
    empty = [name for name in names if not (ROOT / name).is_file() and not list((ROOT / name).rglob("*.py"))]
    none([f"{LISTED}: `{name}` is not there any more; remove its line" for name in empty])


def test_no_room_imports_more_than_its_line_allows() -> None:
    allowed = {room.path: room.may_import for room in rooms()}
    wrong = [
        f"{file} imports `{other}`: write it into the last column of `{room}` in {LISTED}, or do without"
        for room, other, file in imported()
        if not is_allowed(other, allowed[room])
    ]
    none(wrong)


def test_no_line_allows_more_than_its_room_imports() -> None:
    seen = {(room, other) for room, other, _ in imported()}
    unused = [
        f"{LISTED}: `{room.path}` does not import `{name}`; take it out of its last column"
        for room in rooms()
        for name in room.may_import
        if not any(who == room.path and is_allowed(other, (name,)) for who, other in seen)
    ]
    none(unused)


def test_a_room_imports_only_rooms_that_stand_above_it() -> None:
    """So there is no circle between rooms, and no import runs from the core to the screen, or from there to a page."""
    listed = rooms()
    place = {room.path: number for number, room in enumerate(listed)}
    wrong = [
        f"{LISTED}: `{room.path}` must stand below `{name}`, which it may import"
        for room in listed
        for name in room.may_import
        if name not in ANY_ROOM_OF and place.get(name, len(listed)) >= place[room.path]
    ]
    parts = [room.path.split("/")[0] for room in listed]
    assert sorted(parts, key=["bpa_core", "bpa_ui", "pages", "app.py", "benchmarks"].index) == parts
    whole = [room.path for room in listed if "bpa_core/" in room.path and set(ANY_ROOM_OF) & set(room.may_import)]
    none(wrong + [f"{LISTED}: `{path}` is a room of the core; name the rooms that it may import" for path in whole])


def test_nothing_imports_the_tests() -> None:
    found = {(name_of(path), module) for part in OURS for path in files(part) for module in imports(path)}
    assert not {(name, module) for name, module in found if module.split(".")[0] == "tests"}


def law_lines() -> list[tuple[str, str]]:
    """Each paragraph, and the last column: files, and the names to look for in them."""
    text = (ROOT / LISTED).read_text(encoding="utf-8").partition("## Where the law stands")[2]
    cells = [[cell.strip() for cell in line.split("|")[1:-1]] for line in text.splitlines()]
    return [(line[0], line[2]) for line in cells if len(line) == 3 and "§" in line[0]]


def cited_as(paragraph: str) -> list[str]:
    """The number, as a docstring has it, and what code calls the paragraph: its meanings in the table of the law."""
    number = re.findall(r"§§? ([0-9-]+)", paragraph)[0]
    found = re.compile(rf"§§? {number}\b(?!-)")
    return [number, *(f'"{name}"' for name, places in law_table().places.items() if found.search(places[0].place))]


def test_the_law_is_found_where_the_list_says() -> None:
    lines = law_lines()
    assert len(lines) > 20
    wrong = []
    for paragraph, where in lines:
        names = NAME.findall(where)
        paths = [name for name in names if "/" in name]
        texts = [(ROOT / path).read_text(encoding="utf-8") if (ROOT / path).is_file() else "" for path in paths]
        missing = [path for path, text in zip(paths, texts, strict=True) if not text]
        missing += [name for name in names if name not in paths and not re.search(rf"\b{name}\b", "".join(texts))]
        missing += [] if any(name in "".join(texts) for name in cited_as(paragraph)) else [paragraph]
        wrong += [f"{LISTED}, {paragraph}: `{name}` is not in {', '.join(paths)}; say where it is" for name in missing]
    none(wrong)


@pytest.mark.parametrize("barred", [SCREEN, NETWORK], ids=["screen", "network"])
def test_the_core_knows_neither_screen_nor_network(barred: set[str]) -> None:
    wrong = {
        (name_of(path), module) for path in files("bpa_core") for module in imports(path)
        if module.split(".")[0] in barred and not (module == "pandas" and name_of(path) in TABLES)
    }  # fmt: skip
    assert not wrong


def test_words_stand_in_four_packages_of_the_core_and_in_what_is_written_for_people() -> None:
    """So that one result, fault or refusal can be said in the language of whoever reads it."""
    with_words = {
        name_of(path) for path in files("bpa_core") for module in imports(path)
        if module.startswith("bpa_core.texts")
    }  # fmt: skip
    assert {"bpa_core.wording.faults", "bpa_core.cli.common"} <= with_words
    others = {name for name in with_words if ".".join(name.split(".")[:2]) not in WORDS}
    wrong = others - FILES_FOR_PEOPLE - NAMES_ITS_TASKS
    none([f"{name} imports bpa_core.texts: let it give a code, and bpa_core.wording the words" for name in wrong])


def test_the_core_asks_no_clock_but_for_the_command_lines_own_day() -> None:
    asked = set()
    for path in files("bpa_core"):
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Attribute):
                holder = node.value.attr if isinstance(node.value, ast.Attribute) else getattr(node.value, "id", None)
                if (holder, node.attr) in CLOCK:
                    asked.add(name_of(path))
    assert asked <= {"bpa_core.cli.common"}


def test_the_core_has_no_globals_that_change() -> None:
    nodes = ((name_of(path), node) for path in files("bpa_core") for node in ast.walk(parsed(path)))
    wrong = {name for name, node in nodes if isinstance(node, ast.Global)}
    assert not wrong


def test_there_are_no_circles_between_files() -> None:
    """A circle is a `graphlib.CycleError`, which names its files."""
    assert list(TopologicalSorter(graph()).static_order())


def test_pages_draw_nothing_themselves_and_write_no_html() -> None:
    """Figures and markup are the screen's; a page reads, asks the core and shows."""
    drawn = {name_of(path) for path in files("pages") for module in imports(path) if module.split(".")[0] == "plotly"}
    marked = {
        name_of(path) for path in files("pages") for node in ast.walk(parsed(path))
        if (isinstance(node, ast.keyword) and node.arg == "unsafe_allow_html")
        or (isinstance(node, ast.Attribute) and node.attr == "html")
    }  # fmt: skip
    assert (drawn, marked) == (set(), set())
