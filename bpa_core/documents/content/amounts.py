"""Numbers as papers write them: the Assessment's exact minutes, rounded here and nowhere before."""

from collections.abc import Sequence
from fractions import Fraction

from bpa_core.aret.days_by_date import is_late
from bpa_core.assessment.assess import Assessment
from bpa_core.texts import t
from bpa_core.texts.lengths import LEAST_HOURS, exact_hours_a_week
from bpa_core.texts.numbers import LINES, hours_number, number, reads_as_a_line

NOTHING = Fraction()


def hours(amount: Fraction | int) -> str:
    """Minutes as hours: «31,25», two decimals so that columns add up; more only next to 25 and 32 hours."""
    return hours_number(amount)


def minutes(amount: Fraction | int) -> str:
    """«22,5»: minutes for a table."""
    return number(amount)


def week(amount: Fraction | int) -> str:
    """«31,25 timer i uka»."""
    return exact_hours_a_week(amount)


def need_year(assessment: Assessment) -> str:
    """«1 643 timer i 2026», from October on «de neste tolv månedene»: nobody writes a year's hours with decimals."""
    whole = number(assessment.hours.need_per_year / 60, 0)
    if is_late(assessment.as_of, assessment.plan.year):
        return t("papers.hours_ahead", hours=whole)
    return t("papers.hours_year", hours=whole, year=assessment.plan.year)


def one_decimal(amount: Fraction | int) -> str:
    """Minutes as hours for a letter: «31,3»; more only next to 25 and 32 hours; «under 0,1», never a nought."""
    if 0 < amount < 60 * LEAST_HOURS:
        return t("length.least", number=number(2 * LEAST_HOURS))
    return hours_number(amount, 1)


def adding_up(amounts: Sequence[Fraction], places: int, less: Fraction = NOTHING) -> list[Fraction]:
    """Minutes rounded to so many decimals of an hour, so that they add up to their rounded sum: a column that a reader
    adds up must not be a tenth off. What is rounded the most gives way. `less`: what stands beside them in the sum, and
    is rounded by itself."""
    unit = Fraction(60, 10**places)
    whole = [amount // unit for amount in amounts]
    rest = _rounded(sum(amounts, less), unit) - _rounded(less, unit)
    short = rest - sum(whole)
    most = sorted(range(len(amounts)), key=lambda index: amounts[index] % unit, reverse=True)[:short]
    return [(part + (index in most)) * unit for index, part in enumerate(whole)]


def _rounded(amount: Fraction, unit: Fraction) -> int:
    return int(amount / unit + Fraction(1, 2))


def column(amounts: Sequence[Fraction]) -> tuple[str, ...]:
    """Hours of a letter's table, one decimal, that add up; two where one would put their sum on 25 or 32 hours."""
    places = 2 if reads_as_a_line(sum(amounts, Fraction()) / 60, 1) else 1
    rounded = zip(amounts, adding_up(amounts, places), strict=True)
    return tuple(one_decimal(exact) if exact and not shown else number(shown / 60, places) for exact, shown in rounded)


def fine_column(amounts: Sequence[Fraction], less: Fraction = NOTHING) -> tuple[str, ...]:
    """Hours of a table, two decimals, that add up to their rounded sum, with what stands beside them in it as `less`;
    more decimals next to 25 and 32 hours."""
    return tuple(
        hours(exact if _reads_as_another(part, exact) else part)
        for exact, part in zip(amounts, adding_up(amounts, 2, less), strict=True)
    )


def _reads_as_another(shown: Fraction, exact: Fraction) -> bool:
    """Whether what is shown stands on 25 or 32 hours, and the exact amount does not."""
    return shown != exact and any(shown == line * 60 for line in LINES)


def hours_and_sum(amounts: Sequence[Fraction]) -> tuple[str, ...]:
    """Hours of a letter's table and their sum, each as the letter's sentences have it, with one decimal; all with two
    where those would not add up."""
    total = sum(amounts, Fraction())
    if adding_up(amounts, 1) == [adding_up([one], 1)[0] for one in amounts]:
        return tuple(map(one_decimal, (*amounts, total)))
    return (*fine_column(amounts), hours(total))


def year_ahead(assessment: Assessment) -> str:
    """«om lag 1 643 timer på tolv måneder»: no year is named, as nobody knows it yet."""
    return t("papers.soknad.year_ahead", hours=number(assessment.hours.need_per_year / 60, 0))
