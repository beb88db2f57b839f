"""Short texts to copy into the kommune's own form, field by field."""

from collections.abc import Iterator

from bpa_core.assessment.assess import Assessment
from bpa_core.claims.answers import night_need
from bpa_core.documents.catalog import Kind
from bpa_core.documents.content.amounts import year_ahead
from bpa_core.documents.content.attachments import attachments
from bpa_core.documents.content.blocks import Para
from bpa_core.documents.content.claims import ARGUED_BELOW, applied_for, asks_for_bpa
from bpa_core.documents.content.frame import law_addresses, reservation
from bpa_core.documents.content.tables import hours_gap
from bpa_core.documents.content.the_right import duration
from bpa_core.documents.content.voice import Voice, voice_of
from bpa_core.documents.papers.sammendrag import parts
from bpa_core.documents.papers.soknad.letter import applied_words, leading_words
from bpa_core.documents.papers.soknad.need import who_is_there
from bpa_core.plan.vocabulary import NightNeed
from bpa_core.texts import label, t
from bpa_core.texts.language import FIRST, reading, written_in
from bpa_core.texts.lengths import hours_a_week
from bpa_core.texts.numbers import long_date
from bpa_core.wording.claims import demand
from bpa_core.wording.stated_hours import service_today


def form_fields(assessment: Assessment, language: str = FIRST) -> tuple[tuple[str, str], ...]:
    """(What the field asks, the text for it), in the applicant's voice, in the language asked for: they are sent."""
    with written_in(language):
        return tuple(_fields(assessment, voice_of(assessment.plan, assessment.as_of)))


def _fields(assessment: Assessment, voice: Voice) -> Iterator[tuple[str, str]]:
    yield t("papers.field.wanted"), voice.text(applied_words(applied_for(assessment)))
    yield t("papers.field.hours"), _hours(assessment)
    yield t("papers.field.need"), "\n".join(_need(assessment)) or hours_gap(assessment)
    yield t("papers.field.night"), _night(assessment, voice)
    services = "\n".join(service_today(one, assessment.plan.year) for one in assessment.plan.existing_services)
    yield t("papers.field.services"), services or _gap("papers.field.services_gap")
    bpa = asks_for_bpa(applied_for(assessment))
    if bpa:
        yield t("papers.field.why"), _why(assessment, voice)
    yield t("papers.field.duration"), _duration(assessment, voice)
    if bpa:
        yield t("papers.field.leader"), " ".join(leading_words(assessment, voice))
    yield t("papers.field.law"), _claims(assessment, voice)
    yield t("papers.field.attachments"), "\n".join(attachments(assessment))


def as_text(assessment: Assessment) -> str:
    """The fields as a plain text file."""
    fields = (f"{name.upper()}\n{text}" for name, text in form_fields(assessment, reading()))
    title = f"{t('papers.sammendrag.fields')} ({long_date(assessment.as_of)})"
    basis = "\n".join((reservation(), *law_addresses(Kind.SAMMENDRAG)))
    return "\n\n".join((title, t("papers.sammendrag.fields_about"), *fields, basis, ""))


def _why(assessment: Assessment, voice: Voice) -> str:
    wishes = assessment.plan.case.wishes.strip()
    return f"{voice.text('papers.soknad.why_text')} {wishes or _gap('papers.soknad.wishes_gap')}"


def _gap(what: str) -> str:
    return t("papers.gap", what=t(what))


def _hours(assessment: Assessment) -> str:
    if not assessment.hours.entries:
        return hours_gap(assessment)
    return f"{hours_a_week(assessment.hours.need_per_week)}, {year_ahead(assessment)}."


def _need(assessment: Assessment) -> Iterator[str]:
    for name, tasks, minutes in parts(assessment):
        yield t("papers.field.part", family=name, hours=hours_a_week(minutes), tasks=tasks)


def _night(assessment: Assessment, voice: Voice) -> str:
    need = night_need(assessment.plan)
    if need is NightNeed.CONTINUOUS:
        return who_is_there(assessment.plan, voice)
    if need is NightNeed.VISITS:
        return voice.text("papers.soknad.night.visits")
    none = need is NightNeed.NONE and assessment.hours.entries
    return label(need) if none else _gap("papers.field.night_gap")


def _duration(assessment: Assessment, voice: Voice) -> str:
    said = [block.text for block in duration(assessment, voice) if isinstance(block, Para)]
    return " ".join(said) or _gap("papers.field.duration_gap")


def _claims(assessment: Assessment, voice: Voice) -> str:
    """Every demand, in the order of the letter; a gap until the hours are known."""
    pleading = applied_for(assessment)
    if not pleading.hours_known:
        return _gap("papers.soknad.timer.gap")
    claims = (claim for claim in pleading.claims if claim.code not in ARGUED_BELOW)
    return "\n".join(demand(claim, voice.text, of_carers=voice.of_carers) for claim in claims)
