"""What is wrong with a plan file, said so that a parent understands: the place, what is wrong, what is allowed."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Any, NamedTuple

from pydantic import BaseModel, ValidationError

from bpa_core.plan import limits
from bpa_core.plan import model as plan
from bpa_core.plan.case import Burden, Case, Document
from bpa_core.plan.paths import Place
from bpa_core.texts import all_texts, t
from bpa_core.texts.numbers import number

LONGEST_QUOTE = 40


def _figure(value: object) -> object:
    """Amounts and large numbers the Norwegian way; years and codes as they are."""
    if isinstance(value, Decimal):
        return number(value, limits.MAX_DECIMALS)
    return number(value, 0) if isinstance(value, int) and value >= 10_000 else value


LIMITS: Mapping[str, object] = MappingProxyType(
    {name: _figure(getattr(limits, name)) for name in dir(limits) if name.isupper()}
)
PARTS: Mapping[str, type[BaseModel]] = MappingProxyType(
    {
        "person": plan.Person,
        "day_types": plan.DayType,
        "activities": plan.Activity,
        "occasional": plan.Occasional,
        "existing_services": plan.ExistingService,
        "economy": plan.Economy,
        "vedtak": plan.Vedtak,
        "granted": plan.GrantedService,
        "applied": plan.GrantedService,
        "point_texts": plan.PointText,
        "meeting": plan.Meeting,
        "rows": plan.MeetingRow,
        "before": plan.TermsBefore,
        "year_account": plan.YearAccount,
        "case": Case,
        "burden": Burden,
        "documents": Document,
        "point_states": plan.PointState,
        "earlier": plan.EarlierVedtak,
        "other_services": plan.GrantedService,
        "cut_tasks": plan.CutTask,
    }
)


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: `place` in words, `what` is wrong and what is allowed."""

    place: str
    what: str

    @classmethod
    def at(cls, place: Sequence[str | int], kind: str, **values: object) -> "Fault":
        """A fault of a field that is known without its file; `kind` has its words under `fault.`."""
        return cls(_place(place, None), say(kind, **values))

    def __str__(self) -> str:
        return f"{self.place}: {self.what}"


class Found(NamedTuple):
    """A fault before it is put into words: `given` is what stands there, `context` what pydantic tells."""

    place: Place
    kind: str
    given: object = None
    context: Mapping[str, Any] = MappingProxyType({})


def say(kind: str, **values: object) -> str:
    """The words for a kind of fault, with every limit of the format at hand."""
    key = f"fault.{kind}" if f"fault.{kind}" in all_texts() else "fault.other"
    return t(key, **LIMITS, **{name: _figure(value) for name, value in values.items()})


def faults_of(error: ValidationError, data: object) -> tuple[Fault, ...]:
    """Every fault that the models find in `data`, in words."""
    return in_words(found_in(error), data)


def found_in(error: ValidationError) -> Iterator[Found]:
    """Every fault that the models find."""
    for one in error.errors(include_url=False):
        yield Found(one["loc"], one["type"], one["input"], one.get("ctx", {}))


def in_words(found: Iterable[Found], data: object) -> tuple[Fault, ...]:
    """The faults as people read them, each once; of a list that is too long only that it is."""
    once = {(one.place, one.kind): one for one in found}
    too_long = {place for place, kind in once if kind == "too_long"}
    return tuple(
        Fault(_place(one.place, data), _what(one))
        for one in once.values()
        if not any(one.place[:length] in too_long for length in range(len(one.place)))
    )


def _what(found: Found) -> str:
    values = dict(found.context)
    if found.kind == "enum":
        values["allowed"] = ", ".join(re.findall(r"'(\w+)'", values["expected"]))
    elif found.kind == "extra_forbidden":
        values["allowed"] = ", ".join(_fields_beside(found.place))
    elif found.kind == "string_too_long":
        values["length"] = len(str(found.given))
    return say(found.kind, given=_quoted(found.given), **values)


def _fields_beside(place: Place) -> Iterable[str]:
    inside = next((step for step in reversed(place[:-1]) if isinstance(step, str)), None)
    return (PARTS[inside] if inside else plan.Plan).model_fields


def _place(place: Sequence[str | int], data: object) -> str:
    """«Dagtype 2 «Skoledag», oppgave 3 «Frokost», minutter (minutes)»; unknown names are quoted as they are."""
    words: list[str] = []
    here, inside = data, ""
    for step, after in zip(place, [*place[1:], None], strict=True):
        here = _inside(here, step)
        if isinstance(step, int):
            words.append(_item(inside, step, here))
        else:
            inside = step
            if not (isinstance(after, int) and f"fault.item.{step}" in all_texts()):
                words.append(_field(step))
    text = ", ".join(words)
    return text[:1].upper() + text[1:]


def _inside(data: Any, step: str | int) -> object:
    try:
        return data[step]
    except (KeyError, IndexError, TypeError):
        return None


def _item(of: str, position: int, item: object) -> str:
    kind = all_texts().get(f"fault.item.{of}", t("fault.item.other"))
    name = item.get("name", item.get("title")) if isinstance(item, Mapping) else None
    return f"{kind} {position + 1}" + (f" {_quoted(name)}" if isinstance(name, str) and name else "")


def _field(name: str) -> str:
    words = all_texts().get(f"fault.field.{name}")
    return f"{words} ({name})" if words else _quoted(name)


def _quoted(given: object) -> str:
    """What stands in the file, short, on one line and fit to print."""
    if isinstance(given, dict | list):
        return t("fault.group") if isinstance(given, dict) else t("fault.list")
    if given is None or isinstance(given, bool):
        return json.dumps(given)
    text = str(given)
    short = "".join(letter if letter.isprintable() else "\ufffd" for letter in text[:LONGEST_QUOTE])
    short += "…" if len(text) > LONGEST_QUOTE else ""
    return f"«{short}»" if isinstance(given, str) else short
