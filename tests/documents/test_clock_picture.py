"""The drawn clock: every minute given once, nothing outside the rings, the same in words."""

from fractions import Fraction
from itertools import pairwise

import pytest

from bpa_core.documents.content.clock_picture import CLOSEST_MARKS, clock_picture
from bpa_core.plan.limits import MINUTES_A_DAY
from tests.documents.making import EVERY_PLAN, assessed


@pytest.mark.parametrize("name", EVERY_PLAN)
def test_sectors_are_the_clocks_minutes(name: str) -> None:
    found = assessed(name)
    for index in range(len(found.plan.day_types)):
        clock = found.hours.clocks[index]
        picture = clock_picture(found, index)
        drawn = sum(one.minutes * (one.outer - one.inner) for one in picture.sectors)
        given = sum(piece.minutes * units for piece in clock.segments for helper in piece.given for _, units in helper)
        rings = sum(
            piece.minutes * sum(u for _, u in piece.covered) * (2 if piece.given[1] else 1) for piece in clock.segments
        )
        assert drawn == pytest.approx(float(Fraction(given + rings, clock.scale)))
        assert all(0 <= one.inner < one.outer <= 1 + 1e-9 for one in picture.sectors)
        assert all(0 <= one.start < MINUTES_A_DAY and 0 < one.minutes <= MINUTES_A_DAY for one in picture.sectors)


def test_a_task_over_midnight_is_one_sector() -> None:
    found = assessed("full")
    picture = clock_picture(found, 0)
    assert len([one for one in picture.sectors if one.number == 9]) == 1


def test_words_say_what_is_drawn() -> None:
    found = assessed("full")
    picture = clock_picture(found, 0)
    assert picture.centre == "8 t 43 min"
    assert "22:30 til 00:00 Oppgave s9" in picture.alt
    assert picture.rings == 2


@pytest.mark.parametrize("name", EVERY_PLAN)
def test_numbers_around_the_clock_never_touch(name: str) -> None:
    found = assessed(name)
    for index in range(len(found.plan.day_types)):
        marks = clock_picture(found, index).marks
        minutes = [one.minute for one in marks]
        assert all(after - before >= CLOSEST_MARKS - 1e-9 for before, after in pairwise(minutes))
        assert len({one.number for one in marks}) == len(marks)
