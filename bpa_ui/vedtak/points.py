"""What the appeal is built of: the check list, what the kommune has said, and the family's own words."""

import streamlit as st

from bpa_core.assessment.assess import Assessment
from bpa_core.guidance.kommune_statements import Utsagn, utsagn
from bpa_core.plan.model import Plan
from bpa_core.plan.vedtak import Vedtak
from bpa_core.plan.vocabulary import PointStanding
from bpa_core.texts import label, t
from bpa_core.vedtak import (
    OWN_POINT,
    AppealPoint,
    VedtakAssessment,
    appeal_points,
    basis_of,
    facts_of,
    has_words,
    standing_of,
    statement_fits,
)
from bpa_core.vedtak.updates import (
    has_point,
    own_words,
    with_own_point,
    with_own_words,
    with_point,
    with_standing,
)
from bpa_core.wording.appeal import point_text, point_title
from bpa_ui.reading.passages import law_links, source_links
from bpa_ui.session import tab_plan
from bpa_ui.widgets import inputs as fields
from bpa_ui.widgets.address import t_for_reader
from bpa_ui.widgets.escape import escape_markdown_lines


def show_demands(plan: Plan, judged: VedtakAssessment) -> None:
    """Tick what is missing: it becomes a point."""
    if not judged.demands:
        return
    st.header(t_for_reader("vedtak.demands.heading"), anchor=False)
    st.markdown(t_for_reader("vedtak.demands.lead"))
    for demand in judged.demands:
        with st.container(gap="xxsmall"):
            st.markdown(f"**{label(demand)}.** {t(f'demand_look.{demand}')} :small[{law_links(basis_of(demand))}]")
            _tick(plan, demand, t(f"demand_missing.{demand}"))


def show_utsagn(assessment: Assessment, vedtak: Vedtak) -> None:
    """The statements families meet, each folded until it is theirs."""
    st.header(t_for_reader("vedtak.utsagn.heading"), anchor=False)
    st.markdown(t_for_reader("vedtak.utsagn.lead"))
    facts, plan = facts_of(assessment, vedtak), assessment.plan
    for statement in utsagn().values():
        if not statement_fits(statement.code, facts) and not has_point(plan, statement.code):
            continue
        with st.expander(t(statement.said_key)):
            st.markdown(_answer(statement))
            _tick(plan, statement.code, t_for_reader("vedtak.utsagn.tick", said=t(statement.said_key)))
            if has_point(plan, statement.code):
                _standing(vedtak, statement.code)


def _answer(statement: Utsagn) -> str:
    sureness = "; ".join(map(label, statement.confidence))
    parts = [
        f"**{t_for_reader('vedtak.utsagn.law')}** {t(statement.law_key)}",
        f"**{t_for_reader('vedtak.utsagn.sure')}** {t(statement.sure_key)}",
        f"**{t_for_reader('vedtak.utsagn.ask')}** {t(statement.ask_key)}",
        f"**{t_for_reader('vedtak.utsagn.point')}** {t(statement.point_key)}",
        f":small[{sureness}. {t_for_reader('vedtak.basis', law=law_links(statement.law))}]",
    ]
    if statement.sources:
        parts.append(f":small[{t_for_reader('vedtak.utsagn.heard', sources=source_links(statement.sources))}]")
    return "\n\n".join(parts)


def _standing(vedtak: Vedtak, code: str) -> None:
    """Only said, in the vedtak, or missing there: what is only said stays out of the letter."""
    fields.choose(
        t_for_reader("vedtak.utsagn.standing"),
        tuple(PointStanding),
        standing_of(vedtak, code),
        f"standing-{code}",
        lambda standing: with_standing(tab_plan.current(), code, standing or PointStanding.SAID),
    )


def _tick(plan: Plan, code: str, words: str) -> None:
    binding = fields.bound(f"point-{code}", lambda ticked: with_point(tab_plan.current(), code, ticked))
    st.checkbox(words, value=has_point(plan, code), **binding)


def show_appeal(assessment: Assessment) -> None:
    """The points so far, in the order ticked, each with room for own words."""
    st.header(t_for_reader("vedtak.appeal.heading"), anchor=False)
    plan = assessment.plan
    points = [one for one in appeal_points(assessment) if one.code != OWN_POINT]
    st.markdown(t_for_reader("vedtak.appeal.lead" if points else "vedtak.appeal.none"))
    for number, point in enumerate(points, start=1):
        _point(plan, number, point)
    fields.ask_long(
        t_for_reader("vedtak.appeal.own"),
        own_words(plan, OWN_POINT),
        f"own-{OWN_POINT}",
        lambda text: with_own_point(tab_plan.current(), OWN_POINT, text),
    )


def _point(plan: Plan, number: int, point: AppealPoint) -> None:
    with st.container(border=True):
        st.markdown(f"**{number}. {point_title(point)}**" if has_words(point) else f"**{number}.**")
        st.markdown(escape_markdown_lines(point_text(point)))
        if not point.in_letter:
            st.caption(t_for_reader("vedtak.appeal.only_said"))
        with st.expander(t_for_reader("vedtak.appeal.in_own_words", number=number)):
            fields.ask_long(
                t_for_reader("vedtak.appeal.words_for", number=number),
                own_words(plan, point.code),
                f"own-{point.code}",
                lambda text: with_own_words(tab_plan.current(), point.code, text),
            )
