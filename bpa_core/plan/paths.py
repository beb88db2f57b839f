"""Where things with a name or an id stand in a plan, whether it is made or still as the file has it."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

Place = tuple[str | int, ...]


class Duplicate(NamedTuple):
    """A name or id that stands a second time in the plan."""

    place: Place
    kind: str
    value: str


def items_in(plan: object) -> Iterator[tuple[Place, object]]:
    """Everything that has an id, in file order."""
    for place, day in _listed(plan, "day_types"):
        yield from ((place + inside, task) for inside, task in _listed(day, "activities"))
    yield from _listed(plan, "occasional")
    yield from _listed(plan, "existing_services")


def duplicates(plan: object) -> Iterator[Duplicate]:
    """Day names and ids that stand further up already; works on what is faulty elsewhere too."""
    for kind, field, parts in (
        ("name_twice", "name", _listed(plan, "day_types")),
        ("id_twice", "id", items_in(plan)),
    ):
        seen: set[str] = set()
        for place, part in parts:
            value = field_value(part, field)
            if isinstance(value, str):
                if value in seen:
                    yield Duplicate((*place, field), kind, value)
                seen.add(value)


def free_ids(used: set[str]) -> Iterator[str]:
    """t1, t2, … as far as they are not used."""
    number = 0
    while True:
        number += 1
        if f"t{number}" not in used:
            yield f"t{number}"


def field_value(part: object, field: str) -> object:
    """What a part of a plan says in a field; None if it has none."""
    return part.get(field) if isinstance(part, Mapping) else getattr(part, field, None)


def _listed(part: object, field: str) -> Iterator[tuple[Place, object]]:
    given = field_value(part, field)
    if isinstance(given, list | tuple):
        yield from (((field, number), item) for number, item in enumerate(given))
