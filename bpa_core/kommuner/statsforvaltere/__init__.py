"""Which statsforvalter a kommune belongs to: dated, with its source, in statsforvaltere.toml."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from bpa_core.kommuner.dated_list import DatedList, read_list


@cache
def listed() -> DatedList[str]:
    """Where each kommune's statsforvalter is: «Innlandet». A name that two kommuner share is not there."""
    return read_list(__package__, "statsforvaltere.toml", _by_name)


def _by_name(read: dict[str, Any]) -> Mapping[str, str]:
    return {name.casefold(): one["where"] for one in read["statsforvaltere"] for name in one["kommuner"]}


def statsforvalter_where(written: str) -> str:
    """«Innlandet» for «hamar», «Hamar kommune» or «Hamar, tildelingskontoret»; «» for a name not on the list."""
    return listed().of(written) or ""
