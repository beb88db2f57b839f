"""Last days, by legal point."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpa_core.law import law_on, law_table
from bpa_core.plan.vocabulary import Delivery
from bpa_core.vedtak import deadlines
from bpa_core.vedtak.deadlines import (
    last_chance,
    last_day_for_costs,
    last_day_for_more_time,
    last_day_for_sivilombudet,
    last_day_to_appeal,
    one_month_after,
    renewal,
    reply_to_statement,
)

RECEIVED = st.dates(date(1970, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("point", "received", "last"),
    [
        ("same weekday, four weeks on", "2026-11-02", "2026-11-30"),
        ("a Saturday moves to Monday", "2026-10-31", "2026-11-30"),
        ("a Sunday moves to Monday", "2026-11-01", "2026-11-30"),
        ("24 December is a working day", "2026-11-26", "2026-12-24"),
        ("25 December, a Friday, moves past Boxing day and Sunday", "2026-11-27", "2026-12-28"),
        ("26 December, a Saturday", "2026-11-28", "2026-12-28"),
        ("31 December is a working day", "2026-12-03", "2026-12-31"),
        ("1 January, a Friday, moves to Monday 4th", "2026-12-04", "2027-01-04"),
        ("across the year's end", "2026-12-20", "2027-01-18"),
        ("Maundy Thursday moves past Easter Monday", "2027-02-25", "2027-03-30"),
        ("Good Friday", "2027-02-26", "2027-03-30"),
        ("Easter Eve is a Saturday", "2027-02-27", "2027-03-30"),
        ("Easter Sunday", "2027-02-28", "2027-03-30"),
        ("Easter Monday", "2027-03-01", "2027-03-30"),
        ("the Wednesday before Easter stands", "2027-02-24", "2027-03-24"),
        ("1 May on a Friday", "2026-04-03", "2026-05-04"),
        ("1 May on a Thursday moves to Friday", "2025-04-03", "2025-05-02"),
        ("17 May on a Friday, then Whit Monday", "2024-04-19", "2024-05-21"),
        ("17 May on a Monday that is Whit Monday too", "2027-04-19", "2027-05-18"),
        ("Ascension Day", "2026-04-16", "2026-05-15"),
        ("29 February counts like any day", "2028-02-01", "2028-02-29"),
        ("over 29 February", "2028-02-02", "2028-03-01"),
    ],
)
def test_last_day_to_appeal(point: str, received: str, last: str) -> None:
    assert last_day_to_appeal(date.fromisoformat(received)).day.isoformat() == last, point


@pytest.mark.parametrize(
    ("point", "applied", "month"),
    [
        ("same number", "2026-11-22", "2026-12-22"),
        ("a short month ends on its last day", "2026-01-31", "2026-02-28"),
        ("a short month in a leap year", "2028-01-31", "2028-02-29"),
        ("30 days have April", "2026-03-31", "2026-04-30"),
        ("from 29 February", "2028-02-29", "2028-03-29"),
        ("across the year's end", "2026-12-31", "2027-01-31"),
        ("not moved from a Sunday: § 30 is about appeals", "2026-10-22", "2026-11-22"),
    ],
)
def test_one_month_after_the_application(point: str, applied: str, month: str) -> None:
    found = one_month_after(date.fromisoformat(applied))
    assert found.day.isoformat() == month, point
    assert not found.moved


def test_last_chance_is_a_year_after_the_vedtak_was_made() -> None:
    assert last_chance(date(2026, 11, 22)).day == date(2027, 11, 22)


def test_last_chance_from_29_february_is_the_shorter_month_s_last_day() -> None:
    assert last_chance(date(2028, 2, 29)).day == date(2029, 2, 28)


def test_costs_three_weeks_moved_like_an_appeal() -> None:
    assert last_day_for_costs(date(2026, 12, 4)).day == date(2026, 12, 28)


def test_a_digital_vedtak_counts_from_its_notice_by_sms_or_e_mail() -> None:
    """The day is the notice's, whenever it was opened; four weeks as for a letter (eForvaltningsforskriften § 11)."""
    notice = date(2026, 11, 2)
    found = last_day_to_appeal(notice, Delivery.DIGITAL)
    assert found.day == date(2026, 11, 30) == last_day_to_appeal(notice).day
    assert [one.short for one in found.basis] == [
        "pbrl § 7-5",
        "eforv § 11 andre ledd",
        "fvl § 30",
        "dl §§ 148–149",
    ]
    with law_on(date(2027, 1, 1), law_table().commencing("fvl_2025", date(2027, 1, 1))):
        moved = last_day_to_appeal(date(2027, 1, 4), Delivery.DIGITAL).basis
    assert [one.short for one in moved] == ["pbrl § 7-5", "fvl § 63 første ledd", "fvl § 64", "dl §§ 148–149"]


