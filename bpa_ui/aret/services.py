"""Services received today: on the clock already unless the family says no."""

from typing import Any

import streamlit as st

from bpa_core.editing import updates as answers
from bpa_core.editing.stated_hours import stated_service_hours
from bpa_core.plan import limits
from bpa_core.plan.categories import Service
from bpa_core.plan.model import Plan
from bpa_core.plan.stated_hours import StatedServiceHours
from bpa_core.plan.tasks import ExistingService
from bpa_core.texts import label, t
from bpa_core.texts.typed import typed_number
from bpa_core.wording.names import task_name
from bpa_core.wording.stated_hours import stated_words
from bpa_ui.aret import add_form
from bpa_ui.session import tab_plan
from bpa_ui.widgets import hours_input
from bpa_ui.widgets import inputs as fields
from bpa_ui.widgets.escape import escape_markdown
from bpa_ui.widgets.part import part

MOST_SHOWN = 20
"""Of the services, each with seven questions."""


def draw() -> None:
    """The section: what there is, and one more."""
    plan = tab_plan.current()
    st.header(t("aret.today.heading"), anchor=False)
    st.markdown(t("aret.today.lead"))
    for service in part(plan.existing_services, "services", MOST_SHOWN):
        with st.expander(_summary(service)):
            _fields(service)
    if answers.room_for_service(plan):
        _new()
    else:
        st.info(t("aret.full", most=limits.MAX_EXISTING))


def _summary(service: ExistingService) -> str:
    return t(
        "aret.today.summary",
        title=escape_markdown(task_name(service)),
        hours=stated_words(stated_service_hours(service)),
    )


def _new() -> None:
    """One more: nothing is taken for granted."""
    asked = {
        "title": t("aret.today.title"),
        "service": t("aret.today.service"),
        "hours": t("aret.today.hours"),
        "per": t("told_hours.per", what=t("aret.today.hours")),
        "drawn": t("aret.today.drawn"),
    }
    with (
        st.expander(t("aret.today.add"), key=fields.keyed("new-service")),
        st.form(fields.keyed("new-service-form"), border=False),
    ):
        st.text_input(asked["title"], max_chars=limits.TITLE_LENGTH, key=add_form.key("service", "title"))
        st.selectbox(
            asked["service"], tuple(Service), index=None, format_func=label, placeholder=t("field.choose"),
            key=add_form.key("service", "service"),
        )  # fmt: skip
        hours_input.boxes(asked["hours"], add_form.key("service", "hours"), add_form.key("service", "per"))
        st.radio(asked["drawn"], [True, False], index=None, format_func=_drawn, key=add_form.key("service", "drawn"))
        add_form.submit("service", asked, _added)


def _drawn(drawn: bool) -> str:
    return t("aret.today.already.yes" if drawn else "aret.today.already.no")


def _added(given: add_form.Answers) -> Plan:
    return answers.with_new_service(
        tab_plan.current(),
        title=given["title"].strip(),
        service=given["service"],
        stated=StatedServiceHours(amount=typed_number(given["hours"]), per=given["per"]),
        drawn=given["drawn"],
    )


def _remove(item_id: str) -> None:
    tab_plan.replace(answers.without(tab_plan.current(), item_id))


def _fields(service: ExistingService) -> None:
    name = f"service-{service.id}"

    def write(**changes: Any) -> Plan:
        return answers.with_service(tab_plan.current(), service.id, **changes)

    fields.ask_text(
        t("aret.today.title"), service.title, f"{name}-title", lambda text: write(title=text), limit=limits.TITLE_LENGTH
    )
    fields.pick_explained(
        t("aret.today.service"), tuple(Service), service.service, f"{name}-service", lambda code: write(service=code)
    )
    hours_input.ask_with_night(
        t("aret.today.hours"),
        stated_service_hours(service),
        f"{name}-hours",
        lambda hours: answers.with_service_hours(tab_plan.current(), service.id, hours),
    )
    st.radio(
        t("aret.today.drawn"),
        [True, False],
        index=0 if service.drawn else 1,
        format_func=_drawn,
        **fields.bound(f"{name}-drawn", lambda drawn: write(drawn=drawn)),
    )
    st.button(t("aret.rare.remove"), key=f"{name}-remove", on_click=_remove, args=(service.id,))
