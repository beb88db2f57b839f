"""What happened, which decides what the appeal asks for; and, only where it fits, the vedtak that ran before."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import streamlit as st

from bpa_core.claims.answers import tasks
from bpa_core.plan.map_tasks import Task
from bpa_core.plan.model import Plan
from bpa_core.plan.vedtak import EarlierVedtak, Vedtak
from bpa_core.plan.vocabulary import NeedChange, VedtakSituation
from bpa_core.vedtak.situation import situations
from bpa_core.vedtak.updates import (
    cut_task,
    stated_earlier,
    with_cut_task,
    with_earlier,
    with_earlier_hours,
    with_vedtak,
)
from bpa_core.wording.names import task_name
from bpa_ui.session import tab_plan
from bpa_ui.widgets import hours_input
from bpa_ui.widgets import inputs as fields
from bpa_ui.widgets.address import t_for_reader

LOST_HELP = (VedtakSituation.CUT, VedtakSituation.ENDED)


def ask(plan: Plan, vedtak: Vedtak) -> None:
    """The situation; after a cut or an end, what ran before and how the need is; task by task where it is cut, or has
    got too little time."""
    fields.choose(
        t_for_reader("vedtak.situation"),
        situations(vedtak),
        vedtak.situation,
        "situation",
        lambda situation: with_vedtak(tab_plan.current(), situation=situation),
    )
    if vedtak.situation in LOST_HELP:
        _ask_before(vedtak)
    own = {task.id: task for task in tasks(plan)}
    if own and vedtak.situation is VedtakSituation.CUT:
        _ask_tasks(plan, own, _CUT)
    elif own and vedtak.situation is VedtakSituation.FEWER_HOURS:
        _ask_tasks(plan, own, _TOO_LITTLE)


def _ask_before(vedtak: Vedtak) -> None:
    with st.container(border=True, key="vedtak-earlier"):
        _ask_earlier(vedtak.earlier or EarlierVedtak())
        fields.choose(
            t_for_reader("vedtak.need_change"),
            tuple(NeedChange),
            vedtak.need_change,
            "need_change",
            lambda change: with_vedtak(tab_plan.current(), need_change=change or NeedChange.UNSURE),
        )


def _earlier(name: str) -> Callable[[Any], Plan]:
    return lambda given: with_earlier(tab_plan.current(), **{name: given})


def _ask_earlier(earlier: EarlierVedtak) -> None:
    st.markdown(f"**{t_for_reader('vedtak.earlier.heading')}**")
    left, right = st.columns(2)
    with left:
        fields.ask_date(
            t_for_reader("vedtak.decided_on"), earlier.decided_on, "earlier-decided_on", _earlier("decided_on")
        )
    with right:
        fields.ask_date(t_for_reader("vedtak.valid_to"), earlier.valid_to, "earlier-valid_to", _earlier("valid_to"))
    hours_input.ask(
        t_for_reader("vedtak.earlier.hours"),
        stated_earlier(earlier),
        "earlier-hours_per_week",
        lambda hours: with_earlier_hours(tab_plan.current(), hours),
    )
    fields.ask_long(
        t_for_reader("vedtak.earlier.conditions"), earlier.conditions, "earlier-conditions", _earlier("conditions")
    )


@dataclass(frozen=True, slots=True)
class _Asked:
    """The texts of what is asked of a task, by the name of its answer."""

    heading: str
    lead: str
    minutes: Mapping[str, str]
    words: Mapping[str, str]


_CUT = _Asked(
    "vedtak.cut.heading",
    "vedtak.cut.lead",
    {"minutes_before": "vedtak.cut.minutes_before", "minutes_now": "vedtak.cut.minutes_now"},
    {"kommune_says": "vedtak.cut.kommune_says", "consequence": "vedtak.cut.consequence"},
)
_TOO_LITTLE = _Asked(
    "vedtak.too_little.heading",
    "vedtak.too_little.lead",
    {"minutes_now": "vedtak.too_little.minutes_now"},
    {"kommune_says": "vedtak.too_little.kommune_says", "consequence": "vedtak.too_little.consequence"},
)


def _ask_tasks(plan: Plan, own: dict[str, Task], asked: _Asked) -> None:
    """One task at a time: all of them at once would be a wall."""
    with st.expander(t_for_reader(asked.heading)):
        st.markdown(t_for_reader(asked.lead))
        chosen = st.selectbox(
            t_for_reader("vedtak.cut.task"),
            list(own),
            format_func=lambda one: task_name(own[one]),
            key=fields.keyed("cut-task"),
        )
        if chosen:
            _ask_task(plan, chosen, asked)


def _ask_task(plan: Plan, task_id: str, asked: _Asked) -> None:
    cut = cut_task(plan, task_id)

    def write(name: str) -> Callable[[Any], Plan]:
        return lambda given: with_cut_task(tab_plan.current(), task_id, **{name: _whole(given)})

    for name, key in asked.minutes.items():
        minutes = getattr(cut, name)
        value = None if minutes is None else Decimal(minutes)
        fields.ask_number(t_for_reader(key), value, f"cut-{task_id}-{name}", write(name))
    for name, key in asked.words.items():
        fields.ask_long(t_for_reader(key), getattr(cut, name), f"cut-{task_id}-{name}", write(name))


def _whole(given: Any) -> Any:
    """30 for 30,0; anything else stays, so that the plan's own rule says what is wrong with it."""
    return int(given) if isinstance(given, Decimal) and given == int(given) else given
