"""pbrl § 2-1 d fourth paragraph: at least 32 hours a week, or at least 25."""

from datetime import date

import pytest

from tests.core.building import child, day, now_and_then, person, plan, task, weekly
from tests.core.cases.conftest import Assess


@pytest.mark.parametrize(
    ("hours", "minutes", "outcome", "status"),
    [
        (32, 0, "rett", "met"),
        (31, 59, "rett_med_forbehold", "conditional"),
        (25, 0, "rett_med_forbehold", "conditional"),
        (24, 59, "skjonn", "not_met"),
        (0, 1, "skjonn", "not_met"),
        (168, 0, "rett", "met"),
    ],
)
def test_exactly_at_the_lines_and_a_minute_below(
    assess: Assess, hours: int, minutes: int, outcome: str, status: str
) -> None:
    """«minst 32 timer», «minst 25 timer»: the hour itself is enough, a minute less is not."""
    answer = assess(weekly(hours, minutes))
    assert answer.outcome == (outcome, None)
    assert answer.criterion("timer") == status
    assert answer["verdict"]["hours_to_32"] == round(32 - hours - minutes / 60, 4)


@pytest.mark.parametrize(("minutes", "outcome"), [(378, "rett_med_forbehold"), (379, "rett")])
def test_exact_minutes_decide_and_not_the_hours_shown(assess: Assess, minutes: int, outcome: str) -> None:
    """32 hours a week are 100 114 2/7 minutes in 365 days: 100 114 shows as 32.0, but is too few."""
    answer = assess(plan(day(task("10:00", 274), days=364), day(task("10:00", minutes), days=1, name="Lang")))
    assert round(answer.counts, 2) == 32.0
    assert answer.outcome == (outcome, None)


@pytest.mark.parametrize(
    ("minutes_a_week", "a_day"),
    [(1500, 0), (1499, 1), (1493, 1), (1492, 2), (1501, 0), (1507, -1), (1506, 0), (1573, -10), (1574, -10)],
)
def test_the_margin_in_whole_minutes_a_day_never_promises_too_much(
    assess: Assess, minutes_a_week: int, a_day: int
) -> None:
    """Missing minutes are rounded up, minutes to spare down: −10.5 is −10."""
    verdict = assess(weekly(0, minutes_a_week))["verdict"]
    assert verdict["minutes_per_day_to_25"] == a_day


@pytest.mark.parametrize(("year", "days"), [(2026, 365), (2028, 366), (2024, 366), (2025, 365)])
def test_a_full_year_of_an_hour_a_day_is_seven_hours_a_week(assess: Assess, year: int, days: int) -> None:
    """The year's own days are the measure, 366 in a leap year."""
    answer = assess(plan(day(task("10:00", 60), days=days), year=year))
    assert answer.counts == 7.0
    assert answer.hours["need_per_year"] == days
    assert answer.outcome == ("skjonn", None)


@pytest.mark.parametrize(("year", "days"), [(2028, 365), (2026, 366), (2026, 364), (2026, 0)])
def test_days_that_do_not_add_up_are_told_and_nothing_is_concluded(assess: Assess, year: int, days: int) -> None:
    answer = assess(plan(day(task("10:00", 600), days=days), year=year))
    assert answer.outcome[0] == "mangler_opplysninger"
    assert answer.outcome[1] == ("rett" if days else "skjonn")
    assert answer.criterion("timer") == "unsure"
    assert answer.warnings == {"dager_gar_ikke_opp": []}


def test_an_empty_plan_lacks_information_and_gets_no_refusal(assess: Assess) -> None:
    answer = assess(plan(person={}))
    assert answer.outcome == ("mangler_opplysninger", "skjonn")
    assert answer.criterion("arbeidsleder") == "unsure"
    assert answer.criterion("tjenester") == "not_met"


@pytest.mark.parametrize(
    ("told", "outcome", "status"),
    [("yes", ("rett", None), "met"), ("no", ("skjonn", None), "not_met"),
     ("unsure", ("mangler_opplysninger", "rett"), "unsure")],
)  # fmt: skip
def test_the_need_must_last_more_than_two_years(
    assess: Assess, told: str, outcome: tuple[str, str | None], status: str
) -> None:
    """pbrl § 2-1 d third paragraph; a shorter need is left to discretion, never a refusal."""
    answer = assess(weekly(40, person=person(need_over_two_years=told)))
    assert answer.outcome == outcome
    assert answer.criterion("varighet") == status


def test_a_short_need_is_known_to_fail_even_where_other_things_are_untold(assess: Assess) -> None:
    assert assess(plan(person={"need_over_two_years": "no"})).outcome == ("skjonn", None)


def test_no_lower_age(assess: Assess) -> None:
    """«Personer under 67 år»: a child of days has the right as well."""
    answer = assess(weekly(33, person=child(birth_date="2026-11-22")), date(2026, 11, 22))
    assert answer.outcome == ("rett", None)


@pytest.mark.parametrize("leader", ["self", "parent", "other"])
def test_an_arbeidsleder_is_presupposed_but_never_decides(assess: Assess, leader: str) -> None:
    """Not in § 2-1 d: none is unsure, never not met, and the outcome stays."""
    assert assess(weekly(33, person=person(arbeidsleder=leader))).criterion("arbeidsleder") == "met"
    without = assess(weekly(33, person=person(arbeidsleder="none")))
    assert (without.criterion("arbeidsleder"), without.outcome) == ("unsure", ("rett", None))


def test_weeks_months_and_years_of_what_comes_now_and_then(assess: Assess) -> None:
    """A week is a seventh of the year's days, a month a twelfth of the year, whatever the calendar says."""
    year = assess(plan(day(), occasional=[now_and_then(60, 73, "year")]))
    month = assess(plan(day(), occasional=[now_and_then(60, 5, "month")]))
    week = assess(plan(day(), occasional=[now_and_then(60, 2, "week")]))
    assert (year.counts, year.hours["need_per_year"]) == (1.4, 73.0)
    assert (month.counts, month.hours["need_per_year"]) == (1.1507, 60.0)
    assert (week.counts, week.hours["need_per_year"]) == (2.0, 104.2857)
