"""What is done in the meeting's table, as events from outside: one in, the next plan out.

An event says what shall stand, and carries a number that grows, so one that comes twice or late changes nothing. What
is no event of ours, or would not fit in a plan's file, is passed over. Knows nothing of Streamlit.
"""

from collections.abc import Callable
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter, ValidationError

from bpa_core.meeting import clear_kommune_answer, take_over, with_kommune_terms, with_row
from bpa_core.plan import limits
from bpa_core.plan.categories import Service
from bpa_core.plan.model import Plan
from bpa_core.plan.tasks import Activity, Occasional
from bpa_core.plan.vocabulary import RowStatus
from bpa_ui.dognet.editor.script_events import ScriptEvent, read_script_events

Minutes = Annotated[int, Field(strict=True, ge=0, le=limits.MINUTES_A_DAY)]
Name = Annotated[str, Field(strict=True, max_length=limits.TITLE_LENGTH)]


class RowOpened(ScriptEvent):
    """A row is opened, or (None) closed."""

    kind: Literal["open"]
    id: Name | None


class DayShown(ScriptEvent):
    """Another day is shown: its place in the plan, or what `state.days` has beside."""

    kind: Literal["day"]
    index: Annotated[int, Field(strict=True, ge=-2, le=limits.MAX_DAY_TYPES)]


class Undone(ScriptEvent):
    """One step back in the plan."""

    kind: Literal["undo"]


class MinutesSet(ScriptEvent):
    """The kommune's minutes of a task, a slider's many values on its way or a box's one."""

    kind: Literal["minutes"]
    id: Name
    minutes: Minutes


class ServiceSet(ScriptEvent):
    """What the kommune holds the task to be, or None: not said."""

    kind: Literal["service"]
    id: Name
    service: Service | None


class PeerMinutesSet(ScriptEvent):
    """The kommune's minutes of what others of that age need too."""

    kind: Literal["peer"]
    id: Name
    minutes: Minutes | None


class StatusSet(ScriptEvent):
    """Where the task stands."""

    kind: Literal["status"]
    id: Name
    status: RowStatus


class TextTyped(ScriptEvent):
    """The kommune's reason, or a note."""

    kind: Literal["words"]
    id: Name
    field: Literal["kommune_reason", "note"]
    text: Annotated[str, Field(strict=True, max_length=limits.REASON_LENGTH)]


class AnswerCleared(ScriptEvent):
    """The kommune has said nothing of time and kind after all."""

    kind: Literal["silence"]
    id: Name


class TakenOver(ScriptEvent):
    """The kommune's view is taken into the family's plan."""

    kind: Literal["take"]
    id: Name


Event = (
    RowOpened
    | DayShown
    | Undone
    | MinutesSet
    | ServiceSet
    | PeerMinutesSet
    | StatusSet
    | TextTyped
    | AnswerCleared
    | TakenOver
)
_READER: TypeAdapter[Event] = TypeAdapter(Annotated[Event, Field(discriminator="kind")])


def read_events(said: object) -> tuple[str, tuple[Event, ...]]:
    """The page that sends, and its events in order; what cannot be read is left out."""
    return read_script_events(said, _READER)


def apply_event(plan: Plan, event: Event, today: date) -> Plan:
    """The plan after the event; the same where it is about no task of the plan, or does not fit in its format."""
    change, task_id = _CHANGES.get(type(event)), getattr(event, "id", None)
    known = any(one.id == task_id and isinstance(one, Activity | Occasional) for one in plan.items)
    if change is None or not known:
        return plan
    try:
        return change(plan, event, today)
    except ValidationError:
        return plan


_CHANGES: dict[type[ScriptEvent], Callable[..., Plan]] = {
    MinutesSet: lambda plan, one, on: with_kommune_terms(plan, one.id, on, kommune_minutes=one.minutes),
    ServiceSet: lambda plan, one, on: with_kommune_terms(plan, one.id, on, kommune_service=one.service),
    PeerMinutesSet: lambda plan, one, on: with_kommune_terms(plan, one.id, on, kommune_peer_minutes=one.minutes),
    StatusSet: lambda plan, one, on: with_row(plan, one.id, on, status=one.status),
    TextTyped: lambda plan, one, on: with_row(plan, one.id, on, **{one.field: one.text}),
    AnswerCleared: lambda plan, one, on: clear_kommune_answer(plan, one.id, on),
    TakenOver: lambda plan, one, on: take_over(plan, one.id, on),
}
