"""When each letter fits: a pure function of the plan, its vedtak and the day."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from dateutil.relativedelta import relativedelta

from bpa_core.assessment.assess import Assessment
from bpa_core.claims.answers import meets_a_fixed_rule
from bpa_core.documents.catalog import Letter
from bpa_core.documents.content.parties import MAY_BE_PARTY_AT, Parties
from bpa_core.law import figure
from bpa_core.plan.age import age_on, birthday, is_adult, is_child
from bpa_core.plan.case import DocumentKind
from bpa_core.plan.vocabulary import Code, FilledInBy, Unsure, VedtakOutcome, VedtakSituation
from bpa_core.vedtak.deadlines import (
    BEFORE_ADULT,
    Deadline,
    complaint_without_vedtak,
    last_day_for_costs,
    last_day_for_sivilombudet,
    one_month_after,
    reply_to_statement,
    year_before_18,
)

RENEWAL_EARLIEST = relativedelta(months=6)
"""Own choice, no rule: early enough for a new vedtak before the old one ends."""
SLOW = relativedelta(months=3)
"""Own choice, no rule: how long after the application Sivilombudet is a way for one who has got no answer."""

_LOST_HELP = frozenset({VedtakSituation.CUT, VedtakSituation.ENDED})
_HARD = frozenset({VedtakSituation.ALL_REFUSED, *_LOST_HELP})


class Fit(Code):
    """How a letter stands on a day."""

    FITS = "fits"
    NOT_YET = "not_yet"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Fitting:
    """Whether a letter fits, why in one line (a key of `letter_why.…`), and the day from or by which it does."""

    letter: Letter
    fit: Fit
    reason: str
    day: date | None = None
    deadline: Deadline | None = None


def fitting(assessment: Assessment, letter: Letter) -> Fitting:
    """How a letter stands on the day of assessment."""
    return _RULES[letter](assessment)


def fittings(assessment: Assessment) -> tuple[Fitting, ...]:
    """Every letter, in the order of a case."""
    return tuple(fitting(assessment, letter) for letter in Letter)


def _doctor(assessment: Assessment) -> Fitting:
    if assessment.plan.case.has(DocumentKind.LEGEERKLAERING):
        return Fitting(Letter.LEGE, Fit.NOT_YET, "has")
    return Fitting(Letter.LEGE, Fit.FITS, "now")


def _school(assessment: Assessment) -> Fitting:
    if assessment.plan.case.has(DocumentKind.SKOLE_PPT):
        return Fitting(Letter.SKOLE, Fit.NOT_YET, "has")
    child = is_child(assessment.plan.person, assessment.as_of)
    return Fitting(Letter.SKOLE, Fit.FITS, "child" if child else "other")


def _near_18(assessment: Assessment) -> Fitting:
    """From 17: at 18 avlastning falls out of the right (pbrl § 2-1 d first paragraph second sentence)."""
    letter, born, as_of = Letter.SNART_18, assessment.plan.person.birth_date, assessment.as_of
    if born is None:
        unknown = is_child(assessment.plan.person, as_of)
        return Fitting(letter, Fit.NOT_YET if unknown else Fit.NOT, "unknown")
    if is_adult(assessment.plan.person, as_of):
        return Fitting(letter, Fit.NOT, "adult")
    adult = birthday(born, figure("child_until").on(as_of).value)
    if age_on(born, as_of) >= BEFORE_ADULT:
        return Fitting(letter, Fit.FITS, "now", adult)
    return Fitting(letter, Fit.NOT_YET, "later", birthday(born, BEFORE_ADULT), year_before_18(born))


def _reminder(assessment: Assessment) -> Fitting:
    """A month after the application without vedtak (fvl § 11 a third paragraph)."""
    letter, applied = Letter.PURRING, assessment.plan.applied_on
    if assessment.plan.vedtak:
        return Fitting(letter, Fit.NOT, "decided")
    if applied is None:
        return Fitting(letter, Fit.NOT_YET, "unknown")
    month = one_month_after(applied)
    fit, reason = (Fit.FITS, "now") if month.passed(assessment.as_of) else (Fit.NOT_YET, "later")
    return Fitting(letter, fit, reason, month.day, month)


def _interim(assessment: Assessment) -> Fitting:
    """While nothing is decided, or help is lost while an appeal runs."""
    letter, vedtak = Letter.MIDLERTIDIG, assessment.plan.vedtak
    if vedtak is None:
        sent = assessment.plan.applied_on is not None
        return Fitting(letter, Fit.FITS if sent else Fit.NOT_YET, "waiting" if sent else "unknown")
    if vedtak.outcome is VedtakOutcome.GRANTED:
        return Fitting(letter, Fit.NOT, "granted")
    return Fitting(letter, Fit.NOT_YET, "unknown") if vedtak.final_decision_on else Fitting(letter, Fit.FITS, "appeal")


def _access(assessment: Assessment) -> Fitting:
    plan = assessment.plan
    if plan.vedtak:
        return Fitting(Letter.INNSYN, Fit.FITS, "decided")
    if plan.applied_on or plan.existing_services:
        return Fitting(Letter.INNSYN, Fit.FITS, "waiting")
    return Fitting(Letter.INNSYN, Fit.NOT_YET, "unknown")


def _no_vedtak(assessment: Assessment) -> Fitting:
    """Three to four weeks after the reminder (pbrl § 7-2: that the right is broken is enough)."""
    letter, applied = Letter.KLAGE_UTEN_VEDTAK, assessment.plan.applied_on
    if assessment.plan.vedtak:
        return Fitting(letter, Fit.NOT, "decided")
    if applied is None:
        return Fitting(letter, Fit.NOT_YET, "unknown")
    reminded = complaint_without_vedtak(applied)
    if assessment.as_of >= reminded.day:
        return Fitting(letter, Fit.FITS, "now", reminded.day, reminded)
    return Fitting(letter, Fit.NOT_YET, "later", reminded.day, reminded)


def _supervision(assessment: Assessment) -> Fitting:
    """A duty is broken to somebody's harm (pbrl § 7-4): what was granted does not come, or help is lost."""
    vedtak = assessment.plan.vedtak
    if vedtak and vedtak.situation is VedtakSituation.NOT_DELIVERED:
        return Fitting(Letter.TILSYN, Fit.FITS, "not_delivered")
    if vedtak and vedtak.situation in _LOST_HELP:
        return Fitting(Letter.TILSYN, Fit.FITS, "lost")
    return Fitting(Letter.TILSYN, Fit.NOT_YET, "unsafe")


