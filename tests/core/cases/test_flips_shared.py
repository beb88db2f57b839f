"""Days that several «hva om» leave alike are shared out once: that changes no number."""

from datetime import date

import pytest

from bpa_core.assessment.assess import assess
from bpa_core.assessment.what_if import FlipId, flip
from bpa_core.examples import example_names, example_plan

AS_OF = date(2026, 11, 22)


@pytest.mark.parametrize("name", example_names())
def test_all_flips_together_say_what_each_says_alone(name: str) -> None:
    plan = example_plan(name)
    assert assess(plan, AS_OF).flips() == tuple(flip(one, plan, AS_OF) for one in FlipId)
