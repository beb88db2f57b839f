"""Hours as they were told, in words, with what they are a week."""

from fractions import Fraction

from bpa_core.plan.calendar_year import days_in
from bpa_core.plan.tasks import ExistingService
from bpa_core.plan.told_hours import FULL_POSTS, HoursTold
from bpa_core.plan.vocabulary import HoursPer
from bpa_core.texts import t
from bpa_core.texts.lengths import exact_hours_a_week, hours_a_week
from bpa_core.texts.numbers import hours_number, number
from bpa_core.wording.names import task_name


def as_told(told: HoursTold) -> str:
    """«550 timer i måneden», «50 % av full stilling på 37,5 timer»."""
    amount = number(told.amount, 2)
    if told.per not in FULL_POSTS:
        amount = t("length.hour_one" if amount == "1" else "length.hour_many", number=amount)
    return t(f"told_hours.{told.per}", amount=amount)


def conversion(told: HoursTold, year: int) -> str:
    """«550 timer i måneden er 126,58 timer i uka. Regnet med fire uker …»; nothing to say of hours a week."""
    if told.per is HoursPer.WEEK:
        return ""
    week = hours_number(told.hours_a_week(days_in(year)) * 60)
    if told.per is HoursPer.MONTH:
        return t("told_hours.is_month", told=as_told(told), week=week, four=number(told.four_weeks, 2))
    return t("told_hours.is", told=as_told(told), week=week)


def week_and_told(minutes: Fraction, told: HoursTold | None) -> str:
    """«126,58 timer i uka (550 timer i måneden)»; hours a week as papers have them where they were told so."""
    if told is None or told.per is HoursPer.WEEK:
        return hours_a_week(minutes)
    return t("told_hours.beside", week=exact_hours_a_week(minutes), told=as_told(told))


def service_today(one: ExistingService, year: int) -> str:
    """A service received today: «Støttekontakt: 3 timer i uka»."""
    hours = week_and_told(one.minutes_a_week(year), one.as_told)
    return t("papers.soknad.existing_row", title=task_name(one), hours=hours)
