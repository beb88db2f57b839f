"""Svaret: the answer in one box, the questions that decide, what is unsure, what to do next, and «hva om»."""

from collections.abc import Sequence

import streamlit as st

from bpa_core.assessment.assess import Assessment
from bpa_core.assessment.eligibility import Criterion, CriterionId, Outcome, Status
from bpa_core.assessment.what_if import Flip
from bpa_core.claims.ladder import Rank
from bpa_core.claims.pleading import Pleading, plead
from bpa_core.claims.readings import Follows
from bpa_core.documents.content.voice import voice_of
from bpa_core.law import READ_ON
from bpa_core.plan.vocabulary import Unsure
from bpa_core.texts import label, t
from bpa_core.texts.address import t_for
from bpa_core.texts.numbers import hours, long_date
from bpa_core.wording.claims import demand, reading_heads, reading_rows, sureness_words
from bpa_core.wording.in_short import answer_in_short
from bpa_core.wording.sentences import (
    answer_short,
    answer_tone,
    criterion_law,
    criterion_sentence,
    criterion_step,
    flip_words,
    general_warnings,
    margin_sentence,
    margins_that_matter,
    outcome_words,
    verdict_if_met,
    verdict_sentence,
    verdict_steps,
)
from bpa_ui.charts import base
from bpa_ui.charts.lines_25_32 import lines_figure
from bpa_ui.om_dere.questions import questions
from bpa_ui.shell import site
from bpa_ui.widgets import empty_state as empty
from bpa_ui.widgets import in_short as short
from bpa_ui.widgets import lead
from bpa_ui.widgets import table as tables
from bpa_ui.widgets.law_link import link

_DECIDING = ("filled_in_by", "birth_date", "need_over_two_years")
"""Asked here: who fills in (only «du» or «dere»), the age and the two years."""
_OPEN = "svaret.deciding"
_ANSWERED_BY = {
    CriterionId.TJENESTER: ("lives_with", "night_need", "two_helpers_need"),
    CriterionId.ARBEIDSLEDER: ("arbeidsleder",),
    CriterionId.ALDER: ("bpa_before_67",),
}
"""Besides the deciding ones: which of the questions put a criterion that is unsure in order."""


def _verdict(assessment: Assessment) -> None:
    """The answer in one box: what it is, why, where the hours stand, and the way on."""
    with st.container(key=f"bpa-answer-{answer_tone(assessment)}", border=True):
        st.header(answer_short(assessment), anchor=False)
        base.show(lines_figure(assessment.verdict), t("svaret.lines.alt"), "svaret-lines")
        for margin in margins_that_matter(assessment.verdict)[:1]:
            st.markdown(f"**{margin_sentence(margin)}**")
        st.markdown(verdict_sentence(assessment))
        if if_met := verdict_if_met(assessment):
            st.markdown(if_met)
        with st.container(key="bpa-door-soknad"):
            st.page_link(str(site.page("soknad").file), label=t("svaret.to_soknad"))
    st.caption(t("disclaimer.guiding"))


def _ask(assessment: Assessment, names: Sequence[str]) -> None:
    for one in questions(assessment.plan):
        if one.name in names:
            one.ask(assessment.plan)


def _undecided(assessment: Assessment) -> bool:
    person = assessment.plan.person
    return person.birth_date is None or person.need_over_two_years is Unsure.UNSURE


def _lead_to_the_answer(assessment: Assessment) -> None:
    """The last of the deciding questions folds them all: what is read next is the answer."""
    open_now = _undecided(assessment)
    if st.session_state.get(_OPEN) and not open_now:
        lead.to("answer")
    st.session_state[_OPEN] = open_now


def _deciding(assessment: Assessment) -> None:
    """The questions that decide, in place: open until they are answered."""
    if _undecided(assessment):
        with st.container(border=True, key="svaret-deciding"):
            st.header(t("svaret.deciding.heading"), anchor=False)
            _ask(assessment, _DECIDING)
    else:
        with st.expander(t("svaret.deciding.folded")):
            _ask(assessment, _DECIDING)


def _steps(assessment: Assessment) -> None:
    st.header(t("svaret.next.heading"), anchor=False)
    st.markdown("\n".join(f"{place}. {step}" for place, step in enumerate(verdict_steps(assessment), start=1)))
    for warning in general_warnings(assessment):
        st.info(warning)


def _claims(assessment: Assessment) -> None:
    """What the papers will claim; the verdict above stays the cautious one."""
    pleading = plead(assessment)
    voice = voice_of(assessment.plan, assessment.as_of)
    ranked = [
        f"{demand(claim, voice.text, of_carers=voice.of_carers)} *{sureness_words(claim.sureness)}.*"
        for claim in pleading.claims
        if claim.rank is not Rank.IN_ALL_CASES
    ]
    always = [_in_a_row(label(claim.code)) for claim in pleading.claims if claim.rank is Rank.IN_ALL_CASES]
    with st.expander(t("svaret.claims.heading")):
        st.markdown(t_for("svaret.claims.lead", assessment.plan.person.addressed))
        st.markdown("\n".join(f"- {words}" for words in (*ranked, _always(always))))
        _readings(pleading)


