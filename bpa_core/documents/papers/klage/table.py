"""The appeal's tables: needed beside granted, kind by kind where hours are short, and task by task where
they are or where a running vedtak is cut."""

from collections.abc import Callable
from fractions import Fraction

from bpa_core.assessment.assess import Assessment
from bpa_core.claims import answers
from bpa_core.documents.content.amounts import adding_up, minutes
from bpa_core.documents.content.blocks import Column, Table
from bpa_core.documents.content.tables import text_row
from bpa_core.plan.model import Plan
from bpa_core.plan.vedtak import CutTask
from bpa_core.texts import label, t
from bpa_core.texts.numbers import number, reads_as_a_line
from bpa_core.vedtak.comparison import Comparison, Measure, compare
from bpa_core.vedtak.comparison import Row as Compared
from bpa_core.wording.names import task_name

Amounts = list[Fraction | None]


def beside_each_other(comparison: Comparison) -> Table:
    """A column for all that is told, as the vedtak parts its hours; every column adds up, and what is missing is what
    stands in the columns before it. A service that the vedtak does not name has been given no figure: no nought."""
    rows, places = (*comparison.parted, comparison.total), _places(comparison)
    applied, needed, granted = (
        _adding_up([getattr(row, name) or None for row in rows], places) for name in ("applied", "needed", "granted")
    )
    amounts = {
        "papers.klage.applied_col": [_hours(amount, places) for amount in applied],
        "papers.col.need": [_hours(amount, places) for amount in needed],
        "papers.col.granted": [_hours(amount, places) for amount in granted],
        "papers.col.missing": [_missing(amount, places) for amount in _gaps(rows, applied, needed, granted)],
    }
    columns = {name: cells for name, cells in amounts.items() if any(cell != t("papers.none") for cell in cells)}
    heads = (Column(t("papers.col.service"), 3), *(Column(t(name), 1, number=True) for name in columns))
    body = tuple(
        text_row(_name(row), *cells, strong=row is comparison.total)
        for row, *cells in zip(rows, *columns.values(), strict=True)
    )
    return Table(t("papers.klage.table_alt"), heads, body)


def _places(comparison: Comparison) -> int:
    """One decimal; two where somebody has typed two, or where one would not add up, or puts a sum on 25 or 32."""
    parts = [row.needed for row in comparison.parted if row.needed]
    uneven = adding_up(parts, 1) != [adding_up([part], 1)[0] for part in parts]
    typed = [amount for row in (*comparison.rows, comparison.total) for amount in (row.applied, row.granted) if amount]
    finer = any(amount % 6 for amount in typed)
    needed = comparison.total.needed
    return 2 if finer or uneven or (needed is not None and reads_as_a_line(needed / 60, 1)) else 1


def _adding_up(amounts: Amounts, places: int) -> Amounts:
    """The last is the sum of the others, unless somebody has told another, or told no others."""
    *parts, total = amounts
    stated = [part for part in parts if part is not None]
    if not stated or sum(stated, Fraction()) != total:
        return [amount if amount is None else adding_up([amount], places)[0] for amount in amounts]
    rounded = iter(adding_up(stated, places))
    shown: Amounts = [part if part is None else next(rounded) for part in parts]
    return [*shown, sum((part for part in shown if part is not None), Fraction())]


def _gaps(rows: tuple[Compared, ...], applied: Amounts, needed: Amounts, granted: Amounts) -> Amounts:
    """Minutes missing, from the figures shown; negative: more than enough. None where nothing is, or it is not told."""
    shown: Amounts = []
    for row, asked, need, given in zip(rows, applied, needed, granted, strict=True):
        measured = need if row.measure is Measure.NEEDED else asked
        shown.append((measured or Fraction()) - (given or Fraction()) if row.gap else None)
    parts = [gap for gap in shown[:-1] if gap is not None]
    return [*shown[:-1], sum(parts, Fraction())] if parts and shown[-1] is not None else shown


