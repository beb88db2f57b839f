"""Hours as people are told them: kept as typed, counted as they truly are."""

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpa_core.assessment.assess import assess
from bpa_core.editing.stated_hours import hours_fields, service_fields, stated_service_hours
from bpa_core.editing.updates import with_plan, with_service_hours
from bpa_core.plan.categories import Service
from bpa_core.plan.model import Plan, new_plan
from bpa_core.plan.stated_hours import StatedHours, StatedServiceHours, hours_a_week_of
from bpa_core.plan.tasks import ExistingService
from bpa_core.plan.vedtak import Vedtak
from bpa_core.plan.vocabulary import HoursPer
from bpa_core.plan_file.read_write import PlanFileError, read_plan, write_plan
from bpa_core.vedtak.comparison import granted_per_week
from bpa_core.vedtak.updates import stated_hours, with_applied, with_hours
from bpa_core.wording.stated_hours import conversion, week_and_stated
from tests import strategies
from tests.core.plan_file.plan_texts import faults, plan_data

DAYS = st.sampled_from([365, 366])
ON = date(2026, 11, 22)


def told(amount: str, per: HoursPer) -> StatedHours:
    return StatedHours(amount=Decimal(amount), per=per)


def with_service(as_told: dict[str, object], year: int = 2026) -> Plan:
    service = {"id": "t1", "title": "Avlastning", "service": "avlastning", "hours_per_week": 1, "drawn": False}
    data = plan_data(schema_version=3, year=year, existing_services=[{**service, "as_told": as_told}])
    return read_plan(json.dumps(data))


def test_550_hours_a_month_are_126_58_a_week_and_not_137_5() -> None:
    assert told("550", HoursPer.MONTH).hours_a_week(365) == Fraction(550 * 12 * 7, 365)
    assert conversion(told("550", HoursPer.MONTH), 2026) == (
        "550 timer i måneden er 126,58 i uka; regnet med fire uker ville det stått 137,5."
    )


@pytest.mark.parametrize(
    ("amount", "per", "words"),
    [
        ("1", HoursPer.MONTH, "1 time i måneden er 0,23 i uka; regnet med fire uker ville det stått 0,25."),
        ("1300", HoursPer.YEAR, "1 300 timer i året er 24,93 i uka."),
        ("4,5", HoursPer.DAY, "4,5 timer om dagen er 31,5 i uka."),
        ("50", HoursPer.PERCENT_37_5, "50 prosent av full stilling på 37,5 timer er 18,75 i uka."),
        ("90", HoursPer.PERCENT_35_5, "90 prosent av full stilling på 35,5 timer er 31,95 i uka."),
        ("25", HoursPer.WEEK, ""),
        ("139", HoursPer.MONTH, "139 timer i måneden er 31,99 i uka; regnet med fire uker ville det stått 34,75."),
    ],
)
def test_the_true_conversion_is_said(amount: str, per: HoursPer, words: str) -> None:
    said = conversion(told(amount.replace(",", "."), per), 2026)
    assert said.replace("\u00a0", " ") == words


@given(strategies.stated_hours, DAYS)
def test_a_conversion_and_back_is_what_was_told(one: StatedHours, days: int) -> None:
    assert one.hours_a_week(days) / hours_a_week_of(one.per, days) == Fraction(one.amount)


@given(strategies.stated_hours, DAYS, st.sampled_from(list(HoursPer)))
def test_by_way_of_any_other_time_it_is_the_same_week(one: StatedHours, days: int, other: HoursPer) -> None:
    in_other = one.hours_a_week(days) / hours_a_week_of(other, days)
    assert in_other * hours_a_week_of(other, days) == one.hours_a_week(days)


@given(DAYS)
def test_a_month_is_a_twelfth_and_a_week_seven_days_of_the_year(days: int) -> None:
    a_year = {per: hours_a_week_of(per, days) * Fraction(days, 7) for per in HoursPer}
    assert (a_year[HoursPer.MONTH], a_year[HoursPer.YEAR], a_year[HoursPer.DAY]) == (12, 1, days)


@given(strategies.plans())
def test_what_was_told_is_in_the_file_as_it_was_typed(plan: Plan) -> None:
    again = read_plan(write_plan(plan))
    assert again == plan
    assert [one.as_told for one in again.existing_services] == [one.as_told for one in plan.existing_services]


def test_a_month_s_hours_are_exact_in_the_sum() -> None:
    """12 × 100 hours a year are 1200, not 52 or 52,14 weeks of a rounded number."""
    found = assess(with_service({"amount": 100, "per": "month", "night_amount": 25}), ON)
    assert found.hours.per_year(found.hours.entries) == 1200 * 60
    assert found.hours.per_year(one for one in found.hours.entries if one.at_night) == 300 * 60


