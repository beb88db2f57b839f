"""What the plan knows for a letter: the facts its parts ask for, and the values its sentences name."""

from collections.abc import Iterator
from fractions import Fraction

from bpa_core.assessment.assess import Assessment
from bpa_core.claims.answers import carries_heavy_care
from bpa_core.claims.ladder import ClaimCode
from bpa_core.claims.pleading import plead
from bpa_core.documents.catalog import Letter
from bpa_core.documents.content.claims import applied_for
from bpa_core.documents.content.parties import Parties
from bpa_core.documents.content.voice import Voice, voice_of
from bpa_core.documents.papers.brev.fitting import fitting
from bpa_core.documents.papers.brev.outline import Fact
from bpa_core.law import figure
from bpa_core.plan.age import birthday, is_child
from bpa_core.plan.categories import Service
from bpa_core.plan.vocabulary import FilledInBy, NeedChange, Unsure, VedtakOutcome, VedtakSituation
from bpa_core.texts.lengths import hours_a_week
from bpa_core.texts.numbers import long_date

_CUT = (VedtakSituation.CUT, VedtakSituation.ENDED)


def facts_of(assessment: Assessment, letter: Letter) -> frozenset[Fact]:
    """All that holds, as the family has answered; «vet ikke» holds nothing."""
    about = (*_about_the_person(assessment), *_about_the_case(assessment, letter))
    return frozenset((*about, *_in_time(assessment, letter)))


def _in_time(assessment: Assessment, letter: Letter) -> Iterator[Fact]:
    """Of a letter whose last day is known."""
    last = fitting(assessment, letter).deadline
    if last:
        yield Fact.LATE if last.passed(assessment.as_of) else Fact.IN_TIME


def _about_the_person(assessment: Assessment) -> Iterator[Fact]:
    plan, as_of = assessment.plan, assessment.as_of
    if is_child(plan.person, as_of):
        yield Fact.CHILD
    decides_alone = Parties(plan, as_of).decides_alone
    if decides_alone:
        yield Fact.SIXTEEN
    if decides_alone or voice_of(plan, as_of).who is FilledInBy.REPRESENTATIVE:
        yield Fact.OTHERS_CONSENT
    yield Fact.LASTING if plan.person.need_over_two_years is Unsure.YES else Fact.LASTING_UNKNOWN


def _about_the_case(assessment: Assessment, letter: Letter) -> Iterator[Fact]:
    """Whether the plan has the right is asked of the need, whatever the vedtak was about; in a reply, of the appeal."""
    plan, vedtak = assessment.plan, assessment.plan.vedtak
    pleading = plead(assessment) if letter is Letter.SVAR_PA_UTTALELSE else applied_for(assessment)
    as_a_right = pleading.claim(ClaimCode.P1) or pleading.claim(ClaimCode.P1B)
    yield Fact.RIGHT if as_a_right else Fact.NO_RIGHT
    if carries_heavy_care(plan, needs_avlastning=bool(_avlastning(assessment))):
        yield Fact.HEAVY
    if pleading.hours_known:
        yield Fact.DRAWN
        if _avlastning(assessment):
            yield Fact.AVLASTNING
    if vedtak is None:
        yield Fact.SLOW
        return
    yield Fact.DECIDED
    changes = {NeedChange.UNCHANGED: Fact.UNCHANGED, NeedChange.LARGER: Fact.LARGER}
    if vedtak.need_change in changes:
        yield changes[vedtak.need_change]
    if vedtak.outcome is VedtakOutcome.REFUSED:
        yield Fact.REFUSED
    if vedtak.is_cut is Unsure.YES or vedtak.situation in _CUT:
        yield Fact.CUT
    if vedtak.final_decision_on:
        yield Fact.FINAL


def _avlastning(assessment: Assessment) -> Fraction:
    return assessment.hours.need_by_service.get(Service.AVLASTNING, Fraction())


def values_of(assessment: Assessment) -> dict[str, str]:
    """Every value that is known; a sentence that names another is left out."""
    plan, vedtak = assessment.plan, assessment.plan.vedtak
    born = plan.person.birth_date
    dates = {
        "applied": plan.applied_on,
        "wanted_from": plan.case.wanted_from,
        "adult_on": birthday(born, figure("child_until").on(assessment.as_of).value) if born else None,
        "decided": vedtak.decided_on if vedtak else None,
        "better_vedtak": vedtak.received_on if vedtak and vedtak.outcome is VedtakOutcome.GRANTED else None,
        "valid_to": vedtak.valid_to if vedtak else None,
        "statement": vedtak.statement_received_on if vedtak else None,
        "final": vedtak.final_decision_on if vedtak else None,
    }
    known = {name: long_date(day) for name, day in dates.items() if day}
    need = assessment.hours.need_per_week
    hours = {"hours": need, "avlastning": _avlastning(assessment), "rest": need - _avlastning(assessment)}
    return known | {name: hours_a_week(amount) for name, amount in hours.items() if amount}


def sender(assessment: Assessment, *, the_persons_own: bool) -> Voice:
    """Whose words the letter is in. A fullmakt and a consent are the person's own; for a child under 16 the parents
    give the fullmakt."""
    plan, as_of = assessment.plan, assessment.as_of
    voice = voice_of(plan, as_of)
    if the_persons_own and (voice.who is FilledInBy.REPRESENTATIVE or Parties(plan, as_of).decides_alone):
        return Voice(FilledInBy.SELF)
    return voice
