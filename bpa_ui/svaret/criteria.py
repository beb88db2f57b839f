"""The conditions of the right: what is not in order yet, with its question; what is met, folded."""

import streamlit as st

from bpa_core.assessment.assess import Assessment
from bpa_core.assessment.eligibility import Criterion, CriterionId, Status
from bpa_core.texts import label, t
from bpa_core.wording.sentences import (
    criterion_law,
    criterion_sentence,
    criterion_step,
)
from bpa_ui.svaret import deciding
from bpa_ui.widgets.law_link import link

_ANSWERED_BY = {
    CriterionId.TJENESTER: ("lives_with", "night_need", "two_helpers_need"),
    CriterionId.ARBEIDSLEDER: ("arbeidsleder",),
    CriterionId.ALDER: ("bpa_before_67",),
}
"""Besides the deciding ones: which of the questions put a criterion that is unsure in order."""


def draw(assessment: Assessment) -> None:
    """What is not in order yet first."""
    met = [one for one in assessment.verdict.criteria if one.status is Status.MET]
    said = [one for one in assessment.verdict.criteria if one not in met and _is_said_above(one, assessment)]
    rest = [one for one in assessment.verdict.criteria if one not in met and one not in said]
    if rest:
        st.header(t("svaret.criteria.heading"), anchor=False)
    for criterion in rest:
        with st.container(border=True):
            _criterion(criterion, assessment)
            if criterion.status is Status.UNSURE:
                deciding.ask(assessment, _ANSWERED_BY.get(criterion.id, ()))
    for criterion in said:
        with st.expander(_name_of(criterion)):
            _criterion(criterion, assessment)
    if met:
        with st.expander(t("svaret.criteria.met", many=len(met))):
            for criterion in met:
                _criterion(criterion, assessment)


def _is_said_above(criterion: Criterion, assessment: Assessment) -> bool:
    """The hours stand in the answer's box, and age and length are asked right below it: not told in full twice."""
    asked = (CriterionId.ALDER, CriterionId.VARIGHET) if deciding.undecided(assessment) else ()
    return criterion.id is CriterionId.TIMER or (criterion.id in asked and criterion.status is Status.UNSURE)


def _criterion(criterion: Criterion, assessment: Assessment) -> None:
    who = assessment.plan.person.addressed
    st.subheader(_name_of(criterion), anchor=False)
    st.markdown(criterion_sentence(criterion, who))
    if step := criterion_step(criterion, who):
        st.markdown(t("svaret.criterion.next", step=step))
    law = link(criterion.reference)
    st.markdown(t("svaret.criterion.law", law=law, text=criterion_law(criterion)))


def _name_of(criterion: Criterion) -> str:
    return f"{label(criterion.id)}: {label(criterion.status).lower()}"
