"""What can be taken away from Vedtak og klage: the short appeal, the whole one, and the last day for the calendar."""

from collections.abc import Sequence

import streamlit as st

from bpa_core.assessment.assess import Assessment
from bpa_core.documents import Form, Kind, lacking
from bpa_ui.papers.download import PaperRequest, download
from bpa_ui.widgets import paper_language
from bpa_ui.widgets.address import t_for_reader


def short(paragraphs: Sequence[str]) -> None:
    """The short appeal as a text that any program opens."""
    st.download_button(
        t_for_reader("vedtak.short.download"),
        data=lambda: "\r\n\r\n".join(paragraphs).encode("utf-8-sig"),
        file_name=t_for_reader("vedtak.short.file"),
        mime="text/plain; charset=utf-8",
        on_click="ignore",
        key="vedtak-short-download",
    )


def calendar(assessment: Assessment) -> None:
    """The days to come, with reminders, for any calendar; nothing when all are past."""
    if not lacking(assessment, Kind.FRISTER):
        _paper(t_for_reader("vedtak.deadline.ics"), assessment, Kind.FRISTER, Form.ICS)


def klage(assessment: Assessment) -> None:
    """The appeal with its points, made when it is asked for."""
    st.subheader(t_for_reader("vedtak.appeal.paper_heading"), anchor=False)
    st.markdown(t_for_reader("vedtak.appeal.paper_lead"))
    _paper(t_for_reader("vedtak.appeal.download"), assessment, Kind.KLAGE, Form.DOCX, primary=True)


def _paper(words: str, assessment: Assessment, kind: Kind, form: Form, *, primary: bool = False) -> None:
    download(words, PaperRequest(assessment, kind, form, paper_language.chosen()), f"vedtak-{kind}", primary=primary)
