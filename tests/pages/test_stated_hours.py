"""Hours as people are told them: the same box wherever hours are typed, and what they are a week beneath it."""

from decimal import Decimal

from streamlit.testing.v1 import AppTest

from bpa_core.editing.updates import with_new_service
from bpa_core.plan.categories import Service
from bpa_core.plan.model import new_plan
from bpa_core.plan.stated_hours import StatedServiceHours
from bpa_core.plan.vocabulary import HoursPer
from bpa_core.vedtak.updates import with_received
from tests.pages.app import TODAY, opened, plan_in, text_of

ONE = with_new_service(
    new_plan(2026),
    title="Avlastning",
    service=Service.AVLASTNING,
    stated=StatedServiceHours(amount=Decimal(1), per=HoursPer.WEEK),
    drawn=True,
)
MONTH = "550 timer i måneden er 126,58 i uka; regnet med fire uker ville det stått 137,5."


def test_a_service_told_by_the_month_is_converted_in_sight_and_kept_as_typed() -> None:
    at = opened("aret", ONE)
    box, per, night = (_keyed(at, f"service-t1-hours{end}-") for end in ("", "-per", "-night"))
    at.text_input(key=box).input("550").run()
    assert "336" in " ".join(error.value for error in at.error)
    at.selectbox(key=per).select(HoursPer.MONTH).run()
    assert not at.error
    assert MONTH in text_of(at)
    at.text_input(key=night).input("100").run()
    service = plan_in(at).existing_services[0]
    assert service.as_told is not None
    assert (service.as_told.amount, service.as_told.per, service.as_told.night_amount) == (550, HoursPer.MONTH, 100)
    assert (service.hours_per_week, service.night_hours_per_week) == (Decimal("126.5753"), Decimal("23.0137"))
    at.text_input(key=night).input("600").run()
    assert "550" in " ".join(error.value for error in at.error)
    assert plan_in(at).existing_services[0] == service


def test_a_vedtak_in_percent_of_a_full_post() -> None:
    at = opened("vedtak", with_received(new_plan(2026), TODAY))
    at.text_input(key=_keyed(at, "granted-personlig_assistanse-")).input("50").run()
    at.selectbox(key=_keyed(at, "granted-personlig_assistanse-per-")).select(HoursPer.PERCENT_35_5).run()
    assert "50 prosent av full stilling på 35,5 timer er 17,75 i uka." in text_of(at)
    at.text_input(key=_keyed(at, "applied_hours-")).input("120").run()
    at.selectbox(key=_keyed(at, "applied_hours-per-")).select(HoursPer.MONTH).run()
    vedtak = plan_in(at).vedtak
    assert vedtak is not None
    assert vedtak.granted[0].hours_per_week == Decimal("17.75")
    assert vedtak.applied_as_told is not None
    assert vedtak.applied_as_told.amount == 120
    at.text_input(key=_keyed(at, "applied_hours-")).input("").run()
    changed = plan_in(at).vedtak
    assert changed is not None
    assert (changed.applied_hours_per_week, changed.applied_as_told) == (None, None)


def _keyed(at: AppTest, begins: str) -> str:
    """The key of the box that so begins; what follows is the plan's revision."""
    keys = [one.key or "" for one in (*at.text_input, *at.selectbox)]
    return next(key for key in keys if key.startswith(begins) and key.removeprefix(begins).isdigit())
