"""The year's days, date by date: rhythm, school holidays, the coming twelve months, two homes."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpa_core.aret.days_by_date import (
    dates,
    days_away,
    days_by_date,
    first_date,
    guessed_kinds,
    holiday_days,
    place_on,
    school_days,
)
from bpa_core.aret.homes import homes
from bpa_core.aret.updates import AWAY, Pattern, pattern_of, with_holiday, with_pattern, with_rhythm
from bpa_core.assessment.assess import assess
from bpa_core.editing.day_types import change_day_type, first_day
from bpa_core.editing.palette import suggestion
from bpa_core.editing.updates import with_days, with_person
from bpa_core.plan.calendar_year import DayKind, days_by_calendar, days_in
from bpa_core.plan.model import Plan, new_plan
from bpa_core.plan.vocabulary import AwayIs, LivesWith, Whereabouts
from bpa_core.plan.year import Rhythm
from bpa_core.plan_file.read_write import read_plan, write_plan
from tests.strategies import plans

SPRING, LATE = date(2026, 3, 1), date(2026, 11, 22)
KINDS = [DayKind.SCHOOL, DayKind.REST]


def two_days(second: str = "Fri") -> Plan:
    return first_day(first_day(new_plan(2026), "Skoledag", [suggestion("frokost")]), second, [suggestion("dusj")])


def test_without_rhythm_and_holidays_it_is_the_calendar_as_before() -> None:
    assert days_by_date(two_days(), KINDS, SPRING) == days_by_calendar(2026, KINDS, [0, 0]) == (190, 175)


def test_a_week_at_home_and_a_week_in_avlastning_is_half_of_the_year_each() -> None:
    plan = with_pattern(two_days("Avlastning"), Pattern.WEEK_ABOUT, SPRING)
    plan = change_day_type(plan, 1, whereabouts=Whereabouts.AWAY)
    plan = change_day_type(plan, 0, whereabouts=Whereabouts.HOME)
    days = days_by_date(plan, [DayKind.REST, DayKind.REST], SPRING)
    assert sum(days) == 365
    assert days[1] == days_away(plan, SPRING) in range(179, 187)


def test_school_days_are_parted_by_where_they_are_spent() -> None:
    plan = with_pattern(first_day(two_days("Hjemme, fri"), "Avlastning", []), Pattern.WEEK_ABOUT, SPRING)
    for place, where in enumerate((Whereabouts.HOME, Whereabouts.HOME, Whereabouts.AWAY)):
        plan = change_day_type(plan, place, whereabouts=where)
    school, free, away = days_by_date(plan, [*KINDS, DayKind.REST], SPRING)
    assert school + free + away == 365
    assert abs(school - 95) <= 3


def test_every_other_weekend_from_that_monday() -> None:
    rhythm = Rhythm(from_monday=date(2026, 11, 16), away=AWAY[Pattern.EVERY_OTHER_WEEKEND])
    away = [day for day in dates(2026, SPRING) if place_on(rhythm, day) is Whereabouts.AWAY]
    assert date(2026, 11, 28) in away
    assert date(2026, 11, 21) not in away
    assert len(away) == 52


def test_school_holidays_as_the_family_typed_them() -> None:
    """Autumn and winter holidays of a week each, and a summer of nine: weekdays without a public holiday."""
    plan, typed = two_days(), ((2, 16, 2, 20), (6, 22, 8, 14), (10, 5, 10, 9))
    for place, days in enumerate(typed):
        first, last = date(2026, *days[:2]), date(2026, *days[2:])
        plan = with_holiday(plan, place, name="Ferie", first=first, last=last)
    weekdays = days_by_calendar(2026, [DayKind.WEEKDAY], [0])[0]
    assert school_days(plan, SPRING) == weekdays - 5 - 40 - 5
    assert days_by_date(plan, [DayKind.SCHOOL, DayKind.HOLIDAY], SPRING) == (weekdays - 50, 50)
    assert read_plan(write_plan(plan)) == plan
    assert school_days(two_days(), SPRING) is None


def test_from_october_it_is_the_coming_twelve_months() -> None:
    assert first_date(2026, date(2026, 9, 30)) == date(2026, 1, 1)
    assert first_date(2026, LATE) == date(2026, 12, 1)
    assert first_date(2026, date(2026, 12, 31)) == date(2027, 1, 1)
    assert first_date(2027, LATE) == date(2027, 1, 1)
    assert list(dates(2026, LATE))[-1] == date(2026, 11, 30) + timedelta(days=365)


def test_what_is_typed_stays_and_the_rest_gives_way() -> None:
    plan = with_days(two_days(), (0, 40))
    assert days_by_date(plan, [DayKind.REST, DayKind.AS_TYPED], SPRING) == (325, 40)


@pytest.mark.parametrize("away_is", list(AwayIs))
def test_each_home_s_hours_add_up_to_the_whole(away_is: AwayIs) -> None:
    """Hol § 3-1: the kommune where one stays. Only delt bosted has two homes; avlastning is no home."""
    plan = with_pattern(two_days("Hos far"), Pattern.WEEK_ABOUT, SPRING)
    plan = with_person(plan, lives_with=LivesWith.SHARED_RESIDENCE, kommune="Trondheim")
    assert plan.rhythm is not None
    plan = with_rhythm(plan, plan.rhythm, away_is=away_is, kommune="Malvik")
    plan = change_day_type(change_day_type(plan, 0, whereabouts=Whereabouts.HOME), 1, whereabouts=Whereabouts.AWAY)
    plan = with_days(plan, days_by_date(plan, [DayKind.REST, DayKind.REST], SPRING))
    found = assess(plan, SPRING)
    both = homes(found, SPRING)
    if away_is is AwayIs.AVLASTNING:
        assert both is None
        return
    assert both is not None
    assert [one.kommune for one in both] == ["Trondheim", "Malvik"]
    assert [one.days for one in both] == [day.days_per_year for day in plan.day_types]
    assert sum((one.week for one in both), Fraction()) == found.hours.need_per_week


RHYTHMS = st.builds(
    Rhythm,
    from_monday=st.integers(0, 500).map(lambda week: date(2024, 1, 1) + timedelta(weeks=week)),
    away=st.lists(st.integers(0, 13), max_size=14).map(tuple),
)


@given(plans(), st.none() | RHYTHMS, st.data(), st.dates(date(2024, 1, 1), date(2040, 12, 31)))
def test_never_more_than_the_year_and_all_of_it_where_somebody_takes_the_rest(
    plan: Plan, rhythm: Rhythm | None, data: st.DataObject, today: date
) -> None:
    plan = plan.model_copy(update={"rhythm": rhythm})
    kinds = [data.draw(st.sampled_from(DayKind)) for _ in plan.day_types]
    for place in range(len(kinds)):
        plan = change_day_type(plan, place, whereabouts=data.draw(st.sampled_from(Whereabouts)))
    days = days_by_date(plan, kinds, today)
    assert all(one >= 0 for one in days)
    assert sum(days) <= days_in(plan.year)
    rest_anywhere = any(
        kind is DayKind.REST and (rhythm is None or day.whereabouts is Whereabouts.ANY)
        for kind, day in zip(kinds, plan.day_types, strict=True)
    )
    if rest_anywhere:
        assert sum(days) == days_in(plan.year)


@given(RHYTHMS)
def test_a_rhythm_is_named_by_its_days(rhythm: Rhythm) -> None:
    pattern = pattern_of(rhythm)
    assert pattern is not Pattern.NONE
    if pattern is not Pattern.OWN:
        assert rhythm.away == AWAY[pattern]


def test_the_months_of_the_holidays_are_those_that_are_typed() -> None:
    plan = with_holiday(two_days(), 0, first=date(2026, 6, 29), last=date(2026, 7, 3))
    assert holiday_days(plan, 2026) == (0, 0, 0, 0, 0, 2, 3, 0, 0, 0, 0, 0)
    assert holiday_days(plan, 2027) is None


def test_in_a_rhythm_each_place_has_a_day_type_that_takes_the_rest() -> None:
    plan = with_pattern(first_day(two_days("Hjemme, fri"), "Hos far", []), Pattern.WEEK_ABOUT, SPRING)
    for place, where in enumerate((Whereabouts.HOME, Whereabouts.HOME, Whereabouts.AWAY)):
        plan = change_day_type(plan, place, whereabouts=where)
    assert guessed_kinds(plan) == (DayKind.SCHOOL, DayKind.REST, DayKind.REST)
    assert sum(days_by_date(plan, guessed_kinds(plan), SPRING)) == 365
