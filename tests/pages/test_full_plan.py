"""A plan as large as a file can hold: the next change is not taken, and that is said; what is saved always opens."""

from bpa_core.plan import limits
from bpa_core.plan.model import Plan
from bpa_core.plan_file.compact_json import PlanText
from bpa_core.plan_file.read_write import read_plan, write_plan
from bpa_core.texts import t
from tests.core.building import day, plan, task
from tests.pages.app import opened, plan_in, text_of

MANY, A_DAY = 250, 50


def almost_full() -> Plan:
    """As many tasks with the longest reason as a file holds."""
    tasks = [task("10:00", 5, reason="a" * limits.REASON_LENGTH) for _ in range(MANY)]
    return plan(*(day(*tasks[at : at + A_DAY], name=f"Dag {at}") for at in range(0, MANY, A_DAY)))


def test_what_does_not_fit_is_not_taken_and_what_is_saved_opens() -> None:
    made = almost_full()
    longest = 2 * limits.REASON_LENGTH  # «æ» is two bytes
    assert limits.MAX_FILE_BYTES - longest * 3 < len(PlanText().of(made)) < limits.MAX_FILE_BYTES
    at = opened("soknad", made)
    taken = 0
    while t("file.too_large_to_open") not in text_of(at):
        at.text_area[taken].set_value("æ" * limits.REASON_LENGTH).run()
        assert not at.exception
        taken += 1
    assert len(write_plan(plan_in(at)).encode()) <= limits.MAX_FILE_BYTES
    assert read_plan(write_plan(plan_in(at))) == plan_in(at)
    at.text_area[taken - 1].set_value("æ").run()
    assert t("file.too_large_to_open") not in text_of(at)
