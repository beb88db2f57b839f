"""Answers about the rhythm and the school holidays into the plan: a changed copy each."""

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any

from bpa_core.editing.updates import changed
from bpa_core.plan import limits
from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import Code
from bpa_core.plan.year import Rhythm, SchoolHoliday


class Pattern(Code):
    """Rhythms that many have, and one's own."""

    NONE = "none"
    WEEK_ABOUT = "week_about"
    EVERY_OTHER_WEEKEND = "every_other_weekend"
    OWN = "own"


AWAY: Mapping[Pattern, tuple[int, ...]] = MappingProxyType(
    {Pattern.WEEK_ABOUT: (7, 8, 9, 10, 11, 12, 13), Pattern.EVERY_OTHER_WEEKEND: (12, 13)}
)
"""Days of the fortnight away, the first Monday being 0."""


def pattern_of(rhythm: Rhythm | None) -> Pattern:
    """Which of them the plan's rhythm is."""
    if rhythm is None:
        return Pattern.NONE
    return next((pattern for pattern, away in AWAY.items() if away == rhythm.away), Pattern.OWN)


def monday_of(day: date) -> date:
    """The Monday of that day's week; the day itself where it is one."""
    return day - timedelta(days=day.weekday())


def with_pattern(plan: Plan, pattern: Pattern, today: date) -> Plan:
    """The plan with such a rhythm, its first week this one; a rhythm of one's own begins with what stands there."""
    if pattern is Pattern.NONE:
        return plan.model_copy(update={"rhythm": None})
    rhythm = plan.rhythm or Rhythm(from_monday=monday_of(today))
    return with_rhythm(plan, rhythm, away=AWAY.get(pattern, rhythm.away))


def with_rhythm(plan: Plan, rhythm: Rhythm, **changes: Any) -> Plan:
    """The plan with some answers about the fortnight changed; not checked against the days."""
    return plan.model_copy(update={"rhythm": changed(rhythm, **changes)})


def with_holiday(plan: Plan, place: int, **changes: Any) -> Plan:
    """The plan with one school holiday changed; a place after the last adds one."""
    holidays = [*plan.school_holidays, *([SchoolHoliday()] if place == len(plan.school_holidays) else [])]
    holidays[place] = changed(holidays[place], **changes)
    return plan.model_copy(update={"school_holidays": tuple(holidays)})


def without_holiday(plan: Plan, place: int) -> Plan:
    """The plan without the school holiday in that place of the list; a place beyond it changes nothing."""
    kept = tuple(one for index, one in enumerate(plan.school_holidays) if index != place)
    return plan.model_copy(update={"school_holidays": kept})


def room_for_holiday(plan: Plan) -> bool:
    """Whether the plan may hold one more (limits.MAX_HOLIDAYS)."""
    return len(plan.school_holidays) < limits.MAX_HOLIDAYS
