"""What goes with a letter: the attachments, and the fullmakt on a page of its own."""

from collections.abc import Iterator

from bpa_core.assessment.assess import Assessment
from bpa_core.documents.content.blocks import Block, Bullets, Gap, Heading, PageBreak
from bpa_core.documents.content.fullmakt import fullmakt_given
from bpa_core.documents.content.parties import Parties, Writer
from bpa_core.plan.case import Document, DocumentKind, Fullmakt
from bpa_core.plan.vocabulary import Delivery, VedtakSituation
from bpa_core.texts import label, t
from bpa_core.texts.numbers import long_date

OURS = ("dognklokke", "timemal")
"""Made here, and always sent."""


def attachment_names(assessment: Assessment) -> tuple[str, ...]:
    """What to send with the application, from what the five sources advise: the last part of `papers.attachment.…`."""
    names = ["lege", "uttalelser", *OURS]
    if Parties(assessment.plan, assessment.as_of).needs_fullmakt:
        names.append("fullmakt")
    if assessment.plan.vedtak or assessment.plan.existing_services:
        names.append("vedtak")
    return tuple(names)


def attachments(assessment: Assessment, *, appeal: bool = False) -> tuple[str, ...]:
    """The attachments in words: what is made here, and only those documents that the family says it has."""
    parties = Parties(assessment.plan, assessment.as_of)
    own = tuple(t(f"papers.attachment.{name}") for name in OURS) if assessment.hours.entries else ()
    documents = tuple(document_name(document) for document in assessment.plan.case.documents)
    return (*(_of_appeal(assessment) if appeal else ()), *own, *documents, *_grounds(parties))


def document_name(document: Document) -> str:
    """«Legeerklæring av 3. mars 2026»."""
    name = label(document.kind)
    return t("papers.attachment.dated", name=name, date=long_date(document.dated)) if document.dated else name


def _of_appeal(assessment: Assessment) -> Iterator[str]:
    vedtak = assessment.plan.vedtak
    if vedtak is None:
        return
    yield t("papers.attachment.the_vedtak")
    if vedtak.delivery is Delivery.DIGITAL:
        yield t("papers.attachment.notice")
    if vedtak.situation is VedtakSituation.CUT or vedtak.earlier:
        yield t("papers.attachment.earlier_vedtak")


def _grounds(parties: Parties) -> Iterator[str]:
    """On what ground another writes: fullmakt, or the verge's mandate."""
    if parties.writer is Writer.VERGE:
        yield t("papers.attachment.mandate")
    elif parties.needs_fullmakt and parties.plan.case.fullmakt is not Fullmakt.UNSURE:
        later = parties.plan.case.fullmakt is Fullmakt.LATER
        yield t("papers.attachment.fullmakt_later" if later else "papers.attachment.fullmakt")


def attachments_block(assessment: Assessment, *, appeal: bool = False) -> Iterator[Block]:
    """The list, and a marked place for what usually goes along and is not ticked."""
    yield Heading(t("papers.soknad.attachments"))
    yield Bullets(attachments(assessment, appeal=appeal), boxes=True)
    for what in _lacking(assessment) if _of_the_need(assessment, appeal=appeal) else ():
        yield Gap(t("papers.gap", what=t(f"papers.attachment.gap.{what}")))


def _of_the_need(assessment: Assessment, *, appeal: bool) -> bool:
    """Whether the letter argues what help is needed, so that a doctor's word carries it."""
    vedtak = assessment.plan.vedtak
    return not (appeal and vedtak and vedtak.situation in (VedtakSituation.NOT_DELIVERED, VedtakSituation.EGENANDEL))


def _lacking(assessment: Assessment) -> Iterator[str]:
    case, parties = assessment.plan.case, Parties(assessment.plan, assessment.as_of)
    if not case.has(DocumentKind.LEGEERKLAERING) and not case.has(DocumentKind.SPESIALIST):
        yield "lege"
    if parties.young_decides and not case.has(DocumentKind.SAMTYKKE):
        yield "samtykke"


def fullmakt(assessment: Assessment) -> Iterator[Block]:
    """On a page of its own, where one is needed."""
    parties = Parties(assessment.plan, assessment.as_of)
    if not parties.needs_fullmakt and not parties.young_decides:
        return
    yield PageBreak()
    yield Heading(t("papers.brev.fullmakt.title"))
    yield from fullmakt_given(parties)
