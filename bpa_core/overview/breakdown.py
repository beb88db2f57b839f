"""A week's need by category or by service, stacked by where it comes from: day types, now and then, today."""

from fractions import Fraction

import pandas as pd

UNCATEGORIZED = ""
"""The row of services received today, which have no category."""


def by_category(table: pd.DataFrame) -> pd.DataFrame:
    """Minutes a week of `hours_table` by category; services received today come last, without one.

    The index holds `Category` values, the columns sources, both in order and only what has minutes; exact `Fraction`s.
    """
    named = table.category.cat.add_categories(UNCATEGORIZED).fillna(UNCATEGORIZED)
    return _weeks(table.assign(category=named), "category")


def by_service(table: pd.DataFrame) -> pd.DataFrame:
    """The same by service; the index holds `Service` values."""
    return _weeks(table, "service")


def _weeks(table: pd.DataFrame, column: str) -> pd.DataFrame:
    used = table[table.minutes_per_week != 0]
    return used.pivot_table(
        index=column, columns="source", values="minutes_per_week", aggfunc="sum", observed=True, fill_value=Fraction(0)
    )
