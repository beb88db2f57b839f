"""The hours task by task: how each was computed, so that a parent can explain it in a meeting.

The one breakdown by task; the pages' table, the papers' tables and the workbook read it.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from bpa_core.assessment.assess import Assessment
from bpa_core.assessment.warnings import drawn_tasks
from bpa_core.hours.countability import NotCounted, Task
from bpa_core.hours.result import HoursEntry, Origin
from bpa_core.plan.categories import Service


@dataclass(frozen=True, slots=True)
class Line:
    """One task. Amounts are minutes an average such day, a time or a week, over all its helpers, before `per_year`.

    drawn − covered − overlap − peer = own; own × times a year = per_year; and so per_week, of which `counts_per_week`.
    `day_index` is its day type's place in the plan, None where it is not drawn.
    """

    task: Task
    origin: Origin
    day_index: int | None
    day_name: str
    drawn: Fraction
    covered: Fraction
    overlap: Fraction
    peer: Fraction
    own: Fraction
    per_year: Fraction
    per_week: Fraction
    counts_per_week: Fraction
    reasons: tuple[NotCounted, ...]


def lines(assessment: Assessment) -> tuple[Line, ...]:
    """Every task of need in plan order; what others cover is not need and has no line."""
    return tuple(_Lines(assessment).all())


class _Lines:
    def __init__(self, assessment: Assessment) -> None:
        self.plan, self.hours = assessment.plan, assessment.hours
        self.entries: dict[str, list[HoursEntry]] = defaultdict(list)
        for entry in self.hours.entries:
            self.entries[entry.task_id].append(entry)
        self.peers = {peer.task_id: peer.units_each for peer in self.hours.peers}

    def all(self) -> Iterator[Line]:
        days = {task.id: index for index, day in enumerate(self.plan.day_types) for task in day.activities}
        for drawn in drawn_tasks(self.plan, self.hours):
            task = drawn.activity
            yield self._line(task, Origin.DRAWN, drawn.drawn, drawn.lost_to_cover, drawn.lost_to_own, days[task.id])
        for occasional in self.plan.occasional:
            if occasional.service is not Service.DEKKET_AV_ANDRE:
                yield self._line(occasional, Origin.OCCASIONAL, Fraction(occasional.minutes * occasional.helpers))
        for existing in self.plan.existing_services:
            if not existing.drawn and existing.service is not Service.DEKKET_AV_ANDRE:
                yield self._line(existing, Origin.EXISTING, existing.minutes_a_week(self.plan.year))

    def _line(
        self,
        task: Task,
        origin: Origin,
        drawn: Fraction,
        covered: Fraction = Fraction(0),
        overlap: Fraction = Fraction(0),
        day_index: int | None = None,
    ) -> Line:
        entries, hours = self.entries[task.id], self.hours
        reasons = {entry.reason for entry in entries}
        return Line(
            task=task,
            origin=origin,
            day_index=day_index,
            day_name="" if day_index is None else self.plan.day_types[day_index].name,
            drawn=drawn,
            covered=covered,
            overlap=overlap,
            peer=Fraction(self.peers.get(task.id, 0), hours.scale),
            own=Fraction(sum(entry.units_each for entry in entries), hours.scale),
            per_year=hours.per_year(entries),
            per_week=hours.per_week(entries),
            counts_per_week=hours.per_week(entry for entry in entries if entry.reason is None),
            reasons=tuple(reason for reason in NotCounted if reason in reasons),
        )
