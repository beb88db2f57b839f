"""One letter: why now, its last day, what to know, its downloads and its pages."""

import streamlit as st

from bpa_core.assessment.assess import Assessment
from bpa_core.documents import FORMS, Edition, Form, Kind, Letter
from bpa_core.documents.papers.brev.fit import Fit
from bpa_core.documents.papers.brev.fitting import fitting
from bpa_core.documents.papers.brev.letters import OUTLINES
from bpa_core.documents.papers.brev.outline import Recipient
from bpa_core.documents.papers.frister import deadlines
from bpa_core.kommuner.statsforvaltere import listed, statsforvalter_where
from bpa_core.law import cite_all
from bpa_core.texts import label, t
from bpa_core.texts.address import t_for
from bpa_core.texts.numbers import long_date
from bpa_core.vedtak.updates import with_vedtak
from bpa_ui.brev.choose import choose, why
from bpa_ui.papers.download import PaperRequest, download
from bpa_ui.reading.passages import law_links
from bpa_ui.session import tab_plan
from bpa_ui.soknad import preview
from bpa_ui.widgets import inputs as fields
from bpa_ui.widgets import paper_language
from bpa_ui.widgets.escape import escape_markdown


def show(assessment: Assessment, letter: Letter) -> None:
    """The letter, and the way back to the others."""
    stand, vedtak = fitting(assessment, letter), assessment.plan.vedtak
    st.button(t("brev.back"), key="brev-back", on_click=choose, args=(None,), icon=":material/arrow_back:")
    st.header(label(letter), anchor=False)
    who = assessment.plan.person.addressed
    st.markdown(" ".join((why(stand, who), t_for(f"letter_help.{letter}", who))))
    if stand.fit is Fit.NOT:
        return
    if letter is Letter.SVAR_PA_UTTALELSE and vedtak:
        fields.ask_date(
            t("brev.statement_received_on"),
            vedtak.statement_received_on,
            "statement_received_on",
            lambda day: with_vedtak(tab_plan.current(), statement_received_on=day),
        )
    if stand.deadline and not stand.deadline.passed(assessment.as_of):
        day, kind = long_date(stand.deadline.day), label(stand.deadline.kind)
        st.markdown(f"**{escape_markdown(kind)}: {day}**")
    st.markdown(f":small[{t('brev.basis', law=law_links(cite_all(OUTLINES[letter].basis)))}]")
    language = paper_language.choose()
    with st.container(horizontal=True):
        for form in FORMS[letter]:
            words, key = t("soknad.download", form=label(form)), f"brev-{letter}-{form}"
            download(words, PaperRequest(assessment, letter, form, language), key, primary=form is Form.DOCX)
        if stand.deadline in deadlines(assessment):
            # The letter's day with the other days to come.
            days = PaperRequest(assessment, Kind.FRISTER, Form.ICS, language)
            download(t("vedtak.deadline.ics"), days, "brev-calendar")
    st.markdown(t_for("brev.gaps", who))
    _statsforvalter(assessment, letter)
    if st.toggle(t("brev.preview"), key="brev-preview"):
        preview.show(assessment, letter, Edition.KOMMUNE, language)


def _statsforvalter(assessment: Assessment, letter: Letter) -> None:
    """Where the letter goes to the kommune's statsforvalter: by which table, to be checked."""
    outline, where = OUTLINES[letter], statsforvalter_where(assessment.plan.person.kommune)
    if where and Recipient.STATSFORVALTEREN in (outline.to, outline.copy_to):
        table = listed()
        words = t_for(
            "brev.statsforvalter",
            assessment.plan.person.addressed,
            where=where,
            source=table.source,
            address=table.address,
            read_on=long_date(table.read_on),
        )
        st.markdown(f":small[{words}]")
