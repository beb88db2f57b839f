"""The last days that count: pure dates from dates, each with its legal basis.

Weeks and months end on the day of the same name or number; a month without that number ends on its
last day (domstolloven § 148). What ends on a Saturday, a Sunday or a public holiday moves to the next
working day (§ 149), where forvaltningsloven says so (§ 30: appeals; § 36: costs). Paragraphs are those of the day in
use. What an appeal needs to be in time (posted, or arrived) is said in texts, which change with the act.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from dateutil.relativedelta import relativedelta
from holidays.countries.norway import Norway

from bpa_core.law import LegalReference, cite_all
from bpa_core.plan import limits
from bpa_core.plan.age import birthday
from bpa_core.plan.vocabulary import Code, Delivery

APPEAL_WEEKS = 4
COSTS_WEEKS = 3
REPLY_DAYS = 7
"""Own choice: no rule says when statsforvalteren decides, only that it should be soon."""
REMINDER_WEEKS = 4
"""Own choice, no rule: how long a reminder is given before a complaint that nothing is decided."""
BEFORE_ADULT = 17
RENEWAL_MONTHS = 3
"""Own choice, no rule: a new case commonly takes one to three months."""


class DeadlineKind(Code):
    """What must have happened by the day."""

    FORELOPIG_SVAR = "forelopig_svar"
    KLAGE_UTEN_VEDTAK = "klage_uten_vedtak"
    KLAGE = "klage"
    SISTE_MULIGHET = "siste_mulighet"
    SAKSKOSTNADER = "sakskostnader"
    SVAR_PA_UTTALELSE = "svar_pa_uttalelse"
    SIVILOMBUDET = "sivilombudet"
    FORNYELSE = "fornyelse"
    ETT_AR_TIL_18 = "ett_ar_til_18"


@dataclass(frozen=True, slots=True)
class Deadline:
    """`day` is the last day; `counted` the one the weeks or months end on, before a day off moved it."""

    kind: DeadlineKind
    day: date
    counted: date
    basis: tuple[LegalReference, ...]

    @property
    def moved(self) -> bool:
        """Whether it ended on a day off and so moved (dl § 149)."""
        return self.day != self.counted

    def days_left(self, as_of: date) -> int:
        """Whole days from `as_of` to the last day: 0 on the day itself, negative when it has passed."""
        return (self.day - as_of).days

    def passed(self, as_of: date) -> bool:
        """Whether the last day is before that day."""
        return self.day < as_of


class _Norway(Norway):
    """The package stops at 2100; a vedtak received that December is appealed in 2101."""

    start_year = limits.FIRST_DATE.year
    end_year = limits.LAST_DATE.year + 2


@cache
def _public_holidays(year: int) -> frozenset[date]:
    return frozenset(_Norway(years=year, expand=False))


def is_working_day(day: date) -> bool:
    """Monday to Friday and no public holiday; 1 and 17 May are holidays, 24 and 31 December are not."""
    return day.weekday() < 5 and day not in _public_holidays(day.year)


def next_working_day(day: date) -> date:
    """The day itself, or the first working day after it (domstolloven § 149)."""
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def last_day_to_appeal(received_on: date, delivery: Delivery = Delivery.UNKNOWN) -> Deadline:
    """Four weeks from when one could appeal (pbrl § 7-5), safely read as the day the vedtak came.

    A letter comes on the day it is received. A digital vedtak comes when it lies ready and notice of it is sent by SMS
    or e-mail, whenever it is opened (eForvaltningsforskriften § 11 second paragraph): `received_on` is then that day.
    """
    counted = received_on + timedelta(weeks=APPEAL_WEEKS)
    from_notice = ("klagefrist_digital",) if delivery is Delivery.DIGITAL else ()
    return _moving(DeadlineKind.KLAGE, counted, "klagefrist", *from_notice, "klage_i_tide", "frist_regnes")


def last_day_for_more_time(received_on: date) -> Deadline:
    """The day by which a longer time must be GRANTED, not only asked for (fvl § 29 fourth paragraph)."""
    appeal = last_day_to_appeal(received_on)
    return Deadline(appeal.kind, appeal.day, appeal.counted, cite_all(("klagefrist_lengre",)))


def reply_to_statement(received_on: date) -> Deadline:
    """When to have answered what the kommune writes to statsforvalteren (a copy is sent to the parties: fvl § 33 fourth
    paragraph). No rule sets a time: an own advice, so that the answer comes before the decision.
    """
    return _fixed(DeadlineKind.SVAR_PA_UTTALELSE, received_on + timedelta(days=REPLY_DAYS), "kommunens_uttalelse")


def last_day_for_sivilombudet(final_decision_on: date) -> Deadline:
    """One year from the final decision, statsforvalteren's (sivilombudsloven § 9 second paragraph). Nothing says
    that it moves past a day off: read strictly.
    """
    return _fixed(
        DeadlineKind.SIVILOMBUDET,
        final_decision_on + relativedelta(years=1),
        "sivilombudet_frist",
        "sivilombudet_vilkar",
        "frist_slutter",
    )


def last_day_for_costs(new_vedtak_received_on: date) -> Deadline:
    """Three weeks from the better vedtak, to claim what the appeal cost (fvl § 36 third paragraph)."""
    counted = new_vedtak_received_on + timedelta(weeks=COSTS_WEEKS)
    return _moving(DeadlineKind.SAKSKOSTNADER, counted, "sakskostnader_frist", "klage_i_tide", "frist_regnes")


def one_month_after(applied_on: date) -> Deadline:
    """A month after the kommune got the application it must have answered, or written why not and when
    (fvl § 11 a third paragraph). Never moved: § 30 moves appeals, not this.
    """
    return _fixed(DeadlineKind.FORELOPIG_SVAR, applied_on + relativedelta(months=1), "forelopig_svar", "frist_slutter")


def complaint_without_vedtak(applied_on: date) -> Deadline:
    """Four weeks after the month in which the kommune should have answered: an own advice. That the right is broken is
    enough to complain (pbrl § 7-2 first paragraph)."""
    day = one_month_after(applied_on).day + timedelta(weeks=REMINDER_WEEKS)
    return _fixed(DeadlineKind.KLAGE_UTEN_VEDTAK, day, "klagerett")


def year_before_18(birth_date: date) -> Deadline:
    """The 17th birthday: time to apply for what follows avlastning, which is part of the right until 18 (pbrl § 2-1 d
    first paragraph second sentence). An own advice."""
    return _fixed(DeadlineKind.ETT_AR_TIL_18, birthday(birth_date, BEFORE_ADULT), "bpa_avlastning")


def last_chance(decided_on: date) -> Deadline:
    """One year after the vedtak was made, no late appeal can be heard (fvl § 31 third paragraph).
    The outermost limit is read strictly: it is not moved.
    """
    return _fixed(DeadlineKind.SISTE_MULIGHET, decided_on + relativedelta(years=1), "klage_ett_ar", "frist_slutter")


def renewal(valid_to: date) -> Deadline:
    """When to apply anew so that there is time for an answer: an own advice, without legal basis."""
    return _fixed(DeadlineKind.FORNYELSE, valid_to - relativedelta(months=RENEWAL_MONTHS))


def _moving(kind: DeadlineKind, counted: date, *basis: str) -> Deadline:
    return Deadline(kind, next_working_day(counted), counted, cite_all(basis))


def _fixed(kind: DeadlineKind, day: date, *basis: str) -> Deadline:
    return Deadline(kind, day, day, cite_all(basis))
