"""The yearly rates as they stand in the data file, read plainly: tests ask it for a year with or without a rate."""

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

_FILE = Path(__file__).parents[2] / "bpa_core" / "law" / "figures.toml"
_FIGURES = tomllib.loads(_FILE.read_text(encoding="utf-8"))
YEARS = range(2024, 2041)
"""The years a plan can be for."""


def _on_1_january(figure: str) -> Iterator[tuple[int, int]]:
    for year in YEARS:
        day = date(year, 1, 1)
        for value in _FIGURES[figure]["values"]:
            if value["from"] <= day <= value.get("to", date.max):
                yield year, value["value"]


CAP_PER_MONTH = dict(_on_1_january("utgiftstak"))
"""Egf § 10: kroner a month, by year."""
TWO_G = {year: 2 * g for year, g in _on_1_january("grunnbelop")}
"""Twice the G of 1 January, by year."""
NO_CAP = next(year for year in YEARS if year not in CAP_PER_MONTH)
NO_CAP_NO_G = next(year for year in YEARS if year not in CAP_PER_MONTH and year not in TWO_G)
"""The first year without."""
