"""Hours as they were stated, in words, with what they are a week."""

from fractions import Fraction

from bpa_core.plan.calendar_year import days_in
from bpa_core.plan.stated_hours import FULL_POSTS, StatedHours
from bpa_core.plan.tasks import ExistingService
from bpa_core.plan.vocabulary import HoursPer
from bpa_core.texts import t
from bpa_core.texts.lengths import exact_hours_a_week, hours_a_week
from bpa_core.texts.numbers import hours_number, number
from bpa_core.wording.names import task_name


def stated_words(stated: StatedHours) -> str:
    """«550 timer i måneden», «50 % av full stilling på 37,5 timer»."""
    amount = number(stated.amount, 2)
    if stated.per not in FULL_POSTS:
        amount = t("length.hour_one" if amount == "1" else "length.hour_many", number=amount)
    return t(f"told_hours.{stated.per}", amount=amount)


def conversion(stated: StatedHours, year: int) -> str:
    """«550 timer i måneden er 126,58 timer i uka. Regnet med fire uker …»; nothing to say of hours a week."""
    if stated.per is HoursPer.WEEK:
        return ""
    week = hours_number(stated.hours_a_week(days_in(year)) * 60)
    if stated.per is HoursPer.MONTH:
        return t("told_hours.is_month", told=stated_words(stated), week=week, four=number(stated.four_weeks, 2))
    return t("told_hours.is", told=stated_words(stated), week=week)


def week_and_stated(minutes: Fraction, stated: StatedHours | None) -> str:
    """«126,58 timer i uka (550 timer i måneden)»; hours a week as papers have them where they were stated so."""
    if stated is None or stated.per is HoursPer.WEEK:
        return hours_a_week(minutes)
    return t("told_hours.beside", week=exact_hours_a_week(minutes), told=stated_words(stated))


def service_today(service: ExistingService, year: int) -> str:
    """A service received today: «Støttekontakt: 3 timer i uka»."""
    hours = week_and_stated(service.minutes_a_week(year), service.as_told)
    return t("papers.soknad.existing_row", title=task_name(service), hours=hours)
