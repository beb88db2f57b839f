"""Days that several «hva om» leave alike are shared out once: that changes no number."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given

from bpa_core.assessment.assess import assess
from bpa_core.assessment.what_if import FlipId, flip
from bpa_core.examples import example_names, example_plan
from bpa_core.hours import task_minutes
from bpa_core.hours.calculate import HoursCounter, count
from bpa_core.hours.countability import assumptions_for
from bpa_core.plan.model import Plan
from tests.core.assessed import hard_days

AS_OF = date(2026, 11, 22)


@pytest.mark.parametrize("name", example_names())
def test_all_flips_together_say_what_each_says_alone(name: str) -> None:
    plan = example_plan(name)
    assert assess(plan, AS_OF).flips() == tuple(flip(one, plan, AS_OF) for one in FlipId)


@given(hard_days())
def test_tasks_added_up_by_kind_have_the_sums_of_each_task(plan: Plan) -> None:
    assumptions = assumptions_for(plan.person, AS_OF)
    each, by_kind = count(plan, assumptions), HoursCounter().hours(plan, assumptions)
    assert (by_kind.counts_per_week, by_kind.need_per_week) == (each.counts_per_week, each.need_per_week)
    assert (by_kind.not_counted, by_kind.need_by_service) == (each.not_counted, each.need_by_service)
    assert (by_kind.peer_per_week, by_kind.covered_per_week) == (each.peer_per_week, each.covered_per_week)


@pytest.mark.parametrize("name", example_names())
def test_a_flip_knows_whether_it_turns_the_verdict(name: str) -> None:
    """pbrl § 2-1 d fourth paragraph: hours that stay on the same side of 25 and 32 turn nothing."""
    found = assess(example_plan(name), AS_OF)
    lines = (25 * 60, 32 * 60)

    def place(minutes: Fraction) -> int:
        return sum(minutes >= line for line in lines)

    turning = {one.id for one in found.flips() if one.changes_outcome(found.verdict)}
    moved = {one.id for one in found.flips() if place(one.counts_per_week) != place(found.hours.counts_per_week)}
    assert turning == moved


@given(hard_days())
def test_tasks_told_stretch_by_stretch_are_told_the_same(plan: Plan) -> None:
    """Where many lie on each other, a stretch is told once for all that get its minutes, and not for each."""
    assumptions = assumptions_for(plan.person, AS_OF)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(task_minutes, "FEW", 0)
        by_stretch = count(plan, assumptions).clocks
        patch.setattr(task_minutes, "FEW", 1000)
        one_by_one = count(plan, assumptions).clocks
    assert [clock.tallies for clock in by_stretch] == [clock.tallies for clock in one_by_one]
    assert [clock.segments for clock in by_stretch] == [clock.segments for clock in one_by_one]
