"""What a vedtak says, as the family read it: this one, and the one that ran before it."""

from fractions import Fraction
from typing import Annotated

from bpa_core.plan import limits
from bpa_core.plan.categories import Service
from bpa_core.plan.part import Part
from bpa_core.plan.stated_hours import StatedHours, minutes_a_week
from bpa_core.plan.types import Day, Id, Prose, Title, WeeklyHours, WeekMinutes, at_most, each_once
from bpa_core.plan.vocabulary import (
    CostClaim,
    Delivery,
    NeedChange,
    PointStanding,
    Unsure,
    VedtakOutcome,
    VedtakSituation,
)


class GrantedService(Part):
    """What a vedtak grants, or was applied for, of one service."""

    service: Service
    hours_per_week: WeeklyHours
    as_told: StatedHours | None = None

    def minutes_a_week(self, year: int) -> Fraction:
        """Exact, as stated, in that year."""
        return minutes_a_week(self.hours_per_week, self.as_told, year)


class PointText(Part):
    """The family's own words for one point of the appeal."""

    point: Id
    text: Prose


class PointState(Part):
    """Where a point stands. Only what is written in the vedtak, or is missing there, may enter the appeal."""

    point: Id
    standing: PointStanding


class CutTask(Part):
    """A task that is cut, or has got too little time: minutes a week in the earlier vedtak and in this one, what the
    kommune says, what follows."""

    id: Id
    minutes_before: WeekMinutes | None = None
    minutes_now: WeekMinutes | None = None
    kommune_says: Prose = ""
    consequence: Prose = ""


class EarlierVedtak(Part):
    """The vedtak that ran before this one."""

    decided_on: Day | None = None
    valid_to: Day | None = None
    hours_per_week: WeeklyHours | None = None
    conditions: Prose = ""
    as_told: StatedHours | None = None

    def minutes_a_week(self, year: int) -> Fraction | None:
        """None: not told."""
        return None if self.hours_per_week is None else minutes_a_week(self.hours_per_week, self.as_told, year)


_ONCE = each_once("point", "point_twice")


class Vedtak(Part):
    """What the kommune decided, as the family read it; `outcome` None: not told yet."""

    decided_on: Day | None = None
    received_on: Day
    valid_from: Day | None = None
    valid_to: Day | None = None
    outcome: VedtakOutcome | None
    applied_hours_per_week: WeeklyHours | None = None
    granted: Annotated[tuple[GrantedService, ...], at_most(limits.MAX_GRANTED)] = ()
    points: Annotated[tuple[Id, ...], at_most(limits.MAX_POINTS)] = ()
    applied: Annotated[tuple[GrantedService, ...], at_most(limits.MAX_GRANTED)] = ()
    is_cut: Unsure = Unsure.UNSURE
    cost_claim: CostClaim = CostClaim.UNKNOWN
    stated_last_day: Day | None = None
    point_texts: Annotated[tuple[PointText, ...], at_most(limits.MAX_POINTS), _ONCE] = ()
    number: Title = ""
    delivery: Delivery = Delivery.UNKNOWN
    final_decision_on: Day | None = None
    statement_received_on: Day | None = None
    situation: VedtakSituation | None = None
    other_services: Annotated[tuple[GrantedService, ...], at_most(limits.MAX_GRANTED)] = ()
    point_states: Annotated[tuple[PointState, ...], at_most(limits.MAX_POINTS), _ONCE] = ()
    earlier: EarlierVedtak | None = None
    need_change: NeedChange = NeedChange.UNSURE
    cut_tasks: Annotated[tuple[CutTask, ...], at_most(limits.MAX_MEETING_ROWS)] = ()
    applied_as_told: StatedHours | None = None

    def applied_minutes_a_week(self, year: int) -> Fraction | None:
        """What was applied for in one sum; None: not told."""
        hours = self.applied_hours_per_week
        return None if hours is None else minutes_a_week(hours, self.applied_as_told, year)
