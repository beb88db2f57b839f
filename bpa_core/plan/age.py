"""Ages. A birthday on 29 February turns on 1 March in other years."""

from datetime import date


def age_on(birth_date: date, as_of: date) -> int:
    """Whole years on that day; negative before birth."""
    had_birthday = (as_of.month, as_of.day) >= (birth_date.month, birth_date.day)
    return as_of.year - birth_date.year - (not had_birthday)


def turned(birth_date: date, years: int, as_of: date) -> bool:
    """Whether the person has turned so many years on that day; the birthday itself counts."""
    return age_on(birth_date, as_of) >= years
