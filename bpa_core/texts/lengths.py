"""Hours and minutes in words. A rounded number never stands on the wrong side of 25 or 32."""

from fractions import Fraction

from bpa_core.texts import t
from bpa_core.texts.numbers import hours_number, number, reads_as_a_line

LEAST_HOURS = Fraction(1, 20)
"""Less than this reads as no hours at all with one decimal, and somebody has drawn them."""


def hours_in_words(minutes: Fraction | int) -> str:
    """«29,5 timer»; «31,98 timer», then «like under 32 timer», where fewer decimals read as the line."""
    exact = Fraction(minutes) / 60
    places = next((places for places in (1, 2) if not reads_as_a_line(exact, places)), None)
    if 0 < exact < LEAST_HOURS:
        return t("length.hour_least", number=number(2 * LEAST_HOURS))
    if places is not None:
        return _hours(number(exact, places))
    return t("length.just_under" if exact < round(exact) else "length.just_over", number=round(exact))


def gap_in_words(minutes: Fraction | int) -> str:
    """«0,8 timer»: a difference, which stands on no side of a line."""
    return _hours(number(Fraction(minutes) / 60))


def exact_hours_a_week(minutes: Fraction | int) -> str:
    """«31,25 timer i uka»: as exact as the columns of papers, so that the same number stands in both."""
    return t("length.per_week", length=_hours(hours_number(minutes)))


def hours_a_week(minutes: Fraction | int) -> str:
    """«29,5 timer i uka»."""
    return t("length.per_week", length=hours_in_words(minutes))


def minutes_in_words(minutes: Fraction | int) -> str:
    """«7 minutter»; «22,5 minutter» where a share of days leaves halves."""
    written = number(minutes)
    return t("length.minute_one" if written == "1" else "length.minute_many", number=written)


def whole_minutes_in_words(minutes: Fraction | int) -> str:
    """«4 minutter»: an average, which nobody measures closer; «1 minutt» is the least of what is there."""
    written = number(max(minutes, 1), 0)
    return t("length.minute_one" if written == "1" else "length.minute_many", number=written)


def _hours(written: str) -> str:
    return t("length.hour_one" if written == "1" else "length.hour_many", number=written)
