"""What the clock says in words."""

from functools import lru_cache

from bpa_core.plan.values import TimeOfDay
from bpa_core.texts import label, t
from bpa_core.texts.numbers import clock_length
from bpa_ui.clock.record import ClockRecord


@lru_cache(maxsize=4096)
def time_span(start: int, minutes: int) -> str:
    """«07:15–07:45»; midnight at the end is 24:00."""
    end = TimeOfDay.at(start + minutes)
    return f"{TimeOfDay.at(start)}–{end if end else '24:00'}"


def share(n: int, m: int) -> str:
    """«2 av 5 slike dager»."""
    return t("dognet.share", n=n, m=m)


def alt(day: ClockRecord) -> str:
    """The figure's name: the day, its sum, and how it divides. Holds the day's name as it was typed."""
    parts = (f"{label(family)} {clock_length(sums)}" for family, sums in day.total.by_family.items())
    values = {"day": day.total.name, "need": clock_length(day.total.need), "parts": ", ".join(parts) or "–"}
    return t("dognet.clock.alt", **values)
