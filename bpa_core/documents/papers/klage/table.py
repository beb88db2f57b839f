"""The appeal's tables: needed beside granted, and task by task where a running vedtak is cut."""

from collections.abc import Callable
from fractions import Fraction

from bpa_core.documents.content.amounts import minutes, one_decimal
from bpa_core.documents.content.blocks import Column, Table
from bpa_core.documents.content.tables import Row, text_row
from bpa_core.plan.model import CutTask, ExistingService, Plan
from bpa_core.texts import label, t
from bpa_core.vedtak.comparison import Comparison
from bpa_core.vedtak.comparison import Row as Compared
from bpa_core.wording.names import task_name

Told = Callable[[Compared], Fraction | None]


def _missing(row: Compared) -> Fraction | None:
    """Nothing is shown where nothing is missing: an appeal names what is."""
    return row.gap if row.gap is not None and row.gap > 0 else None


def _granted(row: Compared) -> Fraction | None:
    """A service that the vedtak does not name has been given no figure: no nought is printed for it."""
    return row.granted or None


_COLUMNS: tuple[tuple[str, Told], ...] = (
    ("papers.klage.applied_col", lambda row: row.applied or None),
    ("papers.col.need", lambda row: row.needed or None),
    ("papers.col.granted", _granted),
    ("papers.col.missing", _missing),
)


def beside_each_other(found: Comparison) -> Table:
    """A column for all that is told. Hours given in one sum are compared as one sum."""
    rows = (found.total,) if found.in_one_sum else (*found.rows, found.total)
    told = [(name, of) for name, of in _COLUMNS if any(of(row) is not None for row in rows)]
    columns = (Column(t("papers.col.service"), 3), *(Column(t(name), 1, number=True) for name, _ in told))
    return Table(t("papers.klage.table_alt"), columns, tuple(_row(row, [of for _, of in told]) for row in rows))


def _row(row: Compared, told: list[Told]) -> Row:
    name = label(row.service) if row.service else t("papers.sum")
    return text_row(name, *(_hours(of(row)) for of in told), strong=row.service is None)


def _hours(amount: Fraction | None) -> str:
    return t("papers.none") if amount is None else one_decimal(amount)


def task_by_task(plan: Plan, cut_tasks: tuple[CutTask, ...]) -> Table:
    """Each task before and now, what the kommune says, and what happens without it; minutes a week."""
    names = {item.id: task_name(item) for item in plan.items if not isinstance(item, ExistingService)}
    heads = ("task", "before", "now", "says", "then")
    numbers = {"before", "now"}
    columns = tuple(
        Column(t(f"papers.klage.cut.{name}"), 1 if name in numbers else 3, name in numbers) for name in heads
    )
    rows = tuple(_cut_row(cut, names.get(cut.id, t("papers.none"))) for cut in cut_tasks)
    return Table(t("papers.klage.cut.alt"), columns, rows)


def _cut_row(cut: CutTask, name: str) -> Row:
    told = (_minutes(cut.minutes_before), _minutes(cut.minutes_now), cut.kommune_says.strip(), cut.consequence.strip())
    return text_row(name, *(words or t("papers.none") for words in told))


def _minutes(amount: int | None) -> str:
    return "" if amount is None else minutes(amount)
