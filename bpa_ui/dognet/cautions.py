"""The warnings beside the rows they concern, written by the view into places that the rows leave open."""

from collections.abc import Mapping

from streamlit.delta_generator import DeltaGenerator

from bpa_core.assessment import Assessment
from bpa_core.wording import warning_sentences
from bpa_ui import tab_plan

Slots = Mapping[str, DeltaGenerator]
"""Where a task's warnings go, by the task's id."""


def warned() -> frozenset[str]:
    """The tasks that a warning concerns now.

    A fragment may write only where it wrote when the whole page was drawn: when this changes, the page must be.
    """
    return frozenset() if tab_plan.problem() else frozenset(_ids(tab_plan.assessed()))


def write(found: Assessment, slots: Slots) -> None:
    """What each warning means, and how many of the task's minutes are its own."""
    concerned = _ids(found)
    for task_id, slot in slots.items():
        if task_id in concerned:
            slot.markdown("\n".join(f"- {sentence}" for sentence in warning_sentences(found, task_id)))


def _ids(found: Assessment) -> set[str]:
    return {task_id for one in found.warnings for task_id in one.ids}
