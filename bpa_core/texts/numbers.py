"""Numbers, times and dates as they are written in the language in use. Rounding happens here and nowhere before."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache

from babel.dates import format_date
from babel.numbers import NumberPattern, parse_pattern

from bpa_core.texts import t
from bpa_core.texts.language import reading, reading_language

MOST_PLACES = 4
LINES = (25, 32)
"""Hours a week whose sides matter (pbrl § 2-1 d)."""
_NEAR = {hour for line in LINES for hour in (line - 1, line)}


def _decimal(number: Fraction | Decimal | int, places: int) -> Decimal:
    """Half away from zero, from the exact value."""
    return Decimal(_whole(number, 10**places)).scaleb(-places)


def _whole(number: Fraction | Decimal | int, times: int = 1) -> int:
    """So many times the number as a whole number, half away from zero."""
    above, below = number.as_integer_ratio()
    whole = (2 * abs(above) * times + below) // (2 * below)
    return whole if above >= 0 else -whole


def number(value: Fraction | Decimal | int, places: int = 1) -> str:
    """«31,5»; at most so many decimals, none where they would be zero."""
    return _written(_decimal(value, places), places, reading_language().babel)


@lru_cache(maxsize=4096)
def _written(rounded: Decimal, places: int, locale: str) -> str:
    """A move along the day comes by few numbers, again and again."""
    return str(_pattern(places).apply(rounded, locale)).replace("-", "−")


@cache
def _pattern(places: int) -> NumberPattern:
    return parse_pattern("#,##0" + ("." + "#" * places if places else ""))


def hours_number(minutes: Fraction | int, places: int = 2) -> str:
    """Minutes as hours, «31,25»; more decimals where fewer would read as 25 or 32 hours and it is not."""
    exact = Fraction(minutes) / 60
    while reads_as_a_line(exact, places) and places < MOST_PLACES:
        places += 1
    return number(exact, places)


def hours(minutes: Fraction | int, places: int = 1) -> str:
    """The same with its unit, «31,5 t»."""
    return short_hours(hours_number(minutes, places))


def short_hours(written: str) -> str:
    """What is written, with the short unit of hours: «31,5 t»; the unit alone, « t», for nothing."""
    return t("length.short_hours", number=written)


def reads_as_a_line(exact: Fraction, places: int) -> bool:
    """Whether rounding would put hours on a line of pbrl § 2-1 d where they do not stand."""
    if int(exact) not in _NEAR:
        return False
    return any(line - 1 < exact < line + 1 and exact != line and _decimal(exact, places) == line for line in LINES)


def clock_length(minutes: Fraction | int) -> str:
    """Minutes as «9 t 45 min», to the nearest minute; «−5 min» below zero."""
    return _length(minutes if type(minutes) is int else _whole(minutes), reading())


def clock_length_of(units: int, scale: int) -> str:
    """The same of so many units of 1/`scale` minute, never below zero: a day's picture asks a hundred times."""
    return _length((2 * units + scale) // (2 * scale), reading())


@lru_cache(maxsize=4096)
def _length(whole: int, _language: str) -> str:
    long, short = divmod(abs(whole), 60)
    parts = (
        short_hours(str(long)) if long else "",
        t("length.short_minutes", number=short) if short or not long else "",
    )
    return ("−" if whole < 0 else "") + " ".join(part for part in parts if part)


def kroner(value: Fraction | Decimal | int) -> str:
    """«1 260 kr»."""
    return t("length.kroner", number=number(value, 2))


def long_date(day: date) -> str:
    """«22. november 2026»."""
    language = reading_language()
    return format_date(day, format=language.date, locale=language.babel)


def weekday(day: date) -> str:
    """«mandag»."""
    return format_date(day, format="EEEE", locale=reading_language().babel)


def month_name(month: int) -> str:
    """«januar» for 1."""
    return format_date(date(2000, month, 1), format="LLLL", locale=reading_language().babel)
