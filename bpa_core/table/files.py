"""The hours table as a file that Norwegian spreadsheets open: Norwegian headings and labels, numbers as floats, as CSV
or XLSX. Typed text is text, never a formula.
"""

import csv
from collections.abc import Iterable
from datetime import date
from io import BytesIO
from typing import Any

import pandas as pd
from xlsxwriter import Workbook

from bpa_core.documents.render.sanitize import sanitize
from bpa_core.documents.render.xlsx import FONT
from bpa_core.hours.countability import NotCounted
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.vocabulary import Code
from bpa_core.table.form import TableForm
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


FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the beginning of a formula in a CSV file."""

MAX_ROWS = 1_048_575
"""Rows that an XLSX sheet holds below its headings."""

WIDEST, NARROWEST = 48, 10
"""Columns' widths in characters."""


class TooManyRows(ValueError):
    """More rows than an XLSX sheet holds, MAX_ROWS."""


def joined(tables: Iterable[tuple[str, pd.DataFrame]]) -> pd.DataFrame:
    """The tables of at least one plan after each other, with the plan's name in a first column `file` (str).

    `source` is left out: a place means another day type in another plan.
    """
    parts = [table.drop(columns="source").assign(file=pd.Series(sanitize(name), table.index, "str"))
             for name, table in tables]  # fmt: skip
    whole = pd.concat(parts, ignore_index=True)
    return whole[["file", *whole.columns.drop("file")]]


def table_file(table: pd.DataFrame, form: TableForm, as_of: date) -> bytes:
    """`hours_table`, with a `file` column where it is of several plans, as a finished file. TooManyRows as for XLSX."""
    return as_csv(table) if form is TableForm.CSV else as_xlsx(table, as_of)


def as_csv(table: pd.DataFrame) -> bytes:
    """`hours_table` as UTF-8 with a byte order mark, semicolons and decimal commas: Norwegian Excel opens it so.

    Text that could be taken for a formula has an apostrophe before it.
    """
    shown = norwegian(table)
    for name in shown.select_dtypes("str"):
        shown[name] = shown[name].map(defused)
    text = shown.to_csv(index=False, sep=";", decimal=",", lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    return str(text).encode("utf-8-sig")


def defused(text: str) -> str:
    """The text, with an apostrophe before what a spreadsheet could take for a formula, also after blanks.

    Tabs and line breaks at the start count: some programs pass over them.
    """
    return f"'{text}" if text.startswith(("\t", "\r", "\n")) or text.lstrip().startswith(FORMULA_STARTS) else text


def as_xlsx(table: pd.DataFrame, as_of: date) -> bytes:
    """`hours_table` as a workbook of one sheet: headings that stay in sight and filter, numbers as numbers.

    TooManyRows where a sheet cannot hold it.
    """
    shown = norwegian(table)
    if len(shown) > MAX_ROWS:
        raise TooManyRows(len(shown))
    made = BytesIO()
    book = Workbook(made, {"in_memory": True})
    created = pd.Timestamp(as_of).to_pydatetime()
    book.set_properties({"title": t("table.sheet"), "author": "", "created": created})
    sheet = book.add_worksheet(t("table.sheet"))
    head = book.add_format({"font_name": FONT, "bold": True, "bottom": 2, "text_wrap": True, "valign": "bottom"})
    text, number = book.add_format({"font_name": FONT}), book.add_format({"font_name": FONT, "num_format": "#,##0.00"})
    for at, name in enumerate(shown):
        sheet.write_string(0, at, name, head)
        _column(sheet, at, shown[name], text, number)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(shown), 1), len(shown.columns) - 1)
    book.close()
    return made.getvalue()


def _column(sheet: Any, at: int, values: "pd.Series[Any]", text: Any, number: Any) -> None:
    """One column's cells, and a width that shows them."""
    typed = values.dtype == "str"
    longest = max((len(value) for value in values), default=0) if typed else 0
    sheet.set_column(at, at, min(max(longest + 2, NARROWEST), WIDEST))
    look = number if values.dtype == "float64" else text
    for row, value in enumerate(values.tolist(), start=1):
        if typed:
            sheet.write_string(row, at, value, look)
        else:
            sheet.write_number(row, at, value, look)
