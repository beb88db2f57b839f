"""Differences as people read them: with their sign."""

from fractions import Fraction

from bpa_core.texts import t
from bpa_core.texts.numbers import hours, number

SMALL = 3
"""Minutes a week under which one decimal of an hour would read as none."""


def signed(minutes: Fraction) -> str:
    """«−1,8 t», «+0,5 t», «under 0,1 t»; «0 t» only where there is none."""
    if minutes and abs(minutes) < SMALL:
        return t("mote.row.small")
    return f"{'+' if minutes > 0 else ''}{hours(minutes)}"


def each(minutes: int) -> str:
    """«480 min»: the same unit on both sides of the table."""
    return t("mote.row.minutes", minutes=number(minutes))
