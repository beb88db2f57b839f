"""The warnings beside the rows they concern: each row has a fragment for them, drawn anew only when they change."""

from collections.abc import Iterator

import streamlit as st

from bpa_core.assessment.warnings import WarningCode
from bpa_core.wording.sentences import warning_sentences
from bpa_ui.dognet import state
from bpa_ui.session import tab_plan

Facts = tuple[tuple[WarningCode, ...], int, int, int]
"""What a row's warnings say follows from these: which they are, the minutes drawn, and what is lost to others."""
_DRAWN = "dognet.cautions"


def gather() -> None:
    """Find what is to be said, before the rows are drawn."""
    st.session_state[_DRAWN] = dict(_facts())


def draw(task_id: str) -> None:
    """What each warning of the task means, and how many of its minutes are its own."""
    st.fragment(_draw, key=_fragment(task_id))(task_id)


def changed() -> list[str]:
    """The fragments whose words are no longer those that were drawn."""
    before: dict[str, Facts] = st.session_state.get(_DRAWN, {})
    now = dict(_facts())
    st.session_state[_DRAWN] = now
    return [_fragment(task_id) for task_id in before.keys() | now.keys() if before.get(task_id) != now.get(task_id)]


def _facts() -> Iterator[tuple[str, Facts]]:
    """Of each task of the open day that a warning concerns."""
    if tab_plan.problem():
        return
    found, index = tab_plan.assessed(), state.open_day()
    concerned = [(one.code, frozenset(one.ids)) for one in found.warnings]
    for task, tally in zip(found.plan.day_types[index].activities, found.hours.clocks[index].tallies, strict=True):
        codes = tuple(code for code, ids in concerned if task.id in ids)
        if codes:
            yield task.id, (codes, task.minutes, tally.lost_to_cover, tally.lost_to_own)


def _fragment(task_id: str) -> str:
    return f"dog-caution-{task_id}"


def _draw(task_id: str) -> None:
    if task_id in st.session_state.get(_DRAWN, {}):
        sentences = warning_sentences(tab_plan.assessed(), task_id)
        st.markdown("\n".join(f"- {sentence}" for sentence in sentences))
