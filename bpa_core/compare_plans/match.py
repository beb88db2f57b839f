"""Which tasks of two plans are the same: all alike first, then by title, then by kind and time. Each has one mate."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from bpa_core.plan.limits import MINUTES_A_DAY
from bpa_core.plan.model import Activity, ExistingService, Occasional

Item = Activity | Occasional | ExistingService
I = TypeVar("I", Activity, Occasional, ExistingService)  # noqa: E741  an item
NEAR = 90
"""Minutes between two starts within which tasks of one kind are taken for the same."""


def said(item: Item) -> dict[str, object]:
    """What a task says, but for its id: what two plans are compared by."""
    return {name: getattr(item, name) for name in type(item).model_fields if name != "id"}


def same(one: Item | None, other: Item | None) -> bool:
    """Whether both say the same, or neither is there."""
    if one is None or other is None:
        return one is other
    return type(one) is type(other) and said(one) == said(other)


def pairs(mine: Sequence[I], others: Sequence[I]) -> dict[int, int]:
    """The place of each of mine -> the place of its mate among the others."""
    found: dict[int, int] = {}
    for is_mate in (same, _alike, _same_title, _same_kind_and_time):
        _pair(mine, others, found, is_mate)
    return found


def _pair(mine: Sequence[I], others: Sequence[I], found: dict[int, int], is_mate: Callable[[Item, Item], bool]) -> None:
    """Those that are left, the nearest in time first."""
    free = [place for place in range(len(others)) if place not in found.values()]
    near = sorted(
        (_apart(one, others[there]), here, there)
        for here, one in enumerate(mine)
        if here not in found
        for there in free
        if is_mate(one, others[there])
    )
    for _, here, there in near:
        if here not in found and there not in found.values():
            found[here] = there


def _apart(one: Item, other: Item) -> int:
    """Minutes between two starts, round the clock."""
    if not isinstance(one, Activity) or not isinstance(other, Activity):
        return 0
    gap = abs(one.start - other.start)
    return min(gap, MINUTES_A_DAY - gap)


def _title(item: Item) -> str:
    return " ".join(item.title.casefold().split())


def _kind(item: Item) -> str:
    return item.service if isinstance(item, ExistingService) else item.category


def _same_title(one: Item, other: Item) -> bool:
    return bool(_title(one)) and _title(one) == _title(other)


def _alike(one: Item, other: Item) -> bool:
    return _same_title(one, other) and _kind(one) == _kind(other)


def _same_kind_and_time(one: Item, other: Item) -> bool:
    return _kind(one) == _kind(other) and _apart(one, other) <= NEAR
