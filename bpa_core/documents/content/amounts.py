"""Numbers as papers write them: the Assessment's exact minutes, rounded here and nowhere before."""

from fractions import Fraction

from bpa_core.assessment.assess import Assessment
from bpa_core.texts import t
from bpa_core.texts.numbers import MOST_PLACES, number, reads_as_a_line


def hours(minutes: Fraction | int) -> str:
    """Minutes as hours: «31,25», two decimals so that columns add up; more only next to 25 and 32 hours."""
    exact, places = Fraction(minutes) / 60, 2
    while reads_as_a_line(exact, places) and places < MOST_PLACES:
        places += 1
    return number(exact, places)


def minutes(amount: Fraction | int) -> str:
    """«22,5»: minutes for a table."""
    return number(amount)


def week(amount: Fraction | int) -> str:
    """«31,25 timer i uka»."""
    written = hours(amount)
    length = t("length.hour_one" if written == "1" else "length.hour_many", number=written)
    return t("length.per_week", length=length)


def need_year(assessment: Assessment) -> str:
    """«1 642,5 timer i 2026»."""
    written = hours(assessment.hours.need_per_year)
    return t("papers.hours_year", hours=written, year=assessment.plan.year)
