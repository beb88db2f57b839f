"""What the plan knows for a letter: the facts its parts ask for, and the values its sentences name."""

from collections.abc import Iterator
from fractions import Fraction

from bpa_core.assessment.assess import Assessment
from bpa_core.claims.answers import carries_heavy_care, vital_tasks
from bpa_core.claims.claim import ClaimCode
from bpa_core.claims.pleading import plead
from bpa_core.documents.catalog import Letter
from bpa_core.documents.content.claims import applied_for, asks_for_bpa
from bpa_core.documents.content.parties import Parties, Writer
from bpa_core.documents.content.voice import Voice, voice_of
from bpa_core.documents.papers.brev.fitting import fitting
from bpa_core.documents.papers.brev.outline import Fact
from bpa_core.plan.age import adult_on, is_child
from bpa_core.plan.categories import Service
from bpa_core.plan.vocabulary import FilledInBy, NeedChange, Unsure, VedtakOutcome, VedtakSituation
from bpa_core.texts import t
from bpa_core.texts.lengths import hours_a_week
from bpa_core.texts.numbers import long_date
from bpa_core.vedtak.situation import is_avlastning_alone
from bpa_core.wording.names import task_name

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
    parties = Parties(plan, as_of)
    if parties.decides_alone:
        yield Fact.SIXTEEN
    yield from _consent(parties)
    yield Fact.LASTING if plan.person.need_over_two_years is Unsure.YES else Fact.LASTING_UNKNOWN


def _consent(parties: Parties) -> Iterator[Fact]:
    """Who lets a doctor or a school tell another: from 16 the person, for a younger child those who have the
    foreldreansvar (pbrl § 4-4)."""
    if parties.young_decides or (not parties.is_child and parties.writer is not Writer.SELF):
        yield Fact.OTHERS_CONSENT
    elif parties.is_child and parties.needs_fullmakt:
        yield Fact.GUARDIANS_CONSENT


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
        yield Fact.REFUSED_AVLASTNING if is_avlastning_alone(vedtak) else Fact.REFUSED
    if vedtak.is_cut is Unsure.YES or vedtak.situation in _CUT:
        yield Fact.CUT
    if vedtak.final_decision_on:
        yield Fact.FINAL


def _avlastning(assessment: Assessment) -> Fraction:
    return assessment.hours.need_by_service.get(Service.AVLASTNING, Fraction())


def values_of(assessment: Assessment) -> dict[str, str]:
    """Every value that is known; a sentence that names another is left out. `about`: what was applied for, which is not
    BPA for a stay in an institution, nor for avlastning alone under 25 hours."""
    plan, vedtak = assessment.plan, assessment.plan.vedtak
    born = plan.person.birth_date
    dates = {
        "applied": plan.applied_on,
        "wanted_from": plan.case.wanted_from,
        "adult_on": adult_on(born, assessment.as_of) if born else None,
        "decided": vedtak.decided_on if vedtak else None,
        "better_vedtak": vedtak.received_on if vedtak and vedtak.outcome is VedtakOutcome.GRANTED else None,
        "valid_to": vedtak.valid_to if vedtak else None,
        "statement": vedtak.statement_received_on if vedtak else None,
        "final": vedtak.final_decision_on if vedtak else None,
    }
    known = {name: long_date(day) for name, day in dates.items() if day}
    need = assessment.hours.need_per_week
    hours = {"hours": need, "avlastning": _avlastning(assessment), "rest": need - _avlastning(assessment)}
    weekly = {name: hours_a_week(amount) for name, amount in hours.items() if amount}
    about = {"about": t(f"papers.brev.about.{'bpa' if asks_for_bpa(applied_for(assessment)) else 'services'}")}
    vital = "; ".join(dict.fromkeys(map(task_name, vital_tasks(plan))))
    return known | weekly | about | ({"vital": vital} if vital else {})


def sender(assessment: Assessment, *, the_persons_own: bool) -> Voice:
    """Whose words the letter is in: a consent is the person's own."""
    return Voice(FilledInBy.SELF) if the_persons_own else voice_of(assessment.plan, assessment.as_of)
