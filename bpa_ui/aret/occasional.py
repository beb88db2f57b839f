"""What comes weekly, monthly or yearly and is not drawn: a line each, opened to be changed."""

from typing import Any

import streamlit as st

from bpa_core.editing import updates as answers
from bpa_core.plan import limits
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.model import Occasional, Plan
from bpa_core.plan.vocabulary import Evidence, Per
from bpa_core.texts import label, t
from bpa_core.texts.numbers import clock_length
from bpa_core.wording.names import task_name
from bpa_ui.session import tab_plan
from bpa_ui.widgets import inputs as fields
from bpa_ui.widgets.escape import safe


def draw() -> None:
    """The section: what there is, and one more."""
    plan = tab_plan.current()
    st.header(t("aret.rare.heading"), anchor=False)
    st.markdown(t("aret.rare.lead"))
    for one in plan.occasional:
        with st.expander(_summary(one)):
            _fields(one)
    if answers.room_for_occasional(plan):
        st.button(t("aret.rare.add"), on_click=_add)
    else:
        st.info(t("aret.full", most=limits.MAX_OCCASIONAL))


def _summary(one: Occasional) -> str:
    return t(
        "aret.rare.summary",
        title=safe(task_name(one)),
        length=clock_length(one.minutes),
        times=one.times,
        per=label(one.per).lower(),
    )


def _add() -> None:
    tab_plan.replace(answers.with_new_occasional(tab_plan.current(), t("aret.rare.new")))


def _remove(item_id: str) -> None:
    tab_plan.replace(answers.without(tab_plan.current(), item_id))


def _fields(one: Occasional) -> None:
    name = f"rare-{one.id}"

    def write(**changes: Any) -> Plan:
        return answers.with_occasional(tab_plan.current(), one.id, **changes)

    fields.ask_text(
        t("aret.rare.title"), one.title, f"{name}-title", lambda text: write(title=text), limit=limits.TITLE_LENGTH
    )
    left, middle, right = st.columns(3)
    with left:
        fields.ask_count(
            t("aret.rare.minutes"), one.minutes, f"{name}-minutes",
            lambda minutes: write(minutes=minutes),
            least=1, most=limits.MINUTES_A_DAY,
        )  # fmt: skip
    with middle:
        fields.ask_count(
            t("aret.rare.times"),
            one.times,
            f"{name}-times",
            lambda times: write(times=times),
            least=1,
            most=limits.MAX_TIMES,
        )
    with right:
        fields.pick(t("aret.rare.per"), tuple(Per), one.per, f"{name}-per", lambda per: write(per=per))
    fields.pick_explained(
        t("aret.rare.category"), tuple(Category), one.category, f"{name}-category", lambda code: write(category=code)
    )
    fields.pick_explained(
        t("aret.rare.service"), tuple(Service), one.service, f"{name}-service", lambda code: write(service=code)
    )
    left, middle, right = st.columns(3)
    with left:
        fields.ask_count(
            t("aret.rare.night_minutes"),
            one.night_minutes,
            f"{name}-night",
            lambda count: write(night_minutes=count),
            least=0,
            most=one.minutes,
        )
    with middle:
        fields.ask_count(
            t("aret.rare.helpers"), one.helpers, f"{name}-helpers", lambda count: write(helpers=count), least=1, most=2
        )
    with right:
        fields.ask_count(
            t("aret.rare.peer"),
            one.peer_minutes,
            f"{name}-peer",
            lambda count: write(peer_minutes=count),
            least=0,
            most=limits.MINUTES_A_DAY,
        )
    fields.pick(
        t("aret.rare.evidence"), tuple(Evidence), one.evidence, f"{name}-evidence", lambda code: write(evidence=code)
    )
    fields.ask_long(t("aret.rare.reason"), one.reason, f"{name}-reason", lambda text: write(reason=text))
    st.button(t("aret.rare.remove"), key=f"{name}-remove", on_click=_remove, args=(one.id,))