def _in_a_row(name: str) -> str:
    """As it stands inside a sentence: «BPA» keeps its letters."""
    return name[:1].lower() + name[1:]


def _always(names: list[str]) -> str:
    return t("svaret.claims.always", claims=", ".join(names))


def _readings(pleading: Pleading) -> None:
    """One table, where the law is read in more than one way and hours give a right."""
    best = pleading.best
    if best and best.follows is not Follows.NONE and len(pleading.readings) > 1:
        st.markdown(t("svaret.claims.readings"))
        tables.show(reading_heads(), reading_rows(pleading.readings), numbers_to=1)


def _name_of(criterion: Criterion) -> str:
    return f"{label(criterion.id)}: {label(criterion.status).lower()}"


def _criterion(criterion: Criterion, assessment: Assessment) -> None:
    who = assessment.plan.person.addressed
    st.subheader(_name_of(criterion), anchor=False)
    st.markdown(criterion_sentence(criterion, who))
    if step := criterion_step(criterion, who):
        st.markdown(t("svaret.criterion.next", step=step))
    law = link(criterion.reference)
    st.markdown(t("svaret.criterion.law", law=law, text=criterion_law(criterion)))


def _is_said_above(criterion: Criterion, assessment: Assessment) -> bool:
    """The hours stand in the answer's box, and age and length are asked right below it: not told in full twice."""
    asked = (CriterionId.ALDER, CriterionId.VARIGHET) if _undecided(assessment) else ()
    return criterion.id is CriterionId.TIMER or (criterion.id in asked and criterion.status is Status.UNSURE)


def _criteria(assessment: Assessment) -> None:
    """What is not in order yet, with its question; what is met, folded."""
    met = [one for one in assessment.verdict.criteria if one.status is Status.MET]
    said = [one for one in assessment.verdict.criteria if one not in met and _is_said_above(one, assessment)]
    rest = [one for one in assessment.verdict.criteria if one not in met and one not in said]
    if rest:
        st.header(t("svaret.criteria.heading"), anchor=False)
    for criterion in rest:
        with st.container(border=True):
            _criterion(criterion, assessment)
            if criterion.status is Status.UNSURE:
                _ask(assessment, _ANSWERED_BY.get(criterion.id, ()))
    for criterion in said:
        with st.expander(_name_of(criterion)):
            _criterion(criterion, assessment)
    if met:
        with st.expander(t("svaret.criteria.met", many=len(met))):
            for criterion in met:
                _criterion(criterion, assessment)


def _flips(assessment: Assessment) -> None:
    """What would change the answer; what would not, folded."""
    who, tried = assessment.plan.person.addressed, assessment.what_ifs
    turning = [flip for flip in tried if flip.turns(assessment.verdict)]
    rest = [flip for flip in tried if flip not in turning]
    st.header(t("svaret.flips.heading"), anchor=False)
    if turning:
        st.markdown(t("svaret.flips.lead"))
        _flip_table(assessment, turning)
    else:
        st.markdown(t("svaret.flips.none", many=len(tried)))
    if rest:
        with st.expander(t("svaret.flips.rest", many=len(rest))):
            _flip_table(assessment, rest)
    with st.expander(t("svaret.flips.why")):
        for flip in (*turning, *rest):
            question, why = flip_words(flip, who)
            st.markdown(f"**{question}** {why}")


def _flip_table(assessment: Assessment, some: Sequence[Flip]) -> None:
    """A line each, and first how it is now."""
    who = assessment.plan.person.addressed
    now = [t("svaret.flips.now"), hours(assessment.hours.counts_per_week), outcome_words(assessment.verdict)]
    rows = [[flip_words(flip, who)[0], hours(flip.counts_per_week), outcome_words(flip)] for flip in some]
    tables.show([t(f"svaret.flips.{name}") for name in ("question", "hours", "verdict")], [now, *rows], numbers_to=1)


def page() -> None:
    assessment = empty.assessed_or_why()
    if assessment is None:
        return
    if not assessment.hours.entries and assessment.verdict.outcome is not Outcome.VIDEREFORING:
        empty.nothing_drawn()
        return
    _lead_to_the_answer(assessment)
    with lead.place("answer"):
        _verdict(assessment)
    short.draw(answer_in_short(assessment))
    _deciding(assessment)
    _criteria(assessment)
    _steps(assessment)
    _claims(assessment)
    _flips(assessment)
    st.markdown(t("disclaimer.read_on", date=long_date(READ_ON)))


page()
