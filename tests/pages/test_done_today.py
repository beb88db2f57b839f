"""«Hvem gjør det i dag?» from the open row on Døgnet: once a task, and one press for all the rest."""

from bpa_core.editing.done_today import asked_tasks, unanswered
from bpa_core.plan.categories import Service
from bpa_core.plan.vocabulary import DoneBy
from bpa_ui.dognet import state
from tests.core.building import child, covered, day, plan, task
from tests.pages.app import plan_in
from tests.pages.test_dognet import with_row

DAYS = plan(
    day(task("07:00", 60), covered("08:00", 300), task("16:00", 60, "tilsyn"), days=200, name="A"),
    day(task("09:00", 60), days=165, name="B"),
    person=child(),
)
"""A meal on both days, school, and looking after."""


def test_one_answer_is_for_the_task_on_all_days_and_the_rest_is_one_press() -> None:
    at = with_row(DAYS, "t1")
    assert not [one for one in at.button if one.key and one.key.startswith("dog-who-rest")]
    who = next(one for one in at.selectbox if one.key and one.key.startswith("dog-who-t1"))
    who.select(DoneBy.PARENT).run()
    assert [one.who for one in asked_tasks(plan_in(at))] == [DoneBy.PARENT, DoneBy.UNKNOWN]
    next(one for one in at.button if one.key and one.key.startswith("dog-who-rest")).click().run()
    assert unanswered(plan_in(at)) == 0
    school = next(one for one in plan_in(at).activities if one.service is Service.DEKKET_AV_ANDRE)
    assert school.done_today_by is DoneBy.UNKNOWN
    assert at.session_state[state.OPEN_ROW] == "t1"


def test_what_others_cover_is_not_asked_about() -> None:
    at = with_row(DAYS, "t2")
    assert not [one for one in at.selectbox if one.key and one.key.startswith("dog-who")]