def test_more_time_must_be_granted_before_the_appeal_s_last_day_is_over() -> None:
    found = last_day_for_more_time(date(2026, 11, 27))
    assert found.day == last_day_to_appeal(date(2026, 11, 27)).day
    assert [one.short for one in found.basis] == ["fvl § 29 fjerde ledd"]


def test_sivilombudet_a_year_from_the_final_decision() -> None:
    """Sivilombudsloven § 9; a Sunday stays a Sunday."""
    found = last_day_for_sivilombudet(date(2026, 11, 21))
    assert (found.day, found.moved) == (date(2027, 11, 21), False)
    assert found.day.weekday() == 6
    assert found.basis[0].short == "sivl § 9"


def test_the_answer_to_the_kommune_s_statement_is_advice_within_a_week() -> None:
    found = reply_to_statement(date(2026, 12, 1))
    assert found.day == date(2026, 12, 8)
    assert [one.short for one in found.basis] == ["fvl § 33 fjerde ledd"]


def test_renewal_is_advice_without_legal_basis() -> None:
    found = renewal(date(2027, 5, 31))
    assert (found.day, found.basis) == (date(2027, 2, 28), ())


def test_days_left() -> None:
    found = last_day_to_appeal(date(2026, 11, 2))
    assert [found.days_left(found.day + timedelta(days=n)) for n in (-3, 0, 2)] == [3, 0, -2]
    assert not found.passed(found.day)
    assert found.passed(found.day + timedelta(days=1))


def test_every_deadline_of_the_law_names_its_paragraphs() -> None:
    day = date(2026, 11, 2)
    named = [
        [one.short for one in make(day).basis]
        for make in (last_day_to_appeal, one_month_after, last_chance, last_day_for_costs)
    ]
    assert named == [
        ["pbrl § 7-5", "fvl § 30", "dl §§ 148–149"],
        ["fvl § 11 a", "dl § 148"],
        ["fvl § 31 tredje ledd", "dl § 148"],
        ["fvl § 36 tredje ledd", "fvl § 30", "dl §§ 148–149"],
    ]
    assert last_day_to_appeal(day).basis[0].address.endswith("/1999-07-02-63/§7-5")


@given(RECEIVED)
def test_the_last_day_is_never_a_day_off_and_never_early(received: date) -> None:
    found = last_day_to_appeal(received)
    assert found.day.weekday() < 5
    assert found.day not in _days_off(found.day.year)
    assert found.counted == received + timedelta(days=28) <= found.day
    between = (found.counted + timedelta(days=n) for n in range((found.day - found.counted).days))
    assert all(day.weekday() > 4 or day in _days_off(day.year) for day in between)


@given(RECEIVED, RECEIVED)
def test_later_received_is_never_an_earlier_last_day(one: date, other: date) -> None:
    first, then = sorted((one, other))
    assert last_day_to_appeal(first).day <= last_day_to_appeal(then).day


@given(RECEIVED)
def test_a_month_is_the_same_number_or_the_month_s_last_day(applied: date) -> None:
    day = one_month_after(applied).day
    assert (day.year * 12 + day.month) - (applied.year * 12 + applied.month) == 1
    assert day.day == applied.day or (day.day < applied.day and (day + timedelta(days=1)).day == 1)


def test_the_outermost_dates_of_the_file_format_have_deadlines() -> None:
    assert last_day_to_appeal(date(2100, 12, 4)).day == date(2101, 1, 3)
    assert last_day_to_appeal(date(1900, 1, 1)).day == date(1900, 1, 29)
    assert deadlines.is_working_day(date(2026, 12, 24))


def _days_off(year: int) -> set[date]:
    """The fixed and the movable public holidays, counted anew from Easter."""
    easter = _easter(year)
    movable = {easter + timedelta(days=n) for n in (-3, -2, 0, 1, 39, 49, 50)}
    return movable | {date(year, *day) for day in ((1, 1), (5, 1), (5, 17), (12, 25), (12, 26))}


def _easter(year: int) -> date:
    """Gauss' rule in the form of Meeus, Jones and Butcher."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
