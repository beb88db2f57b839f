"""The hours table with the words people read: Norwegian headings and labels, numbers as floats."""

from typing import Any

import pandas as pd

from bpa_core.documents.render.sanitize import sanitize
from bpa_core.hours.countability import NotCounted
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.vocabulary import Code
from bpa_core.table.hours_table import PARTS
from bpa_core.texts import label, t

PLACES = 6
"""Decimals of minutes and hours in a file: a millionth, far below what anybody draws."""


def norwegian(table: pd.DataFrame) -> pd.DataFrame:
    """What a file holds of `hours_table`: columns str, int64 or float64, with headings; typed text made fit to print.

    A `file` column, where there is one, comes first.
    """
    columns: dict[str, Any] = {"file": table.file.map(sanitize)} if "file" in table else {}
    columns |= {
        "origin": _labelled(table.origin, {name: t(f"table.origin.{name}") for name in table.origin.cat.categories}),
        "day_type": table.day_type.map(sanitize),
        "task": table.task.map(sanitize),
        "category": _labelled(table.category, _words(Category)),
        "service": _labelled(table.service, _words(Service)),
        "helper": table.helper,
        "part": _labelled(table.part, {part: t(f"table.part.{part}") for part in PARTS}),
        "counts": table.counts.map({True: t("table.yes"), False: t("table.no")}),
        "reason": _labelled(table.reason, _words(NotCounted)),
        "unsure": table.unsure.map({True: t("table.yes"), False: t("table.no")}),
        "minutes_each": table.minutes_each.map(float).astype("float64").round(PLACES),
        "minutes_per_week": table.minutes_per_week.map(float).astype("float64").round(PLACES),
        "hours_per_week": table.hours_per_week.round(PLACES),
        "minutes_per_year": table.minutes_per_year.map(float).astype("float64").round(PLACES),
        "hours_per_year": table.hours_per_year.round(PLACES),
    }
    return pd.DataFrame({t(f"table.column.{name}"): values for name, values in columns.items()})


def _words(codes: type[Code]) -> dict[str, str]:
    return {str(code): label(code) for code in codes}


def _labelled(column: "pd.Series[Any]", words: dict[str, str]) -> "pd.Series[Any]":
    return column.astype("str").map(words).fillna("").astype("str")
