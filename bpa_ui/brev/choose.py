"""The letters to choose from: those that fit now, by moment; the others folded, each with when or why not."""

import streamlit as st

from bpa_core.assessment.assess import Assessment
from bpa_core.documents import Letter
from bpa_core.documents.papers.brev.fit import Fit, Fitting
from bpa_core.documents.papers.brev.fitting import fittings
from bpa_core.documents.papers.brev.letters import OUTLINES
from bpa_core.documents.papers.brev.outline import Moment
from bpa_core.plan.vocabulary import FilledInBy
from bpa_core.texts import label, t
from bpa_core.texts.address import t_for
from bpa_core.texts.numbers import long_date

KEY = "brev.chosen"


def chosen() -> Letter | None:
    """The letter that is looked at, kept while the tab lives."""
    letter: Letter | None = st.session_state.get(KEY)
    return letter


def choose(letter: Letter | None) -> None:
    """Look at a letter; None: at the list again."""
    st.session_state[KEY] = letter


def show(assessment: Assessment) -> None:
    """The list."""
    stands, who = fittings(assessment), assessment.plan.person.addressed
    for moment in Moment:
        fit = [fitting for fitting in stands if fitting.fit is Fit.FITS and OUTLINES[fitting.letter].moment is moment]
        if fit:
            st.header(label(moment), anchor=False)
        for fitting in fit:
            _choice(fitting, who)
    others = [fitting for fitting in stands if fitting.fit is not Fit.FITS]
    if others:
        with st.expander(t("brev.others", count=len(others))):
            for fitting in sorted(others, key=lambda stand: list(Fit).index(stand.fit)):
                _choice(fitting, who)


def _choice(fitting: Fitting, who: FilledInBy) -> None:
    """A button and its line; without the button where the letter cannot fit."""
    with st.container(gap=None):
        if fitting.fit is Fit.NOT:
            st.markdown(f"**{label(fitting.letter)}**")
        else:
            st.button(
                label(fitting.letter),
                key=f"brev-{fitting.letter}",
                on_click=choose,
                args=(fitting.letter,),
                type="tertiary",
            )
        st.markdown(f":small[{why(fitting, who)}]")


def why(fitting: Fitting, who: FilledInBy) -> str:
    """One line: why now, from when, or why not."""
    return t_for(
        f"letter_why.{fitting.letter}.{fitting.reason}", who, day=long_date(fitting.day) if fitting.day else ""
    )
