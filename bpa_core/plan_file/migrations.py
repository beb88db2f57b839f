"""The versions of the file format: how an older file becomes one of today, and which fields it cannot have yet.

docs/plan-format.md tells the same to people. A lift sees files that nobody has checked, and leaves odd values be.
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from bpa_core.plan.paths import Place

Json = dict[str, Any]
EACH = "*"
"""In a path: every item of the list."""


class TooNew(NamedTuple):
    """A field that came with a later version than the file's own."""

    place: Place
    since: int


def _to_2(data: Json) -> Json:
    """Version 2 lets a vedtak's outcome be null, «not told yet». In version 1 it had to be told: null stays a fault."""
    vedtak = data.get("vedtak")
    if not isinstance(vedtak, dict) or vedtak.get("outcome", "") is not None:
        return data
    return {**data, "vedtak": {name: value for name, value in vedtak.items() if name != "outcome"}}


def _to_3(data: Json) -> Json:
    """Version 3 only adds fields, each with a default."""
    return data


LIFTS: tuple[Callable[[Json], Json], ...] = (_to_2, _to_3)
"""Step i makes version i + 2 of version i + 1."""

NEW_FIELDS: Mapping[int, tuple[tuple[str, ...], ...]] = MappingProxyType(
    {
        2: (
            ("year_account",),
            ("vedtak", "applied"),
            ("vedtak", "is_cut"),
            ("vedtak", "cost_claim"),
            ("vedtak", "stated_last_day"),
            ("vedtak", "point_texts"),
            ("meeting", "rows", EACH, "kommune_reason"),
            ("meeting", "rows", EACH, "before"),
        ),
        3: (
            ("plan_id",),
            ("case",),
            ("schemes",),
            ("other_views",),
            ("rhythm",),
            ("school_holidays",),
            ("day_types", EACH, "whereabouts"),
            ("person", "hours_when_granted"),
            ("person", "lasting_when_granted"),
            ("day_types", EACH, "activities", EACH, "done_today_by"),
            ("day_types", EACH, "activities", EACH, "measured"),
            ("day_types", EACH, "activities", EACH, "also_at"),
            ("occasional", EACH, "done_today_by"),
            ("existing_services", EACH, "as_told"),
            ("vedtak", "applied_as_told"),
            ("vedtak", "granted", EACH, "as_told"),
            ("vedtak", "applied", EACH, "as_told"),
            ("vedtak", "number"),
            ("vedtak", "delivery"),
            ("vedtak", "final_decision_on"),
            ("vedtak", "statement_received_on"),
            ("vedtak", "situation"),
            ("vedtak", "other_services"),
            ("vedtak", "point_states"),
            ("vedtak", "earlier"),
            ("vedtak", "need_change"),
            ("vedtak", "cut_tasks"),
        ),
    }
)
"""The fields that came with each version: in an older file they are unknown fields."""


def migrated(data: Json, version: int) -> Json:
    """The same plan in today's version."""
    for lift in LIFTS[version - 1 :]:
        data = lift(data)
    return {**data, "schema_version": len(LIFTS) + 1}


def too_new(data: Json, version: int) -> Iterator[TooNew]:
    """The fields in a file of that version that it cannot have yet."""
    for since, paths in NEW_FIELDS.items():
        for path in paths if version < since else ():
            yield from (TooNew(place, since) for place in _places(data, path))


def _places(data: object, path: tuple[str, ...]) -> Iterator[Place]:
    """Where a path leads in a file that nobody has checked."""
    step, rest = path[0], path[1:]
    inside: list[tuple[str | int, object]] = []
    if step == EACH and isinstance(data, list):
        inside = list(enumerate(data))
    elif isinstance(data, dict) and step in data:
        inside = [(step, data[step])]
    for key, value in inside:
        if rest:
            yield from ((key, *further) for further in _places(value, rest))
        else:
            yield (key,)
