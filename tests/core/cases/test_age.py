"""pbrl § 2-1 d first paragraph: under 67, or BPA as a right before; birthdays are compared to the day."""

from datetime import date

import pytest

from tests.core.building import child, day, person, plan, task, weekly
from tests.core.cases.conftest import Assess


@pytest.mark.parametrize(
    ("as_of", "outcome", "status"),
    [
        (date(2026, 5, 4), "rett", "met"),
        (date(2026, 5, 5), "skjonn", "not_met"),
        (date(2026, 5, 6), "skjonn", "not_met"),
    ],
    ids=["the day before", "the 67th birthday", "the day after"],
)
def test_the_67th_birthday_is_not_under_67(assess: Assess, as_of: date, outcome: str, status: str) -> None:
    answer = assess(weekly(40, person=person(birth_date="1959-05-05")), as_of)
    assert (answer.outcome, answer.criterion("alder")) == ((outcome, None), status)


@pytest.mark.parametrize(
    ("before", "outcome", "status"),
    [
        ("as_right", ("videreforing", None), "met"),
        ("by_discretion", ("skjonn", None), "not_met"),
        ("no", ("skjonn", None), "not_met"),
        ("unsure", ("mangler_opplysninger", "videreforing"), "unsure"),
    ],
)
@pytest.mark.parametrize("hours", [40, 3])
def test_over_67_the_right_stays_with_who_had_it_as_a_right(
    assess: Assess, before: str, outcome: tuple[str, str | None], status: str, hours: int
) -> None:
    """«fått innvilget … etter første punktum»: by discretion is not enough; the hours are not asked again."""
    told = person(birth_date="1950-01-01", bpa_before_67=before, need_over_two_years="unsure")
    answer = assess(weekly(hours, person=told))
    assert (answer.outcome, answer.criterion("alder")) == (outcome, status)


def test_bpa_before_67_means_nothing_under_67(assess: Assess) -> None:
    answer = assess(weekly(3, person=person(bpa_before_67="as_right")))
    assert answer.outcome == ("skjonn", None)


def test_an_untold_age_leaves_the_verdict_open(assess: Assess) -> None:
    answer = assess(weekly(26, person=person(birth_date=None)))
    assert answer.outcome == ("mangler_opplysninger", "rett_med_forbehold")
    assert answer.criterion("alder") == "unsure"


@pytest.mark.parametrize(
    ("as_of", "counts"),
    [(date(2033, 5, 4), 40.0), (date(2033, 5, 5), 0.0), (date(2033, 5, 6), 0.0)],
    ids=["the day before", "the 18th birthday", "the day after"],
)
def test_avlastning_counts_until_the_18th_birthday(assess: Assess, as_of: date, counts: float) -> None:
    """«barn under 18 år»."""
    answer = assess(plan(day(), occasional=avlastning(40), person=child()), as_of)
    assert answer.counts == counts


def avlastning(hours: int) -> list[dict[str, object]]:
    part = {"minutes": 1440, "per": "week", "times": 1, "category": "tilsyn", "service": "avlastning", "title": "x"}
    return [part, {**part, "minutes": hours * 60 - 1440}]


@pytest.mark.parametrize(
    ("born", "turns", "years"),
    [("2008-02-29", date(2026, 3, 1), 18), ("1960-02-29", date(2027, 3, 1), 67)],
)
def test_born_on_29_february_turns_on_1_march(assess: Assess, born: str, turns: date, years: int) -> None:
    """On 28 February one is still a year younger."""
    told = {"birth_date": born, "lives_with": "parents"}
    before, as_of = date(turns.year, 2, 28), turns
    given = weekly(40, person=person(**told))
    if years == 67:
        assert [assess(given, one).outcome[0] for one in (before, as_of)] == ["rett", "skjonn"]
    else:
        notes = [assess(given, one).notes for one in (before, as_of)]
        assert ["barn_foreldre_betaler" in one for one in notes] == [True, False]


def test_born_on_29_february_turns_on_that_day_in_a_leap_year(assess: Assess) -> None:
    given = weekly(40, person=child(birth_date="2012-02-29"))
    notes = [assess(given, one).notes for one in (date(2030, 2, 28), date(2030, 3, 1))]
    assert ["barn_foreldre_betaler" in one for one in notes] == [True, False]
    old = weekly(40, person=person(birth_date="1961-02-28"))
    assert assess(old, date(2028, 2, 27)).outcome[0] == "rett"
    assert assess(old, date(2028, 2, 28)).outcome[0] == "skjonn"


@pytest.mark.parametrize(
    ("as_of", "warned"),
    [
        (date(2031, 5, 4), False),
        (date(2031, 5, 5), True),
        (date(2033, 5, 4), True),
        (date(2033, 5, 5), False),
    ],
    ids=["15 and a day short of 16", "exactly two years left", "the day before 18", "18"],
)
def test_warned_within_two_years_of_18(assess: Assess, as_of: date, warned: bool) -> None:
    """«ut over 2 år»: a need that starts on the 16th birthday does not last beyond two years as a child's."""
    answer = assess(plan(day(task("10:00", 60)), person=child()), as_of)
    assert ("fyller_18" in answer.warnings) is warned


@pytest.mark.parametrize(
    ("as_of", "warned"),
    [(date(2025, 5, 4), False), (date(2025, 5, 5), True), (date(2026, 5, 4), True), (date(2026, 5, 5), False)],
)
def test_warned_within_a_year_of_67(assess: Assess, as_of: date, warned: bool) -> None:
    """The vedtak should be there before the birthday."""
    answer = assess(plan(day(task("10:00", 60)), person=person(birth_date="1959-05-05")), as_of)
    assert ("fyller_67" in answer.warnings) is warned
