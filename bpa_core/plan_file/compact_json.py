"""A plan as short JSON text, made again and again as it changes: what did not change is not written anew."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

import simplejson
from pydantic import BaseModel

from bpa_core.plan.model import Plan
from bpa_core.plan.values import Share, TimeOfDay

_ENCODER = simplejson.JSONEncoder(use_decimal=True, ensure_ascii=False)


class _Written(NamedTuple):
    """A part of a plan, its text, and all parts in it by `id`."""

    part: BaseModel
    text: str
    inside: dict[int, "_Written"]


class PlanText:
    """Writes one person's plan. `read_plan` gives the same plan back; what is as it is by default is left out.

    Keeps the parts of the last plan only, and lives and ends with the tab that they belong to.
    """

    def __init__(self) -> None:
        self._known: dict[int, _Written] = {}

    def of(self, plan: Plan) -> str:
        """The text of a plan."""
        kept: dict[int, _Written] = {}
        text = self._part(plan, kept)
        self._known = kept
        return text

    def _part(self, part: BaseModel, kept: dict[int, _Written]) -> str:
        known = self._known.get(id(part))
        if known is None or known.part is not part:
            inside: dict[int, _Written] = {}
            known = _Written(part, "{" + ",".join(self._fields(part, inside)) + "}", inside)
        kept[id(part)] = known
        if known.inside:
            kept.update(known.inside)
        return known.text

    def _fields(self, part: BaseModel, kept: dict[int, _Written]) -> Iterator[str]:
        for name, field in type(part).model_fields.items():
            value = getattr(part, name)
            if field.is_required() or value != field.default:
                yield f'"{name}":{self._value(value, kept)}'

    def _value(self, value: object, kept: dict[int, _Written]) -> str:
        if isinstance(value, BaseModel):
            return self._part(value, kept)
        if isinstance(value, tuple):
            return "[" + ",".join([self._value(one, kept) for one in value]) + "]"
        if isinstance(value, (TimeOfDay, Share, date)):
            return f'"{value}"'
        return str(_ENCODER.encode(value))
