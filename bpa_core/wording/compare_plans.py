"""Two plans side by side, in words: what a row is about, what each says of it. Typed text in it is to be escaped."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from bpa_core.compare_plans.match import Item, comparable_fields
from bpa_core.compare_plans.rows import Row, RowKind
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.stated_hours import StatedHours
from bpa_core.plan.tasks import Activity, Measured, Occasional
from bpa_core.plan.values import Share
from bpa_core.plan.vocabulary import (
    BpaBefore67,
    Code,
    DoneBy,
    Evidence,
    LivesWith,
    NightNeed,
    Per,
    TwoHelpersNeed,
    Unsure,
)
from bpa_core.texts import label, t
from bpa_core.texts.numbers import clock_length, long_date, number
from bpa_core.wording.measured import measured_words
from bpa_core.wording.names import start_times, task_name
from bpa_core.wording.stated_hours import stated_words


def row_name(row: Row) -> str:
    """«Kveldsstell», «Dager i året», or the answer that differs."""
    task = row.my_task or row.other_task
    if task is not None:
        return task_name(task)
    return t("compare.days") if row.kind is RowKind.DAYS else _capital(t(f"fault.field.{row.name}"))


def cells(row: Row) -> tuple[tuple[str, str, str], ...]:
    """Each thing that differs: what it is, what I say, what they say. A task that one does not have is told whole."""
    one, other = row.my_task, row.other_task
    if one is None and other is None:
        return ((row_name(row), value_words(row.mine), value_words(row.other)),)
    if one is None or other is None:
        missing = t("compare.not_there")
        return ((t("compare.task"), task_words(one) if one else missing, task_words(other) if other else missing),)
    mine, theirs = comparable_fields(one), comparable_fields(other)
    return tuple(
        (_capital(t(f"fault.field.{name}")), value_words(mine[name]), value_words(theirs[name])) for name in row.fields
    )


def task_words(task: Item) -> str:
    """«19:00, 30 min», «45 min, 2 ganger i måneden», «4,5 timer i uka»."""
    if isinstance(task, Activity):
        parts = [start_times(task), clock_length(task.minutes)]
        if task.helpers > 1:
            parts.append(t("compare.two_helpers"))
        if task.share.m > 1:
            parts.append(t("compare.share", n=task.share.n, m=task.share.m))
        return ", ".join(parts)
    if isinstance(task, Occasional):
        return t("compare.rare", length=clock_length(task.minutes), times=task.times, per=label(task.per).lower())
    stated = stated_words(task.as_told) if task.as_told else None
    return stated or t("told_hours.week", amount=t("length.hour_many", number=number(task.hours_per_week, 2)))


def value_words(value: object) -> str:
    """One value of a plan, as people read it; nothing told: «ikke sagt»."""
    if value is None or value in ("", ()):
        return t("field.not_told")
    return next((words(value) for kind, words in _WORDS_OF if isinstance(value, kind)), str(value))


Coded = Category | Service | NightNeed | LivesWith | Unsure | BpaBefore67 | TwoHelpersNeed | Evidence | DoneBy | Per


def _code(code: Coded) -> str:
    return label(code)


def _share(share: Share) -> str:
    return t("compare.share", n=share.n, m=share.m) if share.m > 1 else t("compare.every_day")


_WORDS_OF: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (bool, lambda value: t("compare.yes" if value else "compare.no")),
    (Code, _code),
    (date, long_date),
    (Measured, measured_words),
    (StatedHours, stated_words),
    (Share, _share),
    (Decimal, lambda value: number(value, 2)),
    (tuple, lambda value: ", ".join(str(one) for one in value)),
)
"""The first that fits; anything else is written as it is: a time of day, minutes, a typed text."""


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
