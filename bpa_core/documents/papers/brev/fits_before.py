"""When each letter before a vedtak fits."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from bpa_core.assessment.assess import Assessment
from bpa_core.documents.catalog import Letter
from bpa_core.documents.papers.brev.fit import Fit, Fitting
from bpa_core.plan.age import adult_on, age_on, birthday, is_adult, is_child
from bpa_core.plan.case import DocumentKind
from bpa_core.plan.vocabulary import VedtakOutcome
from bpa_core.vedtak.deadlines import BEFORE_ADULT, complaint_without_vedtak, one_month_after, year_before_18


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
    adult = adult_on(born, as_of)
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


FITS_BEFORE: Mapping[Letter, Callable[[Assessment], Fitting]] = MappingProxyType(
    {
        Letter.LEGE: _doctor,
        Letter.SKOLE: _school,
        Letter.SNART_18: _near_18,
        Letter.PURRING: _reminder,
        Letter.MIDLERTIDIG: _interim,
        Letter.INNSYN: _access,
        Letter.KLAGE_UTEN_VEDTAK: _no_vedtak,
    }
)
