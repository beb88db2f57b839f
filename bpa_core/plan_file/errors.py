"""What is wrong with a plan file, as data: place, kind of fault, what stands there. wording/faults says it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import islice
from types import MappingProxyType
from typing import Any, NamedTuple

from pydantic import BaseModel, ValidationError

from bpa_core.plan.case import Burden, Case, Document
from bpa_core.plan.meeting import Meeting, MeetingRow, TermsBefore
from bpa_core.plan.model import Economy, OtherView, Person, Plan, SchemeState
from bpa_core.plan.paths import Place
from bpa_core.plan.stated_hours import StatedHours, StatedServiceHours
from bpa_core.plan.tasks import Activity, DayType, ExistingService, Measured, Occasional
from bpa_core.plan.vedtak import CutTask, EarlierVedtak, GrantedService, PointState, PointText, Vedtak
from bpa_core.plan.year import Rhythm, SchoolHoliday, YearAccount

LONGEST_GIVEN = 41
"""Of a text that stands there, so many signs are kept: one more than is ever quoted."""

MOST_FAULTS = 1000
"""Told of one file: more help nobody, and each is looked up in the file."""

WHOLE_FILE = "file"
"""The place of a fault that concerns the file and no field."""


class Shape(Enum):
    """What stands there, where it is no single value."""

    GROUP = "group"
    LIST = "list"


class Step(NamedTuple):
    """A step to the place of a fault: a field by its name, or an item by its position (from 0) in the list `of`.

    `name`: what the item is called in the file, where it is called something.
    """

    name_of_field: str = ""
    position: int | None = None
    of: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: where, of what kind (its words stand under `fault.<kind>`), what stands there, and what is allowed.

    `values`: numbers, days and names that the sentence tells; `fields`: those that may stand there instead.
    """

    place: tuple[Step, ...]
    kind: str
    given: object = None
    values: Mapping[str, object] = field(default_factory=dict)
    fields: tuple[str, ...] = ()

    @classmethod
    def at(cls, place: Sequence[str | int], kind: str, **values: object) -> "Fault":
        """A fault of a field that is known without its file."""
        return cls(steps_to(place, None), kind, values=values)

    @classmethod
    def of_file(cls, kind: str, **values: object) -> "Fault":
        """A fault of the whole file."""
        return cls((Step(WHOLE_FILE),), f"file.{kind}", values=values)


class FoundFault(NamedTuple):
    """A fault as the models name it: `given` is what stands there, `context` what pydantic says beside."""

    place: Place
    kind: str
    given: object = None
    context: Mapping[str, Any] = MappingProxyType({})


PARTS: Mapping[str, type[BaseModel]] = MappingProxyType(
    {
        "person": Person,
        "day_types": DayType,
        "activities": Activity,
        "measured": Measured,
        "occasional": Occasional,
        "existing_services": ExistingService,
        "economy": Economy,
        "vedtak": Vedtak,
        "granted": GrantedService,
        "applied": GrantedService,
        "as_told": StatedServiceHours,
        "applied_as_told": StatedHours,
        "point_texts": PointText,
        "meeting": Meeting,
        "rows": MeetingRow,
        "before": TermsBefore,
        "year_account": YearAccount,
        "case": Case,
        "burden": Burden,
        "documents": Document,
        "point_states": PointState,
        "earlier": EarlierVedtak,
        "other_services": GrantedService,
        "cut_tasks": CutTask,
        "schemes": SchemeState,
        "other_views": OtherView,
        "rhythm": Rhythm,
        "school_holidays": SchoolHoliday,
        "activity": Activity,
        "existing_service": ExistingService,
    }
)


def faults_of(error: ValidationError, data: object) -> tuple[Fault, ...]:
    """Every fault that the models find in `data`."""
    return as_faults(found_in(error), data)


def found_in(error: ValidationError) -> Iterator[FoundFault]:
    """Every fault that the models find, as they name it."""
    for detail in error.errors(include_url=False):
        yield FoundFault(detail["loc"], detail["type"], detail["input"], detail.get("ctx", {}))


def as_faults(faults: Iterable[FoundFault], data: object) -> tuple[Fault, ...]:
    """Each fault once, the first MOST_FAULTS; of a list that is too long only that it is."""
    once = {(detail.place, detail.kind): detail for detail in faults}
    too_long = {place for place, kind in once if kind == "too_long"}
    kept = (
        detail
        for detail in once.values()
        if not any(detail.place[:length] in too_long for length in range(len(detail.place)))
    )
    return tuple(_fault(detail, data) for detail in islice(kept, MOST_FAULTS))


def _fault(fault: FoundFault, data: object) -> Fault:
    values = dict(fault.context)
    if fault.kind == "string_too_long":
        values["length"] = len(str(fault.given))
    fields = tuple(_fields_beside(fault.place)) if fault.kind == "extra_forbidden" else ()
    return Fault(steps_to(fault.place, data), fault.kind, _short(fault.given), values, fields)


def _fields_beside(place: Place) -> Iterable[str]:
    inside = next((step for step in reversed(place[:-1]) if isinstance(step, str)), None)
    return (PARTS[inside] if inside else Plan).model_fields


def _short(given: object) -> object:
    """What stands there, without holding on to a whole file."""
    if isinstance(given, dict | list):
        return Shape.GROUP if isinstance(given, dict) else Shape.LIST
    return given[:LONGEST_GIVEN] if isinstance(given, str) else given


def steps_to(place: Sequence[str | int], data: object) -> tuple[Step, ...]:
    """The way to a place, with the names that the items on it have in the file."""
    steps: list[Step] = []
    here, inside = data, ""
    for step in place:
        here = _inside(here, step)
        if isinstance(step, int):
            steps.append(Step(position=step, of=inside, name=_name(here)))
        else:
            inside = step
            steps.append(Step(step))
    return tuple(steps)


def _inside(data: Any, step: str | int) -> object:
    try:
        return data[step]
    except (KeyError, IndexError, TypeError):
        return None


def _name(item: object) -> str:
    name = item.get("name", item.get("title")) if isinstance(item, Mapping) else None
    return name[:LONGEST_GIVEN] if isinstance(name, str) else ""
