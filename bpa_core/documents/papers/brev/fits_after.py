"""When each letter after a vedtak and an appeal fits, and those that the person gives."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from dateutil.relativedelta import relativedelta

from bpa_core.assessment.assess import Assessment
from bpa_core.claims.answers import meets_a_fixed_rule
from bpa_core.documents.catalog import Letter
from bpa_core.documents.content.parties import MAY_BE_PARTY_AT, Parties, Writer
from bpa_core.documents.papers.brev.fit import Fit, Fitting
from bpa_core.plan.age import birthday, is_adult, is_child
from bpa_core.plan.vocabulary import FilledInBy, Unsure, VedtakOutcome, VedtakSituation
from bpa_core.vedtak.deadlines import last_day_for_costs, last_day_for_sivilombudet, reply_to_statement

RENEWAL_EARLIEST = relativedelta(months=6)
"""Own choice, no rule: early enough for a new vedtak before the old one ends."""
SLOW = relativedelta(months=3)
"""Own choice, no rule: how long after the application Sivilombudet is a way for one who has got no answer."""

_LOST_HELP = frozenset({VedtakSituation.CUT, VedtakSituation.ENDED})
_HARD = frozenset({VedtakSituation.ALL_REFUSED, *_LOST_HELP})


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
    parties = Parties(assessment.plan, assessment.as_of)
    reason = _why_fullmakt(parties)
    needed = parties.needs_fullmakt or reason == "young"
    return Fitting(Letter.FULLMAKT, Fit.FITS if needed else Fit.NOT_YET, reason)


def _why_fullmakt(parties: Parties) -> str:
    if parties.writer is Writer.SELF:
        return "alone"
    if parties.writer in (Writer.VERGE, Writer.CARER):
        return parties.writer.value
    if parties.plan.person.filled_in_by is FilledInBy.REPRESENTATIVE:
        return "helper"
    if is_adult(parties.plan.person, parties.as_of):
        return "grown"
    return "young" if parties.decides_alone else "parents"


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


FITS_AFTER: Mapping[Letter, Callable[[Assessment], Fitting]] = MappingProxyType(
    {
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
