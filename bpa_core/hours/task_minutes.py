"""Whole minutes told of many tasks at once, stretch by stretch of a day."""

from collections.abc import Iterable, Sequence
from itertools import accumulate

Runs = tuple[tuple[int, int], ...]
"""The stretches in which a task is drawn: from one place in their list up to another."""
FEW = 8
"""So many tasks are told one by one; a hundred may lie on each other, in hundreds of stretches."""


class TaskMinutes:
    """Minutes of each task, kept apart by a kind.

    Where nearly all that are drawn in a stretch get its minutes, the stretch is told once, and the few that do not."""

    def __init__(self, kinds: int, tasks: int, stretches: int) -> None:
        self._by_task = [[0] * tasks for _ in range(kinds)]
        self._by_stretch: list[list[int] | None] = [None] * kinds
        self._stretches = stretches

    def add(self, kind: int, place: int, minutes: int, to: Sequence[int], but: Sequence[int]) -> None:
        """To those tasks, of all that are drawn in the stretch at that place; `but` are the others of them."""
        if len(to) <= FEW or len(to) <= len(but):
            self._each(kind, to, minutes)
            return
        stretches = self._by_stretch[kind]
        if stretches is None:
            stretches = self._by_stretch[kind] = [0] * self._stretches
        stretches[place] += minutes
        self._each(kind, but, -minutes)

    def _each(self, kind: int, tasks: Iterable[int], minutes: int) -> None:
        by_task = self._by_task[kind]
        for task in tasks:
            by_task[task] += minutes

    def of(self, tasks: Sequence[int], runs: Sequence[Runs]) -> list[list[int]]:
        """By kind, the minutes of each task; `runs` says of each of them where it is drawn."""
        for kind, stretches in enumerate(self._by_stretch):
            if stretches is not None:
                sums = [0, *accumulate(stretches)]
                for task in tasks:
                    self._by_task[kind][task] += sum(sums[end] - sums[first] for first, end in runs[task])
                self._by_stretch[kind] = None
        return self._by_task
