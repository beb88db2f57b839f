"""A button that fetches a paper: made when it is asked for, so that no address leads to a paper nobody wants."""

from dataclasses import dataclass

import streamlit as st

from bpa_core.assessment.assess import Assessment
from bpa_core.documents import AnyPaper, Edition, Form, file_name
from bpa_core.documents.catalog import MIMES
from bpa_ui.papers import paper


@dataclass(frozen=True, slots=True)
class PaperRequest:
    """One paper of a plan, in a form, a language and an edition."""

    assessment: Assessment
    kind: AnyPaper
    form: Form
    language: str
    edition: Edition = Edition.KOMMUNE


def download(words: str, request: PaperRequest, key: str, *, primary: bool = False) -> None:
    """The button with those words."""
    st.download_button(
        words,
        data=lambda: paper(request.assessment, request.kind, request.form, request.language, request.edition),
        file_name=file_name(request.kind, request.form, request.edition, request.assessment.as_of),
        mime=MIMES[request.form],
        type="primary" if primary else "secondary",
        on_click="ignore",
        key=key,
    )
