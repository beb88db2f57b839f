"""How long a year is."""

from calendar import isleap


def days_in(year: int) -> int:
    """365 or 366 days."""
    return 366 if isleap(year) else 365
