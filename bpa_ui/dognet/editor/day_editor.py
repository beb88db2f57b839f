"""A day under the editor: the plan after an event, and what is to be said of it.

Whatever comes, the plan that leaves is one that a file could hold. Knows nothing of Streamlit.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bpa_core.editing.palette import palette
from bpa_core.editing.placing import add_placed, spaced_evenly, with_times
from bpa_core.editing.tasks import (
    EditRefusedError,
    add_activity,
    change_activity,
    free_task,
    is_drawn,
    minutes_between,
)
from bpa_core.plan import limits
from bpa_core.plan.categories import Family
from bpa_core.plan.model import Plan
from bpa_core.plan.tasks import Activity
from bpa_core.plan.values import TimeOfDay
from bpa_core.plan_file.errors import Fault
from bpa_core.texts.typed import typed_time
from bpa_ui.dognet.editor.events import NIGHT, Event, Made, Moved, Opened, Spread, Times, Typed
from bpa_ui.dognet.editor.script_events import ScriptEvent

IN_THE_NIGHT = TimeOfDay(2 * 60)


@dataclass(frozen=True, slots=True)
class BoxFault:
    """Which box of which task's row holds what could not be read."""

    task_id: str
    field: str


@dataclass(frozen=True, slots=True)
class DayEditor:
    """A plan with one of its days on the clock. `client` and `seq`: the page that sends, and its last event.

    Of the last event alone: the id of the task `added`, of that which got new places (`crowded`: it may lie on others),
    what to think of with it (`note`), or what was refused.
    """

    plan: Plan
    day_index: int
    open_task: str | None = None
    client: str = ""
    seq: int = -1
    added: str | None = None
    crowded: str | None = None
    note: str = ""
    box_fault: BoxFault | None = None
    refused: tuple[Fault, ...] = ()


def apply_event(editor: DayEditor, client: str, event: Event) -> DayEditor:
    """The editor after the event; the same, where it is known already or cannot be done."""
    if client == editor.client and event.seq <= editor.seq:
        return editor
    clean = replace(editor, client=client, seq=event.seq, added=None, crowded=None, note="", box_fault=None, refused=())
    try:
        return _ACTS[type(event)](clean, event)
    except EditRefusedError as refusal:
        return replace(clean, refused=refusal.faults)


def _moved(editor: DayEditor, event: Moved) -> DayEditor:
    task = _task(editor, event.id)
    if task is None or event.time >= len(task.starts):
        return editor
    by = event.start - task.starts[event.time]
    starts = [
        TimeOfDay.at(start + by) if event.together or place == event.time else start
        for place, start in enumerate(task.starts)
    ]
    return _changed(editor, event.id, start=starts[0], also_at=tuple(starts[1:]), minutes=event.minutes)


def _times(editor: DayEditor, event: Times) -> DayEditor:
    task = _task(editor, event.id)
    if task is None or event.many == len(task.starts):
        return editor
    plan = with_times(editor.plan, event.id, event.many, event.without)
    return replace(editor, plan=plan, crowded=event.id if event.many > len(task.starts) else None)


def _spread(editor: DayEditor, event: Spread) -> DayEditor:
    if _task(editor, event.id) is None:
        return editor
    return replace(editor, plan=spaced_evenly(editor.plan, event.id), crowded=event.id)


def _task(editor: DayEditor, task_id: str) -> Activity | None:
    return next((one for one in editor.plan.activities if one.id == task_id), None)


def _opened(editor: DayEditor, event: Opened) -> DayEditor:
    wanted = event.id if event.id is not None and is_drawn(editor.plan, event.id) else None
    return replace(editor, open_task=wanted)


def _typed(editor: DayEditor, event: Typed) -> DayEditor:
    task = _task(editor, event.id)
    if task is None or event.time >= len(task.starts):
        return editor
    try:
        return _changed(editor, task.id, **_written(task, event))
    except ValueError:
        return replace(editor, box_fault=BoxFault(task.id, event.field))


def _written(task: Activity, event: Typed) -> dict[str, object]:
    """A new start moves that time of the task; a new end or length leaves its start."""
    if event.field == "minutes":
        minutes = int(event.text.strip())
        if not 1 <= minutes <= limits.MINUTES_A_DAY:
            raise ValueError(event.text)
        return {"minutes": minutes}
    at, starts = typed_time(event.text), list(task.starts)
    if event.field == "to":
        return {"minutes": minutes_between(starts[event.time], at)}
    starts[event.time] = at
    return {"start": starts[0], "also_at": tuple(starts[1:])}


def _made(editor: DayEditor, event: Made) -> DayEditor:
    if not 0 <= editor.day_index < len(editor.plan.day_types):
        return editor
    make = _maker(event)
    if make is None:
        return editor
    before = {one.id for one in editor.plan.activities}
    add = add_placed if event.start is None or event.minutes is None else add_activity
    plan = add(editor.plan, editor.day_index, make)
    new = next(one.id for one in plan.activities if one.id not in before)
    note = next((one.note for one in palette() if one.key == event.key), "")
    return replace(editor, plan=plan, open_task=new, added=new, crowded=new, note=note)


def _maker(event: Made) -> Callable[[str], Activity] | None:
    usual = _usual(event)
    if usual is None or event.start is None or event.minutes is None:
        return usual
    place = {"start": TimeOfDay(event.start), "minutes": event.minutes}
    return lambda task_id: usual(task_id).model_copy(update=place)


def _usual(event: Made) -> Callable[[str], Activity] | None:
    known = {one.key: one for one in palette()}
    if event.key in known:
        return known[event.key].activity
    title = event.title.strip()
    if event.family == NIGHT:
        return free_task(title, IN_THE_NIGHT, family=Family.TRYGGHET) if title else None
    family = next((one for one in Family if one == event.family), Family.ROLLER)
    return free_task(title, family=family) if title else None


def _changed(editor: DayEditor, task_id: str, **fields: object) -> DayEditor:
    return replace(editor, plan=change_activity(editor.plan, task_id, **fields))


_ACTS: dict[type[ScriptEvent], Callable[..., DayEditor]] = {
    Moved: _moved,
    Times: _times,
    Spread: _spread,
    Opened: _opened,
    Typed: _typed,
    Made: _made,
}
