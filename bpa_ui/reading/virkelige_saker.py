"""Public decisions beside what we say of the same facts: how many agree, each difference and its reason."""

from collections.abc import Iterator

import streamlit as st

from bpa_core.guidance.decisions import Decision
from bpa_core.reality.model import Case, CaseHours, OwnDecision, Question
from bpa_core.reality.tried import Agreement, Tried, all_tried, summary
from bpa_core.texts import label, t
from bpa_core.texts.language import in_reading
from bpa_core.texts.lengths import exact_hours_a_week
from bpa_core.texts.numbers import hours_number, long_date, number
from bpa_ui.widgets import table as tables


def numbers() -> None:
    """How many cases, how many agree, and for whom they speak."""
    counted = summary()
    st.info(t("virkelige_saker.warning"))
    st.markdown(t("virkelige_saker.count", cases=counted.cases, read=counted.read))
    rows = [(label(agreement), number(counted.agreement[agreement])) for agreement in Agreement]
    sides = [(t(f"virkelige_saker.side.{side or 'none'}"), number(times)) for side, times in counted.helps.items()]
    agreeing, helped = st.columns(2)
    with agreeing:
        tables.show([t("virkelige_saker.col_agreement"), t("virkelige_saker.col_cases")], rows)
    with helped:
        tables.show([t("virkelige_saker.col_side"), t("virkelige_saker.col_cases")], sides)


def choose() -> Agreement | None:
    """Which of them; None for all."""
    chosen: Agreement | None = st.selectbox(
        t("virkelige_saker.choose"),
        (None, *Agreement),
        format_func=lambda agreement: label(agreement) if agreement else t("virkelige_saker.every"),
        key="virkelige-saker",
    )
    return chosen


def show(chosen: Agreement | None) -> None:
    """Those, folded, under what they have in common; where we differ first."""
    for agreement in Agreement:
        cases = [case for case in all_tried().values() if case.agreement is agreement]
        if cases and chosen in (None, agreement):
            st.header(t("virkelige_saker.group", agreement=label(agreement), cases=len(cases)), anchor=False)
            for case in cases:
                _case(case)


def add() -> None:
    """How a case is added."""
    st.header(t("virkelige_saker.add.title"), anchor=False)
    st.markdown(t("virkelige_saker.add.body"))


def _case(tried: Tried) -> None:
    name = t("virkelige_saker.named", id=_id(tried.decision), title=_title(tried.decision))
    with st.expander(name):
        address = tried.decision.address
        source = t("virkelige_saker.source", address=address) if address else ""
        st.markdown(f"{_about(tried.decision)} {source}")
        st.markdown("\n".join(f"- {line}" for line in _lines(tried)))


def _title(decision: Decision | OwnDecision) -> str:
    """A ruling's title is its own; ours is in the language in use."""
    return decision.title if isinstance(decision, Decision) else in_reading(decision.title, decision.title_in)


def _id(decision: Decision | OwnDecision) -> str:
    return decision.id if isinstance(decision, Decision) else decision.source


def _about(decision: Decision | OwnDecision) -> str:
    when = long_date(decision.on) if decision.on else decision.year or t("virkelige_saker.undated")
    side = t(f"virkelige_saker.side.{decision.helps or 'none'}")
    return t("virkelige_saker.about", by=label(decision.by), when=when, side=side, read=label(decision.read))


def _lines(tried: Tried) -> Iterator[str]:
    case = tried.case
    yield t("virkelige_saker.says", says=_says(tried.decision))
    yield t("virkelige_saker.question", question=_question(case), ruled=_ruled(case))
    yield t("virkelige_saker.ours", ours=_ours(tried), agreement=label(tried.agreement))
    if hours := ", ".join(_case_hours(each) for each in case.facts.hours):
        yield t("virkelige_saker.hours", told=hours)
    if tried.counts is not None and tried.need is not None and tried.outcome:
        counts, need = exact_hours_a_week(tried.counts), exact_hours_a_week(tried.need)
        yield t("virkelige_saker.counts", counts=counts, need=need, outcome=label(tried.outcome))
    for turn in tried.turns:
        yield t("virkelige_saker.turns", flip=t(f"flip.{turn}"))
    if case.unknown:
        yield t("virkelige_saker.unknown", unknown=in_reading(case.unknown, case.unknown_in))
    if case.why:
        yield t("virkelige_saker.why", why=in_reading(case.why, case.why_in))


def _says(decision: Decision | OwnDecision) -> str:
    return t(decision.text_key) if isinstance(decision, Decision) else in_reading(decision.says, decision.says_in)


def _question(case: Case) -> str:
    if case.claim:
        return t(f"virkelige_saker.claim.{case.claim}")
    if case.scheme and case.category:
        return t("virkelige_saker.takes", scheme=label(case.scheme), category=label(case.category))
    return label(case.question)


def _ruled(case: Case) -> str:
    if case.ruled:
        return label(case.ruled)
    in_hours = [] if case.ruled_hours is None else [t("virkelige_saker.hours_a_week", hours=number(case.ruled_hours))]
    percent = [] if case.ruled_percent is None else [t("virkelige_saker.percent", percent=case.ruled_percent)]
    return ", ".join([*in_hours, *percent])


def _ours(tried: Tried) -> str:
    if tried.grade:
        percent = t("virkelige_saker.percent", percent=tried.grade.grade)
        return ", ".join([t("virkelige_saker.hours_a_week", hours=hours_number(tried.grade.together)), percent])
    if tried.case.question is Question.RETT and tried.outcome:
        return label(tried.outcome)
    return label(tried.ours) if tried.ours else ""


def _case_hours(stated: CaseHours) -> str:
    per = t(f"virkelige_saker.per.{stated.per}")
    return t("virkelige_saker.told", hours=number(stated.amount), per=per, service=label(stated.service))
