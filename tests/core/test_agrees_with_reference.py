"""The core and the slow second reading of the rules give the same for any plan, key for key.

The default run is short; HYPOTHESIS_PROFILE=deep looks at a hundred times as many plans. Failing plans are not made
smaller unless deep: the slow reading would take minutes over it.
"""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpa_core.cli.report import report
from bpa_core.plan.model import Plan
from tests.core.assessed import assessed_plans, hard_days
from tests.core.reference import reference_report

pytestmark = [pytest.mark.reference, pytest.mark.slow]


def codes_only(found: dict[str, Any]) -> dict[str, Any]:
    """The core's object without the words and references that it adds to criteria and notes."""
    verdict, egenandel = dict(found["verdict"]), dict(found["egenandel"])
    verdict["criteria"] = [{key: one[key] for key in ("id", "status")} for one in verdict["criteria"]]
    egenandel["notes"] = [{"code": one["code"]} for one in egenandel["notes"]]
    return {**found, "verdict": verdict, "egenandel": egenandel}


def flat(found: Any, path: str = "") -> dict[str, Any]:
    """Every single value under its own path, so that a disagreement is named."""
    pairs = found.items() if isinstance(found, dict) else enumerate(found) if isinstance(found, list) else None
    if pairs is None or not found:
        return {path: found}
    return {leaf: value for key, under in pairs for leaf, value in flat(under, f"{path}/{key}").items()}


def assert_agree(plan: Plan, as_of: date) -> None:
    core, reference = flat(codes_only(report(plan, as_of))), flat(reference_report(plan, as_of))
    differ = {path: (core.get(path, "—"), reference.get(path, "—")) for path in sorted({*core, *reference})}
    assert {path: pair for path, pair in differ.items() if pair[0] != pair[1]} == {}, "(core, reference)"


@given(assessed_plans())
def test_any_plan(assessed: tuple[Plan, date]) -> None:
    assert_agree(*assessed)


@given(hard_days(), st.dates(date(2024, 1, 1), date(2028, 12, 31)))
def test_one_hard_day(plan: Plan, as_of: date) -> None:
    assert_agree(plan, as_of)
