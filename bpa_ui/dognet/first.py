"""The first five minutes: tick what one ordinary day takes, answer for the night, and see the clock."""

import streamlit as st

from bpa_core.editing.day_types import add_day_type, first_day
from bpa_core.editing.missing import with_night_help
from bpa_core.editing.palette import Suggestion, common_suggestions, palette, suggestion, suggestions
from bpa_core.editing.updates import with_person
from bpa_core.plan.age import known_child
from bpa_core.plan.categories import Family
from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import NightNeed
from bpa_core.texts import explanation, label, t
from bpa_ui.dognet import night, often, state
from bpa_ui.dognet.placement_messages import crowded_messages, named_few
from bpa_ui.session import tab_plan
from bpa_ui.widgets import lead

_TICKED, _NIGHT = "dognet.ticked", "dognet.night"
_WATCH = "nattevakt"
"""The palette's task for those who answer that somebody must watch all night: the answer is the task."""


def draw() -> None:
    """Shown while the plan has no day."""
    _choose()
    often.ask(often.comes(_ticked_tasks()))
    night_question()
    if tab_plan.current().person.night_need is NightNeed.VISITS:
        night.ask_night_help()
    _begin()


def _choose() -> None:
    st.header(t("dognet.first.tasks"), anchor=False)
    st.markdown(t("dognet.first.tasks_help"))
    child = known_child(tab_plan.current().person, tab_plan.today())
    _pills("common", t("dognet.first.common"), common_suggestions(child))
    folded = st.expander(t("dognet.first.more"), key="dog-first-more", on_change="rerun")
    if folded.open:
        with folded:
            for family in Family:
                rest = tuple(one for one in suggestions(family, child) if not one.common)
                _pills(family, label(family), rest, explanation(family))


def _pills(name: str, words: str, offered: tuple[Suggestion, ...], about: str | None = None) -> None:
    titles = {one.key: one.title for one in offered}
    key = f"first-{name}"
    st.pills(
        words,
        list(titles),
        selection_mode="multi",
        format_func=titles.__getitem__,
        key=state.seed(key, [one for one in titles if one in ticked()]),
        on_change=lambda: _tick(set(titles), set(state.value(key))),
        help=about,
    )


def ticked() -> frozenset[str]:
    """The keys of the tasks that are ticked so far."""
    return frozenset(st.session_state.get(_TICKED, ()))


def _ticked_tasks() -> list[Suggestion]:
    return [one for one in palette() if one.key in ticked()]


def _tick(offered: set[str], chosen: set[str]) -> None:
    st.session_state[_TICKED] = (ticked() - offered) | chosen


def night_question() -> None:
    """The law asks it of the person. Unanswered, nothing is chosen beforehand."""
    need = tab_plan.current().person.night_need
    answered = need is not NightNeed.NONE or st.session_state.get(_NIGHT, False)
    st.header(t("dognet.first.night"), anchor=False)
    st.markdown(t("dognet.first.night_help"))
    st.radio(
        t("dognet.first.night"),
        list(NightNeed),
        format_func=label,
        index=None,
        key=state.seed("night", need if answered else None),
        on_change=_night_answered,
        label_visibility="collapsed",
    )


def _night_answered() -> None:
    st.session_state[_NIGHT] = True
    need = state.value("night")
    state.edit(lambda plan: with_person(plan, night_need=need))


def _begin() -> None:
    many = len(ticked())
    with st.container(horizontal=True, vertical_alignment="center"):
        words = t("dognet.first.draw_one" if many == 1 else "dognet.first.draw", many=many)
        st.button(
            words if many else t("dognet.first.draw_none"), on_click=_draw, type="primary",
            disabled=not many and not _tells_of_night(),
            key=state.key("first-draw"),
        )  # fmt: skip
        st.button(t("dognet.first.empty"), on_click=_empty, type="tertiary", key=state.key("first-empty"))


def _draw() -> None:
    watched = tab_plan.current().person.night_need is NightNeed.CONTINUOUS
    chosen = _ticked_tasks()
    drawn = [*chosen, suggestion(_WATCH)] if watched and _WATCH not in ticked() else chosen
    amounts = often.amounts(chosen)
    if state.edit(lambda plan: _with_night(first_day(plan, t("dognet.days.ordinary"), drawn, amounts))):
        messages = (*_once(often.without_times(chosen)), *crowded_messages(tab_plan.current(), 0))
        state.set_messages(t("dognet.said.drawn"), *messages)
        st.session_state.pop(_TICKED, None)
        often.forget()
        state.show_day(0)
        lead.to("day")


def _once(titles: list[str]) -> list[str]:
    """A first answer must not be wrong downwards: what is drawn once because nobody told how often."""
    return [t("dognet.said.once", titles=named_few(titles))] if titles else []


def _tells_of_night() -> tuple[int, int | None] | None:
    """How often and how long at night, where that is what is answered."""
    return night.night_help_answer() if tab_plan.current().person.night_need is NightNeed.VISITS else None


def _with_night(plan: Plan) -> Plan:
    how_often = _tells_of_night()
    return with_night_help(plan, 0, *how_often) if how_often else plan


def _empty() -> None:
    state.edit(lambda plan: add_day_type(plan, t("dognet.days.ordinary")))
    state.show_day(0)
    lead.to("day")
