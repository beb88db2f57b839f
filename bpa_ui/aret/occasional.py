"""What comes weekly, monthly or yearly and is not drawn: a line each, opened to be changed."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from bpa_core.editing import updates as answers
from bpa_core.plan import limits
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.model import Plan
from bpa_core.plan.tasks import Occasional
from bpa_core.plan.vocabulary import Code, Evidence, Per
from bpa_core.texts import label, t
from bpa_core.texts.numbers import clock_length
from bpa_core.wording.names import task_name
from bpa_ui.aret import add_form
from bpa_ui.session import tab_plan
from bpa_ui.widgets import inputs as fields
from bpa_ui.widgets.escape import escape_markdown
from bpa_ui.widgets.part import part

MOST_SHOWN = 20
"""Of what comes now and then, each with nine questions."""


def draw() -> None:
    """The section: what there is, and one more."""
    plan = tab_plan.current()
    st.header(t("aret.rare.heading"), anchor=False)
    st.markdown(t("aret.rare.lead"))
    for task in part(plan.occasional, "rare", MOST_SHOWN):
        with st.expander(_summary(task)):
            _fields(task)
    if answers.room_for_occasional(plan):
        _new()
    else:
        st.info(t("aret.full", most=limits.MAX_OCCASIONAL))


def _summary(task: Occasional) -> str:
    return t(
        "aret.rare.summary_once" if task.times == 1 else "aret.rare.summary",
        title=escape_markdown(task_name(task)),
        length=clock_length(task.minutes),
        times=task.times,
        per=label(task.per).lower(),
    )


def _new() -> None:
    """One more: what is told first; the rest stands in its line afterwards."""
    asked = {
        "title": t("aret.rare.new"),
        "minutes": t("aret.rare.minutes"),
        "times": t("aret.rare.times"),
        "per": t("aret.rare.per"),
        "category": t("aret.rare.category"),
    }
    with (
        st.expander(t("aret.rare.add"), key=fields.keyed("new-rare")),
        st.form(fields.keyed("new-rare-form"), border=False),
    ):
        st.text_input(asked["title"], max_chars=limits.TITLE_LENGTH, key=add_form.key("rare", "title"))
        left, middle, right = st.columns(3)
        with left:
            _count(asked["minutes"], "minutes", limits.MINUTES_A_DAY)
        with middle:
            _count(asked["times"], "times", limits.MAX_TIMES)
        with right:
            _pick(asked["per"], "per", tuple(Per))
        _pick(asked["category"], "category", tuple(Category))
        add_form.submit("rare", asked, _added)


def _count(question: str, field: str, most: int) -> None:
    st.number_input(question, 1, most, None, 1, width=fields.COUNT_WIDTH, key=add_form.key("rare", field))


def _pick(question: str, field: str, options: tuple[Code, ...]) -> None:
    st.selectbox(
        question, options, index=None, format_func=label, placeholder=t("field.choose"), key=add_form.key("rare", field)
    )


def _added(given: add_form.Answers) -> Plan:
    return answers.with_new_occasional(
        tab_plan.current(),
        title=given["title"].strip(),
        minutes=given["minutes"],
        times=given["times"],
        per=given["per"],
        category=given["category"],
    )


def _remove(item_id: str) -> None:
    tab_plan.replace(answers.without(tab_plan.current(), item_id))


def _fields(task: Occasional) -> None:
    name = f"rare-{task.id}"

    def write(**changes: Any) -> Plan:
        return answers.with_occasional(tab_plan.current(), task.id, **changes)

    fields.ask_text(
        t("aret.rare.title"), task.title, f"{name}-title", lambda text: write(title=text), limit=limits.TITLE_LENGTH
    )
    _how_often(task, name, write)
    fields.pick_explained(
        t("aret.rare.category"), tuple(Category), task.category, f"{name}-category", lambda code: write(category=code)
    )
    fields.pick_explained(
        t("aret.rare.service"), tuple(Service), task.service, f"{name}-service", lambda code: write(service=code)
    )
    _night_and_helpers(task, name, write)
    fields.pick(
        t("aret.rare.evidence"), tuple(Evidence), task.evidence, f"{name}-evidence", lambda code: write(evidence=code)
    )
    fields.ask_long(t("aret.rare.reason"), task.reason, f"{name}-reason", lambda text: write(reason=text))
    st.button(t("aret.rare.remove"), key=f"{name}-remove", on_click=_remove, args=(task.id,))


def _how_often(task: Occasional, name: str, write: Callable[..., Plan]) -> None:
    left, middle, right = st.columns(3)
    with left:
        fields.ask_count(
            t("aret.rare.minutes"),
            task.minutes,
            f"{name}-minutes",
            lambda minutes: write(minutes=minutes),
            least=1,
            most=limits.MINUTES_A_DAY,
        )
    with middle:
        fields.ask_count(
            t("aret.rare.times"),
            task.times,
            f"{name}-times",
            lambda times: write(times=times),
            least=1,
            most=limits.MAX_TIMES,
        )
    with right:
        fields.pick(t("aret.rare.per"), tuple(Per), task.per, f"{name}-per", lambda per: write(per=per))


def _night_and_helpers(task: Occasional, name: str, write: Callable[..., Plan]) -> None:
    left, middle, right = st.columns(3)
    with left:
        fields.ask_count(
            t("aret.rare.night_minutes"),
            task.night_minutes,
            f"{name}-night",
            lambda count: write(night_minutes=count),
            least=0,
            most=task.minutes,
        )
    with middle:
        fields.ask_count(
            t("aret.rare.helpers"), task.helpers, f"{name}-helpers", lambda count: write(helpers=count), least=1, most=2
        )
    with right:
        fields.ask_count(
            t("aret.rare.peer"),
            task.peer_minutes,
            f"{name}-peer",
            lambda count: write(peer_minutes=count),
            least=0,
            most=limits.MINUTES_A_DAY,
        )
