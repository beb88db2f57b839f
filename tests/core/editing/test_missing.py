"""What a day lacks is asked after as data of the plan, and help at night that was answered is drawn."""

from bpa_core.assessment.assess import assess
from bpa_core.editing.missing import night_help_undrawn, often_missing_tasks, with_night_help
from bpa_core.editing.palette import often_missing, palette
from bpa_core.hours.countability import NotCounted
from bpa_core.plan.model import Plan
from tests.core.building import ON, day, now_and_then, person, plan, task


def keys(drawn: Plan) -> list[str]:
    return [one.key for one in often_missing_tasks(drawn, 0, None)]


def test_three_at_most_of_what_the_day_has_nothing_of() -> None:
    assert keys(plan(day())) == []
    assert keys(plan(day(task("07:30", 30)))) == ["vakner", "toalett", "forflytning"]
    more = [task("07:30", 30), task("08:00", 15, "personlig_stell"), task("15:00", 15, "forflytning")]
    assert keys(plan(day(*more))) == ["vakner", "lage_mat", "reise_dag"]
    assert keys(plan(day(*more, task("02:00", 15, "nattevakt")))) == ["lage_mat", "reise_dag", "kommunikasjon"]
    assert keys(plan(day(*more), occasional=[now_and_then(60, 1, "month", "matlaging")]))[1] == "reise_dag"


def test_each_that_is_asked_after_is_one_of_the_palette() -> None:
    assert set(often_missing()) <= set(palette())
    assert len(set(often_missing())) == len(often_missing())


def test_help_three_times_a_night_is_drawn_in_the_night_and_does_not_count_as_it_is() -> None:
    """pbrl § 2-1 d second paragraph: help at certain times is not continuous."""
    drawn = plan(day(task("07:30", 30)), person=person(night_need="visits"))
    assert night_help_undrawn(drawn, 0)
    assert keys(drawn)[0] == "toalett"
    assert night_help_undrawn(plan(day(task("06:30", 45)), person=person(night_need="visits")), 0)
    told = with_night_help(drawn, 0, times=3, minutes=20)
    assert not night_help_undrawn(told, 0)
    (help_at_night,) = [one for one in told.activities if one.id != "t1"]
    assert (len(help_at_night.starts), help_at_night.minutes) == (3, 20)
    hours = assess(told, ON).hours
    assert hours.not_counted == {NotCounted.NATT_PUNKTVIS: 3 * 20 * 7}


def test_a_night_that_is_watched_or_not_told_is_not_asked_after() -> None:
    for need in ("none", "continuous", "unsure"):
        assert not night_help_undrawn(plan(day(task("07:30", 30)), person=person(night_need=need)), 0)
