"""What people type, read the Norwegian way: «4.3.2017», «12,5», «07.15» or «0715». ValueError for anything else."""

import re
from contextlib import suppress
from datetime import date
from decimal import Decimal

from bpa_core.plan import limits
from bpa_core.plan.values import TimeOfDay

_MONTHS = ("jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des")
_DATE = re.compile(r"(\d{1,2})[. /-]+(\d{1,2}|[a-zæøå]{3,9})(?:[. /-]+(\d{4}|\d{2}))?\.?", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBER = re.compile(r"\d{1,12}(?:[,.]\d{1,6})?")
_TIME = re.compile(r"(\d{1,2})(?:[:. ]?(\d{2}))?")


def typed_date(text: str, near: date | None = None) -> date:
    """«4.3.2017», «4. mars 2017» or «2017-03-04»; with a day to be near, also «10.11» and «10/11/26».

    A year left out is the one that brings the date nearest to `near`. A birth date has nothing to be near: its year is
    written out, or it would be a guess.
    """
    given = text.strip()
    if iso := _ISO.fullmatch(given):
        day = date(*(int(part) for part in iso.groups()))
    elif found := _DATE.fullmatch(given):
        day = _in_year(int(found[1]), _month(found[2]), found[3], near)
    else:
        raise ValueError(text)
    if not limits.FIRST_DATE <= day <= limits.LAST_DATE:
        raise ValueError(text)
    return day


def _month(text: str) -> int:
    """«11», «nov» or «november»; ValueError for what is no month."""
    return int(text) if text.isdigit() else _MONTHS.index(text.lower()[:3]) + 1


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
    found = []
    for one in (year - 1, year, year + 1):
        with suppress(ValueError):
            found.append(date(one, month, day))
    return found


def typed_number(text: str) -> Decimal:
    """«12,5», «1 260» or «350 kr»; never below zero."""
    bare = re.sub(r"[\s\u00a0\u202f]|kr\.?|,-", "", text.lower())
    if not _NUMBER.fullmatch(bare):
        raise ValueError(text)
    return Decimal(bare.replace(",", "."))


def typed_time(text: str) -> TimeOfDay:
    """«07:15», «7.15», «0715» or «7»."""
    found = _TIME.fullmatch(text.strip())
    if not found:
        raise ValueError(text)
    return TimeOfDay.parse(f"{int(found[1]):02d}:{found[2] or '00'}")


def shown_date(day: date | None) -> str:
    """A date as people type it: «4.3.2017»; empty where none is told."""
    return f"{day.day}.{day.month}.{day.year}" if day else ""


def shown_number(amount: Decimal | None) -> str:
    """An amount as people type it: «12,5»; empty where none is told."""
    return "" if amount is None else f"{amount:f}".replace(".", ",")
