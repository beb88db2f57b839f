"""The end of the meeting: where it stands, whose turn it is, and the family's own record."""

from collections import Counter
from datetime import date

import streamlit as st

from bpa_core.assessment.assess import assess
from bpa_core.documents import Edition, Form, Kind, file_name
from bpa_core.documents.catalog import MIMES
from bpa_core.meeting import MeetingView, next_party, start, without_row
from bpa_core.plan.meeting import MeetingRow
from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import RowStatus
from bpa_core.texts import label, t
from bpa_core.texts.numbers import clock_length
from bpa_ui.mote import state
from bpa_ui.papers import paper
from bpa_ui.session import tab_plan
from bpa_ui.widgets import inputs as fields
from bpa_ui.widgets import paper_language
from bpa_ui.widgets.escape import escape_markdown

PAPERS = (
    ("pdf", Form.PDF, Edition.KOMMUNE),
    ("docx", Form.DOCX, Edition.KOMMUNE),
    ("own", Form.PDF, Edition.EGEN),
)


def removed_tasks(rows: tuple[MeetingRow, ...]) -> None:
    """What was said of tasks that are no longer in the plan."""
    if not rows:
        return
    st.header(t("mote.gone.heading"), anchor=False)
    st.markdown(t("mote.gone.lead"))
    for row in rows:
        with st.container(border=True):
            st.markdown(_removed(row))
            st.button(t("mote.gone.remove"), key=state.key(f"gone-{row.id}"), on_click=_remove, args=(row.id,))


def _removed(row: MeetingRow) -> str:
    status = label(row.status)
    sentence = t("mote.gone.row_silent", status=status)
    if row.kommune_minutes is not None:
        sentence = t("mote.gone.row", minutes=clock_length(row.kommune_minutes), status=status)
    words = () if state.hidden() else (row.kommune_reason, row.note)
    return "  \n".join((sentence, *(escape_markdown(text) for text in words if text.strip())))


def _remove(task_id: str) -> None:
    tab_plan.change(without_row(tab_plan.current(), task_id))


@st.fragment(key=state.END)
def draw() -> None:
    """Moves with every change, as the head does."""
    view = state.view()
    st.header(t("mote.end.heading"), anchor=False)
    _standing(view)
    fields.ask_date(
        t("mote.held_on"),
        view.held_on,
        "mote-held-on",
        lambda day: start(tab_plan.current(), day or tab_plan.today()),
    )
    st.markdown(t("mote.end.lead"))
    st.markdown(t("mote.end.whole"))
    language = paper_language.choose()
    with st.container(horizontal=True):
        for name, form, edition in PAPERS:
            if edition is Edition.KOMMUNE or state.lines_shown():
                _download(name, form, edition, language)


def _standing(view: MeetingView) -> None:
    """How many stand how, and whose turn it is."""
    many = {str(status): len(view.with_status(status)) for status in RowStatus}
    st.markdown(t("mote.end.sums", **many, total=len(view.rows)))
    turns = Counter(turn for row in view.rows if (turn := next_party(row)))
    if turns:
        st.markdown(f"**{t('mote.end.turns')}**")
        lines = (("mote.end.turn_one" if count == 1 else "mote.end.turn", turn, count) for turn, count in turns.items())
        st.markdown("\n".join(f"- {t(key, turn=label(turn), count=count)}" for key, turn, count in lines))


def _download(name: str, form: Form, edition: Edition, language: str) -> None:
    """Made when it is asked for; also where nothing was said, for then both sides hold the same."""
    plan, today = tab_plan.current(), tab_plan.today()
    st.download_button(
        t(f"mote.end.{name}"),
        data=lambda: paper(assess(_held(plan, today), today), Kind.REFERAT, form, language, edition),
        file_name=file_name(Kind.REFERAT, form, edition, today),
        mime=MIMES[form],
        on_click="ignore",
        type="primary" if name == "pdf" else "secondary",
        key=f"mote-paper-{name}",
    )


def _held(plan: Plan, today: date) -> Plan:
    return plan if plan.meeting else start(plan, today)
