"""Where a person stands beside the ages of pbrl § 2-1 d, as far as a birth date is told."""

from datetime import date

from bpa_core.law import figure
from bpa_core.plan.age import turned
from bpa_core.plan.model import Person


def is_adult(person: Person, as_of: date) -> bool | None:
    """Whether the person is 18 or over on that day; None: not told."""
    return (
        None if person.birth_date is None else turned(person.birth_date, figure("child_until").on(as_of).value, as_of)
    )


def at_the_age_limit(person: Person, as_of: date) -> bool:
    """Whether the person is known to be 67 or over, or to turn 67 within a year."""
    born = person.birth_date
    return born is not None and turned(born, figure("age_limit").on(as_of).value - 1, as_of)
