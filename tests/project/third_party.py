"""The Python part of THIRD_PARTY.md, from the lock and from what the installed packages say of themselves.

python -m tests.project.third_party    writes it anew
"""

import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

ROOT = Path(__file__).parents[2]
FILE = ROOT / "THIRD_PARTY.md"
BEGINS = "## Python packages"
_PINNED = re.compile(r"^([A-Za-z0-9._-]+)==\S+( ;.*)? \\$", re.MULTILINE)
_LICENCE_CLASSIFIER = "License :: OSI Approved :: "
_LONG = 60
"""A licence of more signs than this is its whole text, not its name."""


def locked(file: str) -> dict[str, bool]:
    """The packages of a lock, and whether each is for some machines only."""
    return {name: bool(marker) for name, marker in _PINNED.findall((ROOT / file).read_text(encoding="utf-8"))}


def licence(name: str) -> str | None:
    """As the installed package's metadata says; None where it is not installed."""
    try:
        said = metadata(name)
    except PackageNotFoundError:
        return None
    classifiers = [one for one in said.get_all("Classifier") or [] if one.startswith(_LICENCE_CLASSIFIER)]
    in_words = ", ".join(one.removeprefix(_LICENCE_CLASSIFIER) for one in classifiers)
    field = said["License"] or ""
    short = field if len(field) < _LONG and field not in ("", "Dual License") else ""
    return str(said["License-Expression"] or short or in_words or "not stated")


def listed() -> dict[str, str]:
    """What THIRD_PARTY.md says: package and licence."""
    part = FILE.read_text(encoding="utf-8").partition(BEGINS)[2]
    return {
        name: said
        for name, said in re.findall(r"^\| ([a-z0-9-]+) \| [^|]+ \| (.+?) \|$", part, re.MULTILINE)
        if said != "licence"
    }


def rows() -> Iterator[str]:
    """A row a locked package; what is not for this machine keeps the licence that stands there."""
    runs, so_far = locked("requirements.txt"), listed()
    for name in sorted(locked("requirements-dev.txt")):
        yield f"| {name} | {'the app' if name in runs else 'tests and checks'} | {licence(name) or so_far[name]} |"


def main() -> None:
    """Write the table anew."""
    before = FILE.read_text(encoding="utf-8").partition(BEGINS)[0]
    head = "Licences as each package's own metadata states them; versions and hashes in `requirements*.txt`."
    table = "\n".join(("| package | for | licence |", "|---|---|---|", *rows()))
    FILE.write_text(f"{before}{BEGINS}\n\n{head}\n\n{table}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
