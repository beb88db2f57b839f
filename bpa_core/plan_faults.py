"""What is wrong with a plan file, said so that a parent understands: the place, what is wrong, what is allowed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from bpa_core import limits
from bpa_core.texts import all_texts, t

Place = Sequence[str | int]
LISTED = {"day_types", "activities", "occasional", "existing_services", "granted", "points", "rows"}


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: `place` in words, `what` is wrong and what is allowed."""

    place: str
    what: str

    @classmethod
    def at(cls, place: Place, kind: str, **values: object) -> "Fault":
        return cls(in_words(place), t(f"fault.{kind}", **values))

    def __str__(self) -> str:
        return f"{self.place}: {self.what}"


def in_words(place: Place, data: object = None) -> str:
    """«Dagtype 2 «Skoledag», oppgave 3 «Frokost», minutter»; unknown names are quoted as they are."""
    words: list[str] = []
    here: Any = data
    for step, after in zip(place, [*place[1:], None], strict=True):
        here = _inside(here, step)
        if isinstance(step, str) and step in LISTED and isinstance(after, int):
            continue
        words.append(_number(words, place, step, here) if isinstance(step, int) else _field(step))
    return ", ".join(words) or t("fault.place.file")


def _inside(data: Any, step: str | int) -> Any:
    try:
        return data[step]
    except (KeyError, IndexError, TypeError):
        return None


def _number(words: list[str], place: Place, step: int, here: object) -> str:
    kind = next(name for name in reversed(place[: _index_of(place, step, len(words))]) if isinstance(name, str))
    name = here.get("name", here.get("title")) if isinstance(here, Mapping) else None
    numbered = f"{t(f'fault.item.{kind}')} {step + 1}"
    return f"{numbered} «{name[:40]}»" if isinstance(name, str) and name else numbered


def _index_of(place: Place, step: int, seen: int) -> int:
    return next(i for i, one in enumerate(place) if one == step and isinstance(one, int) and i >= seen) + 1


def _field(name: str) -> str:
    words = all_texts().get(f"fault.field.{name}")
    return f"{words} ({name})" if words else f"«{name[:40]}»"


def faults_of(found: ValidationError, data: object) -> tuple[Fault, ...]:
    """Every fault that pydantic found, each once, in the order of the file."""
    return tuple(Fault(in_words(one["loc"], data), _what(one)) for one in found.errors(include_url=False))


def _what(error: Mapping[str, Any]) -> str:
    kind, context = error["type"], dict(error.get("ctx", {}))
    context.pop("error", None)
    if kind == "enum":
        context["expected"] = context["expected"].replace(" or ", ", ").replace("'", "«", 1)
    key = f"fault.{kind}" if f"fault.{kind}" in all_texts() else "fault.other"
    return t(key, **context, last_year=limits.LAST_YEAR)
