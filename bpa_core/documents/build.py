"""Kind, form and edition -> the finished paper."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from types import MappingProxyType

from bpa_core.assessment.assess import Assessment
from bpa_core.documents.catalog import (
    FORMS,
    MIMES,
    AnyPaper,
    Edition,
    Form,
    Kind,
    Lacking,
    Letter,
    Paper,
    PaperError,
    edition_made,
)
from bpa_core.documents.content.blocks import Content
from bpa_core.documents.content.preview import preview_content
from bpa_core.documents.content.shortened import shortened
from bpa_core.documents.papers import blank, form_fields, frister, sammendrag
from bpa_core.documents.papers.brev import letter as brev
from bpa_core.documents.papers.brev.fit import Fit
from bpa_core.documents.papers.brev.fitting import fitting
from bpa_core.documents.papers.dognklokke import clocks as dognklokke
from bpa_core.documents.papers.klage import letter as klage
from bpa_core.documents.papers.referat import record as referat
from bpa_core.documents.papers.soknad import letter as soknad
from bpa_core.documents.papers.timemal import template as timemal
from bpa_core.documents.papers.timemal import workbook as timemal_workbook
from bpa_core.documents.papers.vedlegg import attachment as vedlegg
from bpa_core.documents.papers.vedlegg import own
from bpa_core.documents.render import docx as word
from bpa_core.documents.render import pdf as typesetting
from bpa_core.documents.render.page_picture import PagePicture
from bpa_core.documents.render.sanitize import sanitize
from bpa_core.law import law_on
from bpa_core.texts import t
from bpa_core.texts.language import FIRST, written_in
from bpa_core.typesetting import Typesetter, typeset_here
from bpa_core.wording.own_words import assessed_in

CONTENTS: Mapping[AnyPaper, Callable[[Assessment, Edition], Content]] = MappingProxyType(
    {
        Kind.DOGNKLOKKE: dognklokke.content,
        Kind.TIMEMAL: timemal.content,
        Kind.SOKNAD: soknad.content,
        Kind.SAMMENDRAG: sammendrag.content,
        Kind.KLAGE: klage.content,
        Kind.REFERAT: referat.content,
        Kind.BLANK: blank.content,
        Kind.VEDLEGG_HJELPESTONAD: vedlegg.hjelpestonad,
        Kind.VEDLEGG_OMSORGSSTONAD: vedlegg.omsorgsstonad,
        Kind.OVERSIKT: own.overview,
        **{letter: partial(brev.content, letter) for letter in Letter},
    }
)
"""What is set in type; the calendar is not."""


def build(
    assessment: Assessment,
    kind: AnyPaper,
    form: Form,
    edition: Edition = Edition.KOMMUNE,
    language: str = FIRST,
    typeset: Typesetter = typeset_here,
) -> Paper:
    """Make a paper, by the law of its day, in the language asked for, whatever the reader reads. PaperError: the plan
    lacks its subject. ValueError: no such form. KeyError: no such language.

    `typeset` sets a PDF: in this process, or, on a server, in one of its own with bounds.
    """
    edition = edition_made(kind, form, edition)
    if form not in FORMS[kind]:
        raise ValueError(f"{kind}: no {form}")
    if missing := lacking(assessment, kind):
        raise PaperError(missing)
    assessment = assessed_in(assessment, language)
    with law_on(assessment.as_of), written_in(language):
        data = _data(assessment, kind, form, edition, typeset)
    return Paper(data, MIMES[form], file_name(kind, form, edition, assessment.as_of))


def lacking(assessment: Assessment, kind: AnyPaper) -> Lacking | None:
    """What the plan must have before the paper can be made of it; None when it can."""
    plan = assessment.plan
    if kind is Kind.KLAGE and plan.vedtak is None:
        return Lacking.VEDTAK
    if kind is Kind.REFERAT and plan.meeting is None:
        return Lacking.MEETING
    if kind is Kind.FRISTER and not frister.deadlines(assessment):
        return Lacking.DATES
    if isinstance(kind, Letter) and fitting(assessment, kind).fit is Fit.NOT:
        return Lacking.FIT
    return None


def file_name(kind: AnyPaper, form: Form, edition: Edition, as_of: date) -> str:
    """«soknad-bpa-2026-11-22.docx»: fixed words and the date, nothing that was typed."""
    with written_in(FIRST):
        own = f"-{t('papers.file.own')}" if edition is Edition.EGEN else ""
        name = t(f"papers.file.brev.{kind}" if isinstance(kind, Letter) else f"papers.file.{kind}")
    return f"{name}{own}-{as_of.isoformat()}.{form}"


def preview(
    assessment: Assessment,
    kind: AnyPaper,
    edition: Edition = Edition.KOMMUNE,
    language: str = FIRST,
    typeset: Typesetter = typeset_here,
) -> tuple[PagePicture, ...]:
    """The paper's pages as pictures with their text, of a very long one its first; none for a calendar."""
    if kind not in CONTENTS:
        return ()
    assessment = assessed_in(assessment, language)
    with law_on(assessment.as_of), written_in(language):
        content = preview_content(shortened(CONTENTS[kind](assessment, edition)))
        paper = typesetting.pdf(content, assessment.as_of, typeset)
        pictures = typesetting.pictures(content, assessment.as_of, typeset)
    return tuple(PagePicture(png, paper, number) for number, png in enumerate(pictures, start=1))


def to_read(assessment: Assessment, kind: AnyPaper, edition: Edition, language: str) -> Content:
    """What stands in a paper, in any language: to be read on a screen beside it. KeyError for one that is not set in
    type (a calendar), and for no such language."""
    assessment = assessed_in(assessment, language)
    with law_on(assessment.as_of), written_in(language):
        return CONTENTS[kind](assessment, edition)


def _data(assessment: Assessment, kind: AnyPaper, form: Form, edition: Edition, typeset: Typesetter) -> bytes:
    if form is Form.ICS:
        return frister.calendar(assessment)
    if form is Form.TXT:
        return sanitize(form_fields.as_text(assessment)).encode()
    if form is Form.XLSX:
        return timemal_workbook.workbook(assessment, edition)
    content = shortened(CONTENTS[kind](assessment, edition))
    if form is Form.PDF:
        return typesetting.pdf(content, assessment.as_of, typeset)
    return word.docx(content, assessment.as_of)
