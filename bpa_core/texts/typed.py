"""What people type: «4.3.2017», «12,5», «07.15» or «0715», and as the language in use writes it («12.5», «1,260»,
«March 4, 2017», «7.15 pm»). ValueError for anything else.

A day stands before its month in every language: the papers go to a Norwegian kommune.
"""

import re
from contextlib import suppress
from datetime import date
from decimal import Decimal
from functools import cache

from bpa_core.plan import limits
from bpa_core.plan.values import TimeOfDay
from bpa_core.texts.language import languages, reading_language

_DATE = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?[. /-]+(\d{1,2}|[^\W\d_]{3,9})(?:[., /-]+(\d{4}|\d{2}))?\.?", re.IGNORECASE
)
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?(?:,? +(\d{4}|\d{2}))?", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBER = re.compile(r"\d{1,12}(?:[,.]\d{1,6})?")
_EITHER = re.compile(r"[1-9]\d{0,2}([,.])\d{3}")
"""Thousands or decimals, by who writes."""
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:([,.])\d{3})(?:\1\d{3})*(?:(?!\1)[,.]\d{1,6})?")
"""«1.260.000» and «1,260.5»: thousands, whoever writes."""
_TIME = re.compile(r"(\d{1,2})(?:[:. ]?(\d{2}))?(?: ?([ap])\.?m\.?)?", re.IGNORECASE)
_NOON = 12


class ReadTwoWays(ValueError):
    """A number that can be meant in two ways: «1.260» where neither sign is the language's own. `ways`: both."""

    def __init__(self, text: str, ways: tuple[Decimal, Decimal]) -> None:
        super().__init__(text)
        self.ways = ways


def typed_date(text: str, near: date | None = None) -> date:
    """«4.3.2017», «4. mars 2017» or «2017-03-04»; with a day to be near, also «10.11» and «10/11/26».

    A year left out is the one that brings the date nearest to `near`. A birth date has nothing to be near: its year is
    written out, or it would be a guess.
    """
    given = text.strip()
    if iso := _ISO.fullmatch(given):
        day = date(*(int(part) for part in iso.groups()))
    elif match := _DATE.fullmatch(given):
        day = _in_year(int(match[1]), _month(match[2]), match[3], near)
    elif match := _MONTH_FIRST.fullmatch(given):
        day = _in_year(int(match[2]), _month(match[1]), match[3], near)
    else:
        raise ValueError(text)
    if not limits.FIRST_DATE <= day <= limits.LAST_DATE:
        raise ValueError(text)
    return day


def _month(text: str) -> int:
    """«11», «nov» or «november», in any of our languages; ValueError for what is no month."""
    if text.isdigit():
        return int(text)
    named = {number for begins, number in _months() if text.lower().startswith(begins)}
    if len(named) != 1:
        raise ValueError(text)
    return named.pop()


@cache
def _months() -> frozenset[tuple[str, int]]:
    """How the name of each month begins in each language, with its number."""
    return frozenset(
        (name[:3].lower(), number)
        for one in languages().values()
        for number, name in one.babel.months["format"]["wide"].items()
    )


def _in_year(day: int, month: int, year: str | None, near: date | None) -> date:
    if year and len(year) == 4:
        return date(int(year), month, day)
    if near is None:
        raise ValueError(year)
    if year:
        return date(near.year // 100 * 100 + int(year), month, day)
    return min(_days(day, month, near.year), key=lambda one: abs(one - near))


def _days(day: int, month: int, year: int) -> list[date]:
    """The day in the year before, the year and the year after, where it exists; ValueError where it never does."""
    days = []
    for near in (year - 1, year, year + 1):
        with suppress(ValueError):
            days.append(date(near, month, day))
    return days


def typed_number(text: str) -> Decimal:
    """«12,5», «1 260» or «350 kr»; never below zero. One sign before three digits parts thousands where the language
    in use writes them so («1,260» in English), decimals where it is the language's own; else it is ReadTwoWays."""
    bare = re.sub(r"[\s\u00a0\u202f]|kr\.?|nok|,-", "", text.lower())
    if either := _EITHER.fullmatch(bare):
        return _by_language(text, bare, either[1])
    if thousands := _THOUSANDS.fullmatch(bare):
        bare = bare.replace(thousands[1], "")
    if not _NUMBER.fullmatch(bare):
        raise ValueError(text)
    return Decimal(bare.replace(",", "."))


def _by_language(text: str, bare: str, sign: str) -> Decimal:
    language = reading_language()
    thousands, decimals = Decimal(bare.replace(sign, "")), Decimal(bare.replace(sign, "."))
    if sign == language.decimal:
        return decimals
    if sign == language.group:
        return thousands
    raise ReadTwoWays(text, (thousands, decimals))


def typed_time(text: str) -> TimeOfDay:
    """«07:15», «7.15», «0715», «7» or «7.15 pm»."""
    match = _TIME.fullmatch(text.strip())
    if not match:
        raise ValueError(text)
    return TimeOfDay.parse(f"{_hour(int(match[1]), match[3]):02d}:{match[2] or '00'}")


def _hour(given: int, half: str | None) -> int:
    """The hour of the day; `half`: «a» before noon, «p» after it, None for a day of 24 hours."""
    if half is None:
        return given
    if not 1 <= given <= _NOON:
        raise ValueError(given)
    return given % _NOON + (_NOON if half.lower() == "p" else 0)


def shown_date(day: date | None) -> str:
    """A date as people type it: «4.3.2017»; empty where none is told."""
    return f"{day.day}.{day.month}.{day.year}" if day else ""


def shown_number(amount: Decimal | None) -> str:
    """An amount as people type it: «12,5», «12.5» in English; empty where none is told."""
    return "" if amount is None else f"{amount:f}".replace(".", reading_language().decimal)
