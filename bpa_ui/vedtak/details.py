"""What stands in the vedtak: outcome, dates, what it says of time limits and cost, and the hours of each service."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from bpa_core.editing import updates as answers
from bpa_core.plan import limits
from bpa_core.plan.categories import Service
from bpa_core.plan.model import Plan
from bpa_core.plan.stated_hours import StatedHours
from bpa_core.plan.vedtak import Vedtak
from bpa_core.plan.vocabulary import CostClaim, Delivery, Unsure, VedtakOutcome
from bpa_core.texts import label
from bpa_core.vedtak.updates import HoursField, stated_applied, stated_hours, with_applied, with_hours, with_vedtak
from bpa_ui.session import tab_plan
from bpa_ui.vedtak import what_happened
from bpa_ui.widgets import hours_input
from bpa_ui.widgets import inputs as fields
from bpa_ui.widgets.address import t_for_reader

SERVICES = tuple(one for one in Service if one is not Service.DEKKET_AV_ANDRE)


def ask_details(plan: Plan, vedtak: Vedtak) -> None:
    """Everything is optional; what is told makes the rest of the page sharper."""
    st.header(t_for_reader("vedtak.details.heading"), anchor=False)
    st.markdown(t_for_reader("vedtak.details.lead"))
    fields.choose(
        t_for_reader("vedtak.outcome.question"), tuple(VedtakOutcome), vedtak.outcome, "outcome", _write("outcome")
    )
    what_happened.ask(plan, vedtak)
    _ask_granted(plan)
    _ask_applied(plan, vedtak)
    with st.expander(t_for_reader("vedtak.more.heading")):
        _ask_more(vedtak)


def _write(name: str) -> Callable[[object], Plan]:
    return lambda given: with_vedtak(tab_plan.current(), **{name: given})


def ask_letterhead(plan: Plan, vedtak: Vedtak) -> None:
    """To whom, and the two dates: what stands in brackets in a letter until it is told here."""
    with st.expander(t_for_reader("vedtak.letterhead")):
        fields.ask_text(
            t_for_reader("vedtak.kommune"),
            plan.person.kommune,
            "vedtak-kommune",
            lambda name: answers.with_person(tab_plan.current(), kommune=name),
            limit=limits.TITLE_LENGTH,
        )
        _ask_dates(plan, vedtak)


def _ask_dates(plan: Plan, vedtak: Vedtak) -> None:
    left, right = st.columns(2)
    with left:
        fields.ask_date(t_for_reader("vedtak.decided_on"), vedtak.decided_on, "decided_on", _write("decided_on"))
    with right:
        fields.ask_date(
            t_for_reader("vedtak.applied_on"),
            plan.applied_on,
            "vedtak_applied_on",
            lambda day: answers.with_plan(tab_plan.current(), applied_on=day),
        )


def _ask_granted(plan: Plan) -> None:
    st.subheader(t_for_reader("vedtak.granted_hours.heading"), anchor=False)
    st.markdown(t_for_reader("vedtak.granted_hours.lead"))
    _ask_hours(plan, "granted")


def _ask_applied(plan: Plan, vedtak: Vedtak) -> None:
    hours_input.ask(
        t_for_reader("vedtak.applied_hours"),
        stated_applied(vedtak),
        "applied_hours",
        lambda hours: with_applied(tab_plan.current(), hours),
    )
    with st.expander(t_for_reader("vedtak.applied_by_service")):
        _ask_hours(plan, "applied")


def _ask_hours(plan: Plan, field: HoursField) -> None:
    columns = st.columns(2)
    for place, service in enumerate(SERVICES):
        with columns[place % 2]:
            hours_input.ask(
                t_for_reader(f"vedtak.hours.{field}", service=label(service)),
                stated_hours(plan, field, service),
                f"{field}-{service}",
                partial(_with_hours, field, service),
            )


def _with_hours(field: HoursField, service: Service, hours: StatedHours | None) -> Plan:
    return with_hours(tab_plan.current(), field, service, hours)


def _ask_more(vedtak: Vedtak) -> None:
    left, right = st.columns(2)
    with left:
        fields.ask_date(t_for_reader("vedtak.valid_from"), vedtak.valid_from, "valid_from", _write("valid_from"))
        fields.ask_date(
            t_for_reader("vedtak.stated_last_day"), vedtak.stated_last_day, "stated", _write("stated_last_day")
        )
    with right:
        fields.ask_date(t_for_reader("vedtak.valid_to"), vedtak.valid_to, "valid_to", _write("valid_to"))
        fields.ask_date(
            t_for_reader("vedtak.final_decision_on"),
            vedtak.final_decision_on,
            "final_decision_on",
            _write("final_decision_on"),
        )
    fields.ask_text(
        t_for_reader("vedtak.number"), vedtak.number, "vedtak-number", _write("number"), limit=limits.TITLE_LENGTH
    )
    fields.choose(t_for_reader("vedtak.delivery"), tuple(Delivery), vedtak.delivery, "delivery", _write("delivery"))
    fields.choose(t_for_reader("vedtak.is_cut"), tuple(Unsure), vedtak.is_cut, "is_cut", _write("is_cut"))
    fields.choose(
        t_for_reader("vedtak.cost_claim"), tuple(CostClaim), vedtak.cost_claim, "cost_claim", _write("cost_claim")
    )
