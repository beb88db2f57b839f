"""The appeal: granted beside needed by service, and the ticked points. Sent to the kommune (pbrl § 7-2)."""

from collections.abc import Iterator

from bpa_core.assessment.assess import Assessment
from bpa_core.documents.catalog import Edition, Kind, Lacking, PaperError
from bpa_core.documents.content.amounts import week
from bpa_core.documents.content.attachments import signature
from bpa_core.documents.content.blocks import Block, Bullets, Content, Fact, Facts, Gap, Heading, Para, Tone
from bpa_core.documents.content.frame import framed
from bpa_core.documents.content.own_copy import own_copy
from bpa_core.documents.content.voice import Voice, voice_of
from bpa_core.documents.papers.klage.table import beside_each_other
from bpa_core.documents.papers.soknad.criteria import strongest_claim
from bpa_core.documents.papers.soknad.letter import gap
from bpa_core.plan.age import is_child
from bpa_core.plan.model import Vedtak
from bpa_core.plan.vocabulary import Unsure
from bpa_core.texts import t
from bpa_core.texts.numbers import long_date
from bpa_core.vedtak.appeal import appeal_points
from bpa_core.vedtak.comparison import Comparison, compare
from bpa_core.vedtak.deadlines import last_day_to_appeal
from bpa_core.wording.appeal import point_text, point_title


def content(assessment: Assessment, edition: Edition) -> Content:
    """The letter. PaperError without a vedtak."""
    vedtak = assessment.plan.vedtak
    if vedtak is None:
        raise PaperError(Lacking.VEDTAK)
    voice = voice_of(assessment.plan.person, assessment.as_of)
    blocks = (
        *_about(assessment, vedtak),
        *_complaint(assessment, vedtak, voice),
        *_why(assessment, voice),
        *_asks(vedtak, voice),
        signature(),
        *own_copy(assessment, edition),
    )
    return framed(assessment, Kind.KLAGE, edition, blocks, t("papers.klage.title"))


def _about(assessment: Assessment, vedtak: Vedtak) -> Iterator[Block]:
    kommune = assessment.plan.person.kommune
    decided = (Fact(t("papers.klage.decided"), long_date(vedtak.decided_on)),) if vedtak.decided_on else ()
    outcome = f"papers.klage.outcome_value.{vedtak.outcome or 'unknown'}"
    yield Facts(
        (
            Fact(t("papers.soknad.to"), kommune or gap(t("papers.soknad.gap_kommune")), gap=not kommune),
            Fact(t("papers.soknad.name"), gap(t("papers.soknad.gap_name")), gap=True),
            Fact(t("papers.klage.case"), gap(t("papers.klage.gap_case")), gap=True),
            *decided,
            Fact(t("papers.klage.received"), long_date(vedtak.received_on)),
            Fact(t("papers.klage.outcome"), t(outcome)),
        )
    )


def _complaint(assessment: Assessment, vedtak: Vedtak, voice: Voice) -> Iterator[Block]:
    found = compare(assessment.plan, assessment.hours.need_by_service)
    yield Heading(voice.say("papers.klage.complain"))
    yield Para(voice.say(f"papers.klage.text_{vedtak.outcome or 'unknown'}"), Tone.LEAD)
    yield Para(" ".join(_numbers(assessment, voice, found)))
    if found.rows:
        yield Heading(t("papers.klage.table"))
        yield beside_each_other(found)
    yield from _deadline(assessment, vedtak, voice)


def _numbers(assessment: Assessment, voice: Voice, found: Comparison) -> Iterator[str]:
    as_of = assessment.plan.applied_on
    applied_on = t("papers.klage.refers_date", date=long_date(as_of)) if as_of else ""
    yield voice.say("papers.klage.refers", applied=applied_on)
    if found.total.applied is not None:
        yield t("papers.klage.applied_hours", hours=week(found.total.applied))
    if found.total.needed is not None:
        yield voice.say("papers.klage.numbers", hours=week(found.total.needed))
    if found.total.granted is not None:
        yield t("papers.klage.granted_hours", hours=week(found.total.granted))


def _deadline(assessment: Assessment, vedtak: Vedtak, voice: Voice) -> Iterator[Block]:
    last = last_day_to_appeal(vedtak.received_on, vedtak.delivery)
    if last.passed(assessment.as_of):
        yield Para(voice.say("papers.klage.late", date=long_date(last.day)))
        yield Gap(gap(t("papers.klage.late_gap")))
    else:
        basis = ", ".join(one.long for one in last.basis)
        yield Para(t("papers.klage.deadline", date=long_date(last.day), basis=basis), Tone.SMALL)


def _why(assessment: Assessment, voice: Voice) -> Iterator[Block]:
    yield Heading(t("papers.klage.why"))
    points = appeal_points(assessment.plan)
    for point in points:
        yield Heading(point_title(point), 3)
        yield Para(point_text(point))
        if point.references:
            basis = ", ".join(one.long for one in point.references)
            yield Para(t("papers.klage.basis", basis=basis), Tone.SMALL)
    if not points:
        yield Gap(gap(t("papers.klage.gap_wrong")))
    yield Gap(gap(t("papers.klage.gap_new")))
    if assessment.hours.entries:
        yield Para(voice.say(f"papers.klage.law_{strongest_claim(assessment)}"))
    drawn = "" if assessment.plan.day_types else "_undrawn"
    yield Para(voice.say(f"papers.klage.reasons{drawn}"))
    if is_child(assessment.plan.person, assessment.as_of):
        yield Para(voice.say("papers.klage.child"))


def _asks(vedtak: Vedtak, voice: Voice) -> Iterator[Block]:
    yield Heading(voice.say("papers.klage.ask"))
    hold = () if vedtak.is_cut is Unsure.NO else ("hold",)
    names = ("change", "forward", "access", "cost", *hold)
    yield Bullets(tuple(voice.say(f"papers.klage.asks.{name}") for name in names))
