"""A meeting with the kommune: what each side holds of each task, and the hours that each would give.

The kommune's side is the family's plan with the kommune's minutes, service and peer's time in it; both go through the
same `assess`, under the same reading of the rules. Only `take_over` changes the family's plan.
"""

from bpa_core.meeting.edits import (
    anonymise,
    clear_kommune_answer,
    start,
    take_over,
    with_kommune_terms,
    with_row,
    without_row,
)
from bpa_core.meeting.sides import kommune_plan, plan_before, row_terms
from bpa_core.meeting.view import (
    MeetingView,
    NextParty,
    Row,
    ShownDifferences,
    Task,
    Terms,
    meeting_view,
    next_party,
    shown_differences,
)

__all__ = [
    "MeetingView",
    "NextParty",
    "Row",
    "ShownDifferences",
    "Task",
    "Terms",
    "anonymise",
    "clear_kommune_answer",
    "kommune_plan",
    "meeting_view",
    "next_party",
    "plan_before",
    "row_terms",
    "shown_differences",
    "start",
    "take_over",
    "with_kommune_terms",
    "with_row",
    "without_row",
]
