"""One day's clock as plain facts: its arcs, and what became of each task."""

from dataclasses import dataclass
from typing import NamedTuple

from bpa_core.assessment.assess import Assessment
from bpa_core.assessment.warnings import DrawnTask
from bpa_core.hours.day_timeline import covers
from bpa_core.overview.clock_arcs import DayArcs, clock_arcs
from bpa_core.overview.days import DaySum, day_sum
from bpa_core.plan.categories import Family, family_of


class ClockTask(NamedTuple):
    """A task as the clock shows it, with what became of it in minutes of an average such day."""

    facts: DrawnTask
    family: Family
    covering: bool


@dataclass(frozen=True, slots=True)
class ClockRecord:
    """A day type drawn: `total` is its sum, `tasks` in the order of the plan, `drawn` what stands on the circle."""

    total: DaySum
    tasks: tuple[ClockTask, ...]
    drawn: DayArcs


def record(assessment: Assessment, day_index: int) -> ClockRecord:
    """The clock of one day type of the assessed plan."""
    day, clock = assessment.plan.day_types[day_index], assessment.hours.clocks[day_index]
    tasks = tuple(
        ClockTask(DrawnTask(one, tally, clock.scale), family_of(one.category, one.service), covers(one))
        for one, tally in zip(day.activities, clock.tallies, strict=True)
    )
    return ClockRecord(day_sum(assessment, day_index), tasks, clock_arcs(assessment, day_index))
