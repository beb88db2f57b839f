"""The conditions of pbrl § 2-1 d one by one, as the applicant argues them: what is met, and what else the law gives."""

from collections.abc import Iterator

from bpa_core.assessment.assess import Assessment
from bpa_core.assessment.eligibility import Criterion, CriterionId, Outcome, Status
from bpa_core.documents.content.amounts import week
from bpa_core.documents.content.blocks import Block, Gap, Heading, Para
from bpa_core.documents.content.voice import Voice
from bpa_core.law import cite
from bpa_core.plan.categories import Service
from bpa_core.plan.vocabulary import Arbeidsleder, Unsure
from bpa_core.texts import label, t


def criteria(assessment: Assessment, voice: Voice) -> Iterator[Block]:
    """Each criterion with its paragraph. Nothing is conceded: where no right follows, the kommune's duty does."""
    yield Heading(t("papers.soknad.criteria"))
    for one in assessment.verdict.criteria:
        if one.id in _ARGUE and (one.id is not CriterionId.TJENESTER or assessment.hours.entries):
            yield Heading(_title(one), 3)
            yield from _ARGUE[one.id](assessment, voice, one)


def _title(one: Criterion) -> str:
    """The criterion; its paragraph too where it is another than the heading above says."""
    name = t("papers.soknad.tjenester.title") if one.id is CriterionId.TJENESTER else label(one.id)
    return name if one.reference == cite("bpa") else f"{name} ({one.reference.long})"


def _gap(what: str) -> Gap:
    return Gap(t("papers.gap", what=t(what)))


def _age(assessment: Assessment, voice: Voice, one: Criterion) -> Iterator[Block]:
    if one.status is Status.UNSURE:
        yield _gap("papers.soknad.alder.gap")
        return
    over = isinstance(one.value, int) and one.law is not None and one.value >= one.law
    availability = "other" if one.status is Status.NOT_MET else "kept" if over else "met"
    yield Para(voice.say(f"papers.soknad.alder.{availability}", age=one.value))


def _duration(assessment: Assessment, voice: Voice, one: Criterion) -> Iterator[Block]:
    if one.value is Unsure.UNSURE:
        yield _gap("papers.soknad.varighet.gap")
    else:
        yield Para(voice.say(f"papers.soknad.varighet.{'met' if one.status is Status.MET else 'other'}"))


def _hours(assessment: Assessment, voice: Voice, one: Criterion) -> Iterator[Block]:
    yield claim_block(assessment, voice)


def claim_block(assessment: Assessment, voice: Voice) -> Para | Gap:
    """The claim as a paragraph, or the marked gap."""
    claim = hours_claim(assessment, voice)
    return Para(claim) if _hours_known(assessment) else Gap(claim)


def _hours_known(assessment: Assessment) -> bool:
    return assessment.hours.days_add_up and bool(assessment.hours.entries)


def hours_claim(assessment: Assessment, voice: Voice) -> str:
    """What is claimed follows the hours that count; what is told is the whole need. A gap until it is known."""
    if not _hours_known(assessment):
        return t("papers.gap", what=t("papers.soknad.timer.gap"))
    told = week(assessment.hours.need_per_week)
    return voice.say(f"papers.soknad.timer.{strongest_claim(assessment)}", hours=told)


def strongest_claim(assessment: Assessment) -> str:
    """«full» from 32 counted hours, «conditional» from 25, else «offer»; never more than the other criteria allow."""
    verdict = assessment.verdict
    if (verdict.outcome_if_met or verdict.outcome) is Outcome.SKJONN:
        return "offer"
    if verdict.to_full.missing_per_week <= 0:
        return "full"
    return "conditional" if verdict.to_conditional.missing_per_week <= 0 else "offer"


def _services(assessment: Assessment, voice: Voice, one: Criterion) -> Iterator[Block]:
    *first, last = (label(service).lower() for service in assessment.hours.need_by_service)
    named = f"{', '.join(first)} {t('papers.soknad.and')} {last}" if first else last
    yield Para(t("papers.soknad.tjenester.text", services=named))


def _burden(assessment: Assessment, voice: Voice, one: Criterion) -> Iterator[Block]:
    avlastning = assessment.hours.need_by_service[Service.AVLASTNING]
    yield Para(t("papers.soknad.tyngende.text", hours=week(avlastning)))
    yield _gap("papers.soknad.tyngende.gap")


def _leader(assessment: Assessment, voice: Voice, one: Criterion) -> Iterator[Block]:
    leader = assessment.plan.person.arbeidsleder
    if leader is Arbeidsleder.NONE:
        yield _gap("papers.soknad.arbeidsleder.gap")
        return
    yield Para(voice.say(f"papers.soknad.arbeidsleder.{leader}"))
    if leader is not Arbeidsleder.SELF:
        yield _gap("papers.soknad.arbeidsleder.name_gap")


_ARGUE = {
    CriterionId.ALDER: _age,
    CriterionId.VARIGHET: _duration,
    CriterionId.TIMER: _hours,
    CriterionId.TJENESTER: _services,
    CriterionId.TYNGENDE_OMSORG: _burden,
    CriterionId.ARBEIDSLEDER: _leader,
}
