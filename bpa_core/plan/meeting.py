"""A meeting with the kommune: what it holds of each task."""

from typing import Annotated

from bpa_core.plan import limits
from bpa_core.plan.categories import Service
from bpa_core.plan.part import Part
from bpa_core.plan.types import Day, Id, Minutes, Prose, SomeMinutes, at_most
from bpa_core.plan.vocabulary import RowStatus


class TermsBefore(Part):
    """What the family's own plan said of a task before the kommune's view was taken into it."""

    minutes: Minutes
    service: Service
    peer_minutes: SomeMinutes


class MeetingRow(Part):
    """What the kommune holds of one task; `id` is the task's. What it has not said is as the family says."""

    id: Id
    kommune_minutes: SomeMinutes | None = None
    kommune_service: Service | None = None
    kommune_peer_minutes: SomeMinutes | None = None
    status: RowStatus = RowStatus.OPEN
    note: Prose
    kommune_reason: Prose = ""
    before: TermsBefore | None = None


class Meeting(Part):
    """A meeting with the kommune."""

    held_on: Day
    rows: Annotated[tuple[MeetingRow, ...], at_most(limits.MAX_MEETING_ROWS)] = ()
