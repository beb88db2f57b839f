"""What people type, read the Norwegian way: «4.3.2017», «12,5», «07.15» or «0715». ValueError for anything else."""

import re
from datetime import date
from decimal import Decimal

from bpa_core.plan import limits
from bpa_core.plan.values import TimeOfDay

_DATE = re.compile(r"(\d{1,2})[. /-]+(\d{1,2})[. /-]+(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBER = re.compile(r"\d{1,12}(?:[,.]\d{1,6})?")
_TIME = re.compile(r"(\d{1,2})(?:[:. ]?(\d{2}))?")


def typed_date(text: str) -> date:
    """«4.3.2017», «04.03.2017» or «2017-03-04»."""
    given = text.strip()
    found = _DATE.fullmatch(given)
    parts = found.groups()[::-1] if found else (iso.groups() if (iso := _ISO.fullmatch(given)) else None)
    if parts is None:
        raise ValueError(text)
    day = date(*(int(part) for part in parts))
    if not limits.FIRST_DATE <= day <= limits.LAST_DATE:
        raise ValueError(text)
    return day


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
