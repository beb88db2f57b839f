"""What is wrong with a plan file or an answer, said so that a parent understands: place, fault, what is allowed."""

import json
import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from itertools import pairwise
from types import MappingProxyType

from bpa_core.plan import limits
from bpa_core.plan_file.errors import LONGEST_GIVEN, WHOLE_FILE, Fault, Shape, Step
from bpa_core.texts import has_text, t
from bpa_core.texts.language import reading
from bpa_core.texts.numbers import number

LONGEST_QUOTE = LONGEST_GIVEN - 1


def _figure(value: object) -> object:
    """Amounts and large numbers the Norwegian way; years and codes as they are."""
    if isinstance(value, Decimal):
        return number(value, limits.MAX_DECIMALS)
    return number(value, 0) if isinstance(value, int) and value >= 10_000 else value


@cache
def _limits(_language: str) -> Mapping[str, object]:
    """Every limit as the language in use writes it."""
    return MappingProxyType({name: _figure(getattr(limits, name)) for name in dir(limits) if name.isupper()})


def fault_line(fault: Fault) -> str:
    """«Dagtype 2 «Skoledag», minutter (minutes): Tallet kan …»."""
    return f"{fault_place(fault)}: {fault_sentence(fault)}"


def fault_sentence(fault: Fault) -> str:
    """What is wrong, and what is allowed."""
    values = dict(fault.values)
    if fault.kind == "enum":
        values["allowed"] = ", ".join(re.findall(r"'(\w+)'", str(values["expected"])))
    elif fault.fields:
        values["allowed"] = ", ".join(fault.fields)
    return refusal_sentence(fault.kind, given=_quoted(fault.given), **values)


def refusal_sentence(kind: str, **values: object) -> str:
    """The words for a kind of fault, with every limit of the format at hand."""
    key = f"fault.{kind}" if has_text(f"fault.{kind}") else "fault.other"
    return t(key, **_limits(reading()), **{name: _figure(value) for name, value in values.items()})


def fault_place(fault: Fault) -> str:
    """«Dagtype 2 «Skoledag», oppgave 3 «Frokost», minutter (minutes)»; unknown names are quoted as they are."""
    if fault.place == (Step(WHOLE_FILE),):
        return t("fault.place.file")
    steps = [*fault.place, None]
    text = ", ".join(_step(step) for step, after in pairwise(steps) if step and not _told_by_item(step, after))
    return text[:1].upper() + text[1:]


def _told_by_item(step: Step, after: Step | None) -> bool:
    """A list is not named where its item is: «oppgave 3» says that it is among the tasks."""
    in_list = after is not None and after.position is not None
    return step.position is None and in_list and has_text(f"fault.item.{step.name_of_field}")


def _step(step: Step) -> str:
    if step.position is not None:
        item = f"fault.item.{step.of}"
        kind = t(item if has_text(item) else "fault.item.other")
        return f"{kind} {step.position + 1}" + (f" {_quoted(step.name)}" if step.name else "")
    field = f"fault.field.{step.name_of_field}"
    return f"{t(field)} ({step.name_of_field})" if has_text(field) else _quoted(step.name_of_field)


def _quoted(given: object) -> str:
    """What stands in the file, short, on one line and fit to print."""
    if isinstance(given, Shape):
        return t("fault.group") if given is Shape.GROUP else t("fault.list")
    if given is None or isinstance(given, bool):
        return json.dumps(given)
    text = str(given)
    short = "".join(letter if letter.isprintable() else "\ufffd" for letter in text[:LONGEST_QUOTE])
    short += "…" if len(text) > LONGEST_QUOTE else ""
    return f"«{short}»" if isinstance(given, str) else short
