"""Differences as both sides read them: rounded so that what is shown adds up to what is shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from bpa_core.meeting.view import MeetingView

TENTH = 6
"""Minutes of the smallest part of an hour that is shown."""


@dataclass(frozen=True, slots=True)
class ShownDifferences:
    """Whole tenths of an hour a week, as minutes. `total` is the kommune's shown hours less the family's; `rows`, by
    task, add up to it.
    """

    total: Fraction
    rows: Mapping[str, Fraction]


def shown_differences(view: MeetingView) -> ShownDifferences:
    """Each row's difference to the nearest tenth; where those do not add up, the ones that rounding moved the most go
    to the tenth on the other side, as many as it takes."""
    total = _tenths(view.kommune.hours.need_per_week) - _tenths(view.family.hours.need_per_week)
    exact = {row.id: row.difference / TENTH for row in view.rows}
    shown = {row.id: _tenths(row.difference) for row in view.rows}
    missing = total - sum(shown.values())
    step = 1 if missing > 0 else -1
    most_moved = sorted(exact, key=lambda task: (shown[task] - exact[task]) * step)
    for task in most_moved[: abs(missing)]:
        shown[task] += step
    return ShownDifferences(Fraction(total * TENTH), {task: Fraction(part * TENTH) for task, part in shown.items()})


def _tenths(minutes: Fraction) -> int:
    """As the hours themselves are shown: half goes away from zero."""
    nearest = floor(abs(minutes) / TENTH + Fraction(1, 2))
    return nearest if minutes >= 0 else -nearest
