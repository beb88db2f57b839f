"""The appeal: what is appealed, the change wanted, the facts, why, and what statsforvalteren is asked to do."""

from collections.abc import Iterator
from dataclasses import replace

from bpa_core.assessment.assess import Assessment
from bpa_core.claims.answers import concerns_children
from bpa_core.claims.claim import ClaimCode
from bpa_core.claims.pleading import Pleading, plead
from bpa_core.documents.catalog import Edition, Kind, Lacking, PaperError
from bpa_core.documents.content.argument import carers, child, convention, gap, home
from bpa_core.documents.content.attachments import attachments_block, fullmakt
from bpa_core.documents.content.blocks import Block, Bullets, Content, Fact, Facts, Heading, Para, Tone
from bpa_core.documents.content.claims import claims_for_carers
from bpa_core.documents.content.frame import framed
from bpa_core.documents.content.own_copy import own_copy
from bpa_core.documents.content.parties import Parties, addressee, birth_fact, gap_fact, sign, written_by
from bpa_core.documents.content.voice import Voice, voice_of
from bpa_core.documents.papers.klage.demands import (
    change_wanted,
    claims_a_right,
    claims_of,
    demands_nothing,
    without_demands,
)
from bpa_core.documents.papers.klage.grounds import NOT_OF_NEED, forsvarlig, grounds, reasoning
from bpa_core.documents.papers.klage.points import Part, Points, points_of
from bpa_core.documents.papers.klage.table import beside_each_other
from bpa_core.plan.vedtak import Vedtak
from bpa_core.plan.vocabulary import Delivery, Unsure, VedtakSituation
from bpa_core.texts import label, t
from bpa_core.texts.lengths import hours_a_week
from bpa_core.texts.numbers import long_date
from bpa_core.vedtak import judge
from bpa_core.vedtak.comparison import applied_per_week, compare
from bpa_core.vedtak.deadlines import Deadline, last_day_to_appeal
from bpa_core.vedtak.situation import situation_of
from bpa_core.wording.names import task_name
from bpa_core.wording.stated_hours import week_and_stated

REFUSALS = frozenset({VedtakSituation.ALL_REFUSED, VedtakSituation.COST, VedtakSituation.ORGANISATION_ONLY})
"""BPA is refused: no table of what was granted of it."""
LOST_HELP = frozenset({VedtakSituation.CUT, VedtakSituation.ENDED})


def content(assessment: Assessment, edition: Edition) -> Content:
    """The letter. PaperError without a vedtak."""
    vedtak = assessment.plan.vedtak
    if vedtak is None:
        raise PaperError(Lacking.VEDTAK)
    voice, situation = voice_of(assessment.plan, assessment.as_of), situation_of(assessment)
    assessment = _as_it_happened(assessment, vedtak, situation)
    pleading = plead(assessment)
    if situation is None and _nothing_short(assessment):
        pleading = without_demands(pleading)
    of_carers = claims_for_carers(claims_of(assessment, situation, pleading))
    counted = situation is not VedtakSituation.NOT_DELIVERED
    last = last_day_to_appeal(vedtak.received_on, vedtak.delivery) if counted else None
    points = points_of(assessment, _parts(assessment, situation, pleading))
    blocks = (
        *_about(assessment, vedtak),
        *_complaint(assessment, vedtak, situation, pleading, voice),
        *(_late(assessment, last, voice) if last else ()),
        *_facts(assessment, vedtak, situation, voice),
        *home(assessment, voice),
        *grounds(assessment, vedtak, situation, pleading, voice, points),
        *_argued(assessment, situation, pleading, voice, points),
        *_asks(vedtak, situation, pleading, voice),
        *(_in_time(assessment, vedtak, last) if last else ()),
        *sign(Parties(assessment.plan, assessment.as_of), for_carers=of_carers),
        *attachments_block(assessment, appeal=True),
        *fullmakt(assessment),
        *own_copy(assessment, edition),
    )
    return framed(assessment, Kind.KLAGE, edition, blocks, t("papers.klage.title"))


