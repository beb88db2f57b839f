"""How often a day comes, in words: «190 dager», «ca. 2 dager i uka»."""

from fractions import Fraction

from bpa_core.plan.calendar_year import days_in
from bpa_core.texts import t


def days_in_words(days: int) -> str:
    """«1 dag», «190 dager»."""
    return t("year.day_one" if days == 1 else "year.day_many", days=days)


def how_often(days: int, year: int) -> str:
    """About how many days a week, or a month where it is less than one a week; «» for none and for all."""
    total = days_in(year)
    if not 0 < days < total:
        return ""
    per_week, per_month = Fraction(days * 7, total), Fraction(days * 12, total)
    if per_week >= 1:
        return t("year.about", days=days_in_words(round(per_week)), per=t("per.week"))
    if per_month >= 1:
        return t("year.about", days=days_in_words(round(per_month)), per=t("per.month"))
    return ""
