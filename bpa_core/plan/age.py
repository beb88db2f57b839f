"""Ages and birthdays: who is a child, who is an adult, who is near the age limit of pbrl § 2-1 d.

A birthday on 29 February turns on 1 March in other years.
"""

from datetime import date

from bpa_core.law import figure
from bpa_core.plan.model import Person
from bpa_core.plan.vocabulary import FilledInBy, LivesWith

SMALL_UNTIL = 10
"""Until this age we ask what others of the same age need too. No limit of the law: every family may state it."""


def age_on(birth_date: date, as_of: date) -> int:
    """Whole years on that day; negative before birth."""
    had_birthday = (as_of.month, as_of.day) >= (birth_date.month, birth_date.day)
    return as_of.year - birth_date.year - (not had_birthday)


def has_turned(birth_date: date, years: int, as_of: date) -> bool:
    """Whether the person has turned so many years on that day; the birthday itself counts."""
    return age_on(birth_date, as_of) >= years


def birthday(birth_date: date, years: int) -> date:
    """The day the person turns so many years."""
    try:
        return birth_date.replace(year=birth_date.year + years)
    except ValueError:
        return date(birth_date.year + years, 3, 1)


def adult_on(birth_date: date, as_of: date) -> date:
    """The day the person turns 18, by the law on that day."""
    return birthday(birth_date, figure("child_until").on(as_of).value)


def is_adult(person: Person, as_of: date) -> bool | None:
    """Whether the person is 18 or over on that day; None: no birth date is stated, so nobody knows."""
    if person.birth_date is None:
        return None
    return has_turned(person.birth_date, figure("child_until").on(as_of).value, as_of)


def is_child(person: Person, as_of: date) -> bool:
    """Whether the case is a child's: under 18 on that day (vergemålsloven § 8, barnekonvensjonen art. 1).

    Without a birth date the plan speaks of a child where a parent fills it in, or where the home is a delt bosted,
    which parents agree on for a child (barnelova § 36). To live with one's parents says nothing: adults do.
    """
    adult = is_adult(person, as_of)
    if adult is None:
        return person.filled_in_by is FilledInBy.PARENT or person.lives_with is LivesWith.SHARED_RESIDENCE
    return not adult


def known_child(person: Person, as_of: date) -> bool | None:
    """Whether the person is known to be under 18 on that day; None: no birth date is stated. What is asked and offered
    follows what is known; what is claimed follows `is_child`."""
    adult = is_adult(person, as_of)
    return None if adult is None else not adult


def known_small_child(person: Person, as_of: date) -> bool:
    """Whether the person is known to be so young that others of the same age need much help too."""
    born = person.birth_date
    return born is not None and not has_turned(born, SMALL_UNTIL, as_of)


def at_the_age_limit(person: Person, as_of: date) -> bool:
    """Whether the person is known to be 67 or over, or to turn 67 within a year (pbrl § 2-1 d first paragraph)."""
    born = person.birth_date
    return born is not None and has_turned(born, figure("age_limit").on(as_of).value - 1, as_of)