def _legal_aid(assessment: Assessment) -> Fitting:
    """After a refusal or a cut (rettshjelploven § 11 fourth paragraph: exceptionally)."""
    vedtak = assessment.plan.vedtak
    if vedtak is None:
        return Fitting(Letter.RETTSHJELP, Fit.NOT_YET, "unknown")
    if vedtak.outcome is VedtakOutcome.REFUSED or vedtak.is_cut is Unsure.YES or vedtak.situation in _HARD:
        return Fitting(Letter.RETTSHJELP, Fit.FITS, "now")
    granted = vedtak.outcome is VedtakOutcome.GRANTED
    return Fitting(Letter.RETTSHJELP, Fit.NOT if granted else Fit.NOT_YET, "granted" if granted else "partly")


def _equality(assessment: Assessment) -> Fitting:
    """Lasting services, and a reason that would meet anybody (ldl § 20 second paragraph)."""
    vedtak = assessment.plan.vedtak
    if vedtak is None or vedtak.outcome is VedtakOutcome.GRANTED:
        return Fitting(Letter.DISKRIMINERING, Fit.NOT_YET, "unknown")
    if meets_a_fixed_rule(assessment.plan):
        return Fitting(Letter.DISKRIMINERING, Fit.FITS, "now")
    return Fitting(Letter.DISKRIMINERING, Fit.NOT_YET, "unknown")


def _renewal(assessment: Assessment) -> Fitting:
    """From half a year before the vedtak ends."""
    letter, vedtak = Letter.FORNYELSE, assessment.plan.vedtak
    end = vedtak.valid_to if vedtak else None
    if end is None:
        return Fitting(letter, Fit.NOT_YET, "unknown")
    if end < assessment.as_of:
        return Fitting(letter, Fit.NOT, "ended", end)
    early = end - RENEWAL_EARLIEST
    if assessment.as_of >= early:
        return Fitting(letter, Fit.FITS, "now", end)
    return Fitting(letter, Fit.NOT_YET, "later", early)


