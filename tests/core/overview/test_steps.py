"""How far a plan has come: what is drawn, told and answered, in any order."""

from datetime import date

import pytest

from bpa_core.assessment.assess import assess
from bpa_core.editing.day_types import add_day_type
from bpa_core.editing.updates import with_days, with_person
from bpa_core.examples import example_plan
from bpa_core.overview.steps import standings
from bpa_core.plan.model import Plan, new_plan

ON = date(2026, 11, 22)
CHILD = example_plan("barn_9").model_copy(update={"applied_on": None})


@pytest.mark.parametrize(
    ("plan", "found"),
    [
        (new_plan(2026), "next open open open"),
        (add_day_type(new_plan(2026), "Vanlig dag"), "next open open open"),
        (CHILD, "done done done next"),
        (with_days(CHILD, (365, 0, 0)), "done next done open"),
        (with_days(CHILD, (1, 1, 1)), "done next open open"),
        (with_person(CHILD, birth_date=None), "done done next open"),
        (CHILD.model_copy(update={"applied_on": ON}), "done done done done"),
    ],
)
def test_the_first_that_is_not_done_is_next(plan: Plan, found: str) -> None:
    assert " ".join(standings(plan, assess(plan, ON)).values()) == found


def test_a_plan_that_cannot_be_assessed_has_an_answer_to_come() -> None:
    assert " ".join(standings(CHILD, None).values()) == "done next open open"
