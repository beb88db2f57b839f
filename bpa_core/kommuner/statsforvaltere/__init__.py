"""Which statsforvalter a kommune belongs to: dated, with its source, in statsforvaltere.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from bpa_core.kommuner.model import plain_name


@dataclass(frozen=True, slots=True)
class Listed:
    """The list: where it was read and when, and by a kommune's name in small letters where its statsforvalter is:
    «Innlandet»."""

    source: str
    address: str
    read_on: date
    where_by_kommune: Mapping[str, str]


@cache
def listed() -> Listed:
    """A name that two kommuner share is not there."""
    read = tomllib.loads(files(__package__).joinpath("statsforvaltere.toml").read_text(encoding="utf-8"))
    where = {name.casefold(): one["where"] for one in read["statsforvaltere"] for name in one["kommuner"]}
    return Listed(read["source"], read["address"], read["read_on"], MappingProxyType(where))


def statsforvalter_where(written: str) -> str:
    """«Innlandet» for «hamar», «Hamar kommune» or «Hamar, tildelingskontoret»; «» for a name not on the list."""
    return listed().where_by_kommune.get(plain_name(written.partition(",")[0]), "")
