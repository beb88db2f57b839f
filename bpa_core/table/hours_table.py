"""The hours of an assessment as one tidy DataFrame."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Any

import pandas as pd

from bpa_core.assessment.assess import Assessment
from bpa_core.hours.countability import NotCounted, PartOfDay
from bpa_core.hours.result import HoursEntry, Origin
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.model import Plan

PARTS = [part.name.lower() for part in PartOfDay]


def hours_table(assessment: Assessment) -> pd.DataFrame:
    """A row for each day type × task × helper × part of the day that needs help; no two rows are the same in these.

    What comes now and then and services received today that are not drawn are rows too, without a day type. What others
    cover is not need and has no row. A day type that the year has no day of has rows of no minutes a week.

    | column | dtype | |
    |---|---|---|
    | day_number | Int64 | the day type's place in the plan, from 1; missing where it is not drawn |
    | day_type | str | its name, as typed; empty where it is not drawn |
    | origin | category | `Origin` |
    | source | category | "1", "2", …: the day number; else the origin. In plan order |
    | task_id | str | |
    | task | str | its title, as typed |
    | category | category | `Category`; missing for services received today |
    | service | category | `Service` |
    | helper | int64 | 1 or 2 |
    | part | category | `PARTS`: "day", "edge" (inside the night, near its edge, where it counts as day), "night" |
    | counts | bool | towards pbrl § 2-1 d |
    | reason | category | `NotCounted`: why not; missing where it counts |
    | unsure | bool | it does not count only because the family is not sure yet |
    | minutes_each | object | an average such day, a time, a week |
    | minutes_per_week | object | the year × 7 / its days |
    | minutes_per_year | object | |
    | hours_per_week, hours_per_year | float64 | the double nearest to the exact hours |

    Categories are the codes' values in the vocabulary's order. Minutes are exact `Fraction`s, so that sums of any
    grouping are what `assess` gives, to the last digit (days are shared in up to 366ths, beyond any fixed integer);
    the floats are for reading and plotting.
    """
    hours, entries = assessment.hours, assessment.hours.entries
    week = [hours.per_week([entry]) for entry in entries]
    year = [hours.per_year([entry]) for entry in entries]
    titles = {item.id: item.title for item in assessment.plan.items}
    names = [day.name for day in assessment.plan.day_types]
    return pd.DataFrame(
        {
            "day_number": pd.array([_number(entry) for entry in entries], dtype="Int64"),
            "day_type": _texts("" if entry.day_index is None else names[entry.day_index] for entry in entries),
            "origin": _codes([entry.origin.value for entry in entries], [origin.value for origin in Origin]),
            "source": _codes([_source(entry) for entry in entries], _sources(assessment.plan)),
            "task_id": _texts(entry.task_id for entry in entries),
            "task": _texts(titles[entry.task_id] for entry in entries),
            "category": _codes([entry.category for entry in entries], list(Category)),
            "service": _codes([entry.service for entry in entries], list(Service)),
            "helper": pd.array([entry.helper for entry in entries], dtype="int64"),
            "part": _codes([entry.part.name.lower() for entry in entries], PARTS),
            "counts": pd.array([entry.reason is None for entry in entries], dtype="bool"),
            "reason": _codes([entry.reason for entry in entries], list(NotCounted)),
            "unsure": pd.array([entry.unsure for entry in entries], dtype="bool"),
            "minutes_each": _exact(Fraction(entry.units_each, hours.scale) for entry in entries),
            "minutes_per_week": _exact(week),
            "minutes_per_year": _exact(year),
            "hours_per_week": pd.array([float(minutes / 60) for minutes in week], dtype="float64"),
            "hours_per_year": pd.array([float(minutes / 60) for minutes in year], dtype="float64"),
        }
    )


def _number(entry: HoursEntry) -> int | None:
    return None if entry.day_index is None else entry.day_index + 1


def _source(entry: HoursEntry) -> str:
    return entry.origin.value if entry.day_index is None else str(entry.day_index + 1)


def _sources(plan: Plan) -> list[str]:
    days = [str(number) for number, _ in enumerate(plan.day_types, start=1)]
    return [*days, Origin.OCCASIONAL.value, Origin.EXISTING.value]


def _texts(texts: Iterable[str]) -> "pd.Series[Any]":
    return pd.Series(list(texts), dtype="str")


def _exact(minutes: Iterable[Fraction]) -> "pd.Series[Any]":
    return pd.Series(list(minutes), dtype="object")


def _codes(values: Sequence[str | None], known: Sequence[str]) -> pd.Categorical:
    plain = [None if value is None else str(value) for value in values]
    return pd.Categorical(plain, categories=pd.Index([str(code) for code in known], dtype="str"), ordered=True)
