"""«Svar som styrker søknaden»: what the papers plead from, folded by subject and asked only of those it concerns."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import streamlit as st

from bpa_core.claims import answers as carried
from bpa_core.editing import case as answers
from bpa_core.editing.updates import with_person
from bpa_core.plan import limits
from bpa_core.plan.age import is_child
from bpa_core.plan.case import Burden, DocumentKind, Foreldreansvar, Fullmakt, NightReason, WriterRole
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.model import Plan
from bpa_core.plan.tasks import Activity, Occasional
from bpa_core.plan.vocabulary import BpaBefore67, DoneBy, FilledInBy, LivesWith, NightNeed, TwoHelpersNeed, Unsure
from bpa_core.texts import label, t
from bpa_core.texts.address import t_for
from bpa_ui.session import tab_plan
from bpa_ui.widgets import inputs as fields

BURDEN = tuple(Burden.model_fields)


def draw(plan: Plan) -> None:
    """Every subject, folded."""
    st.header(t("case.heading"), anchor=False)
    st.markdown(_words(plan, "case.lead"))
    for subject, questions in _SUBJECTS.items():
        with st.expander(t(f"case.{subject}.heading"), key=f"case-{subject}"):
            st.markdown(_words(plan, f"case.{subject}.why"))
            questions(plan)


def _words(plan: Plan, key: str) -> str:
    return t_for(key, plan.person.addressed)


def _write(name: str) -> Callable[[Any], Plan]:
    return lambda given: answers.with_case(tab_plan.current(), **{name: given})


def _question(plan: Plan, name: str) -> str:
    return _words(plan, f"case.ask.{name}")


def _long(plan: Plan, name: str) -> None:
    fields.ask_long(_question(plan, name), getattr(plan.case, name), f"case-{name}", _write(name))


def _short(plan: Plan, name: str) -> None:
    answer = getattr(plan.case, name)
    fields.ask_text(_question(plan, name), answer, f"case-{name}", _write(name), limit=limits.TITLE_LENGTH)


def _yes_no(plan: Plan, name: str) -> None:
    order = (Unsure.YES, Unsure.NO, Unsure.UNSURE)
    fields.choose(_question(plan, name), order, getattr(plan.case, name), f"case-{name}", _write(name))


def _who(plan: Plan) -> None:
    """To whom, from when, on what ground somebody writes, who leads."""
    child, who = is_child(plan.person, tab_plan.today()), plan.person.addressed
    _short(plan, "addressee")
    _short(plan, "case_number")
    fields.ask_date(_question(plan, "wanted_from"), plan.case.wanted_from, "case-wanted_from", _write("wanted_from"))
    if child:
        _one_of(plan, "foreldreansvar", Foreldreansvar)
        if plan.person.lives_with is LivesWith.SHARED_RESIDENCE:
            _long(plan, "homes")
    elif who is not FilledInBy.SELF:
        _one_of(plan, "writer_role", WriterRole)
    if who is FilledInBy.REPRESENTATIVE or (who is FilledInBy.PARENT and not child):
        _one_of(plan, "fullmakt", Fullmakt)
    _short(plan, "leader")
    _short(plan, "deputy")


def _one_of(plan: Plan, name: str, options: type[Foreldreansvar] | type[WriterRole] | type[Fullmakt]) -> None:
    fields.choose(_question(plan, name), tuple(options), getattr(plan.case, name), f"case-{name}", _write(name))


def _need(plan: Plan) -> None:
    """What the days cannot show: function, risk, who does the health tasks, two helpers."""
    _long(plan, "function")
    _long(plan, "without_help")
    if (done_by := answers.health_done_by(plan)) is not None:
        fields.choose(
            _question(plan, "health_done_by"),
            tuple(DoneBy),
            done_by,
            "case-health_done_by",
            lambda who: answers.with_health_done_by(tab_plan.current(), who or DoneBy.UNKNOWN),
        )
    if plan.person.bpa_before_67 is BpaBefore67.BY_DISCRETION:
        _granted_before_67(plan)
    if plan.person.two_helpers_need is not TwoHelpersNeed.NONE:
        _long(plan, "two_helpers_words")


def _granted_before_67(plan: Plan) -> None:
    """What the right after 67 turns on, where BPA was given by assessment."""
    fields.ask_number(
        _question(plan, "hours_when_granted"),
        plan.person.hours_when_granted,
        "case-hours_when_granted",
        lambda hours: with_person(tab_plan.current(), hours_when_granted=hours),
    )
    fields.choose(
        _question(plan, "lasting_when_granted"),
        (Unsure.YES, Unsure.NO, Unsure.UNSURE),
        plan.person.lasting_when_granted,
        "case-lasting_when_granted",
        lambda answer: with_person(tab_plan.current(), lasting_when_granted=answer),
    )


def _night(plan: Plan) -> None:
    """Why visits at set times will not do; asked where somebody must be there all night, or nobody is sure."""
    needs = {plan.person.night_need, *plan.night_needs}
    if needs == {NightNeed.NONE}:
        st.markdown(t("case.night.none"))
        return
    _count(plan, "awakenings")
    st.markdown(f"**{_question(plan, 'night_reasons')}**")
    for reason in NightReason:
        st.checkbox(
            label(reason),
            value=reason in plan.case.night_reasons,
            **fields.bound(f"case-night-{reason}", _tick_reason(reason)),
        )
    _long(plan, "night_words")
    if any(task.category is Category.NATTEVAKT for task in plan.activities):
        _yes_no(plan, "watch_is_resting")
        if plan.case.watch_is_resting is Unsure.YES:
            _count(plan, "active_night_minutes")


def _count(plan: Plan, name: str) -> None:
    answer = getattr(plan.case, name)
    fields.ask_number(
        _question(plan, name),
        None if answer is None else Decimal(answer),
        f"case-{name}",
        lambda given: answers.with_case(tab_plan.current(), **{name: given if given is None else _whole(given)}),
        hint=t(f"case.night.{name}_hint"),
    )


def _whole(number: Decimal) -> Decimal | int:
    """3 for 3,0; anything else stays, so that the plan's own rule says what is wrong with it."""
    return int(number) if number == int(number) else number


