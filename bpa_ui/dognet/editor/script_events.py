"""What a component's script sends: events with a number that grows, so that one that comes twice or late is known.

Knows nothing of Streamlit.
"""

from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

MOST_EVENTS = 50
"""Read at one time; a finger makes a handful."""
MOST_OF_NAME = 64
Number = Annotated[int, Field(strict=True, ge=0, le=2**53)]


class ScriptEvent(BaseModel):
    """`gesture`: events that share it are one step back."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    seq: Number
    gesture: Number


E = TypeVar("E", bound=ScriptEvent)


def read_script_events(said: object, reader: TypeAdapter[E]) -> tuple[str, tuple[E, ...]]:
    """The page that sends, and its events in order; what cannot be read is left out."""
    if not isinstance(said, dict) or not isinstance(said.get("client"), str) or len(said["client"]) > MOST_OF_NAME:
        return "", ()
    given = said.get("events")
    events = [one for part in given[:MOST_EVENTS] if (one := _read(part, reader))] if isinstance(given, list) else []
    return said["client"], tuple(sorted(events, key=lambda one: one.seq))


def _read(part: object, reader: TypeAdapter[E]) -> E | None:
    try:
        return reader.validate_python(part)
    except ValidationError:
        return None
