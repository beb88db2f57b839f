"""The most the egenandel can be a month: egf §§ 9–10. Kroner, rounded up; the lowest of what is known."""

from decimal import Decimal
from typing import Any

import pytest

from tests.core.building import day, now_and_then, plan, task, today
from tests.core.cases.conftest import Assess
from tests.core.rates import CAP_PER_MONTH, NO_CAP, NO_CAP_NO_G, TWO_G

YEAR = 2026
CAP = CAP_PER_MONTH[YEAR]
BELOW = (1, Decimal("0.01"))
"""Kroner below 2 G. What the rates are, is asked of the data; `test_the_rates_of_each_year` alone names them."""
HOUSEWORK = now_and_then(60, 10, "month", "husarbeid")


def test_nothing_known_gives_no_figure(assess: Assess) -> None:
    assert assess(plan(day(), occasional=[HOUSEWORK])).bound == (None, None)


@pytest.mark.parametrize(
    ("year", "income", "bound"),
    [
        *(
            (year, TWO_G[year] - below, (cap, "nasjonalt_tak"))
            for year, cap in CAP_PER_MONTH.items()
            for below in BELOW
        ),
        *((year, TWO_G[year] + above, (None, None)) for year in CAP_PER_MONTH for above in (0, 1)),
        (YEAR, 0, (CAP, "nasjonalt_tak")),
        (NO_CAP, 100_000, (None, None)),
        (NO_CAP_NO_G, 0, (None, None)),
    ],
)
def test_strictly_under_2g_of_1_january(
    assess: Assess, year: int, income: Any, bound: tuple[int | None, str | None]
) -> None:
    """All of 2026 has the G of May 2025; a year without a known cap gets none from another year."""
    days = 366 if year % 4 == 0 else 365
    answer = assess(plan(day(days=days), year=year, occasional=[HOUSEWORK], economy={"household_income": income}))
    assert answer.bound == bound


@pytest.mark.parametrize(
    ("year", "cap", "two_g"),
    [
        (2024, 230, 237_240), (2025, 240, 248_056), (2026, 245, 260_320),
        (NO_CAP, None, TWO_G.get(NO_CAP)), (NO_CAP_NO_G, None, None), (2040, None, None),
    ],
)  # fmt: skip
def test_the_rates_of_each_year(assess: Assess, year: int, cap: int | None, two_g: int | None) -> None:
    found = assess(plan(year=year))["egenandel"]
    assert (found["cap_per_month"], found["two_g"]) == (cap, two_g)


@pytest.mark.parametrize(
    ("minutes_a_month", "kroner"),
    [(600, 1000), (601, 1050), (629, 1050), (630, 1050), (631, 1100), (1, 50), (30, 50), (31, 100)],
)
def test_the_price_times_the_hours_up_to_the_next_half_hour(assess: Assess, minutes_a_month: int, kroner: int) -> None:
    """Chargeable and unclear hours; free ones cost nothing."""
    given = plan(
        day(task("10:00", 60)),
        occasional=[now_and_then(minutes_a_month, 1, "month", "reise")],
        economy={"kommune_hourly_price": 100},
    )
    assert assess(given).bound == (kroner, "pris")


def test_unclear_and_chargeable_hours_are_added_before_rounding(assess: Assess) -> None:
    given = plan(
        day(),
        occasional=[now_and_then(20, 1, "month", "reise"), now_and_then(10, 1, "month", "husarbeid")],
        economy={"kommune_hourly_price": 100},
    )
    assert assess(given).bound == (50, "pris")


def test_kroner_are_rounded_up(assess: Assess) -> None:
    priced = {"kommune_hourly_price": Decimal("100.01")}
    assert assess(plan(day(), occasional=[HOUSEWORK], economy=priced)).bound == (1001, "pris")
    capped = {"kommune_monthly_cap": Decimal("99.10")}
    assert assess(plan(day(), occasional=[HOUSEWORK], economy=capped)).bound == (100, "kommunens_tak")


@pytest.mark.parametrize(
    ("economy", "bound"),
    [
        ({"household_income": 1, "kommune_monthly_cap": CAP}, (CAP, "nasjonalt_tak")),
        ({"household_income": 1, "kommune_monthly_cap": CAP - 1}, (CAP - 1, "kommunens_tak")),
        ({"household_income": 1, "kommune_monthly_cap": CAP - Decimal("0.5")}, (CAP, "kommunens_tak")),
        ({"household_income": 1, "kommune_hourly_price": Decimal(CAP) / 10}, (CAP, "nasjonalt_tak")),
        ({"household_income": 1, "kommune_hourly_price": (CAP - 1) // 10}, ((CAP - 1) // 10 * 10, "pris")),
        ({"kommune_monthly_cap": 1000, "kommune_hourly_price": 100}, (1000, "kommunens_tak")),
        ({"kommune_monthly_cap": 1001, "kommune_hourly_price": 100}, (1000, "pris")),
        ({"household_income": 900_000, "kommune_monthly_cap": 3000}, (3000, "kommunens_tak")),
        ({"kommune_charges": "yes", "kommune_monthly_cap": 0}, (0, "kommunens_tak")),
        ({"kommune_charges": "no", "kommune_monthly_cap": 300}, (0, "kommunen_tar_ikke_betalt")),
    ],
)
def test_the_lowest_that_is_known_and_of_a_tie_the_first(
    assess: Assess, economy: dict[str, Any], bound: tuple[int, str]
) -> None:
    assert assess(plan(day(), occasional=[HOUSEWORK], economy=economy)).bound == bound


def test_services_of_today_without_a_category_are_unclear_and_priced(assess: Assess) -> None:
    """Seven hours a week are 365/12 hours a month: 30.4166…, up to 30.5."""
    given = plan(day(), existing_services=[today("praktisk_bistand", 7)], economy={"kommune_hourly_price": 10})
    assert assess(given).bound == (305, "pris")


def test_nothing_to_pay_for_costs_nothing(assess: Assess) -> None:
    free = plan(day(task("10:00", 60)), economy={"kommune_hourly_price": 400})
    assert assess(free).bound == (0, "pris")