def _tick_reason(reason: NightReason) -> Callable[[Any], Plan]:
    return lambda holds: answers.with_night_reason(tab_plan.current(), reason, holds=holds)


def _care(plan: Plan) -> None:
    """What the unpaid care takes; the rest is asked where somebody carries it."""
    _yes_no(plan, "heavy_care")
    tasks: tuple[Activity | Occasional, ...] = (*plan.activities, *plan.occasional)
    avlastning = any(task.service is Service.AVLASTNING for task in tasks)
    if carried.carries_heavy_care(plan, needs_avlastning=avlastning):
        for name in BURDEN:
            fields.ask_long(
                _question(plan, f"burden_{name}"),
                getattr(plan.case.burden, name),
                f"case-burden-{name}",
                _write_burden(name),
            )
    _yes_no(plan, "children_in_home")
    if plan.person.lives_with is LivesWith.PARTNER:
        _yes_no(plan, "partner_can_help")


def _write_burden(name: str) -> Callable[[Any], Plan]:
    return lambda words: answers.with_burden(tab_plan.current(), **{name: words})


def _documents(plan: Plan) -> None:
    """What is ticked is named in the papers, with its date; what is not, never."""
    held = {one.kind: one for one in plan.case.documents}
    for kind in DocumentKind:
        st.checkbox(label(kind), value=kind in held, **fields.bound(f"case-document-{kind}", _tick_document(kind)))
        if kind in held:
            fields.ask_date(
                t("case.documents.dated", document=label(kind)),
                held[kind].dated,
                f"case-document-{kind}-dated",
                _date_document(kind),
            )
    st.checkbox(
        _question(plan, "doctor_asked_on_duration"),
        value=plan.case.doctor_asked_on_duration,
        **fields.bound("case-doctor_asked_on_duration", _write("doctor_asked_on_duration")),
    )


def _tick_document(kind: DocumentKind) -> Callable[[Any], Plan]:
    return lambda has: answers.with_document(tab_plan.current(), kind, has=has)


def _date_document(kind: DocumentKind) -> Callable[[Any], Plan]:
    return lambda day: answers.with_document(tab_plan.current(), kind, has=True, dated=day)


def _own_words(plan: Plan) -> None:
    _long(plan, "own_words")
    _long(plan, "wishes")


_SUBJECTS: dict[str, Callable[[Plan], None]] = {
    "need": _need,
    "night": _night,
    "care": _care,
    "who": _who,
    "documents": _documents,
    "own": _own_words,
}
