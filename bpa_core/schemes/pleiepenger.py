"""Graded pleiepenger as a worked example (ftrl § 9-11, FOR-2017-09-14-1405 §§ 2 and 3). Never what Nav will decide."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import floor

from bpa_core.law import figure
from bpa_core.plan.categories import Service
from bpa_core.plan.model import Plan
from bpa_core.plan.tasks import Activity
from bpa_core.plan.vocabulary import DoneBy

WITH_OTHERS = frozenset({DoneBy.KOMMUNE, DoneBy.SCHOOL})
"""Who can be an established arrangement; what friends and others do now and then is not (§ 2 third paragraph)."""


@dataclass(frozen=True, slots=True)
class Example:
    """The example step by step, in minutes and percent.

    `days` after the most that a working day can have; `together` their sum; `left_out`: under ten percent of the week;
    `counted` what is set against the week; `degree` of tilsyn and what `remaining` of a
    hundred, both exact; `rounded` to the whole percent, half upwards; `grade` the same, 0 below the least.
    """

    days: tuple[int, ...]
    together: int
    left_out: bool
    counted: Fraction
    degree: Fraction
    remaining: Fraction
    rounded: int
    grade: int


def example(with_others: Sequence[int], cannot_work: Fraction | int, as_of: date) -> Example:
    """`with_others`: minutes each weekday; `cannot_work`: minutes a week that night watch and beredskap take from work.
    ValueError for a negative amount; NoFigure before the regulation of July 2019."""
    if cannot_work < 0 or any(minutes < 0 for minutes in with_others):
        raise ValueError("negative minutes")
    week, most = _figure("pleiepenger_arbeidsuke", as_of), _figure("pleiepenger_arbeidsdag", as_of)
    days = tuple(min(minutes, most) for minutes in with_others)
    together = sum(days)
    left_out = together * 100 < week * _figure("pleiepenger_minste_tilsyn", as_of)
    counted = Fraction(0) if left_out else max(Fraction(0), Fraction(together) - cannot_work)
    degree = 100 * counted / week
    remaining = 100 - degree
    rounded = floor(remaining + Fraction(1, 2))
    grade = rounded if rounded >= _figure("pleiepenger_minste_grad", as_of) else 0
    return Example(days, together, left_out, counted, degree, remaining, rounded, grade)


def minutes_that_cannot_be_worked(hours: Decimal, as_of: date) -> Fraction:
    """Hours a week as told, in exact minutes. ValueError for more than a working week."""
    minutes = Fraction(hours) * 60
    if not 0 <= minutes <= _figure("pleiepenger_arbeidsuke", as_of):
        raise ValueError(hours)
    return minutes


def usual_day(plan: Plan) -> int:
    """The place of the day type with most days a year, the first of several; ValueError where no day is drawn."""
    return max(range(len(plan.day_types)), key=lambda index: plan.day_types[index].days_per_year)


def minutes_with_others(plan: Plan, day_index: int) -> int:
    """Minutes of a day type when others are said to have the child, between night and night, each minute once: what is
    drawn as covered by others, and what the kommune or the school does. Only what comes every such day: the rest is
    not fixed and regular (§ 2 third paragraph)."""
    held: set[int] = set()
    for task in plan.day_types[day_index].activities:
        if task.share.fraction == 1 and _is_with_others(task):
            held.update(*(window.minutes for window in task.windows))
    return len(held.difference(plan.person.night.minutes))


def _is_with_others(task: Activity) -> bool:
    return task.service is Service.DEKKET_AV_ANDRE or task.done_today_by in WITH_OTHERS


def _figure(name: str, on: date) -> int:
    return figure(name).on(on).value
