"""What single kommuner say about BPA, one TOML file a kommune, each fact with its source and date.

A new kommune is a new file: docs/add-a-kommune.md. `python -m bpa_core.kommuner` checks every file.
"""

from collections import Counter
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from bpa_core.data_files import DataFileError, read_data, read_folder
from bpa_core.kommuner.model import Kommune, KommuneSource, KommuneTopic, LocalFact, Office, plain_name

__all__ = [
    "Kommune",
    "KommuneSource",
    "KommuneTopic",
    "LocalFact",
    "Office",
    "find",
    "kommuner",
    "read_kommune",
]


def read_kommune(text: str, file_name: str) -> Kommune:
    """One file's text as a kommune; DataFileError with every fault at once."""
    return read_data(Kommune, text, file_name)


@cache
def kommuner() -> Mapping[str, Kommune]:
    """Every kommune with a file, by name, in alphabetical order. DataFileError with all files' faults."""
    read = read_folder(__package__, read_kommune).values()
    names = Counter(called for kommune in read for called in kommune.called)
    if shared := tuple(f"«{name}» is the name of two kommuner" for name, times in names.items() if times > 1):
        raise DataFileError(shared)
    return MappingProxyType({kommune.name: kommune for kommune in sorted(read, key=lambda one: one.name)})


def find(written: str) -> Kommune | None:
    """The kommune meant by «bergen», «Bergen kommune» or another name it goes by; None if it has no file."""
    wanted = plain_name(written)
    return next((one for one in kommuner().values() if wanted in one.called), None)
