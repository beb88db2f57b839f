"""How a calendar shares out the days of a year."""

from hypothesis import given
from hypothesis import strategies as st

from bpa_core.plan.calendar_year import SCHOOL_DAYS, DayKind, days_by_calendar, days_in, guessed_kind, year_days


def test_leap_year_has_366_days() -> None:
    assert (days_in(2027), days_in(2028), days_in(2100)) == (365, 366, 365)


def test_weekdays_of_2026_leave_out_saturdays_sundays_and_public_holidays() -> None:
    # 261 Mondays to Fridays; 1 January, Maundy Thursday, Good Friday, Easter Monday, 1 May, Ascension Day, Whit Monday
    # and 25 December fall on them. 17 May 2026 is a Sunday, 26 December a Saturday.
    assert year_days(2026).weekdays == 261 - 8
    assert year_days(2026).weekends_and_holidays == 365 - 253


def test_a_pupil_has_190_school_days_and_the_rest_free() -> None:
    assert days_by_calendar(2026, [DayKind.SCHOOL, DayKind.REST], [0, 0]) == (SCHOOL_DAYS, 175)


def test_what_is_typed_stays_and_the_rest_is_shared() -> None:
    kinds = [DayKind.SCHOOL, DayKind.REST, DayKind.AS_TYPED, DayKind.REST]
    assert days_by_calendar(2026, kinds, [0, 0, 30, 0]) == (190, 73, 30, 72)


def test_names_let_one_guess() -> None:
    names = ["Skoledag", "Fridag", "Dårlig dag", "Helg"]
    assert [guessed_kind(names, place) for place in range(4)] == [
        DayKind.SCHOOL,
        DayKind.REST,
        DayKind.AS_TYPED,
        DayKind.WEEKEND,
    ]


@given(st.integers(2024, 2040), st.lists(st.tuples(st.sampled_from(DayKind), st.integers(0, 366)), max_size=12))
def test_never_more_than_the_year_and_all_of_it_where_somebody_takes_the_rest(
    year: int, given_kinds: list[tuple[DayKind, int]]
) -> None:
    kinds = [kind for kind, _ in given_kinds]
    days = days_by_calendar(year, kinds, [typed for _, typed in given_kinds])
    assert all(one >= 0 for one in days)
    assert sum(days) <= days_in(year)
    if DayKind.REST in kinds:
        assert sum(days) == days_in(year)
