"""What a finger does on the drawn day, as events from outside.

An event says where a task shall stand, never how far it moved, and carries a number that grows: so one that comes
twice, late or out of order changes nothing, and what is not an event of ours is passed over.
"""

from typing import Annotated, Literal

from pydantic import Field, StrictBool, TypeAdapter

from bpa_core.plan import limits
from bpa_ui.dognet.editor.script_events import ScriptEvent, read_script_events

NIGHT = "night"
"""What is written under help at night, beside the families: it is about looking after, and begins in the night."""
Minute = Annotated[int, Field(strict=True, ge=0, lt=limits.MINUTES_A_DAY)]
Length = Annotated[int, Field(strict=True, ge=1, le=limits.MINUTES_A_DAY)]
Many = Annotated[int, Field(strict=True, ge=1, le=1 + limits.MAX_ALSO_AT)]
Place = Annotated[int, Field(strict=True, ge=0, le=limits.MAX_ALSO_AT)]
ShortText = Annotated[str, Field(strict=True, max_length=limits.TITLE_LENGTH)]


class Moved(ScriptEvent):
    """A task stands somewhere else, or is of another length: one of its times (`time`, in the order they were told), or
    with it (`together`) all of them by as much. They are all of one length."""

    kind: Literal["time"]
    id: ShortText
    start: Minute
    minutes: Length
    time: Place = 0
    together: StrictBool = False


class Times(ScriptEvent):
    """A task comes so many times a day; fewer: the one in place `without` goes, else the last told."""

    kind: Literal["times"]
    id: ShortText
    many: Many
    without: Place | None = None


class Spread(ScriptEvent):
    """The times of a task are to lie evenly where there is room."""

    kind: Literal["spread"]
    id: ShortText


class Typed(ScriptEvent):
    """An exact time or length was written in a box of the open row."""

    kind: Literal["typed"]
    id: ShortText
    time: Place = 0
    field: Literal["from", "to", "minutes"]
    text: ShortText


class Opened(ScriptEvent):
    """A row is opened, or (None) closed."""

    kind: Literal["open"]
    id: ShortText | None


class Made(ScriptEvent):
    """A task more: from the palette (`key`) or of one's own (`title`, written under `family`); where it was drawn, or
    where there is room."""

    kind: Literal["make"]
    key: ShortText = ""
    title: ShortText = ""
    family: ShortText = ""
    start: Minute | None = None
    minutes: Length | None = None


Event = Moved | Times | Spread | Typed | Opened | Made
_READER: TypeAdapter[Event] = TypeAdapter(Annotated[Event, Field(discriminator="kind")])


def read_events(said: object) -> tuple[str, tuple[Event, ...]]:
    """The page that sends, and its events in order; what cannot be read is left out."""
    return read_script_events(said, _READER)
