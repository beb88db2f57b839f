"""Graded pleiepenger, by paragraph: folketrygdloven § 9-11 and the regulation on grading §§ 2 and 3."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from bpa_core.law import NoFigure
from bpa_core.schemes.pleiepenger import example, minutes_that_cannot_be_worked, minutes_with_others, usual_day
from tests.core.building import ON, covered, day, plan, task


def hours(*told: float) -> list[int]:
    return [round(one * 60) for one in told]


def test_pgf_3_navs_example_of_17_and_a_half_hours_is_53_percent() -> None:
    """100 − 100 · 17,5 / 37,5 = 53,33."""
    assert example(hours(3.5, 3.5, 3.5, 3.5, 3.5), 0, ON).grade == 53


def test_pgf_3_navs_example_with_a_nine_hour_wednesday_is_37_percent() -> None:
    """Four hours each day and nine on Wednesday, cut to 7,5: Nav writes 23,5 in all. The percentage is our own."""
    found = example(hours(4, 4, 9, 4, 4), 0, ON)
    assert (found.days[2], found.together, found.grade) == (450, 1410, 37)


@pytest.mark.parametrize(("minutes", "left_out", "grade"), [(224, True, 100), (225, False, 90), (0, True, 100)])
def test_pgf_2_third_paragraph_under_ten_percent_a_week_is_left_out(minutes: int, left_out: bool, grade: int) -> None:
    found = example([minutes, 0, 0, 0, 0], 0, ON)
    assert (found.left_out, found.grade) == (left_out, grade)


@pytest.mark.parametrize(("minutes", "rounded", "grade"), [(1800, 20, 20), (1811, 20, 20), (1812, 19, 0), (2250, 0, 0)])
def test_ftrl_9_11_below_twenty_percent_there_is_nothing(minutes: int, rounded: int, grade: int) -> None:
    found = example([450] * (minutes // 450) + [minutes % 450], 0, ON)
    assert (found.rounded, found.grade) == (rounded, grade)


def test_ftrl_9_11_third_paragraph_hours_that_the_night_takes_from_work_are_subtracted() -> None:
    """17,5 hours with others less 7,5 that cannot be worked are 10: 100 − 26,67."""
    assert example(hours(3.5, 3.5, 3.5, 3.5, 3.5), 450, ON).grade == 73
    assert example(hours(3.5, 0.5), 9999, ON).grade == 100


def test_what_is_negative_or_older_than_the_regulation_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        example([-1], 0, ON)
    with pytest.raises(NoFigure):
        example([60], 0, date(2018, 1, 1))


def test_pgf_2_only_what_is_fixed_and_by_day_is_time_with_others() -> None:
    """School 8–13 and the kommune 12–14 are six hours once; a night, a visit on some days, a neighbour are not."""
    given = plan(
        day(
            covered("08:00", 300),
            task("12:00", 120, done_today_by="kommune"),
            covered("22:00", 540),
            task("16:00", 60, done_today_by="school", share="1/5"),
            task("18:00", 60, done_today_by="other"),
        )
    )
    assert minutes_with_others(given, 0) == 360 + 60


def test_an_empty_day_has_no_time_with_others() -> None:
    assert minutes_with_others(plan(day()), 0) == 0


def test_ftrl_9_11_third_paragraph_hours_that_cannot_be_worked_are_exact() -> None:
    """7,01 hours are 420,6 minutes: 1050 less them are 629,4 of 2250, and 72,03 of a hundred remain."""
    told = minutes_that_cannot_be_worked(Decimal("7.01"), ON)
    assert told == Fraction(4206, 10)
    found = example(hours(3.5, 3.5, 3.5, 3.5, 3.5), told, ON)
    assert found.counted == Fraction(6294, 10)
    assert found.remaining == 100 - Fraction(62940, 2250) == 100 - found.degree


@pytest.mark.parametrize("told", ["37.51", "-1", "99999"])
def test_pgf_3_more_than_a_working_week_cannot_be_kept_from_work(told: str) -> None:
    assert minutes_that_cannot_be_worked(Decimal("37.5"), ON) == 2250
    with pytest.raises(ValueError, match=told):
        minutes_that_cannot_be_worked(Decimal(told), ON)


def test_a_weekday_is_the_day_type_with_most_days_unless_told() -> None:
    assert usual_day(plan(day(days=100, name="A"), day(days=190, name="B"), day(days=75, name="C"))) == 1
    assert usual_day(plan(day(days=100, name="A"), day(days=100, name="B"))) == 0
