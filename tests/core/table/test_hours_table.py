"""The hours table holds what `assess` gives: its sums by any grouping are the assessment's, to the last digit."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

import pandas as pd
import pytest
from hypothesis import given

from bpa_core.assessment.assess import Assessment, assess
from bpa_core.examples import example_names, example_plan
from bpa_core.overview.breakdown import UNCATEGORIZED, by_category, by_service
from bpa_core.overview.days import day_sums
from bpa_core.plan.model import Plan, new_plan
from bpa_core.table.files import joined
from bpa_core.table.hours_table import hours_table
from tests.core.assessed import assessed_plans, hard_days
from tests.core.building import ON, child, covered, day, now_and_then, plan, task, today

DTYPES = {
    "day_number": "Int64",
    "day_type": "str",
    "origin": "category",
    "source": "category",
    "task_id": "str",
    "task": "str",
    "category": "category",
    "service": "category",
    "helper": "int64",
    "part": "category",
    "counts": "bool",
    "reason": "category",
    "unsure": "bool",
    "minutes_each": "object",
    "minutes_per_week": "object",
    "minutes_per_year": "object",
    "hours_per_week": "float64",
    "hours_per_year": "float64",
}
EVERYTHING = plan(
    day(task("22:00", 120, helpers=2), covered("09:00", 60), days=200, name="Hverdag"),
    day(task("10:00", 50, share="1/7", peer_minutes=20), days=0, name="Aldri"),
    occasional=[now_and_then(90, 5, "year", night_minutes=30), now_and_then(60, 1, "week", service="dekket_av_andre")],
    existing_services=[today("avlastning", 10, night_hours_per_week=4), today("helsehjelp", 3, drawn=True)],
    person=child(),
)
"""Each origin, day and night, two helpers, a day the year has none of, and three things that are no need."""


def sums(table: pd.DataFrame, column: str) -> dict[str, Fraction]:
    """Minutes a week by what a column says; what is exactly zero is left out."""
    grouped: dict[str, Fraction] = table.groupby(column, observed=True)["minutes_per_week"].sum().to_dict()
    return {value: minutes for value, minutes in grouped.items() if minutes}


def plain(minutes: Mapping[Any, Fraction]) -> dict[str, Fraction]:
    return {str(code): value for code, value in minutes.items()}


def hold_what_assess_gives(assessment: Assessment) -> None:
    table, hours = hours_table(assessment), assessment.hours
    counting = table[table.counts]
    assert table.minutes_per_week.sum() == hours.need_per_week
    assert table.minutes_per_year.sum() == hours.need_per_year
    assert counting.minutes_per_week.sum() == hours.counts_per_week
    assert counting.minutes_per_year.sum() == hours.counts_per_year
    assert sums(table, "category") == plain(hours.need_by_category)
    assert sums(table, "service") == plain(hours.need_by_service)
    assert sums(table, "reason") == plain(hours.not_counted)
    assert sum(table.hours_per_week) == pytest.approx(float(hours.need_per_week / 60))
    assert sum(table.hours_per_year) == pytest.approx(float(hours.need_per_year / 60))
    for each in day_sums(assessment):
        assert table[table.day_number == each.index + 1].minutes_each.sum() == each.need
    assert not table.duplicated(["task_id", "helper", "part"]).any()
    assert (table.reason.isna() == table.counts).all()
    assert table.dtypes.astype("str").to_dict() == DTYPES


@pytest.mark.parametrize("name", example_names())
def test_the_sums_of_each_example(name: str) -> None:
    hold_what_assess_gives(assess(example_plan(name), ON))


@given(assessed_plans())
def test_the_sums_of_any_plan(drawn: tuple[Plan, date]) -> None:
    hold_what_assess_gives(assess(*drawn))


@given(hard_days())
def test_the_sums_where_everything_is_drawn_at_once(drawn: Plan) -> None:
    hold_what_assess_gives(assess(drawn, ON))


@given(assessed_plans())
def test_the_pivots_hold_the_same(drawn: tuple[Plan, date]) -> None:
    assessment = assess(*drawn)
    table, hours = hours_table(assessment), assessment.hours
    categories, services = by_category(table), by_service(table)
    received = categories.loc[[UNCATEGORIZED]].sum().sum() if UNCATEGORIZED in categories.index else 0
    named = categories.drop(index=UNCATEGORIZED, errors="ignore").sum(axis=1).to_dict()
    assert named == plain(hours.need_by_category)
    assert services.sum(axis=1).to_dict() == plain(hours.need_by_service)
    assert sum(named.values()) + received == hours.need_per_week
    assert all(type(minutes) is Fraction for minutes in categories.to_numpy().ravel())
    assert [str(code) for code in services.index] == [str(code) for code in hours.need_by_service]
    assert services.columns.tolist() == [source for source in table.source.cat.categories if source in services.columns]


def test_a_row_for_each_day_type_task_helper_and_part_of_the_day() -> None:
    """22 to 24 is half inside the edge of the night; school, drawn services and what others cover have no rows."""
    table = hours_table(assess(EVERYTHING, ON))
    rows = list(zip(table["source"], table.helper, table.part, table.minutes_each, strict=True))
    assert rows == [
        ("1", 1, "day", 60), ("1", 1, "edge", 60), ("1", 2, "day", 60), ("1", 2, "edge", 60),
        ("2", 1, "day", Fraction(30, 7)),
        ("occasional", 1, "day", 60), ("occasional", 1, "night", 30),
        ("existing", 1, "day", 360), ("existing", 1, "night", 240),
    ]  # fmt: skip
    assert table.origin.tolist() == ["drawn"] * 5 + ["occasional"] * 2 + ["existing"] * 2
    assert table.day_type.tolist() == ["Hverdag"] * 4 + ["Aldri"] + [""] * 4
    assert table.minutes_per_year.tolist()[:5] == [12000] * 4 + [0]
    assert table.category.isna().tolist() == [False] * 7 + [True] * 2
    assert set(table.reason.dropna()) == {"flere_hjelpere", "natt_punktvis"}


def test_an_empty_plan_has_no_rows_and_every_column() -> None:
    table = hours_table(assess(new_plan(2026), ON))
    assert (len(table), table.dtypes.astype("str").to_dict()) == (0, DTYPES)
    assert by_category(table).empty


def test_many_plans_after_each_other_keep_their_sums_and_types() -> None:
    assessed = {name: assess(example_plan(name), ON) for name in example_names()}
    whole = joined((name, hours_table(assessment)) for name, assessment in assessed.items())
    assert whole.groupby("file")["minutes_per_week"].sum().to_dict() == {
        name: assessment.hours.need_per_week for name, assessment in assessed.items()
    }
    kept = {"file": "str", **{name: dtype for name, dtype in DTYPES.items() if name != "source"}}
    assert list(whole.dtypes.astype("str").to_dict().items()) == list(kept.items())
