"""Which written Norwegian a kommune asks for: a first guess for the papers, from a dated list."""

from collections import Counter
from datetime import date

import pytest

from bpa_core.kommuner import kommuner
from bpa_core.kommuner.sprakvedtak import Asked, listed, sprakvedtak


def asked(written: str) -> Asked | None:
    found = sprakvedtak(written)
    return found.asked if found else None


def test_the_list_has_its_source_and_day_and_the_sums_of_sprakradet() -> None:
    """Språkrådet's own sums of 357 kommuner: 119 bokmål, 88 nynorsk, 150 neutral. Tysvær, about which its rows and its
    sums disagree, is left out; one Herøy asks for nynorsk and one for bokmål, so neither is named; both Våler ask for
    bokmål, and are one name here."""
    assert listed().source
    assert listed().address.startswith("https://")
    assert date(2026, 1, 1) <= listed().read_on <= date(2040, 12, 31)
    counted = Counter(one.asked for one in listed().by_name.values())
    assert counted == {Asked.BOKMAL: 119 - 1 - 1, Asked.NYNORSK: 88 - 1, Asked.EITHER: 150 - 1}


@pytest.mark.parametrize(
    ("written", "asks_for"),
    [
        ("Lærdal", Asked.NYNORSK),
        (" lærdal KOMMUNE ", Asked.NYNORSK),
        ("Lærdal kommune, tildelingskontoret", Asked.NYNORSK),
        ("Bærum", Asked.BOKMAL),
        ("Oslo", Asked.EITHER),
    ],
)
def test_a_kommune_is_found_as_people_write_it(written: str, asks_for: Asked) -> None:
    assert asked(written) is asks_for


@pytest.mark.parametrize("written", ["", "kommune", "Ingensteds", "Herøy", "Tysvær"])
def test_what_is_not_known_is_not_guessed(written: str) -> None:
    assert asked(written) is None


def test_every_kommune_with_a_file_is_on_the_list() -> None:
    assert [name for name in kommuner() if asked(name) is None] == []