def _reply(assessment: Assessment) -> Fitting:
    """When the kommune upholds and sends the appeal on, with a copy of its statement (fvl § 33 fourth paragraph). The
    day the copy came gives the day to have answered by."""
    letter, vedtak = Letter.SVAR_PA_UTTALELSE, assessment.plan.vedtak
    if vedtak is None:
        return Fitting(letter, Fit.NOT_YET, "unknown")
    if vedtak.final_decision_on:
        return Fitting(letter, Fit.NOT, "decided")
    if vedtak.outcome is VedtakOutcome.GRANTED:
        return Fitting(letter, Fit.NOT, "granted")
    if vedtak.statement_received_on is None:
        return Fitting(letter, Fit.FITS, "now")
    answer = reply_to_statement(vedtak.statement_received_on)
    return Fitting(letter, Fit.FITS, "late" if answer.passed(assessment.as_of) else "came", answer.day, answer)


def _costs(assessment: Assessment) -> Fitting:
    """Within three weeks of the better vedtak (fvl § 36 third paragraph)."""
    letter, vedtak = Letter.SAKSKOSTNADER, assessment.plan.vedtak
    if vedtak is None or vedtak.outcome is not VedtakOutcome.GRANTED:
        return Fitting(letter, Fit.NOT_YET, "unknown")
    last = last_day_for_costs(vedtak.received_on)
    return Fitting(letter, Fit.FITS, "late" if last.passed(assessment.as_of) else "now", last.day, last)


def _sivilombudet(assessment: Assessment) -> Fitting:
    """Within a year of the final decision (sivilombudsloven § 9), or when nothing is ever decided."""
    plan, letter = assessment.plan, Letter.SIVILOMBUDET
    final = plan.vedtak.final_decision_on if plan.vedtak else None
    if final:
        last = last_day_for_sivilombudet(final)
        return Fitting(letter, Fit.FITS, "late" if last.passed(assessment.as_of) else "now", last.day, last)
    if plan.vedtak is None and plan.applied_on and assessment.as_of >= plan.applied_on + SLOW:
        return Fitting(letter, Fit.FITS, "slow")
    return Fitting(letter, Fit.NOT_YET, "appeal")


def _fullmakt(assessment: Assessment) -> Fitting:
    """Whoever acts for another brings it in writing (fvl § 12, pbrl § 7-2 third paragraph)."""
    person, as_of = assessment.plan.person, assessment.as_of
    if person.filled_in_by is FilledInBy.REPRESENTATIVE:
        return Fitting(Letter.FULLMAKT, Fit.FITS, "helper")
    if person.filled_in_by is FilledInBy.SELF:
        return Fitting(Letter.FULLMAKT, Fit.NOT_YET, "alone")
    if is_adult(person, as_of):
        return Fitting(Letter.FULLMAKT, Fit.FITS, "grown")
    if Parties(assessment.plan, as_of).decides_alone:
        return Fitting(Letter.FULLMAKT, Fit.FITS, "young")
    return Fitting(Letter.FULLMAKT, Fit.NOT_YET, "parents")


def _consent(assessment: Assessment) -> Fitting:
    """A child is a party from 12 (pbrl § 6-5); until 18."""
    letter, person, as_of = Letter.SAMTYKKE_UNG, assessment.plan.person, assessment.as_of
    if person.birth_date is None:
        child = is_child(person, as_of)
        return Fitting(letter, Fit.NOT_YET if child else Fit.NOT, "unknown")
    if is_adult(person, as_of):
        return Fitting(letter, Fit.NOT, "adult")
    parties = Parties(assessment.plan, as_of)
    if not parties.has_turned(MAY_BE_PARTY_AT):
        return Fitting(letter, Fit.NOT, "child", birthday(person.birth_date, MAY_BE_PARTY_AT))
    return Fitting(letter, Fit.FITS, "older" if parties.decides_alone else "now")


_RULES: Mapping[Letter, Callable[[Assessment], Fitting]] = MappingProxyType(
    {
        Letter.LEGE: _doctor,
        Letter.SKOLE: _school,
        Letter.SNART_18: _near_18,
        Letter.PURRING: _reminder,
        Letter.MIDLERTIDIG: _interim,
        Letter.INNSYN: _access,
        Letter.KLAGE_UTEN_VEDTAK: _no_vedtak,
        Letter.TILSYN: _supervision,
        Letter.RETTSHJELP: _legal_aid,
        Letter.DISKRIMINERING: _equality,
        Letter.FORNYELSE: _renewal,
        Letter.SVAR_PA_UTTALELSE: _reply,
        Letter.SAKSKOSTNADER: _costs,
        Letter.SIVILOMBUDET: _sivilombudet,
        Letter.FULLMAKT: _fullmakt,
        Letter.SAMTYKKE_UNG: _consent,
    }
)
