"""The appeal's table: applied for, needed and granted beside each other, by service."""

from collections.abc import Callable
from fractions import Fraction

from bpa_core.documents.content.amounts import hours
from bpa_core.documents.content.blocks import Column, Table
from bpa_core.documents.content.tables import Row, text_row
from bpa_core.texts import label, t
from bpa_core.vedtak.comparison import Comparison
from bpa_core.vedtak.comparison import Row as Compared

Told = Callable[[Compared], Fraction | None]


def _missing(row: Compared) -> Fraction | None:
    """Nothing is shown as less than none missing."""
    return None if row.gap is None else max(row.gap, Fraction(0))


_COLUMNS: tuple[tuple[str, Told], ...] = (
    ("papers.klage.applied_col", lambda row: row.applied),
    ("papers.col.need", lambda row: row.needed),
    ("papers.col.granted", lambda row: row.granted),
    ("papers.col.missing", _missing),
)


def beside_each_other(found: Comparison) -> Table:
    """A column for all that is told of any service."""
    told = [(name, of) for name, of in _COLUMNS if any(of(row) is not None for row in found.rows)]
    columns = (Column(t("papers.col.service"), 3), *(Column(t(name), 1, number=True) for name, _ in told))
    rows = tuple(_row(row, [of for _, of in told]) for row in (*found.rows, found.total))
    return Table(t("papers.klage.table_alt"), columns, rows)


def _row(row: Compared, told: list[Told]) -> Row:
    name = label(row.service) if row.service else t("papers.sum")
    return text_row(name, *(_hours(of(row)) for of in told), strong=row.service is None)


def _hours(minutes: Fraction | None) -> str:
    return t("papers.klage.not_told") if minutes is None else hours(minutes)
