"""Only where the family has turned it on: 25 and 32 hours, how far each side is from them, and «hva om»."""

from fractions import Fraction

import streamlit as st

from bpa_core.assessment.assess import Assessment
from bpa_core.meeting import MeetingView
from bpa_core.texts import t
from bpa_core.texts.numbers import hours, number
from bpa_core.wording.sentences import flip_words, margin_sentence, margins_that_matter
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
    sides = ((ours, view.family), (t("mote.theirs"), view.kommune))
    for heading, assessment in sides:
        st.subheader(f"{heading}: {t('mote.counts', hours=hours(assessment.hours.counts_per_week))}", anchor=False)
        st.html(_bar(assessment))
        st.markdown("  \n".join(margin_sentence(margin) for margin in margins_that_matter(assessment.verdict)))
    _flips(view, ours)


LONGEST = 44 * 60
"""Minutes a week at the bar's end, on both sides alike: the lines stand under each other."""


def _bar(assessment: Assessment) -> str:
    """The counted hours beside both lines; its heading says them, so it is only for the eye."""
    verdict = assessment.verdict
    counts = verdict.to_full.line - verdict.to_full.missing_per_week
    marks = "".join(
        f'<b style="inset-inline-start:{_part(margin.line)}%">'
        f"<span>{t('svaret.line', hours=number(margin.line // 60, 0))}</span></b>"
        for margin in (verdict.to_conditional, verdict.to_full)
    )
    return f'<div class="mote-bar" aria-hidden="true"><i style="width:{_part(counts)}%"></i>{marks}</div>'


def _part(minutes: Fraction | int) -> float:
    return min(round(float(minutes) * 100 / LONGEST, 2), 100)


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
