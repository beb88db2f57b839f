"""A plan as short JSON text, made again and again as it changes: what did not change is not written anew."""

from collections.abc import Iterator
from datetime import date

import simplejson
from pydantic import BaseModel

from bpa_core.plan.meeting import MeetingRow
from bpa_core.plan.model import Plan
from bpa_core.plan.tasks import Activity, ExistingService, Occasional
from bpa_core.plan.values import Share, TimeOfDay

KEPT = (Activity, Occasional, ExistingService, MeetingRow)
"""The parts a plan has many of, and of which a change touches one."""


class PlanText:
    """Writes one person's plan. `read_plan` gives the same plan back; what is as it is by default is left out.

    Keeps the many parts of the last plan only, and lives and ends with the tab that they belong to.
    """

    def __init__(self) -> None:
        self._known: dict[int, tuple[BaseModel, str]] = {}
        self._written: dict[int, tuple[BaseModel, str]] = {}

    def of(self, plan: Plan) -> str:
        """The text of a plan."""
        self._written = {}
        text = self._part(plan)
        self._known = self._written
        return text

    def _part(self, part: BaseModel) -> str:
        known = self._known.get(id(part))
        if known is None or known[0] is not part:
            known = part, "{" + ",".join(self._fields(part)) + "}"
        if isinstance(part, KEPT):
            self._written[id(part)] = known
        return known[1]

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
