"""What was opened can be saved and opened again (a file of 918 540 bytes was saved as 1 154 990, and refused)."""

import simplejson

from bpa_core.plan import limits
from bpa_core.plan_file.compact_json import PlanText
from bpa_core.plan_file.read_write import read_plan, write_plan
from tests.core.building import day, plan, task


def test_a_plan_that_opened_is_saved_so_that_it_opens_again() -> None:
    tasks = [task("10:00", 5, reason="a" * 560) for _ in range(100)]
    days = [day(*tasks, name=f"Dag {number}") for number in range(limits.MAX_DAY_TYPES)]
    source = PlanText().of(plan(*days))
    assert len(source.encode()) <= limits.MAX_FILE_BYTES
    opened = read_plan(source)
    whole = simplejson.dumps(opened.model_dump(), use_decimal=True, ensure_ascii=False, indent=1)
    assert len(whole.encode()) > limits.MAX_FILE_BYTES, "written out it would be refused"
    assert read_plan(write_plan(opened)) == opened
