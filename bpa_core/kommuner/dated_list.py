"""A public list by kommune: where it was read and when, and what it holds of each."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from bpa_core.kommuner.model import plain_name

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class DatedList(Generic[T]):
    """`by_name`: a kommune's name in small letters. A name that two kommuner share is there only where nothing has to
    be guessed."""

    source: str
    address: str
    read_on: date
    by_name: Mapping[str, T]

    def of(self, written: str) -> T | None:
        """Of «hamar», «Hamar kommune» or «Hamar, tildelingskontoret»; None for a name that is not on the list."""
        return self.by_name.get(plain_name(written.partition(",")[0]))


def read_list(package: str, file_name: str, by_name: Callable[[dict[str, Any]], Mapping[str, T]]) -> DatedList[T]:
    """The list of a package's TOML file; `by_name` makes the names of what was read in it."""
    read = tomllib.loads(files(package).joinpath(file_name).read_text(encoding="utf-8"))
    return DatedList(read["source"], read["address"], read["read_on"], MappingProxyType(by_name(read)))
