"""Every case's file, read and checked. A new case is a new file in cases/: CONTRIBUTING.md."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from pydantic import ValidationError

from bpa_core.guidance.decisions import decisions
from bpa_core.reality.model import Case


class CaseFileError(Exception):
    """A case's file cannot be used; `faults` has a line a fault: file, place, what is wrong."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


def read_case(text: str, file_name: str) -> Case:
    """One file's text as a case; CaseFileError with every fault at once."""
    try:
        case = Case.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise CaseFileError((f"{file_name}: not readable as TOML: {error}",)) from None
    except ValidationError as error:
        faults = error.errors(include_url=False, include_input=False)
        places = (".".join(map(str, one["loc"])) or "the file as a whole" for one in faults)
        lines = (f"{file_name}, {place}: {one['msg']}" for place, one in zip(places, faults, strict=True))
        raise CaseFileError(tuple(lines)) from None
    if case.ruling and case.ruling not in {one.key for one in decisions()}:
        raise CaseFileError((f"{file_name}, ruling: guidance/decisions.toml has no {case.ruling}",))
    return case


@cache
def cases() -> Mapping[str, Case]:
    """Every case by its file's name, in alphabetical order. CaseFileError with all files' faults."""
    read: dict[str, Case] = {}
    faults: list[str] = []
    for file in sorted(files(__package__).joinpath("cases").iterdir(), key=lambda one: one.name):
        if file.name.endswith(".toml"):
            try:
                read[file.name.removesuffix(".toml")] = read_case(file.read_text(encoding="utf-8"), file.name)
            except CaseFileError as wrong:
                faults += wrong.faults
    if faults:
        raise CaseFileError(tuple(faults))
    return MappingProxyType(read)
