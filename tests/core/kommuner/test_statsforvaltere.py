"""Which statsforvalter a kommune belongs to: a dated list, and nothing guessed."""

from collections import Counter
from datetime import date

import pytest

from bpa_core.kommuner import kommuner
from bpa_core.kommuner.sprakvedtak import listed as asked_for
from bpa_core.kommuner.statsforvaltere import listed, statsforvalter_where


def test_the_ten_have_their_source_and_day_and_every_kommune_but_four() -> None:
    """357 kommuner; two Herøy and two Våler are under two statsforvaltere each and left out. Twelve stand with a Sámi
    name too."""
    assert listed().address.startswith("https://www.statsforvalteren.no/")
    assert listed().read_on >= date(2026, 11, 27)
    assert len(Counter(listed().by_name.values())) == 10
    assert len(listed().by_name) == 357 - 4 + 12


@pytest.mark.parametrize(
    ("written", "where"),
    [
        ("hamar", "Innlandet"),
        ("Sarpsborg kommune", "Østfold, Buskerud, Oslo og Akershus"),
        ("Oslo, bydel Sagene", "Østfold, Buskerud, Oslo og Akershus"),
        ("Guovdageaidnu", "Troms og Finnmark"),
        ("Porsgrunn", "Vestfold og Telemark"),
        ("Våler", ""),
        ("Ingensteds", ""),
        ("", ""),
    ],
)
def test_a_kommune_is_found_as_people_write_it(written: str, where: str) -> None:
    assert statsforvalter_where(written) == where


def test_every_kommune_of_the_other_lists_is_here_too() -> None:
    """But for the two names that are two kommuner each."""
    names = {*kommuner(), *(one.kommune for one in asked_for().by_name.values())}
    assert {name for name in names if not statsforvalter_where(name)} <= {"Herøy", "Våler"}
