"""A plan is read as it was written, and written as it was read."""

import json
from decimal import Decimal

import pytest
from hypothesis import given

from bpa_core.plan.categories import CATEGORIES, Category
from bpa_core.plan.model import Plan, new_plan
from bpa_core.plan.vocabulary import NightNeed, Per
from bpa_core.plan_file.read_write import read_plan, write_plan
from tests.core.plan_file.plan_texts import day, plan_data, rare, service, task
from tests.strategies import plans


def read(**told: object) -> Plan:
    """The plan of a file with this in it."""
    return read_plan(json.dumps(plan_data(**told)))


@given(plans())
def test_any_plan_written_and_read_back_is_the_same_plan(plan: Plan) -> None:
    text = write_plan(plan)
    assert read_plan(text) == plan
    assert read_plan(text.encode()) == plan
    assert write_plan(read_plan(text)) == text


def test_version_and_year_are_enough() -> None:
    assert read_plan('{"schema_version": 1, "year": 2026}') == new_plan(2026)


def test_every_default_is_the_one_of_the_format() -> None:
    plan = read(day_types=[day(task())], occasional=[rare()], existing_services=[service()])
    written = json.loads(write_plan(plan))
    assert {name: written[name] for name in ("title", "applied_on", "vedtak", "meeting")} == {
        "title": "", "applied_on": None, "vedtak": None, "meeting": None,
    }  # fmt: skip
    assert written["person"] == {
        "filled_in_by": "self", "birth_date": None, "lives_with": None, "need_over_two_years": "unsure",
        "bpa_before_67": "no", "arbeidsleder": "none", "kommune": "", "night_need": "none",
        "two_helpers_need": "none", "night_from": "23:00", "night_to": "07:00",
        "hours_when_granted": None, "lasting_when_granted": "unsure",
    }  # fmt: skip
    assert written["economy"] == {
        "household_income": None, "kommune_hourly_price": None, "kommune_monthly_cap": None,
        "kommune_charges": "unknown",
    }  # fmt: skip
    assert written["day_types"][0]["night_need"] is None
    assert written["day_types"][0]["activities"][0] == {
        "id": "t1", "title": "Frokost", "start": "07:15", "minutes": 30, "category": "maltid",
        "service": "personlig_assistanse", "helpers": 1, "peer_minutes": 0, "share": "1",
        "evidence": "estimated", "reason": "", "done_today_by": "unknown", "measured": None, "also_at": [],
    }  # fmt: skip
    assert written["occasional"][0] == {
        "id": "t2", "title": "Tannlege", "minutes": 90, "night_minutes": 0, "times": 2, "per": "year",
        "category": "folge", "service": "praktisk_bistand", "helpers": 1, "peer_minutes": 0,
        "evidence": "estimated", "reason": "", "done_today_by": "unknown",
    }  # fmt: skip
    assert written["existing_services"][0] == {
        "id": "t3", "title": "Avlastning", "service": "avlastning", "hours_per_week": 10,
        "night_hours_per_week": 0, "drawn": True, "as_told": None,
    }  # fmt: skip


def test_lists_are_empty_where_nothing_is_said() -> None:
    plan = read(
        day_types=[{"name": "Fri", "days_per_year": 3}],
        vedtak={"received_on": "2026-11-02", "outcome": "refused"},
        meeting={"held_on": "2026-11-20"},
    )
    assert plan.day_types[0].activities == ()
    assert plan.vedtak is not None
    assert (plan.vedtak.granted, plan.vedtak.points) == ((), ())
    assert plan.meeting is not None
    assert plan.meeting.rows == ()


@pytest.mark.parametrize("category", Category)
def test_a_task_without_service_has_its_categorys(category: Category) -> None:
    plan = read(day_types=[day(task(category=category))], occasional=[rare(category=category)])
    assert {item.service for item in plan.items} == {CATEGORIES[category].service}


@pytest.mark.parametrize(
    "amount", ["0", "12", "7.50", "0.1", "335.99999999999999999999", "1e2", "1.50E+2", "-0.0", "3E-1"]
)
def test_amounts_are_kept_as_they_are_written(amount: str) -> None:
    text = json.dumps(plan_data(existing_services=[service(hours_per_week="?")])).replace('"?"', amount)
    read_amount = read_plan(text).existing_services[0].hours_per_week
    assert read_amount.as_tuple() == Decimal(amount).as_tuple()
    assert f'"hours_per_week": {Decimal(amount)},' in write_plan(read_plan(text))


def test_money_is_exact() -> None:
    text = '{"schema_version": 1, "year": 2026, "economy": {"household_income": 612345.67}}'
    assert read_plan(text).economy.household_income == Decimal("612345.67")
    assert '"household_income": 612345.67,' in write_plan(read_plan(text))


def test_missing_ids_are_the_smallest_unused_in_file_order() -> None:
    plan = read(
        day_types=[day(task(), task(id="t2"), task()), day(task(), name="Fri")],
        occasional=[rare(id="t5"), rare()],
        existing_services=[service(), service(id="x")],
    )
    assert [item.id for item in plan.items] == ["t1", "t2", "t3", "t4", "t5", "t6", "t7", "x"]


def test_a_byte_order_mark_is_passed_over() -> None:
    text = json.dumps(plan_data(title="Blåbær"))
    assert read_plan("\ufeff" + text) == read_plan(text.encode("utf-8-sig")) == read_plan(text)


def test_text_survives_as_it_is() -> None:
    title = '«Øya» \U0001f600 \\ "{t}" \u2028 <b>'
    plan = read(title=title)
    assert plan.title == title
    assert read_plan(write_plan(plan)).title == title


def test_what_stands_at_the_limits_is_read() -> None:
    plan = read(
        year=2040,
        title="x" * 120,
        person={"night_from": "00:00", "night_to": "23:59", "birth_date": "1900-01-01"},
        day_types=[day(*[task(minutes=1440, peer_minutes=1440, share="366/366", reason="x" * 4000)] * 100)],
        occasional=[rare(minutes=10, night_minutes=10, times=366, per="week")],
        existing_services=[service(hours_per_week=336, night_hours_per_week=336)],
    )
    assert len(plan.day_types[0].activities) == 100
    assert plan.occasional[0].per is Per.WEEK


def test_null_is_read_where_the_format_has_it() -> None:
    plan = read(applied_on=None, vedtak=None, day_types=[day(night_need=None)])
    assert plan.day_types[0].night_need is None
    assert plan.person.night_need is NightNeed.NONE


@pytest.mark.parametrize("space", ["\n", "  ", "\t\r\n"])
def test_white_space_around_the_plan_is_no_matter(space: str) -> None:
    assert read_plan(f"{space}{json.dumps(plan_data())}{space}") == new_plan(2026)


def test_two_names_that_differ_only_in_case_are_two_names() -> None:
    assert len(read(day_types=[day(), day(name="skoledag")]).day_types) == 2
