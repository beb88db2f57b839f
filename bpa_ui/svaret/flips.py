"""«Hva om»: what would change the answer; what would not, folded."""

from collections.abc import Sequence

import streamlit as st

from bpa_core.assessment.assess import Assessment
from bpa_core.assessment.what_if import Flip
from bpa_core.texts import t
from bpa_core.texts.numbers import hours
from bpa_core.wording.sentences import (
    flip_words,
    outcome_words,
)
from bpa_ui.widgets import table as tables

MOST_SHOWN = 4
"""A phone's screen has room for no more beside the answer."""


def draw(assessment: Assessment) -> None:
    """What would change it, as a table with how it is now; the rest of what was tried, and why it is, in one fold."""
    who, tried = assessment.plan.person.addressed, assessment.what_ifs
    turning = [flip for flip in tried if flip.changes_outcome(assessment.verdict)]
    shown = turning[:MOST_SHOWN]
    rest = [*turning[MOST_SHOWN:], *(flip for flip in tried if flip not in turning)]
    st.header(t("svaret.flips.heading"), anchor=False)
    if shown:
        st.markdown(t("svaret.flips.lead"))
        _flip_table(assessment, shown)
    else:
        st.markdown(t("svaret.flips.none", many=len(tried)))
    with st.expander(t("svaret.flips.rest", many=len(rest))):
        if rest:
            _flip_table(assessment, rest)
        for flip in (*shown, *rest):
            question, why = flip_words(flip, who)
            st.markdown(f"**{question}** {why}")


def _flip_table(assessment: Assessment, some: Sequence[Flip]) -> None:
    """A line each, and first how it is now."""
    who = assessment.plan.person.addressed
    now = [t("svaret.flips.now"), hours(assessment.hours.counts_per_week), outcome_words(assessment.verdict)]
    rows = [[flip_words(flip, who)[0], hours(flip.counts_per_week), outcome_words(flip)] for flip in some]
    tables.show([t(f"svaret.flips.{name}") for name in ("question", "hours", "verdict")], [now, *rows], numbers_to=1)
