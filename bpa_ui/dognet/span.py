"""A task's slider: a stretch of 24 hours that never cuts the task, and the way from minutes to moments and back.

From midnight to midnight for most; from noon to noon for a task that crosses midnight or touches it, so that it can be
drawn on past it; a task that neither holds gets a stretch that begins where it begins.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bpa_core.plan.limits import MINUTES_A_DAY
from bpa_core.plan.model import Activity
from bpa_core.plan.values import TimeOfDay

STEP = timedelta(minutes=5)
SHORTEST = 5
"""Minutes a task is given when both thumbs stand on one place."""
NOON = MINUTES_A_DAY // 2
_ZERO = datetime(2026, 1, 1, tzinfo=UTC)

Range = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Span:
    """What a slider shows: minutes counted from a midnight; `first` + 24 hours is its end."""

    first: int
    start: int
    end: int

    @property
    def limits(self) -> Range:
        return _moment(self.first), _moment(self.first + MINUTES_A_DAY)

    @property
    def value(self) -> Range:
        return _moment(self.start), _moment(self.end)


def span_of(task: Activity) -> Span:
    """The stretch that a task's slider shows."""
    touches = task.start == 0 or task.start + task.minutes >= MINUTES_A_DAY
    for first in (NOON, 0) if touches else (0, NOON):
        start = task.start if task.start >= first else task.start + MINUTES_A_DAY
        if start + task.minutes <= first + MINUTES_A_DAY:
            return Span(first, start, start + task.minutes)
    return Span(task.start, task.start, task.start + task.minutes)


def drawn(value: Range) -> dict[str, TimeOfDay | int]:
    """What the slider was set to, as fields of a task: start, and 5..1440 minutes."""
    start, end = (int((moment - _ZERO) / timedelta(minutes=1)) for moment in value)
    return {"start": TimeOfDay.at(start), "minutes": max(end - start, SHORTEST)}


def minutes_between(start: TimeOfDay, end: TimeOfDay) -> int:
    """Minutes from one time of day to the next; the same time twice is a whole day."""
    return (end - start - 1) % MINUTES_A_DAY + 1


def _moment(minute: int) -> datetime:
    return _ZERO + timedelta(minutes=minute)
