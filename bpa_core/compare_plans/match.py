"""Which tasks of two plans are the same: all alike first, then by title, then by kind and time. Each has one mate."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from bpa_core.plan.limits import MINUTES_A_DAY
from bpa_core.plan.tasks import Activity, ExistingService, Occasional
from bpa_core.plan.window import apart

Item = Activity | Occasional | ExistingService
I = TypeVar("I", Activity, Occasional, ExistingService)  # noqa: E741  an item
NEAR = 90
"""Minutes between two starts within which tasks of one kind are taken for the same."""


def comparable_fields(item: Item) -> dict[str, object]:
    """What a task says, but for its id: what two plans are compared by."""
    return {name: getattr(item, name) for name in type(item).model_fields if name != "id"}


def same(item: Item | None, other: Item | None) -> bool:
    """Whether both say the same, or neither is there."""
    if item is None or other is None:
        return item is other
    return type(item) is type(other) and comparable_fields(item) == comparable_fields(other)


def pairs(mine: Sequence[I], others: Sequence[I]) -> dict[int, int]:
    """The place of each of mine -> the place of its mate among the others."""
    paired: dict[int, int] = {}
    _pair(mine, others, paired, _whole, MINUTES_A_DAY)
    _pair(mine, others, paired, _title_and_kind, MINUTES_A_DAY)
    _pair(mine, others, paired, _title, MINUTES_A_DAY)
    _pair(mine, others, paired, _kind, NEAR)
    return paired


def _pair(
    mine: Sequence[I], others: Sequence[I], paired: dict[int, int], key: Callable[[Item], Hashable | None], apart: int
) -> None:
    """Those of the same key that are left, the nearest in time first, at most so many minutes apart."""
    taken = set(paired.values())
    by_key = defaultdict[Hashable, list[int]](list)
    for there, one in enumerate(others):
        if there not in taken:
            by_key[key(one)].append(there)
    near = sorted(
        (distance, here, there)
        for here, one in enumerate(mine)
        if here not in paired and (own := key(one)) is not None
        for there in by_key.get(own, ())
        if (distance := _apart(one, others[there])) <= apart
    )
    for _, here, there in near:
        if here not in paired and there not in taken:
            paired[here] = there
            taken.add(there)


def _apart(item: Item, other: Item) -> int:
    """Minutes between two starts, round the clock."""
    if not isinstance(item, Activity) or not isinstance(other, Activity):
        return 0
    return apart(item.start, other.start)


def _whole(item: Item) -> Hashable:
    return type(item), tuple(comparable_fields(item).values())


def _title(item: Item) -> Hashable | None:
    """None where there is no title: nothing is the same by that."""
    return folded(item.title) or None


def folded(text: str) -> str:
    """The same words whatever their letters' size and the spaces between them."""
    return " ".join(text.casefold().split())


def _kind(item: Item) -> Hashable:
    return item.service if isinstance(item, ExistingService) else item.category


def _title_and_kind(item: Item) -> Hashable | None:
    return (title, _kind(item)) if (title := _title(item)) else None
