"""Every text that stands in a plan, changed at once: whatever part of it a later version adds."""

from collections.abc import Callable
from typing import Any, TypeVar

from pydantic import BaseModel

T = TypeVar("T")
_IDS = frozenset({"id", "plan_id", "point", "points"})
"""Fields that tell parts from each other, and are nobody's words."""


def map_texts(value: T, change: Callable[[str], str]) -> T:
    """A copy with each text as `change` gives it; the value itself where that is as it was. Codes and ids are no texts.
    Nothing is judged anew."""
    changed: T = _with(value, change)
    return changed


def _with(value: Any, change: Callable[[str], str]) -> Any:
    if type(value) is str:
        word = change(value)
        return value if word == value else word
    if isinstance(value, BaseModel):
        fields = {name: getattr(value, name) for name in type(value).model_fields if name not in _IDS}
        changes = {name: new for name, old in fields.items() if (new := _with(old, change)) is not old}
        return value.model_copy(update=changes) if changes else value
    if isinstance(value, tuple):
        new = tuple(_with(one, change) for one in value)
        return new if any(one is not old for one, old in zip(new, value, strict=True)) else value
    return value
