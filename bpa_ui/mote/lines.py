"""Only where the family has turned it on: 25 and 32 hours, how far each side is from them, and «hva om»."""

import plotly.graph_objects as go
import streamlit as st

from bpa_core.assessment.assess import Assessment
from bpa_core.meeting import MeetingView
from bpa_core.texts import t
from bpa_core.texts.numbers import hours
from bpa_core.wording.sentences import flip_words, margin_sentence, margins_that_matter
from bpa_ui.charts import base
from bpa_ui.charts.lines_25_32 import beside_the_lines
from bpa_ui.mote import state
from bpa_ui.widgets import table as tables


@st.fragment(key=state.LIMITS)
def draw() -> None:
    """Both sides, one below the other on one scale: the lines stand under each other."""
    if not state.lines_shown():
        return
    view = state.view()
    ours = t(f"mote.ours.{view.family.plan.person.filled_in_by}")
    st.header(t("mote.lines.heading"), anchor=False)
    sides = (("family", ours, view.family), ("kommune", t("mote.theirs"), view.kommune))
    figures = [beside_the_lines(found.verdict) for _, _, found in sides]
    longest = max(figure.layout.xaxis.range[1] for figure in figures)
    for (name, heading, found), figure in zip(sides, figures, strict=True):
        figure.update_xaxes(range=[0, longest])
        _side(name, heading, found, figure)
    _flips(view, ours)


def _side(name: str, heading: str, found: Assessment, figure: go.Figure) -> None:
    st.subheader(f"{heading}: {t('mote.counts', hours=hours(found.hours.counts_per_week))}", anchor=False)
    base.show(figure, t("mote.lines.alt"), f"mote-lines-{name}")
    st.markdown("  \n".join(margin_sentence(margin) for margin in margins_that_matter(found.verdict)))


def _flips(view: MeetingView, ours: str) -> None:
    """Counted only while it is open: a count more each, on both sides."""
    folded = st.expander(t("mote.lines.flips"), key="mote-flips", on_change="rerun")
    if not folded.open:
        return
    who = view.family.plan.person.filled_in_by
    both = zip(view.family.flips(), view.kommune.flips(), strict=True)
    rows = [[flip_words(a, who)[0], hours(a.counts_per_week), hours(b.counts_per_week)] for a, b in both]
    with folded:
        tables.show([t("mote.lines.question"), ours, t("mote.theirs")], rows)
