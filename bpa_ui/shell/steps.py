"""The four steps at the top of their pages, each a link with how it stands, in words too."""

from collections.abc import Mapping

import streamlit as st

from bpa_core.overview.steps import Standing, Step, standings
from bpa_core.texts import t
from bpa_ui.session import tab_plan
from bpa_ui.shell import site

_BELONGS: Mapping[str, Step] = {"timene": Step.SVARET, "egenandel": Step.SVARET}
"""Pages that are looked at from a step's page."""
BELOW = "bpa-answer-below"
"""The fragment below the day."""


def draw(page: site.SitePage) -> None:
    """On the steps' own pages, as soon as something is told."""
    here = _BELONGS.get(page.slug) or next((step for step in Step if step == page.slug), None)
    if here is None or not tab_plan.has_content():
        return
    assessment = None if tab_plan.problem() else tab_plan.assessed()
    with st.container(key="bpa-steps", horizontal=True):
        for number, (step, standing) in enumerate(standings(tab_plan.current(), assessment).items(), start=1):
            with st.container(key=f"bpa-step-{standing}-{'here' if step is here else 'other'}-{step}", width="content"):
                st.page_link(str(site.page(step).file), label=_label(number, step, standing))


def _label(number: int, step: Step, standing: Standing) -> str:
    return t("steps.label", number=number, page=site.page(step).nav, standing=t(f"steps.{standing}"))


def has_answer() -> bool:
    """Whether anything is drawn, so that there is something to see."""
    return any(day.activities for day in tab_plan.current().day_types)


def to_the_answer(page: site.SitePage) -> None:
    """On Døgnet, as soon as something is drawn: one touch to what it gives. A phone has the steps in its place."""
    if page.slug == Step.DOGNET:
        _answer("bar")


@st.fragment(key=BELOW)
def answer_below() -> None:
    """Below what the day amounts to, where one is when it has just been drawn."""
    _answer("below")


def _answer(place: str) -> None:
    if has_answer():
        with st.container(key=f"bpa-to-answer-{place}", width="content"):
            st.page_link(str(site.page(Step.SVARET).file), label=t("steps.to_answer"))
