"""What a page shows where there is nothing to show yet: what to do, and a way there."""

from collections.abc import Sequence

import streamlit as st

from bpa_core.assessment.assess import Assessment
from bpa_core.plan_file.errors import Fault
from bpa_core.texts import t
from bpa_core.wording.faults import fault_line
from bpa_ui.session import tab_plan
from bpa_ui.shell import site


def assessed_or_why() -> Assessment | None:
    """The plan assessed; or nothing, and the page has said why and where to put it right."""
    if faults := tab_plan.problem():
        _faulty(faults)
        return None
    return tab_plan.assessed()


def nothing_drawn() -> None:
    """No hours yet, or none that others do not cover: to the day."""
    drawn = any(True for _ in tab_plan.current().items)
    with st.container(border=True):
        st.markdown(t("empty.covered_by_others" if drawn else "empty.nothing_drawn"))
        st.page_link(_file("dognet"), label=t("empty.to_the_day"))


def _faulty(faults: Sequence[Fault]) -> None:
    """The plan cannot be assessed: why, and where to put it right."""
    for fault in faults:
        st.error(fault_line(fault))
    st.page_link(_file("om_dere"), label=t("empty.to_the_answers"))


def _file(slug: str) -> str:
    return str(site.PAGES_FOLDER / f"{slug}.py")
