"""Every case is put to the core and to the slow second reading of the rules: both must give what the case says."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from bpa_core.cli.report import report
from bpa_core.plan.model import Plan
from tests.core.building import ON
from tests.core.reference import reference_report


class Answer(dict[str, Any]):
    """The command line's object, with the parts that cases ask for most under short names."""

    @property
    def hours(self) -> dict[str, Any]:
        return dict(self["hours"])

    @property
    def counts(self) -> float:
        return float(self["hours"]["counts_per_week"])

    @property
    def need(self) -> float:
        return float(self["hours"]["need_per_week"])

    @property
    def outcome(self) -> tuple[str, str | None]:
        return str(self["verdict"]["outcome"]), self["verdict"]["outcome_if_met"]

    @property
    def not_counted(self) -> dict[str, float]:
        return dict(self["hours"]["not_counted_per_week"])

    @property
    def notes(self) -> list[str]:
        return [one["code"] for one in self["egenandel"]["notes"]]

    @property
    def bound(self) -> tuple[int | None, str | None]:
        return self["egenandel"]["monthly_bound"], self["egenandel"]["bound_by"]

    @property
    def warnings(self) -> dict[str, list[str]]:
        return {one["code"]: one["ids"] for one in self["warnings"]}

    def criterion(self, name: str) -> str | None:
        """Its status, None where it is not asked."""
        return next((one["status"] for one in self["verdict"]["criteria"] if one["id"] == name), None)

    def flip(self, name: str) -> float:
        """The hours a week that would count."""
        return next(float(one["counts_per_week"]) for one in self["verdict"]["flips"] if one["id"] == name)


Assess = Callable[..., Answer]


@pytest.fixture(params=[report, pytest.param(reference_report, marks=pytest.mark.reference)], ids=["core", "reference"])
def assess(request: pytest.FixtureRequest) -> Assess:
    def answer(plan: Plan, as_of: date = ON) -> Answer:
        return Answer(request.param(plan, as_of))

    return answer