def _missing(gap: Fraction | None, places: int) -> str:
    """«3 mer» where more is given than is needed; a sum that comes to nothing says nothing."""
    if not gap:
        return t("papers.none")
    return _hours(gap, places) if gap > 0 else t("papers.klage.more", hours=_hours(-gap, places))


def _name(row: Compared) -> str:
    if row.in_one_sum:
        return t("papers.klage.one_sum")
    return label(row.service) if row.service else t("papers.sum")


def _hours(amount: Fraction | None, places: int) -> str:
    return t("papers.none") if amount is None else number(amount / 60, places)


def task_by_task(plan: Plan, cut_tasks: tuple[CutTask, ...]) -> Table:
    """Each task before and now, what the kommune says, and what happens without it; minutes a week."""
    return _by_task(plan, cut_tasks, "cut.alt", ("cut.before", "cut.now", "cut.says"), lambda cut: cut.minutes_before)


def short_tasks(assessment: Assessment, tasks: tuple[CutTask, ...]) -> Table:
    """Each task that has got too little time: minutes a week needed and given, what the vedtak says, what happens."""
    needs = assessment.hours.by(lambda entry: entry.task_id)
    heads = ("short.needed", "short.given", "short.vedtak_says")
    return _by_task(assessment.plan, tasks, "short.tasks_alt", heads, lambda one: needs.get(one.id))


def _by_task(
    plan: Plan,
    tasks: tuple[CutTask, ...],
    alt: str,
    heads: tuple[str, str, str],
    whole: Callable[[CutTask], Fraction | int | None],
) -> Table:
    """A row a task: the minutes that it had or needs (`whole`), those it has now, and the family's words."""
    names = {task.id: task_name(task) for task in answers.tasks(plan)}
    all_heads = (("cut.task", False), *zip(heads, (True, True, False), strict=True), ("cut.then", False))
    columns = tuple(Column(t(f"papers.klage.{head}"), 1 if number else 3, number) for head, number in all_heads)
    rows = []
    for one in tasks:
        cells = (_minutes(whole(one)), _minutes(one.minutes_now), one.kommune_says.strip(), one.consequence.strip())
        rows.append(text_row(*(cell or t("papers.none") for cell in (names.get(one.id, ""), *cells))))
    return Table(t(f"papers.klage.{alt}"), columns, tuple(rows))


def kind_by_kind(assessment: Assessment) -> Table | None:
    """Each kind of help that is short: hours a week asked for and granted, and why it is needed: its tasks with the
    reasons the family has given. None where the vedtak does not part its hours, or no kind is short."""
    comparison = compare(assessment.plan, assessment.hours.need_by_service)
    short = [row for row in comparison.parted if row.service and not row.in_one_sum and (row.gap or 0) > 0]
    if not short:
        return None
    places = _places(comparison)
    names = ("papers.klage.short.kind", "papers.klage.short.asked", "papers.col.granted", "papers.klage.short.why")
    columns = tuple(Column(t(name), 1 if at in (1, 2) else 3, number=at in (1, 2)) for at, name in enumerate(names))
    rows = tuple(
        text_row(
            _name(row), _hours(row.measured, places), _hours(row.granted or None, places), _why(assessment.plan, row)
        )
        for row in short
    )
    return Table(t("papers.klage.short.alt"), columns, rows)


def _why(plan: Plan, row: Compared) -> str:
    """«Dusj: Kan ikke stå alene; Påkledning», each task once; of what is asked for without tasks, nothing is said."""
    own = (task for task in answers.tasks(plan) if task.service is row.service)
    reasons = (f"{task_name(task)}: {task.reason.strip()}" if task.reason.strip() else task_name(task) for task in own)
    return "; ".join(dict.fromkeys(reasons)) or t("papers.none")


def _minutes(amount: Fraction | int | None) -> str:
    return "" if amount is None else minutes(amount)
