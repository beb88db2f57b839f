"""Files of version 1 open for ever, mean the same, and hold no more than version 1 had."""

import json
from typing import Any

import pytest
from pydantic import BaseModel

from bpa_core.plan import limits
from bpa_core.plan.case import Case
from bpa_core.plan.meeting import Meeting, MeetingRow
from bpa_core.plan.model import Person, Plan
from bpa_core.plan.tasks import Activity, DayType, ExistingService, Occasional
from bpa_core.plan.vedtak import GrantedService, Vedtak
from bpa_core.plan_file.migrations import EACH, LIFTS, NEW_FIELDS
from bpa_core.plan_file.read_write import read_plan, write_plan
from tests.core.plan_file.plan_texts import faults, only_fault, plan_data, task

FIELDS: dict[int, dict[tuple[str, ...], str]] = {
    1: {
        (): "schema_version year title applied_on person day_types occasional existing_services economy vedtak meeting",
        ("person",): """filled_in_by birth_date lives_with need_over_two_years bpa_before_67 arbeidsleder kommune
            night_need two_helpers_need night_from night_to""",
        ("day_types", EACH): "name days_per_year night_need activities",
        ("day_types", EACH, "activities", EACH): """id title start minutes category service helpers peer_minutes share
            evidence reason""",
        ("occasional", EACH): """id title minutes night_minutes times per category service helpers peer_minutes evidence
            reason""",
        ("existing_services", EACH): "id title service hours_per_week night_hours_per_week drawn",
        ("vedtak", "granted", EACH): "service hours_per_week",
        ("vedtak", "applied", EACH): "service hours_per_week",
        ("vedtak",): "decided_on received_on valid_from valid_to outcome applied_hours_per_week granted points",
        ("meeting", "rows", EACH): "id kommune_minutes kommune_service kommune_peer_minutes status note",
        ("meeting",): "held_on rows",
    },
    2: {
        (): "year_account",
        ("vedtak",): "applied is_cut cost_claim stated_last_day point_texts",
        ("meeting", "rows", EACH): "kommune_reason before",
    },
}
"""The fields of each older version, and those that came with it."""
MODELS: dict[tuple[str, ...], type[BaseModel]] = {
    (): Plan,
    ("person",): Person,
    ("day_types", EACH): DayType,
    ("day_types", EACH, "activities", EACH): Activity,
    ("occasional", EACH): Occasional,
    ("existing_services", EACH): ExistingService,
    ("vedtak", "granted", EACH): GrantedService,
    ("vedtak", "applied", EACH): GrantedService,
    ("vedtak",): Vedtak,
    ("meeting", "rows", EACH): MeetingRow,
    ("meeting",): Meeting,
}
VEDTAK = {"received_on": "2026-11-02", "outcome": "partly"}


def test_there_is_a_lift_to_every_version() -> None:
    assert len(LIFTS) == limits.SCHEMA_VERSION - 1


@pytest.mark.parametrize("version", [1, 2])
def test_every_field_that_a_version_did_not_have_is_known_as_newer(version: int) -> None:
    older = {
        (*place, name) for v in range(1, version + 1) for place, names in FIELDS[v].items() for name in names.split()
    }
    today = {(*place, name) for place, model in MODELS.items() for name in model.model_fields}
    assert {path for since, paths in NEW_FIELDS.items() if since > version for path in paths} == today - older


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


@pytest.mark.parametrize(
    "later",
    [
        {"plan_id": "a"},
        {"case": {}},
        {"schemes": []},
        {"day_types": [{"name": "A", "days_per_year": 1, "activities": [{**task(), "measured": None}]}]},
        {"day_types": [{"name": "A", "days_per_year": 1, "activities": [{**task(), "also_at": ["12:00"]}]}]},
        {"person": {"hours_when_granted": 40}},
        {"vedtak": {**VEDTAK, "delivery": "digital"}},
        {"vedtak": {**VEDTAK, "point_states": [{"point": "natt_telles_ikke", "standing": "in_vedtak"}]}},
    ],
)
def test_what_the_letters_plead_from_came_with_version_3(later: dict[str, Any]) -> None:
    read_plan(json.dumps(plan_data(schema_version=3, **later)))
    assert "kom med filformat 3" in only_fault(plan_data(schema_version=2, **later))


def test_a_file_of_version_2_opens_with_nothing_pleaded() -> None:
    opened = read_plan(json.dumps(plan_data(schema_version=2, vedtak=VEDTAK)))
    assert (opened.schema_version, opened.case, opened.plan_id) == (limits.SCHEMA_VERSION, Case(), "")
    assert opened.vedtak is not None
    assert (opened.vedtak.situation, opened.vedtak.point_states) == (None, ())


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
