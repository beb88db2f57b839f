"""The year's account: months always add up to the year."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpa_core.arstimer.account import Account, HoursFrom, account_of, account_year, covered_days, years
from bpa_core.arstimer.apportion import apportion
from bpa_core.arstimer.distribute import more_in_holidays, redistribute, rest_shared
from bpa_core.arstimer.updates import hours_used, with_account, with_used
from bpa_core.assessment.assess import assess
from bpa_core.examples import example_names, example_plan
from bpa_core.plan.categories import Service
from bpa_core.plan.model import Plan, new_plan
from bpa_core.plan.vedtak import GrantedService, Vedtak
from bpa_core.plan.vocabulary import VedtakOutcome
from bpa_core.plan.year import YearAccount
from bpa_core.plan_file.read_write import read_plan, write_plan
from tests.strategies import plans

HOURS = st.decimals(0, 336, places=2)
WISHES = st.lists(st.integers(0, 100_000), min_size=12, max_size=12).map(tuple)


def plan_with(year: int = 2026, granted: str | None = None, **told: Any) -> Plan:
    account = YearAccount(**{name: told.pop(name) for name in list(told) if name in YearAccount.model_fields})
    given_hours = (GrantedService(service=Service.AVLASTNING, hours_per_week=Decimal(granted)),) if granted else ()
    facts = {"received_on": date(2026, 11, 2), "outcome": VedtakOutcome.PARTLY, "granted": given_hours, **told}
    return new_plan(year).model_copy(update={"vedtak": Vedtak(**facts), "year_account": account})


def account(plan: Plan) -> Account:
    found = account_of(plan)
    assert found is not None
    return found


def test_no_hours_no_account() -> None:
    assert account_of(new_plan(2026)) is None
    assert account_of(plan_with()) is None


@pytest.mark.parametrize(("year", "minutes"), [(2026, 25 * 60 * 365 // 7), (2028, 25 * 60 * 366 // 7)])
def test_a_year_is_its_days_over_seven_down_to_whole_minutes(year: int, minutes: int) -> None:
    found = account(plan_with(year, "25"))
    assert (found.total, found.hours_from) == (minutes, HoursFrom.VEDTAK)


def test_hours_told_for_the_year_go_before_the_week_and_the_vedtak() -> None:
    assert account(plan_with(granted="25", hours_per_year=1300, hours_per_week=30)).total == 1300 * 60
    assert account(plan_with(granted="25", hours_per_week=35)).total == 35 * 60 * 365 // 7


def test_the_even_spread_follows_the_days_of_the_months() -> None:
    found = account(plan_with(hours_per_year=365))
    assert found.even == tuple(days * 60 for days in (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31))
    assert found.planned == found.even


# The vedtak's period


def test_a_vedtak_for_part_of_a_year_gives_part_of_the_hours() -> None:
    found = account(plan_with(granted="7", valid_from=date(2026, 7, 1), valid_to=date(2026, 12, 31)))
    assert (found.days, found.total) == ((0,) * 6 + (31, 31, 30, 31, 30, 31), 184 * 60)
    assert found.planned[:6] == (0,) * 6


def test_the_year_is_the_one_the_vedtak_covers_most_of() -> None:
    plan = plan_with(granted="7", valid_from=date(2026, 12, 1), valid_to=date(2027, 11, 30))
    assert (years(plan), account_year(plan), sum(covered_days(plan, 2026))) == ((2026, 2027), 2027, 31)
    assert account(with_account(plan, year=2026)).total == 31 * 60


def test_29_february_is_a_day_of_the_account() -> None:
    assert covered_days(plan_with(2028, valid_from=date(2028, 2, 29), valid_to=date(2028, 3, 1)), 2028)[1:3] == (1, 1)


def test_a_period_that_ends_before_it_begins_is_no_period() -> None:
    assert sum(covered_days(plan_with(valid_from=date(2027, 1, 1), valid_to=date(2026, 1, 1)), 2026)) == 365


def test_a_vedtak_of_long_ago_does_not_touch_the_year() -> None:
    plan = plan_with(granted="7", valid_to=date(2025, 12, 31))
    assert account_year(plan) == 2025
    assert account_of(with_account(plan, year=2026)) is None


# Always adding up


@given(st.integers(0, 10**6), st.lists(st.integers(0, 10**6), min_size=1, max_size=12))
def test_a_spread_adds_up_and_is_off_by_less_than_a_minute(total: int, weights: list[int]) -> None:
    found = apportion(total, weights)
    assert sum(found) == total
    whole = sum(weights)
    for minutes, weight in zip(found, weights, strict=True):
        exact = Fraction(total * weight, whole) if whole else Fraction(total, len(weights))
        assert abs(minutes - exact) < 1


def test_a_negative_spread_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        apportion(-1, [1])
    with pytest.raises(ValueError, match="negative"):
        apportion(1, [2, -1])


@given(HOURS, WISHES)
def test_months_from_any_file_add_up(hours_a_week: Decimal, months: tuple[int, ...]) -> None:
    found = account(plan_with(hours_per_week=hours_a_week, months=months))
    assert sum(found.planned) == sum(found.even) == found.total
    assert min(found.planned) >= 0


@given(HOURS, WISHES, st.integers(0, 11), st.integers(-100, 10**6), st.sets(st.integers(0, 11)))
def test_moving_a_month_keeps_the_sum_and_gives_that_month_what_was_asked(
    hours_a_week: Decimal, months: tuple[int, ...], month: int, minutes: int, told: set[int]
) -> None:
    used = tuple(60 if index in told else None for index in range(12))
    found = account(plan_with(hours_per_week=hours_a_week, months=months, used=used))
    after = redistribute(found, month, minutes)
    assert sum(after) == found.total
    assert min(after) >= 0
    others = set(range(12)) - {month}
    held = others & told if others - told else set()
    assert all(after[index] == found.planned[index] for index in held)
    assert after[month] == min(max(minutes, 0), found.total - sum(found.planned[index] for index in held))


def test_moved_months_are_stable_in_the_plan() -> None:
    plan = plan_with(hours_per_week=25)
    months = redistribute(account(plan), 6, 12_000)
    again = read_plan(write_plan(with_account(plan, months=months)))
    assert account(again).planned == months


def test_the_only_month_of_a_vedtak_holds_everything() -> None:
    found = account(plan_with(granted="7", valid_from=date(2026, 12, 1), valid_to=date(2026, 12, 31)))
    assert redistribute(found, 11, 0) == (0,) * 11 + (found.total,)


# Used, left, falling back


def test_used_left_and_what_falls_back() -> None:
    plan = plan_with(hours_per_year=1200, months=(6000,) * 12)
    assert (account(plan).left, account(plan).unplanned, account(plan).months_stated) == (72_000, 0, 0)
    used = with_used(with_used(plan, 0, Decimal(80)), 1, Decimal("90.5"))
    found = account(used)
    assert (found.used_so_far, found.left, found.still_planned) == (10_230, 61_770, 60_000)
    assert found.unplanned == 1770
    assert found.balance[0] == 72_000 - 4800
    assert found.balance[-1] == 1770
    assert hours_used(used, 1) == Decimal("90.5")


def test_more_used_than_planned_is_missing_later() -> None:
    found = account(with_used(plan_with(hours_per_year=1200, months=(6000,) * 12), 0, Decimal(200)))
    assert found.unplanned == -6000
    assert found.left > 0


@given(HOURS, WISHES, st.lists(st.none() | st.integers(0, 3000), min_size=12, max_size=12).map(tuple))
def test_the_rest_shared_out_leaves_nothing_missing_and_nothing_to_fall_back(
    hours_a_week: Decimal, months: tuple[int, ...], used: tuple[int | None, ...]
) -> None:
    plan = plan_with(hours_per_week=hours_a_week, months=months, used=used)
    before = account(plan)
    rest = rest_shared(before)
    assert (rest is None) == (before.left < 0 or None not in used)
    if rest is not None and any(rest):
        after = account(with_account(plan, months=rest))
        assert after.planned == rest
        assert (after.unplanned, after.used) == (0, before.used)


def test_use_outside_the_vedtak_s_days_is_not_shared_out() -> None:
    plan = with_account(plan_with(granted="7", valid_from=date(2026, 7, 1)), year=2026, used=(60,) + (None,) * 11)
    assert rest_shared(account(plan)) is None


def test_use_is_taken_back() -> None:
    plan = with_used(with_used(plan_with(hours_per_year=1200), 3, Decimal(1)), 3, None)
    assert plan.year_account is not None
    assert plan.year_account.used == ()
    assert hours_used(plan, 3) is None


# «Mer i feriene»


@pytest.mark.parametrize("name", example_names())
def test_more_in_the_holidays_adds_up_or_changes_nothing(name: str) -> None:
    plan = with_account(example_plan(name), year=2027, hours_per_week=25)
    found, hours = account(plan), assess(plan, date(2026, 11, 22)).hours
    for index in range(len(plan.day_types)):
        months = more_in_holidays(found, plan, hours, index)
        assert months is None or sum(months) == found.total


def test_july_gets_more_where_holidays_need_more() -> None:
    told = [_day("Skoledag", 300, 60), _day("Feriedag", 65, 600)]
    plan = Plan.model_validate({**plan_with(hours_per_week=25).model_dump(), "day_types": told})
    found, hours = account(plan), assess(plan, date(2026, 11, 22)).hours
    months = more_in_holidays(found, plan, hours, 1)
    assert months is not None
    assert sum(months) == found.total
    assert max(months) == months[6]
    assert months[8] < found.even[8]
    assert more_in_holidays(found, plan, hours, 0) is None


def _day(name: str, days: int, minutes: int) -> dict[str, Any]:
    task = {"id": name, "title": "", "start": "08:00", "minutes": minutes, "category": "tilsyn"}
    return {"name": name, "days_per_year": days, "activities": [task]}


@given(plans())
def test_the_account_of_any_plan_adds_up(plan: Plan) -> None:
    found = account_of(plan)
    if found is not None:
        assert sum(found.planned) == sum(found.even) == found.total
        assert found.balance[-1] == found.unplanned
        assert all(planned == 0 for planned, days in zip(found.planned, found.days, strict=True) if not days)
