"""A worksheet where only formulas are locked, and where typed text is always text."""

from collections.abc import Iterable
from fractions import Fraction
from math import ceil
from typing import Any

from bpa_core.documents.render.sanitize import sanitize
from bpa_core.texts import t

A4 = 9
FONT = "Calibri"

LINE, TITLE_LINE = 15, 24
"""Heights in points. Rows are told theirs: not every program makes room for wrapped text by itself."""

WIDTH = 14
"""A column's width in characters, where no other is told."""

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
    "number": {"align": "right"},
    "result": {"num_format": "#,##0.00", "align": "right"},
    "strong": {"bold": True, "top": 1},
    "head": {"bold": True, "bottom": 2, "text_wrap": True, "valign": "bottom"},
    "title": {"bold": True, "font_size": 16, "font_color": "#245D59"},
    "note": {"font_color": "#4C565E", "italic": True},
    "wide": {"text_wrap": True, "align": "left"},
    "fill": {"bg_color": "#EAF2F1", "border": 1, "border_color": "#C5D6D4"},
}


class Sheet:
    """One sheet. Rows are counted from 1 as spreadsheets do, columns from 0."""

    def __init__(self, book: Any, name: str, formats: Formats) -> None:
        self._sheet = book.add_worksheet(name)
        self._formats = formats
        self._widths: list[int] = []
        self._lines: dict[int, int] = {}
        self._note = ""
        self._sheet.hide_gridlines(2)

    def title(self, title: str, note: str, name: str) -> None:
        """Rows 1 and 2: what the sheet is (and the plan's own title), and how it is used."""
        whole = f"{title}: {name}" if name else title
        self._sheet.write_string(0, 0, sanitize(whole), self._formats.get("open", "title"))
        self._sheet.set_row(0, TITLE_LINE)
        self._note = sanitize(note)

    def header(self, row: int, columns: Iterable[tuple[str, int]]) -> None:
        """Column names by their keys, with widths in characters; the row stays in sight and on each page."""
        for at, (key, width) in enumerate(columns):
            self._widen(at, width)
            self._head(row, at, t(key))
        self._sheet.freeze_panes(row, 0)
        self._sheet.repeat_rows(row - 1)

    def subheader(self, row: int, keys: Iterable[str | None]) -> None:
        """Names of a second table further down; it may have more columns than the first."""
        for at, key in enumerate(keys):
            if at >= len(self._widths):
                self._widen(at, WIDTH)
            self._head(row, at, t(key) if key else "")

    def _widen(self, column: int, width: int) -> None:
        self._widths.append(width)
        self._sheet.set_column(column, column, width, self._formats.get("open"))

    def _head(self, row: int, column: int, name: str) -> None:
        self._sheet.write_string(row - 1, column, name, self._formats.get("open", "head"))
        self._make_room(row, name, self._widths[column])

    def _make_room(self, row: int, text: str, width: int) -> None:
        """As many lines as wrapped words may take: a tenth of each is left over at its end."""
        lines = sum(max(1, ceil(len(part) / (0.9 * width))) for part in text.split("\n"))
        self._lines[row] = max(lines, self._lines.get(row, 1))

    def text(self, row: int, column: int, text: str, *, strong: bool = False) -> None:
        """Text that may be changed; never a formula, whatever it begins with."""
        traits = ("open", "text", "strong") if strong else ("open", "text")
        self._sheet.write_string(row - 1, column, sanitize(text), self._formats.get(*traits))
        self._make_room(row, sanitize(text), self._widths[column])

    def fixed(self, row: int, column: int, text: str) -> None:
        """A name that a formula looks for: part of the formula, so locked as well."""
        self._sheet.write_string(row - 1, column, text, self._formats.get("text"))

    def number(self, row: int, column: int, value: Fraction) -> None:
        """A number that may be changed."""
        looks = self._formats.get("open", "number", "fill")
        self._sheet.write_number(row - 1, column, float(value), looks)

    def formula(
        self, row: int, column: int, formula: str, value: Fraction, *, strong: bool = False, whole: bool = False
    ) -> None:
        """A locked formula with the value it has to begin with; `whole` is for what is counted, not measured."""
        looks = "number" if whole else "result"
        traits = (looks, "strong") if strong else (looks,)
        self._sheet.write_formula(row - 1, column, formula, self._formats.get(*traits), float(value))

    def addresses(self, texts: Iterable[str]) -> None:
        """Small lines two rows below what has been written."""
        for at, text in enumerate(texts, start=self._sheet.dim_rowmax + 2):
            self._sheet.write_string(at, 0, text, self._formats.get("open", "note"))

    def finish(self, note: str, name: str) -> None:
        """Locked where formulas stand; A4 on its side, one page wide, with date, reservation and page numbers."""
        self._sheet.merge_range(1, 0, 1, len(self._widths) - 1, self._note, self._formats.get("open", "note", "wide"))
        self._make_room(2, self._note, sum(self._widths))
        for row, lines in self._lines.items():
            if lines > 1:
                self._sheet.set_row(row - 1, LINE * lines)
        self._sheet.protect("", {"format_cells": True, "format_columns": True, "format_rows": True})
        self._sheet.set_landscape()
        self._sheet.set_paper(A4)
        self._sheet.fit_to_pages(1, 0)
        if name:
            self._sheet.set_header(f"&L{sanitize(name)[:80].replace('&', '&&')}")
        pages = t("papers.page_of", page="&P", pages="&N")
        self._sheet.set_footer(f"&L{note}&R{pages}")