def test_hours_a_week_in_the_file_follow_what_was_told_and_the_year() -> None:
    plan = with_service({"amount": 550, "per": "month"})
    assert plan.existing_services[0].hours_per_week == Decimal("126.5753")
    leap = with_plan(plan, year=2028)
    assert leap.existing_services[0].hours_per_week == Decimal("126.2295")
    assert leap.existing_services[0].as_told == plan.existing_services[0].as_told


def test_hours_a_week_are_written_as_before() -> None:
    """A plan in hours a week has nothing new in it."""
    assert hours_fields(told("126.58", HoursPer.WEEK), 2026) == {"hours_per_week": Decimal("126.58"), "as_told": None}
    service = ExistingService(id="t1", title="", service=Service.AVLASTNING, hours_per_week=4, night_hours_per_week=1)
    fields = service_fields(stated_service_hours(service), 2026)
    assert fields == {"hours_per_week": 4, "as_told": None, "night_hours_per_week": 1}


def test_a_service_told_by_the_month_and_then_by_the_week() -> None:
    plan = with_service({"amount": 30, "per": "month", "night_amount": 10})
    week = StatedServiceHours(amount=Decimal(7), per=HoursPer.WEEK, night_amount=Decimal(2))
    service = with_service_hours(plan, "t1", week).existing_services[0]
    assert (service.hours_per_week, service.night_hours_per_week, service.as_told) == (7, 2, None)


def test_a_vedtak_in_hours_a_month_and_percent() -> None:
    vedtak = {"received_on": "2026-11-10", "outcome": "granted"}
    plan = read_plan(json.dumps(plan_data(schema_version=3, vedtak=vedtak)))
    month, half = told("550", HoursPer.MONTH), told("50", HoursPer.PERCENT_37_5)
    plan = with_applied(with_hours(plan, "granted", Service.AVLASTNING, month), half)
    assert granted_per_week(plan) == Fraction(550 * 12 * 7 * 60, 365)
    assert plan.vedtak is not None
    assert plan.vedtak.applied_minutes_a_week(2026) == Fraction(75 * 60, 4)
    assert stated_hours(read_plan(write_plan(plan)), "granted", Service.AVLASTNING) == month


@pytest.mark.parametrize(
    ("amounts", "pers", "shown"),
    [
        (("550", "550"), (HoursPer.MONTH, HoursPer.MONTH), ("1100", HoursPer.MONTH)),
        (("10", "50"), (HoursPer.WEEK, HoursPer.PERCENT_37_5), ("28.75", HoursPer.WEEK)),
        (("1",) * 5, (*[HoursPer.YEAR] * 4, HoursPer.MONTH), ("0.3068", HoursPer.WEEK)),
        (("300", "300"), (HoursPer.WEEK, HoursPer.WEEK), ("600", HoursPer.WEEK)),
    ],
)
def test_a_service_that_stands_twice_is_shown_as_its_exact_sum(
    amounts: tuple[str, ...], pers: tuple[HoursPer, ...], shown: tuple[str, HoursPer]
) -> None:
    """Not the sum of weeks rounded one by one, which would be 0,3069; and no more than is stated is refused."""
    each = [{"service": "avlastning", **hours_fields(told(*one), 2026)} for one in zip(amounts, pers, strict=True)]
    vedtak = Vedtak.model_validate({"received_on": date(2026, 11, 10), "outcome": "granted", "granted": each})
    plan = new_plan(2026).model_copy(update={"vedtak": vedtak})
    total = stated_hours(plan, "granted", Service.AVLASTNING)
    assert total is not None
    assert (total.amount, total.per) == (Decimal(shown[0]), shown[1])


@pytest.mark.parametrize(
    ("as_told", "kind"),
    [
        ({"amount": 550, "per": "week"}, "told_too_much"),
        ({"amount": 1500, "per": "month"}, "told_too_much"),
        ({"amount": 10, "per": "month", "night_amount": 11}, "told_night"),
        ({"amount": -1, "per": "month"}, "greater_than_equal"),
        ({"amount": 10, "per": "fortnight"}, "enum"),
        ({"amount": 10}, "missing"),
        ({"amount": 10, "per": "month", "weeks": 4}, "extra_forbidden"),
    ],
)
def test_what_cannot_be_is_said_with_its_place(as_told: dict[str, object], kind: str) -> None:
    with pytest.raises(PlanFileError) as refused:
        with_service(as_told)
    assert kind in [fault.kind for fault in refused.value.faults]


def test_an_older_file_does_not_have_it() -> None:
    service = {"title": "", "service": "avlastning", "hours_per_week": 1, "as_told": None}
    assert faults(json.dumps(plan_data(schema_version=2, existing_services=[service])))


def test_papers_name_the_week_and_what_was_told() -> None:
    month = told("550", HoursPer.MONTH)
    said = week_and_stated(month.hours_a_week(365) * 60, month)
    assert said == "126,58 timer i uka (550 timer i måneden)"
    assert week_and_stated(Fraction(29 * 60), None) == "29 timer i uka"
