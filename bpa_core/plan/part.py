"""What every part of a plan is: frozen, and closed to fields it does not know."""

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """A part of the plan; a change makes a new one."""

    model_config = ConfigDict(frozen=True, extra="forbid")
