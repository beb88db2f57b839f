"""How the hours were computed, a line a task, so that a parent can explain it in a meeting."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from bpa_core.assessment.assess import Assessment
from bpa_core.assessment.warnings import drawn_tasks
from bpa_core.hours.countability import NotCounted
from bpa_core.hours.result import Hours, HoursEntry, Origin
from bpa_core.plan.categories import Service
from bpa_core.plan.model import Activity, ExistingService, Occasional


@dataclass(frozen=True, slots=True)
class Line:
    """One task. `each` amounts are minutes an average such day, a time or a week, over all its helpers.

    drawn − covered − overlap − peer = own; own × times a year = per_year; and so per_week, of which `counts`.
    """

    task_id: str
    title: str
    origin: Origin
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
        for one in self.hours.entries:
            self.entries[one.task_id].append(one)
        self.peers = {one.task_id: Fraction(one.units_each, self.hours.scale) for one in self.hours.peers}

    def all(self) -> Iterator[Line]:
        names = {one.id: day.name for day in self.plan.day_types for one in day.activities}
        for task in drawn_tasks(self.plan, self.hours):
            one = task.activity
            yield self._line(one, Origin.DRAWN, names[one.id], task.drawn, task.lost_to_cover, task.lost_to_own)
        for rare in self.plan.occasional:
            if rare.service is not Service.DEKKET_AV_ANDRE:
                yield self._line(rare, Origin.OCCASIONAL, "", Fraction(rare.minutes * rare.helpers))
        for service in self.plan.existing_services:
            if not service.drawn and service.service is not Service.DEKKET_AV_ANDRE:
                yield self._line(service, Origin.EXISTING, "", Fraction(service.hours_per_week) * 60)

    def _line(
        self,
        task: Activity | Occasional | ExistingService,
        origin: Origin,
        day_name: str,
        drawn: Fraction,
        covered: Fraction = Fraction(0),
        overlap: Fraction = Fraction(0),
    ) -> Line:
        entries, hours = self.entries[task.id], self.hours
        found = {one.reason for one in entries}
        return Line(
            task_id=task.id,
            title=task.title,
            origin=origin,
            day_name=day_name,
            drawn=drawn,
            covered=covered,
            overlap=overlap,
            peer=self.peers.get(task.id, Fraction(0)),
            own=_each(entries, hours),
            per_year=hours.per_year(entries),
            per_week=hours.per_week(entries),
            counts_per_week=hours.per_week(one for one in entries if one.reason is None),
            reasons=tuple(reason for reason in NotCounted if reason in found),
        )


def _each(entries: list[HoursEntry], hours: Hours) -> Fraction:
    return Fraction(sum(one.units_each for one in entries), hours.scale)
