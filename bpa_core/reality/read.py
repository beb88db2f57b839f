"""Every case's file, read and checked. A new case is a new file in cases/: CONTRIBUTING.md."""

from collections.abc import Mapping
from functools import cache

from bpa_core.data_files import DataFileError, read_data, read_folder
from bpa_core.guidance.decisions import decisions
from bpa_core.reality.model import Case


def read_case(text: str, file_name: str) -> Case:
    """One file's text as a case; DataFileError with every fault at once."""
    case = read_data(Case, text, file_name)
    if case.ruling and case.ruling not in {one.key for one in decisions()}:
        raise DataFileError((f"{file_name}, ruling: guidance/decisions.toml has no {case.ruling}",))
    return case


@cache
def cases() -> Mapping[str, Case]:
    """Every case by its file's name, in alphabetical order. DataFileError with all files' faults."""
    return read_folder(__package__, read_case, "cases")
