"""Søknad: choose a paper, see its pages, download it; what to send with it, how, and what the kommune must do next."""

from collections.abc import Iterable

import streamlit as st

from bpa_core.assessment.assess import Assessment
from bpa_core.documents import FORMS, Edition, Form, Kind, attachment_names, form_fields, lacking
from bpa_core.documents.catalog import HAS_EDITIONS, edition_made
from bpa_core.texts import label, t
from bpa_core.texts.address import t_for
from bpa_core.texts.language import reading
from bpa_core.texts.numbers import long_date
from bpa_core.vedtak.deadlines import one_month_after
from bpa_ui.papers.download import PaperRequest, download
from bpa_ui.shell import site
from bpa_ui.soknad import case_questions, open_questions
from bpa_ui.soknad import preview as paper_preview
from bpa_ui.widgets import empty_state as empty
from bpa_ui.widgets import paper_language

PAPERS = (
    Kind.SOKNAD,
    Kind.DOGNKLOKKE,
    Kind.TIMEMAL,
    Kind.SAMMENDRAG,
    Kind.KLAGE,
    Kind.REFERAT,
    Kind.FRISTER,
    Kind.BLANK,
)


def _words(assessment: Assessment, key: str, **values: object) -> str:
    return t_for(key, assessment.plan.person.addressed, **values)


def _paper(assessment: Assessment) -> None:
    kind = st.radio(t("soknad.kind"), PAPERS, format_func=label, key="soknad-kind")
    st.markdown(t(f"kind_help.{kind}"))
    missing = lacking(assessment, kind)
    if missing:
        st.info(label(missing))
        return
    edition = _edition(assessment, kind)
    language = paper_language.choose()
    with st.container(horizontal=True):
        for form in FORMS[kind]:
            _download(assessment, kind, form, edition, language)
    _hints(assessment, kind)
    if kind is not Kind.FRISTER and st.toggle(_words(assessment, "soknad.preview"), key="soknad-preview"):
        paper_preview.show(assessment, kind, edition, language)
    if kind is Kind.SAMMENDRAG:
        _fields(assessment, language)


def _edition(assessment: Assessment, kind: Kind) -> Edition:
    """Asked only where the two differ; what each holds stands there before a download."""
    if kind not in HAS_EDITIONS:
        if kind is Kind.BLANK:
            st.markdown(_words(assessment, "soknad.same_for_both"))
        if kind is Kind.FRISTER:
            st.markdown(t("soknad.same_calendar"))
        return Edition.KOMMUNE
    edition = st.radio(t("soknad.edition"), list(Edition), format_func=label, key="soknad-edition") or Edition.KOMMUNE
    if edition is Edition.EGEN:
        st.warning(t("edition_help.egen"))
    else:
        st.info(t("edition_help.kommune" if assessment.hours.entries else "soknad.nothing_drawn"))
    return edition


def _download(assessment: Assessment, kind: Kind, form: Form, edition: Edition, language: str) -> None:
    edition = edition_made(kind, form, edition)
    own = edition is Edition.EGEN
    words = t("soknad.download_own" if own else "soknad.download", form=label(form))
    key, primary = f"soknad-{kind}-{form}-{edition}", form is FORMS[kind][0] and not own
    download(words, PaperRequest(assessment, kind, form, language, edition), key, primary=primary)


def _hints(assessment: Assessment, kind: Kind) -> None:
    if Form.DOCX in FORMS[kind]:
        st.markdown(_words(assessment, "soknad.word_hint"))
    if Form.XLSX in FORMS[kind]:
        st.markdown(t("soknad.excel_hint"))


def _fields(assessment: Assessment, language: str) -> None:
    st.subheader(t("soknad.fields"), anchor=False)
    st.markdown(t("soknad.fields_lead"))
    asked = [name for name, _ in form_fields(assessment, reading())]
    for name, (_, text) in zip(asked, form_fields(assessment, language), strict=True):
        st.markdown(f"**{name}**")
        st.code(text, language=None, wrap_lines=True)


def _check(assessment: Assessment) -> None:
    st.header(_words(assessment, "soknad.check"), anchor=False)
    st.markdown(_words(assessment, "soknad.check_lead"))
    st.subheader(t("soknad.attachments"), anchor=False)
    for name in attachment_names(assessment):
        st.checkbox(f"{t(f'papers.attachment.{name}')}. {t(f'soknad.why.{name}')}", key=f"soknad-with-{name}")
    for name in ("read", "sign", "copy"):
        st.checkbox(t(f"soknad.checks.{name}"), key=f"soknad-check-{name}")


def _send(assessment: Assessment) -> None:
    st.header(_words(assessment, "soknad.send"), anchor=False)
    _list(t(f"soknad.sends.{name}") for name in ("where", "safe", "receipt"))
    st.page_link(str(site.page("din_kommune").file), label=site.page("din_kommune").nav)


def _next(assessment: Assessment) -> None:
    applied_on = assessment.plan.applied_on
    month = t("soknad.nexts.month")
    if applied_on:
        month = t("soknad.nexts.month_date", date=long_date(one_month_after(applied_on).day))
    st.header(t("soknad.next"), anchor=False)
    rest = (_words(assessment, f"soknad.nexts.{name}") for name in ("usual", "decide", "appeal"))
    _list((t("soknad.nexts.guide"), month, *rest))
    st.page_link(str(site.page("brev").file), label=t("soknad.to_brev"))
    st.page_link(str(site.page("vedtak").file), label=t("soknad.to_vedtak"))


def _list(texts: Iterable[str]) -> None:
    st.markdown("\n".join(f"- {one}" for one in texts))


def page() -> None:
    assessment = empty.assessed_or_why()
    if assessment is None:
        return
    if not assessment.hours.entries:
        empty.nothing_drawn()
    else:
        open_questions.draw(assessment)
    case_questions.draw(assessment.plan)
    st.header(t("soknad.papers"), anchor=False)
    _paper(assessment)
    _check(assessment)
    _send(assessment)
    _next(assessment)


page()
