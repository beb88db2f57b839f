"""The workbook's rows as numbers: minutes × helpers × times × days, less what overlaps and a peer's time take.

The same sums as design §3 gives, given per task: what a task lost on the clock is a column of its own, so that the
starting sums are the Assessment's and a changed minute is still honest arithmetic.
"""

from dataclasses import dataclass
from fractions import Fraction

from bpa_core.assessment.assess import Assessment
from bpa_core.hours.countability import Task
from bpa_core.overview.task_rows import Line, lines
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.tasks import Activity, ExistingService, Occasional
from bpa_core.plan.vocabulary import Per
from bpa_core.texts import label, t
from bpa_core.wording.names import task_name


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One task. Minutes are each time; `together` and `peer` come off them, all helpers together.

    `days` is the place of the day type in the plan, or a period; `week` and `counts` are minutes a week.
    """

    category: Category | None
    title: str
    service: Service
    when: str
    minutes: Fraction
    helpers: int
    together: Fraction
    peer: Fraction
    times: Fraction
    days: int | Per
    week: Fraction
    counts: Fraction
    reasons: str


def task_rows(assessment: Assessment) -> tuple[TaskRow, ...]:
    """Every task of need, in plan order; what others cover is none."""
    return tuple(map(_row, lines(assessment)))


def _row(line: Line) -> TaskRow:
    task = line.task
    times = task.share.fraction * len(task.starts) if isinstance(task, Activity) else Fraction(1)
    return TaskRow(
        category=None if isinstance(task, ExistingService) else task.category,
        title=task_name(task),
        service=task.service,
        when=_when(line),
        minutes=line.drawn if isinstance(task, ExistingService) else Fraction(task.minutes),
        helpers=1 if isinstance(task, ExistingService) else task.helpers,
        together=(line.covered + line.overlap) / times,
        peer=line.peer / times,
        times=Fraction(task.times) if isinstance(task, Occasional) else times,
        days=_days(line),
        week=line.per_week,
        counts=line.counts_per_week,
        reasons=", ".join(map(label, line.reasons)),
    )


def _when(line: Line) -> str:
    return label(_period(line.task)) if line.day_index is None else t("papers.timemal.per_day", name=line.day_name)


def _days(line: Line) -> int | Per:
    return _period(line.task) if line.day_index is None else line.day_index


def _period(task: Task) -> Per:
    return task.per if isinstance(task, Occasional) else Per.WEEK
