"""pbrl § 2-1 d second paragraph: «tjenester som krever flere enn én tjenesteyter til stede»."""

import pytest

from tests.core.building import day, now_and_then, person, plan, task
from tests.core.cases.conftest import Assess

LIFT = task("10:00", 60, "forflytning", helpers=2)


@pytest.mark.parametrize(("need", "counts"), [("continuous", 14.0), ("at_times", 0.0), ("none", 0.0), ("unsure", 0.0)])
def test_two_at_times_takes_the_whole_task_out(assess: Assess, need: str, counts: float) -> None:
    """Both helpers' time falls out, word for word; a continuous need counts both."""
    answer = assess(plan(day(LIFT), person=person(two_helpers_need=need)))
    assert (answer.need, answer.counts) == (14.0, counts)
    assert answer.not_counted == ({} if counts else {"flere_hjelpere": 14.0})


def test_the_milder_reading_leaves_only_the_second_helper_out(assess: Assess) -> None:
    answer = assess(plan(day(LIFT, task("15:00", 30)), person=person(two_helpers_need="at_times")))
    assert answer.counts == 3.5
    assert answer.flip("bare_hjelper_to_utenfor") == 10.5
    assert answer.flip("uten_hjelper_to") == 10.5
    assert answer.flip("alle_hjelpere") == 17.5


def test_in_the_milder_reading_the_night_rule_still_applies(assess: Assess) -> None:
    """The first helper's night is night help all the same."""
    turn = task("22:00", 120, "forflytning", helpers=2)
    answer = assess(plan(day(turn), person=person(two_helpers_need="at_times", night_need="visits")))
    assert answer.not_counted == {"flere_hjelpere": 28.0}
    assert answer.flip("bare_hjelper_to_utenfor") == 7.0


def test_the_flips_change_nothing_where_two_are_needed_all_the_time(assess: Assess) -> None:
    answer = assess(plan(day(LIFT), person=person(two_helpers_need="continuous")))
    assert [answer.flip(one) for one in ("bare_hjelper_to_utenfor", "alle_hjelpere")] == [14.0, 14.0]
    assert answer.flip("uten_hjelper_to") == 7.0


def test_supervision_keeps_the_first_helpers_minute_by_right(assess: Assess) -> None:
    """A lift that falls out does not take the minute from supervision that counts; helper 2 has only the lift."""
    watch = task("09:00", 180, "tilsyn")
    answer = assess(plan(day(watch, LIFT), person=person(two_helpers_need="at_times")))
    assert (answer.counts, answer.not_counted) == (21.0, {"flere_hjelpere": 7.0})
    assert answer.warnings["overlapp"] == ["t1", "t2"]


def test_with_a_continuous_need_the_later_task_takes_the_minute(assess: Assess) -> None:
    watch = task("09:00", 180, "tilsyn")
    answer = assess(plan(day(watch, LIFT), person=person(two_helpers_need="continuous")))
    assert answer.hours["need_per_week_by_category"] == {"tilsyn": 14.0, "forflytning": 14.0}


def test_two_helpers_now_and_then_are_two_layers(assess: Assess) -> None:
    rare = now_and_then(90, 1, "week", helpers=2, peer_minutes=30)
    answer = assess(plan(day(), occasional=[rare], person=person(two_helpers_need="continuous")))
    assert (answer.counts, answer.hours["peer_per_week"]) == (2.5, 0.5)
    at_times = assess(plan(day(), occasional=[rare], person=person(two_helpers_need="at_times")))
    assert (at_times.counts, at_times.not_counted) == (0.0, {"flere_hjelpere": 2.5})
    assert at_times.warnings == {"to_hjelpere_ikke_kontinuerlig": ["t1"]}


def test_peers_minutes_come_off_the_first_helper_only(assess: Assess) -> None:
    lift = {**LIFT, "peer_minutes": 1440}
    answer = assess(plan(day(lift), person=person(two_helpers_need="continuous")))
    assert (answer.counts, answer.hours["peer_per_week"]) == (7.0, 7.0)


@pytest.mark.parametrize(("need", "status"), [("unsure", "unsure"), ("at_times", "not_met"), ("continuous", "met")])
def test_not_knowing_makes_the_services_unsure(assess: Assess, need: str, status: str) -> None:
    assert assess(plan(day(LIFT), person=person(two_helpers_need=need))).criterion("tjenester") == status


def test_not_knowing_matters_only_where_something_falls_out(assess: Assess) -> None:
    told = person(two_helpers_need="unsure", night_need="unsure")
    assert assess(plan(day(task("10:00", 60)), person=told)).criterion("tjenester") == "met"