def _as_it_happened(assessment: Assessment, vedtak: Vedtak, situation: VedtakSituation | None) -> Assessment:
    """What the answers say happened stands as if it were stated: the claims and the points follow it too."""
    stated = vedtak.model_copy(update={"situation": situation})
    return replace(assessment, plan=assessment.plan.model_copy(update={"vedtak": stated}))


def _parts(assessment: Assessment, situation: VedtakSituation | None, pleading: Pleading) -> frozenset[Part]:
    """What is argued beside the situation's own grounds. A complaint that is not of the need says nothing of how the
    need is reasoned, nor of the carers; one over the egenandel argues nothing else."""
    if situation is VedtakSituation.EGENANDEL:
        return frozenset({Part.WHY})
    parts = {Part.WHY, Part.FORSVARLIG}
    if concerns_children(assessment.plan, assessment.as_of):
        parts.add(Part.CHILD)
    if situation not in NOT_OF_NEED:
        parts.add(Part.REASONING)
        if pleading.claim(ClaimCode.P5):
            parts.add(Part.CARERS)
    return frozenset(parts)


def _argued(
    assessment: Assessment, situation: VedtakSituation | None, pleading: Pleading, voice: Voice, points: Points
) -> Iterator[Block]:
    """In the order of weight: forsvarlig, the reasons given, the carers, the child, the convention."""
    if Part.FORSVARLIG in points.parts:
        yield from forsvarlig(assessment, situation, voice, points)
    if Part.REASONING in points.parts:
        yield from reasoning(assessment, situation, pleading, voice, points)
    if Part.CARERS in points.parts:
        yield from carers(assessment, pleading)
        yield from points.of(Part.CARERS)
    if Part.CHILD in points.parts:
        yield from child(assessment, voice)
        yield from points.of(Part.CHILD)
    if situation not in NOT_OF_NEED or situation is VedtakSituation.LOCKED:
        yield from convention(assessment, pleading, voice)


def _about(assessment: Assessment, vedtak: Vedtak) -> Iterator[Block]:
    plan, number = assessment.plan, assessment.plan.case.case_number
    came = "notified" if vedtak.delivery is Delivery.DIGITAL else "received"
    yield Facts(
        (
            addressee(plan),
            gap_fact("papers.klage.name", "papers.soknad.gap_name"),
            birth_fact(plan.person),
            gap_fact("papers.soknad.address", "papers.soknad.gap_address"),
            *written_by(Parties(plan, assessment.as_of)),
            Fact(t("papers.klage.case"), number) if number else gap_fact("papers.klage.case", "papers.klage.gap_case"),
            *((Fact(t("papers.klage.decided"), long_date(vedtak.decided_on)),) if vedtak.decided_on else ()),
            *((Fact(t("papers.klage.number"), vedtak.number),) if vedtak.number.strip() else ()),
            Fact(t(f"papers.klage.{came}"), long_date(vedtak.received_on)),
        )
    )


def _complaint(
    assessment: Assessment, vedtak: Vedtak, situation: VedtakSituation | None, pleading: Pleading, voice: Voice
) -> Iterator[Block]:
    yield Heading(voice.text("papers.klage.complain"))
    lead = situation or ("nothing_short" if demands_nothing(pleading) else "unknown")
    yield Para(voice.text(f"papers.klage.text.{lead}"), Tone.LEAD)
    yield from change_wanted(assessment, situation, pleading, voice)


def _nothing_short(assessment: Assessment) -> bool:
    """Told to be granted, and nothing that is told is missing."""
    judged = judge(assessment)
    return judged is not None and judged.grants_everything


