"""On how many of such days the open task comes."""

import streamlit as st

from bpa_core.editing.tasks import find
from bpa_core.plan import limits
from bpa_core.plan.tasks import Activity
from bpa_core.plan.values import Share
from bpa_core.texts import t
from bpa_ui.dognet import state
from bpa_ui.session import tab_plan


def draw(task: Activity) -> None:
    """«Hver slik dag», or on so many of so many."""
    name = f"every-{task.id}"
    every = task.share.fraction == 1
    st.radio(
        t("dognet.task.share"),
        [True, False],
        format_func=lambda yes: t("dognet.task.share_every" if yes else "dognet.task.share_some"),
        key=state.seed(name, every),
        on_change=lambda: state.change(task.id, share=Share() if state.value(name) else Share(1, 2)),
        horizontal=True,
    )
    if every:
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        for part, value in (("n", task.share.n), ("m", task.share.m)):
            st.number_input(
                t(f"dognet.task.share_{part}"),
                1,
                limits.MAX_DAYS,
                step=1,
                key=state.seed(f"share-{part}-{task.id}", value),
                on_change=_shared,
                args=(task.id,),
                width=150,
            )


def _shared(task_id: str) -> None:
    """A share is never more than all: the other number follows."""
    told = find(tab_plan.current(), task_id).share
    n, m = (state.value(f"share-{part}-{task_id}") for part in ("n", "m"))
    state.change(task_id, share=Share(min(n, m), m) if m != told.m else Share(n, max(n, m)))
