"""The workbook's rows as numbers: minutes × helpers × times × days, less what overlaps and a peer's time take.

The same sums as design §3 gives, told per task: what a task lost on the clock is a column of its own, so that the
starting sums are the Assessment's and a changed minute is still honest arithmetic.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from bpa_core.assessment.assess import Assessment
from bpa_core.assessment.warnings import drawn_tasks
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.model import ExistingService, Occasional
from bpa_core.plan.vocabulary import Per
from bpa_core.texts import label, t


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
    return (*_drawn(assessment), *_occasional(assessment), *_existing(assessment))


def _drawn(assessment: Assessment) -> Iterator[TaskRow]:
    days = {one.id: at for at, day in enumerate(assessment.plan.day_types) for one in day.activities}
    for one in drawn_tasks(assessment.plan, assessment.hours):
        task, share = one.activity, one.activity.share.fraction
        day = assessment.plan.day_types[days[task.id]]
        yield TaskRow(
            category=task.category,
            title=task.title or label(task.category),
            service=task.service,
            when=t("papers.timemal.per_day", name=day.name),
            minutes=Fraction(task.minutes),
            helpers=task.helpers,
            together=(one.drawn - one.own) / share,
            peer=_peer(assessment, task.id) / share,
            times=share,
            days=days[task.id],
            **_sums(assessment, task.id),
        )


def _occasional(assessment: Assessment) -> Iterator[TaskRow]:
    for one in assessment.plan.occasional:
        if one.service is not Service.DEKKET_AV_ANDRE:
            yield _now_and_then(assessment, one)


def _now_and_then(assessment: Assessment, task: Occasional) -> TaskRow:
    return TaskRow(
        category=task.category,
        title=task.title or label(task.category),
        service=task.service,
        when=label(task.per),
        minutes=Fraction(task.minutes),
        helpers=task.helpers,
        together=Fraction(0),
        peer=_peer(assessment, task.id),
        times=Fraction(task.times),
        days=task.per,
        **_sums(assessment, task.id),
    )


def _existing(assessment: Assessment) -> Iterator[TaskRow]:
    for one in assessment.plan.existing_services:
        if not one.drawn and one.service is not Service.DEKKET_AV_ANDRE:
            yield _received(assessment, one)


def _received(assessment: Assessment, service: ExistingService) -> TaskRow:
    return TaskRow(
        category=None,
        title=service.title or label(service.service),
        service=service.service,
        when=label(Per.WEEK),
        minutes=Fraction(service.hours_per_week) * 60,
        helpers=1,
        together=Fraction(0),
        peer=Fraction(0),
        times=Fraction(1),
        days=Per.WEEK,
        **_sums(assessment, service.id),
    )


def _peer(assessment: Assessment, task_id: str) -> Fraction:
    """What a peer's time took off each time (of a drawn task: an average day)."""
    units = sum(one.units_each for one in assessment.hours.peers if one.task_id == task_id)
    return Fraction(units, assessment.hours.scale)


def _sums(assessment: Assessment, task_id: str) -> dict[str, Any]:
    own = [one for one in assessment.hours.entries if one.task_id == task_id]
    reasons = dict.fromkeys(label(one.reason) for one in own if one.reason)
    return {
        "week": assessment.hours.per_week(own),
        "counts": assessment.hours.per_week(one for one in own if one.reason is None),
        "reasons": ", ".join(reasons),
    }
