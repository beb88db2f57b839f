"""The browser's short text of a plan holds the same plan as the file."""

from hypothesis import given

from bpa_core.examples import example_names, example_plan
from bpa_core.plan.model import Plan
from bpa_core.plan_file.compact_json import PlanText
from bpa_core.plan_file.read_write import read_plan, write_plan
from tests.strategies import plans


@given(plans(), plans())
def test_any_plan_comes_back_and_what_was_written_before_changes_nothing(plan: Plan, other: Plan) -> None:
    text = PlanText()
    mixed = plan.model_copy(update={"title": other.title, "person": other.person, "economy": other.economy})
    for one in (plan, other, mixed, plan):
        assert read_plan(text.of(one)) == one


def test_it_is_shorter_than_the_file() -> None:
    for plan in map(example_plan, example_names()):
        assert len(PlanText().of(plan)) < 0.8 * len(write_plan(plan))


def test_only_the_last_plans_parts_are_kept() -> None:
    text = PlanText()
    plan = example_plan("barn_9")
    text.of(plan)
    parts = len(text._known)
    for minutes in range(1, 200):
        first, *rest = plan.day_types
        task = first.activities[0].model_copy(update={"minutes": minutes})
        day = first.model_copy(update={"activities": (task, *first.activities[1:])})
        text.of(plan.model_copy(update={"day_types": (day, *rest)}))
    assert len(text._known) == parts
