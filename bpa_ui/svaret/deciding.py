"""The questions that decide, in place: open until they are answered."""

from collections.abc import Sequence

import streamlit as st

from bpa_core.assessment.assess import Assessment
from bpa_core.plan.vocabulary import Unsure
from bpa_core.texts import t
from bpa_ui.om_dere.questions import questions
from bpa_ui.widgets import lead

_DECIDING = ("filled_in_by", "birth_date", "need_over_two_years")
"""Who fills in (only «du» or «dere»), the age and the two years."""
_OPEN = "svaret.deciding"


def draw(assessment: Assessment) -> None:
    """Those of the person that decide; folded once they are answered."""
    if undecided(assessment):
        with st.container(border=True, key="svaret-deciding"):
            st.header(t("svaret.deciding.heading"), anchor=False)
            ask(assessment, _DECIDING)
    else:
        with st.expander(t("svaret.deciding.folded")):
            ask(assessment, _DECIDING)


def ask(assessment: Assessment, names: Sequence[str]) -> None:
    """The questions of «Om dere» with these names, as far as they concern this person."""
    for question in questions(assessment.plan):
        if question.name in names:
            question.ask(assessment.plan)


def undecided(assessment: Assessment) -> bool:
    """Whether the age or the two years are not told yet."""
    person = assessment.plan.person
    return person.birth_date is None or person.need_over_two_years is Unsure.UNSURE


def lead_to_the_answer(assessment: Assessment) -> None:
    """The last of the deciding questions folds them all: what is read next is the answer."""
    open_now = undecided(assessment)
    if st.session_state.get(_OPEN) and not open_now:
        lead.to("answer")
    st.session_state[_OPEN] = open_now
