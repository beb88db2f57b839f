"""The conditions of the right: what is not in order yet, with its question; what is met, folded."""

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from bpa_core.assessment.assess import Assessment
from bpa_core.assessment.eligibility import Criterion, CriterionId, Status
from bpa_core.plan.model import Person
from bpa_core.plan.vocabulary import NightNeed, TwoHelpersNeed
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
_IS_ANSWERED: Mapping[str, Callable[[Person], bool]] = {
    "lives_with": lambda person: person.lives_with is not None,
    "night_need": lambda person: person.night_need is not NightNeed.UNSURE,
    "two_helpers_need": lambda person: person.two_helpers_need is not TwoHelpersNeed.UNSURE,
}
"""Of several questions about one criterion: when one is not what is unsure."""


def draw(assessment: Assessment) -> None:
    """What is not in order yet first."""
    met = [one for one in assessment.verdict.criteria if one.status is Status.MET]
    said = [one for one in assessment.verdict.criteria if one not in met and _is_said_above(one, assessment)]
    rest = [one for one in assessment.verdict.criteria if one not in met and one not in said]
    if rest:
        st.header(t("svaret.criteria.heading"), anchor=False)
    later = _asked_later(rest, assessment)
    for criterion in rest:
        with st.expander(_name_of(criterion)) if criterion in later else st.container(border=True, gap="xsmall"):
            _criterion(criterion, assessment)
            if criterion.status is Status.UNSURE:
                deciding.ask(assessment, _still_asked(criterion, assessment.plan.person))
    for criterion in said:
        with st.expander(_name_of(criterion)):
            _criterion(criterion, assessment)
    if met:
        with st.expander(t("svaret.criteria.met", many=len(met))):
            for criterion in met:
                _criterion(criterion, assessment)


def _asked_later(criteria: Sequence[Criterion], assessment: Assessment) -> list[Criterion]:
    """One thing at a time: what is unsure is folded below what stands open, or while age and length are asked right
    above. What is not met is a reason of the answer, and never folded."""
    unsure = [one for one in criteria if one.status is Status.UNSURE]
    stands_open = deciding.undecided(assessment) or len(unsure) < len(criteria)
    return unsure if stands_open else unsure[1:]


def _still_asked(criterion: Criterion, person: Person) -> list[str]:
    """The questions that put it in order, but for those that are answered: they are changed in «Om dere»."""
    names = _ANSWERED_BY.get(criterion.id, ())
    left = [name for name in names if not (name in _IS_ANSWERED and _IS_ANSWERED[name](person))]
    return left or list(names)


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
    st.markdown(f":small[{t('svaret.criterion.law', law=law, text=criterion_law(criterion))}]")


def _name_of(criterion: Criterion) -> str:
    return f"{label(criterion.id)}: {label(criterion.status).lower()}"
