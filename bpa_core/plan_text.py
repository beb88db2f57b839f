"""A plan as short JSON text, made again and again as it changes: what did not change is not written anew."""

from collections.abc import Iterator
from datetime import date

import simplejson
from pydantic import BaseModel

from bpa_core.plan import Plan
from bpa_core.values import Share, TimeOfDay

MOST_PARTS = 5000
"""Parts kept before all are let go; a full plan has some 1500."""


class PlanText:
    """Writes one person's plan. `read_plan` gives the same plan back; what is as it is by default is left out.

    Keeps the parts of the plans that it has written, so it lives and ends with the tab that they belong to.
    """

    def __init__(self) -> None:
        self._known: dict[int, tuple[BaseModel, str]] = {}

    def of(self, plan: Plan) -> str:
        """The text of a plan."""
        if len(self._known) > MOST_PARTS:
            self._known.clear()
        return self._part(plan)

    def _part(self, part: BaseModel) -> str:
        known = self._known.get(id(part))
        if known is not None and known[0] is part:
            return known[1]
        text = "{" + ",".join(self._fields(part)) + "}"
        self._known[id(part)] = (part, text)
        return text

    def _fields(self, part: BaseModel) -> Iterator[str]:
        for name, field in type(part).model_fields.items():
            value = getattr(part, name)
            if field.is_required() or value != field.default:
                yield f'"{name}":{self._value(value)}'

    def _value(self, value: object) -> str:
        if isinstance(value, BaseModel):
            return self._part(value)
        if isinstance(value, tuple):
            return "[" + ",".join(map(self._value, value)) + "]"
        if isinstance(value, TimeOfDay | Share | date):
            return f'"{value}"'
        return str(simplejson.dumps(value, use_decimal=True, ensure_ascii=False))
