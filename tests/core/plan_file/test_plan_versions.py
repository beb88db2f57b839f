"""Files of version 1 open for ever, mean the same, and hold no more than version 1 had."""

import json
from typing import Any

import pytest
from pydantic import BaseModel

from bpa_core.plan import limits
from bpa_core.plan import model as plan
from bpa_core.plan_file.migrations import EACH, LIFTS, NEW_FIELDS
from bpa_core.plan_file.read_write import read_plan, write_plan
from tests.core.plan_file.plan_texts import faults, only_fault, plan_data

VERSION_1: dict[type[BaseModel], str] = {
    plan.Plan: """schema_version year title applied_on person day_types occasional existing_services economy
        vedtak meeting""",
    plan.Vedtak: """decided_on received_on valid_from valid_to outcome applied_hours_per_week granted points""",
    plan.MeetingRow: "id kommune_minutes kommune_service kommune_peer_minutes status note",
    plan.Meeting: "held_on rows",
}
PLACES: dict[type[BaseModel], tuple[str, ...]] = {
    plan.Plan: (),
    plan.Vedtak: ("vedtak",),
    plan.MeetingRow: ("meeting", "rows", EACH),
    plan.Meeting: ("meeting",),
}
VEDTAK = {"received_on": "2026-11-02", "outcome": "partly"}


def test_there_is_a_lift_to_every_version() -> None:
    assert len(LIFTS) == limits.SCHEMA_VERSION - 1


def test_every_field_that_version_1_did_not_have_is_known_as_new() -> None:
    new = {
        (*PLACES[model], name)
        for model, fields in VERSION_1.items()
        for name in set(model.model_fields) - set(fields.split())
    }
    assert set(NEW_FIELDS[2]) == new


def test_a_file_of_version_1_opens_and_is_saved_in_today_s() -> None:
    opened = read_plan(json.dumps(plan_data(schema_version=1, vedtak={**VEDTAK, "points": ["natt_telles_ikke"]})))
    assert opened.schema_version == limits.SCHEMA_VERSION
    assert opened.vedtak is not None
    assert (opened.vedtak.points, opened.vedtak.applied, opened.year_account) == (("natt_telles_ikke",), (), None)
    assert read_plan(write_plan(opened)) == opened


@pytest.mark.parametrize(
    "later",
    [
        {"year_account": {}},
        {"year_account": None},
        {"vedtak": {**VEDTAK, "is_cut": "yes"}},
        {"vedtak": {**VEDTAK, "point_texts": []}},
        {"meeting": {"held_on": "2026-11-22", "rows": [{"id": "t1", "note": "", "kommune_reason": ""}]}},
    ],
)
def test_what_came_later_is_an_unknown_field_before(later: dict[str, Any]) -> None:
    read_plan(json.dumps(plan_data(schema_version=2, **later)))
    assert "kom med filformat 2" in only_fault(plan_data(schema_version=1, **later))


def test_an_outcome_not_told_yet_is_of_version_2() -> None:
    untold = {**VEDTAK, "outcome": None}
    opened = read_plan(json.dumps(plan_data(schema_version=2, vedtak=untold)))
    assert opened.vedtak is not None
    assert opened.vedtak.outcome is None
    assert "(outcome)" in only_fault(plan_data(schema_version=1, vedtak=untold))
    del untold["outcome"]
    assert "(outcome)" in only_fault(plan_data(schema_version=2, vedtak=untold))


@pytest.mark.parametrize("odd", [None, 3, "x", [], [3], {"rows": 3}, {"rows": {"before": 1}}, {"rows": [3, None, []]}])
@pytest.mark.parametrize("field", ["vedtak", "meeting"])
def test_odd_parts_of_an_old_file_are_faults_not_crashes(field: str, odd: object) -> None:
    if odd is None:
        assert read_plan(json.dumps(plan_data(schema_version=1, **{field: odd})))
    else:
        assert faults(plan_data(schema_version=1, **{field: odd}))


@pytest.mark.parametrize("months", [[1], [1] * 11, [1] * 13, [0.5] * 12, [-1] * 12, [True] * 12, [None] * 12])
def test_a_year_has_twelve_months_of_whole_minutes_or_none(months: list[object]) -> None:
    assert faults(plan_data(schema_version=2, year_account={"months": months}))


def test_a_month_of_which_no_use_is_told_is_null() -> None:
    used = [600, *[None] * 11]
    opened = read_plan(json.dumps(plan_data(schema_version=2, year_account={"months": [], "used": used})))
    assert opened.year_account is not None
    assert opened.year_account.used == tuple(used)


def test_a_point_has_own_words_once() -> None:
    twice = [{"point": "natt_telles_ikke", "text": "a"}, {"point": "natt_telles_ikke", "text": "b"}]
    assert "egne ord" in only_fault(plan_data(schema_version=2, vedtak={**VEDTAK, "point_texts": twice}))
