"""What goes with the letter: the attachments, the place to sign, and the fullmakt on a page of its own."""

from collections.abc import Iterator

from bpa_core.assessment.assess import Assessment
from bpa_core.documents.content.blocks import Block, Bullets, Heading, Lines, PageBreak, Para, Tone
from bpa_core.documents.content.voice import Voice, voice_of
from bpa_core.plan.vocabulary import FilledInBy
from bpa_core.texts import t


def attachment_names(assessment: Assessment) -> tuple[str, ...]:
    """What to send with the application, from what the five sources advise: the last part of `papers.attachment.…`."""
    names = ["lege", "uttalelser", "dognklokke", "timemal"]
    if needs_fullmakt(voice_of(assessment.plan.person, assessment.as_of)):
        names.append("fullmakt")
    if assessment.plan.vedtak or assessment.plan.existing_services:
        names.append("vedtak")
    return tuple(names)


def attachments(assessment: Assessment) -> tuple[str, ...]:
    """The attachments in words."""
    return tuple(t(f"papers.attachment.{name}") for name in attachment_names(assessment))


def needs_fullmakt(voice: Voice) -> bool:
    """Whether somebody acts on another's behalf (fvl § 12); parents act for their child without it."""
    return voice.who is FilledInBy.REPRESENTATIVE


def attachments_block(assessment: Assessment) -> Iterator[Block]:
    yield Heading(t("papers.soknad.attachments"))
    yield Bullets(attachments(assessment), boxes=True)
    yield signature()


def signature() -> Lines:
    """Where the letter is signed (an appeal has to be: pbrl § 7-3)."""
    return Lines((t("papers.line.place_date"), t("papers.line.signature")), t("papers.soknad.sign"))


def fullmakt(voice: Voice) -> Iterator[Block]:
    if not needs_fullmakt(voice):
        return
    yield PageBreak()
    yield Heading(t("papers.fullmakt.title"))
    yield Para(t("papers.fullmakt.text"))
    yield Lines(tuple(t(f"papers.fullmakt.{name}") for name in ("giver", "taker", "until", "limits")))
    yield Lines((t("papers.line.place_date"), t("papers.line.signature")))
    yield Para(t("papers.fullmakt.note"), Tone.SMALL)
