"""What people type, read the Norwegian way; and what is shown, written so."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from bpa_core.texts.language import written_in
from bpa_core.texts.numbers import clock_length, hours, kroner, long_date, number
from bpa_core.texts.typed import ReadTwoWays, shown_date, shown_number, typed_date, typed_number, typed_time


@pytest.mark.parametrize(
    "text", ["4.3.2017", "04.03.2017", " 4. 3. 2017", "4/3/2017", "2017-03-04", "4. mars 2017", "4 mar 2017"]
)
def test_a_date_is_read_however_it_is_typed(text: str) -> None:
    assert typed_date(text) == date(2017, 3, 4)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("10.11", date(2026, 11, 10)),
        ("10. november", date(2026, 11, 10)),
        ("10/11/26", date(2026, 11, 10)),
        ("3. januar", date(2027, 1, 3)),
        ("10.11.2025", date(2025, 11, 10)),
    ],
)
def test_a_year_left_out_is_the_nearest(text: str, read: date) -> None:
    assert typed_date(text, near=date(2026, 11, 22)) == read


@pytest.mark.parametrize("text", ["31.2", "10. kvember", "10.13", "10", "10.11.6"])
def test_what_is_no_day_of_any_year_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        typed_date(text, near=date(2026, 11, 22))


@pytest.mark.parametrize("text", ["", "31.2.2020", "4.3.17", "4.3", "i går", "4.3.1899", "0000-01-01"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        typed_date(text)


@pytest.mark.parametrize(("text", "amount"), [("12,5", "12.5"), ("1 260", "1260"), ("350 kr", "350"), ("0", "0")])
def test_numbers_have_a_comma(text: str, amount: str) -> None:
    assert typed_number(text) == Decimal(amount)


@pytest.mark.parametrize("text", ["", "-1", "1.2.3", "tolv", "1e9", "NaN", "9" * 40])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        typed_number(text)


@pytest.mark.parametrize(("text", "shown"), [("7", "07:00"), ("0715", "07:15"), ("7.15", "07:15"), ("23:59", "23:59")])
def test_times(text: str, shown: str) -> None:
    assert str(typed_time(text)) == shown


@pytest.mark.parametrize("text", ["24:00", "7:60", "", "kveld"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        typed_time(text)


ENGLISH = [
    ("12.5", "12.5"),
    ("12,5", "12.5"),
    ("1,260", "1260"),
    ("1,260.50", "1260.50"),
    ("1 260", "1260"),
    ("NOK 350", "350"),
    ("0.125", "0.125"),
    ("1,260,000", "1260000"),
]


@pytest.mark.parametrize(("text", "amount"), ENGLISH)
def test_numbers_as_english_writes_them(text: str, amount: str) -> None:
    with written_in("en"):
        assert typed_number(text) == Decimal(amount)


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_a_number_that_can_be_meant_in_two_ways_is_asked_about(language: str) -> None:
    """«1.260» is a thousand to some and one to others; with a comma it is Norwegian decimals."""
    with written_in(language):
        with pytest.raises(ReadTwoWays) as found:
            typed_number("1.260")
        assert found.value.ways == (Decimal(1260), Decimal("1.26"))
        assert typed_number("1,260") == Decimal("1.26")
        assert typed_number("1.260,5") == Decimal("1260.5")
        assert typed_number("1.260.000") == Decimal(1260000)


@pytest.mark.parametrize("text", ["1,26,0", "1.2,3", "1,260,00", "12.345.6", "1,260.", ".5"])
def test_no_number_in_any_language(text: str) -> None:
    for language in ("nb", "en"):
        with written_in(language), pytest.raises(ValueError, match=r".*"):
            typed_number(text)


@pytest.mark.parametrize(
    "text", ["4 March 2017", "March 4, 2017", "4th March 2017", "4/3/2017", "4 Mar 2017", "2017-03-04"]
)
def test_a_date_in_english_has_its_day_first_unless_the_month_has_a_name(text: str) -> None:
    with written_in("en"):
        assert typed_date(text) == date(2017, 3, 4)


@pytest.mark.parametrize("text", ["3/14/2017", "March 2017", "m 4 2017", "ma 4, 2017"])
def test_no_date_in_english(text: str) -> None:
    with written_in("en"), pytest.raises(ValueError, match=r".*"):
        typed_date(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [("7 am", "07:00"), ("7.15 pm", "19:15"), ("12 am", "00:00"), ("12:30 p.m.", "12:30"), ("19:15", "19:15")],
)
def test_times_of_a_day_in_two_halves(text: str, shown: str) -> None:
    assert str(typed_time(text)) == shown


@pytest.mark.parametrize("text", ["13 pm", "0 am", "7 xm"])
def test_what_is_in_no_half_of_a_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        typed_time(text)


def test_what_was_typed_is_shown_as_the_language_writes_it() -> None:
    with written_in("en"):
        assert shown_number(Decimal("12.50")) == "12.50"


def test_written_the_norwegian_way() -> None:
    assert number(Fraction(63, 2)) == "31,5"
    assert hours(1890) == "31,5 t"
    assert clock_length(585) == "9 t 45 min"
    assert long_date(date(2026, 11, 22)) == "22. november 2026"
    assert kroner(1260).replace("\u00a0", " ") == "1 260 kr"
    assert (shown_date(date(2017, 3, 4)), shown_number(Decimal("12.50"))) == ("4.3.2017", "12,50")


def test_rounding_is_half_away_from_zero_and_only_when_shown() -> None:
    assert [number(Fraction(one, 100)) for one in (-5, 4, 5, 2995)] == ["−0,1", "0", "0,1", "30"]
    assert [clock_length(one) for one in (-65, Fraction(-1, 2), 0, 585)] == [
        "−1 t 5 min",
        "−1 min",
        "0 min",
        "9 t 45 min",
    ]
