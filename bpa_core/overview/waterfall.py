"""From all need down to what counts in pbrl § 2-1 d: a step for each reason."""

from dataclasses import dataclass
from fractions import Fraction

from bpa_core.assessment.assess import Assessment
from bpa_core.hours.countability import NotCounted


@dataclass(frozen=True, slots=True)
class Step:
    """A step down, in minutes a week: what the reason takes, and what is left after it."""

    reason: NotCounted
    minutes: Fraction
    left: Fraction


@dataclass(frozen=True, slots=True)
class Waterfall:
    """All need, each step down, and what counts; minutes a week."""

    need: Fraction
    steps: tuple[Step, ...]
    counts: Fraction


def waterfall(assessment: Assessment) -> Waterfall:
    """Every reason that takes something, in the order of the rules."""
    hours = assessment.hours
    left, steps = hours.need_per_week, []
    for reason, minutes in hours.not_counted.items():
        left -= minutes
        steps.append(Step(reason, minutes, left))
    return Waterfall(hours.need_per_week, tuple(steps), hours.counts_per_week)
