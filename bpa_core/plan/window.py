"""A stretch of the clock: minutes past midnight, and on past midnight at the top of the same day."""

from collections.abc import Iterator
from dataclasses import dataclass

from bpa_core.plan.limits import MINUTES_A_DAY


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of the 24-hour circle: `start` 0..1439 and `length` 0..1440, in minutes."""

    start: int
    length: int

    @classmethod
    def between(cls, start: int, end: int) -> "Window":
        """From one minute of the day to another, past midnight where the end is the earlier; empty where they are the
        same."""
        return cls(start, (end - start) % MINUTES_A_DAY)

    def widened(self, minutes: int) -> "Window":
        """Longer (or shorter, if negative) by so much at each end, from nothing up to 24 hours."""
        length = min(max(self.length + 2 * minutes, 0), MINUTES_A_DAY)
        return Window((self.start - minutes) % MINUTES_A_DAY, length)

    def holds(self, minute: int) -> bool:
        """Whether that minute of the day is in it; the last is not."""
        return (minute - self.start) % MINUTES_A_DAY < self.length

    def meets(self, other: "Window") -> bool:
        """Whether the two have a minute together; neither is empty."""
        return self.holds(other.start) or other.holds(self.start)

    @property
    def minutes(self) -> Iterator[int]:
        """Each of its minutes, the first first."""
        return (minute % MINUTES_A_DAY for minute in range(self.start, self.start + self.length))


def apart(start: int, other: int) -> int:
    """Minutes between two times of day, the shorter way round the clock."""
    return min((start - other) % MINUTES_A_DAY, (other - start) % MINUTES_A_DAY)
