"""Svaret: the verdict, its margin, each criterion with its paragraph, what to do next, and every «hva om»."""

import streamlit as st

from bpa_core.assessment.assess import Assessment
from bpa_core.assessment.eligibility import Criterion, Outcome, Status
from bpa_core.claims.ladder import Rank
from bpa_core.claims.pleading import Pleading, plead
from bpa_core.claims.readings import Follows
from bpa_core.documents.content.voice import voice_of
from bpa_core.law import READ_ON
from bpa_core.texts import label, t
from bpa_core.texts.address import tell
from bpa_core.texts.numbers import hours, long_date
from bpa_core.wording.claims import demand, reading_heads, reading_rows
from bpa_core.wording.sentences import (
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
    verdict_short,
    verdict_steps,
)
from bpa_ui.charts import base
from bpa_ui.charts.lines_25_32 import beside_the_lines
from bpa_ui.widgets import empty_state as empty
from bpa_ui.widgets import table as tables
from bpa_ui.widgets.law_link import link


def _verdict(found: Assessment) -> None:
    with st.container(key="bpa-verdict", border=True):
        st.header(verdict_short(found), anchor=False)
        st.markdown(verdict_sentence(found))
        if if_met := verdict_if_met(found):
            st.markdown(if_met)
    base.show(beside_the_lines(found.verdict), t("svaret.lines.alt"), "svaret-lines")
    for margin in margins_that_matter(found.verdict):
        st.markdown(f"**{margin_sentence(margin)}**")
    st.markdown(f"*{t('disclaimer.guiding')} {t('disclaimer.kommune')}*")


def _steps(found: Assessment) -> None:
    st.header(t("svaret.next.heading"), anchor=False)
    st.markdown("\n".join(f"{place}. {step}" for place, step in enumerate(verdict_steps(found), start=1)))
    for warning in general_warnings(found):
        st.info(warning)


def _claims(found: Assessment) -> None:
    """What the papers will claim; the verdict above stays the cautious one."""
    pleading = plead(found)
    say = voice_of(found.plan.person, found.as_of).say
    ranked = [claim for claim in pleading.claims if claim.rank is not Rank.IN_ALL_CASES]
    always = [_in_a_row(label(claim.code)) for claim in pleading.claims if claim.rank is Rank.IN_ALL_CASES]
    st.header(t("svaret.claims.heading"), anchor=False)
    st.markdown(tell("svaret.claims.lead", found.plan.person.filled_in_by))
    st.markdown("\n".join(f"- {words}" for words in (*(demand(claim, say) for claim in ranked), _always(always))))
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


def _criterion(criterion: Criterion, found: Assessment) -> None:
    who = found.plan.person.filled_in_by
    st.subheader(f"{label(criterion.id)}: {label(criterion.status).lower()}", anchor=False)
    st.markdown(criterion_sentence(criterion, who))
    if step := criterion_step(criterion, who):
        st.markdown(t("svaret.criterion.next", step=step))
    law = link(criterion.reference)
    st.markdown(t("svaret.criterion.law", law=law, text=criterion_law(criterion)))


def _criteria(found: Assessment) -> None:
    st.header(t("svaret.criteria.heading"), anchor=False)
    open_first = sorted(found.verdict.criteria, key=lambda one: one.status is Status.MET)
    columns = st.columns(2)
    for place, criterion in enumerate(open_first):
        with columns[place % 2], st.container(border=True):
            _criterion(criterion, found)


def _flips(found: Assessment) -> None:
    st.header(t("svaret.flips.heading"), anchor=False)
    st.markdown(t("svaret.flips.lead"))
    who = found.plan.person.filled_in_by
    told = [(flip, *flip_words(flip, who)) for flip in found.flips()]
    now = [t("svaret.flips.now"), hours(found.hours.counts_per_week), outcome_words(found.verdict)]
    told.sort(key=lambda one: not one[0].changes(found.hours.counts_per_week, found.verdict))
    rows = [[question, hours(flip.counts_per_week), outcome_words(flip)] for flip, question, _ in told]
    tables.show([t(f"svaret.flips.{name}") for name in ("question", "hours", "verdict")], [now, *rows], numbers_to=1)
    with st.expander(t("svaret.flips.why")):
        for _, question, why in told:
            st.markdown(f"**{question}** {why}")


def page() -> None:
    found = empty.assessed_or_why()
    if found is None:
        return
    if not found.hours.entries and found.verdict.outcome is not Outcome.VIDEREFORING:
        empty.nothing_drawn()
        return
    _verdict(found)
    _steps(found)
    _claims(found)
    _criteria(found)
    _flips(found)
    st.markdown(t("disclaimer.read_on", date=long_date(READ_ON)))


page()