def _facts(assessment: Assessment, vedtak: Vedtak, situation: VedtakSituation | None, voice: Voice) -> Iterator[Block]:
    """The hours: needed and granted side by side, or, where BPA is refused, what other help there is."""
    if situation is VedtakSituation.EGENANDEL:
        return
    yield Heading(t("papers.klage.facts"))
    yield Para(" ".join(_numbers(assessment, vedtak, voice)))
    comparison = compare(assessment.plan, assessment.hours.need_by_service)
    if situation in REFUSALS:
        yield from _refused(assessment, vedtak, voice)
    elif vedtak.granted and comparison.rows and situation not in NOT_OF_NEED:
        yield beside_each_other(comparison)


def _refused(assessment: Assessment, vedtak: Vedtak, voice: Voice) -> Iterator[Block]:
    others = tuple(_other_services(assessment, vedtak))
    yield Para(voice.text("papers.klage.refused_others" if others else "papers.klage.refused"))
    if others:
        yield Bullets(others)
    else:
        yield gap("papers.klage.gap_others")


def _other_services(assessment: Assessment, vedtak: Vedtak) -> Iterator[str]:
    """«Praktisk bistand: 7 timer i uka» for each service given beside, and for what the refusal gave otherwise."""
    year = assessment.plan.year
    for service in (*vedtak.other_services, *vedtak.granted):
        hours = week_and_stated(service.minutes_a_week(year), service.as_told)
        yield t("papers.klage.other_service", service=label(service.service), hours=hours)
    for existing in assessment.plan.existing_services:
        hours = week_and_stated(existing.minutes_a_week(year), existing.as_told)
        yield t("papers.klage.other_service", service=task_name(existing), hours=hours)


def _numbers(assessment: Assessment, vedtak: Vedtak, voice: Voice) -> Iterator[str]:
    applied_on, applied = assessment.plan.applied_on, applied_per_week(assessment.plan)
    if applied_on:
        yield voice.text("papers.klage.refers", date=long_date(applied_on))
    if applied:
        yield t("papers.klage.applied_hours", hours=hours_a_week(applied))
    if assessment.hours.entries:
        yield voice.text("papers.klage.numbers", hours=hours_a_week(assessment.hours.need_per_week))
    elif not applied_on and not applied:
        yield t("papers.klage.refers_undated")


def _asks(vedtak: Vedtak, situation: VedtakSituation | None, pleading: Pleading, voice: Voice) -> Iterator[Block]:
    """What statsforvalteren is asked to do (fvl §§ 33, 34), and what else is asked for meanwhile; § 2-1 d only where
    the right is claimed."""
    review = "review" if claims_a_right(pleading) else "review_services"
    review = "review_locked" if situation is VedtakSituation.LOCKED else review
    yield Heading(voice.text("papers.klage.ask"))
    loses = situation in LOST_HELP or vedtak.is_cut is Unsure.YES
    if situation is VedtakSituation.NOT_DELIVERED:
        names: tuple[str, ...] = ("carry_out", "statement", "access")
    elif situation is VedtakSituation.EGENANDEL:
        names = ("forward", "new", "set_aside", "statement", "access")
    else:
        names = ("forward", "new", "set_aside", review, "statement", "access", "costs")
    names = (*(("hold",) if loses else ()), *names)
    yield Bullets(tuple(voice.text(f"papers.klage.asks.{name}") for name in names))


def _late(assessment: Assessment, last: Deadline, voice: Voice) -> Iterator[Block]:
    """Whether it is heard is decided first, so it is asked first (fvl § 31)."""
    if last.passed(assessment.as_of):
        yield Heading(t("papers.klage.late_heading"))
        yield Para(voice.text("papers.klage.late", date=long_date(last.day)))
        yield gap("papers.klage.late_gap")


def _in_time(assessment: Assessment, vedtak: Vedtak, last: Deadline) -> Iterator[Block]:
    if not last.passed(assessment.as_of):
        basis = ", ".join(reference.long for reference in last.basis)
        counted = "deadline_notified" if vedtak.delivery is Delivery.DIGITAL else "deadline"
        yield Para(t(f"papers.klage.{counted}", date=long_date(last.day), basis=basis), Tone.SMALL)
