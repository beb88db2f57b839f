"""The two attachments to fetch: the edition that is sent, and the family's own."""

import streamlit as st

from bpa_core.assessment.assess import Assessment
from bpa_core.documents import FORMS, Edition, Form, Kind
from bpa_core.documents.catalog import FOR_NAV
from bpa_core.texts import label, t
from bpa_ui.papers.download import PaperRequest, download
from bpa_ui.shell import site
from bpa_ui.widgets import paper_language

PAPERS = (Kind.VEDLEGG_HJELPESTONAD, Kind.VEDLEGG_OMSORGSSTONAD)


def draw(assessment: Assessment) -> None:
    """A line of downloads for each."""
    st.header(t("andre_ordninger.papers.heading"), anchor=False)
    st.markdown(t("andre_ordninger.papers.lead"))
    st.markdown(t("andre_ordninger.papers.burden"))
    st.page_link(str(site.page("soknad").file), label=site.page("soknad").nav)
    language = paper_language.choose()
    for kind in PAPERS:
        st.markdown(f"**{label(kind)}**")
        with st.container(horizontal=True):
            for form in FORMS[kind]:
                _download(assessment, kind, form, Edition.KOMMUNE, language)
            _download(assessment, kind, Form.PDF, Edition.EGEN, language)


def _download(assessment: Assessment, kind: Kind, form: Form, edition: Edition, language: str) -> None:
    to = "to_nav" if kind in FOR_NAV else "to_kommune"
    words = "own" if edition is Edition.EGEN else to
    download(
        t(f"andre_ordninger.papers.{words}", form=label(form)),
        PaperRequest(assessment, kind, form, language, edition),
        f"scheme-{kind}-{form}-{edition}",
    )
