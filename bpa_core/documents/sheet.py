"""A worksheet where only formulas are locked, and where typed text is always text."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from bpa_core.documents.safe_text import safe
from bpa_core.texts import t

A4 = 9
FONT = "Calibri"

FIRST = 5
"""The first row below the headings, as spreadsheets count."""


class Formats:
    """The looks a cell can have: open or locked, number or text, strong."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[str, ...], Any] = {}

    def get(self, *traits: str) -> Any:
        """`open` cells may be changed; `number`, `strong`, `head`, `title`, `note`, `fill`."""
        if traits not in self._made:
            looks: dict[str, Any] = {"font_name": FONT, "font_size": 11, "valign": "top"}
            for trait in traits:
                looks |= _TRAITS[trait]
            self._made[traits] = self._book.add_format(looks)
        return self._made[traits]


_TRAITS: dict[str, dict[str, Any]] = {
    "open": {"locked": False},
    "text": {"text_wrap": True},
    "number": {"num_format": "#,##0.##", "align": "right"},
    "result": {"num_format": "#,##0.00", "align": "right"},
    "strong": {"bold": True, "top": 1},
    "head": {"bold": True, "bottom": 2, "text_wrap": True, "valign": "bottom"},
    "title": {"bold": True, "font_size": 16, "font_color": "#245D59"},
    "note": {"font_color": "#4C565E", "italic": True},
    "fill": {"bg_color": "#EAF2F1", "border": 1, "border_color": "#C5D6D4"},
}


class Sheet:
    """One sheet. Rows are counted from 1 as spreadsheets do, columns from 0."""

    def __init__(self, book: Any, name: str, formats: Formats) -> None:
        self._sheet = book.add_worksheet(name)
        self._formats = formats
        self._sheet.hide_gridlines(2)

    def title(self, title: str, note: str, name: str) -> None:
        """Rows 1 and 2: what the sheet is (and the plan's own title), and how it is used."""
        whole = f"{title}: {name}" if name else title
        self._sheet.write_string(0, 0, safe(whole), self._formats.get("open", "title"))
        self._sheet.write_string(1, 0, safe(note), self._formats.get("open", "note"))

    def header(self, row: int, columns: Iterable[tuple[str, int]]) -> None:
        """Column names by their keys, with widths in characters; the row stays in sight and on each page."""
        for at, (key, width) in enumerate(columns):
            self._sheet.set_column(at, at, width, self._formats.get("open"))
            self._sheet.write_string(row - 1, at, t(key), self._formats.get("open", "head"))
        self._sheet.freeze_panes(row, 0)
        self._sheet.repeat_rows(row - 1)

    def subheader(self, row: int, keys: Iterable[str | None]) -> None:
        """Names of a second table further down."""
        for at, key in enumerate(keys):
            self._sheet.write_string(row - 1, at, t(key) if key else "", self._formats.get("open", "head"))

    def text(self, row: int, column: int, text: str, *, strong: bool = False) -> None:
        """Text that may be changed; never a formula, whatever it begins with."""
        traits = ("open", "text", "strong") if strong else ("open", "text")
        self._sheet.write_string(row - 1, column, safe(text), self._formats.get(*traits))

    def fixed(self, row: int, column: int, text: str) -> None:
        """A name that a formula looks for: part of the formula, so locked as well."""
        self._sheet.write_string(row - 1, column, text, self._formats.get("text"))

    def number(self, row: int, column: int, value: Fraction) -> None:
        """A number that may be changed."""
        looks = self._formats.get("open", "number", "fill")
        self._sheet.write_number(row - 1, column, float(value), looks)

    def formula(self, row: int, column: int, formula: str, value: Fraction, *, strong: bool = False) -> None:
        """A locked formula with the value it has to begin with."""
        traits = ("result", "strong") if strong else ("result",)
        self._sheet.write_formula(row - 1, column, formula, self._formats.get(*traits), float(value))

    def addresses(self, texts: Iterable[str]) -> None:
        """Small lines two rows below what has been written."""
        for at, text in enumerate(texts, start=self._sheet.dim_rowmax + 2):
            self._sheet.write_string(at, 0, text, self._formats.get("open", "note"))

    def finish(self, note: str, name: str) -> None:
        """Locked where formulas stand; A4 on its side, one page wide, with date, reservation and page numbers."""
        self._sheet.protect("", {"format_cells": True, "format_columns": True, "format_rows": True})
        self._sheet.set_landscape()
        self._sheet.set_paper(A4)
        self._sheet.fit_to_pages(1, 0)
        if name:
            self._sheet.set_header(f"&L{safe(name)[:80].replace('&', '&&')}")
        pages = t("papers.page_of", page="&P", pages="&N")
        self._sheet.set_footer(f"&L{note}&R{pages}")
