"""What single kommuner say about BPA, one TOML file a kommune, each fact with its source and date.

A new kommune is a new file: docs/add-a-kommune.md. `python -m bpa_core.kommuner` checks every file.
"""

import tomllib
from collections import Counter
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from pydantic import ValidationError

from bpa_core.kommuner.model import Kommune, KommuneSource, KommuneTopic, LocalFact, Office

__all__ = [
    "Kommune",
    "KommuneFileError",
    "KommuneSource",
    "KommuneTopic",
    "LocalFact",
    "Office",
    "find",
    "kommuner",
    "read_kommune",
]


class KommuneFileError(Exception):
    """A kommune's file cannot be used; `faults` has a line a fault: file, place, what is wrong."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


def read_kommune(text: str, file_name: str) -> Kommune:
    """One file's text as a kommune; KommuneFileError with every fault at once."""
    try:
        return Kommune.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise KommuneFileError((f"{file_name}: not readable as TOML: {error}",)) from None
    except ValidationError as error:
        faults = error.errors(include_url=False, include_input=False)
        lines = (f"{file_name}, {_place(one['loc'])}: {one['msg']}" for one in faults)
        raise KommuneFileError(tuple(lines)) from None


def _place(steps: tuple[str | int, ...]) -> str:
    """«facts 3, topic»: counted from one, as people count."""
    words = [f" {step + 1}" if isinstance(step, int) else f", {step}" for step in steps]
    return "".join(words).lstrip(", ") or "the file as a whole"


@cache
def kommuner() -> Mapping[str, Kommune]:
    """Every kommune with a file, by name, in alphabetical order. KommuneFileError with all files' faults."""
    read: list[Kommune] = []
    faults: list[str] = []
    for file in sorted(files(__package__).iterdir(), key=lambda one: one.name):
        if file.name.endswith(".toml"):
            try:
                read.append(read_kommune(file.read_text(encoding="utf-8"), file.name))
            except KommuneFileError as wrong:
                faults += wrong.faults
    names = Counter(called for kommune in read for called in kommune.called)
    faults += [f"«{name}» is the name of two kommuner" for name, times in names.items() if times > 1]
    if faults:
        raise KommuneFileError(tuple(faults))
    return MappingProxyType({kommune.name: kommune for kommune in sorted(read, key=lambda one: one.name)})


def find(written: str) -> Kommune | None:
    """The kommune meant by «bergen», «Bergen kommune» or another name it goes by; None if it has no file."""
    plain = written.strip().casefold()
    wanted = plain.removesuffix("kommune").strip()
    return next((one for one in kommuner().values() if wanted in one.called), None)
