"""pbrl § 2-1 d second paragraph: night help counts only where the person needs it continuously."""

from fractions import Fraction

import pytest

from bpa_core.assessment.assess import assess as assessed
from bpa_core.assessment.eligibility import Outcome
from bpa_core.assessment.what_if import AskedOnly, FlipId
from tests.core.building import ON, covered, day, now_and_then, person, plan, task, today
from tests.core.cases.conftest import Assess

WATCH = task("23:00", 480, "nattevakt")


@pytest.mark.parametrize(("need", "counts"), [("continuous", 56.0), ("visits", 0.0), ("none", 14.0), ("unsure", 0.0)])
def test_only_a_continuous_need_makes_the_night_count(assess: Assess, need: str, counts: float) -> None:
    """Where no help is needed at night, the first and the last hour of the window are evening and morning."""
    answer = assess(plan(day(WATCH), person=person(night_need=need)))
    assert (answer.counts, answer.need) == (counts, 56.0)
    assert answer.not_counted.get("natt_punktvis", 0.0) == 56.0 - counts


def test_a_visit_inside_the_window_is_outside_the_right_to_the_minute(assess: Assess) -> None:
    """From 22:30 to 07:30 only the hour outside 23–07 counts."""
    answer = assess(plan(day(task("22:30", 540)), person=person(night_need="visits")))
    assert (answer.counts, answer.not_counted) == (7.0, {"natt_punktvis": 56.0})


@pytest.mark.parametrize(("start", "counted"), [("22:59", 1), ("23:00", 0), ("06:59", 0), ("07:00", 1)])
def test_the_first_and_the_last_minute_of_the_night(assess: Assess, start: str, counted: int) -> None:
    """The window runs from 23:00 up to, not with, 07:00."""
    assert assess(plan(day(task(start, 1)), person=person(night_need="visits"))).hours["counts_per_year"] == round(
        counted * 365 / 60, 4
    )


def test_what_if_somebody_must_watch_all_night_is_answered_with_the_watch_drawn() -> None:
    """Three visits of twenty minutes: read as continuous they are seven hours; the watch is eight hours each night."""
    visits = task("01:00", 20, "nattevakt", also_at=["03:00", "05:00"])
    found = assessed(plan(day(task("12:00", 30), visits), person=person(night_need="visits")), ON)
    flips = {one.id: one.counts_per_week / 60 for one in found.what_ifs}
    assert found.hours.counts_per_week == 210
    assert flips[FlipId.MED_PUNKTVIS_NATT] == 10.5
    assert flips[AskedOnly.NATTEVAKT] == 3.5 + 56
    assert found.night_watched is not None
    assert found.night_watched.outcome is Outcome.RETT


def test_a_watch_beside_others_cover_and_on_some_nights() -> None:
    """On the nights in an institution nobody else watches; a night type of its own is watched too."""
    away = day(covered("23:00", 480), days=65, name="Borte")
    found = assessed(plan(day(task("12:00", 30), days=300), away), ON)
    assert found.night_watched is not None
    assert found.night_watched.counts_per_week == Fraction((30 + 480) * 300 * 7, 365)


def test_where_the_night_is_watched_as_it_is_drawn_it_is_not_asked() -> None:
    found = assessed(plan(day(WATCH), person=person(night_need="visits")), ON)
    assert found.night_watched is None
    assert found.what_ifs == found.flips()
    assert assessed(plan(), ON).night_watched is None


def test_over_midnight_the_task_goes_on_at_the_top_of_the_same_day(assess: Assess) -> None:
    answer = assess(
        plan(day(task("22:00", 240), days=100), day(days=265, name="Tom"), person=person(night_need="visits"))
    )
    assert answer.hours["need_per_year"] == 400.0
    assert answer.hours["counts_per_year"] == 100.0


def test_a_window_that_does_not_pass_midnight(assess: Assess) -> None:
    told = person(night_from="00:30", night_to="05:30", night_need="visits")
    answer = assess(plan(day(task("00:00", 360)), person=told))
    assert (answer.counts, answer.not_counted) == (7.0, {"natt_punktvis": 35.0})


@pytest.mark.parametrize(
    ("of_person", "of_day", "counts"),
    [("none", "continuous", 56.0), ("continuous", "none", 14.0), ("continuous", None, 56.0), ("visits", None, 0.0)],
)
def test_the_day_types_own_night_need_goes_before_the_persons(
    assess: Assess, of_person: str, of_day: str | None, counts: float
) -> None:
    answer = assess(plan(day(WATCH, night_need=of_day), person=person(night_need=of_person)))
    assert answer.counts == counts


def test_each_day_type_has_its_own_nights(assess: Assess) -> None:
    hard = day(WATCH, days=73, name="Anfall", night_need="continuous")
    answer = assess(plan(hard, day(WATCH, days=292, name="Vanlig"), person=person(night_need="visits")))
    assert answer.counts == 11.2
    assert answer.not_counted == {"natt_punktvis": 44.8}


@pytest.mark.parametrize(("need", "counts"), [("continuous", 10.0), ("visits", 7.0)])
def test_what_comes_now_and_then_and_today_follow_the_persons_night(assess: Assess, need: str, counts: float) -> None:
    """They belong to no day type, so that a day type's own night need does not reach them."""
    rare = now_and_then(180, 2, "week", night_minutes=60)
    given = plan(
        day(night_need="none" if need == "continuous" else "continuous"),
        occasional=[rare],
        existing_services=[today("personlig_assistanse", 4, night_hours_per_week=1)],
        person=person(night_need=need),
    )
    answer = assess(given)
    assert (answer.counts, answer.need) == (counts, 10.0)


@pytest.mark.parametrize(
    ("night_from", "night_to", "shorter", "longer"),
    [
        ("23:00", "07:00", 119.0, 105.0),
        ("02:00", "03:00", 168.0, 154.0),
        ("02:00", "03:01", 167.8833, 153.8833),
        ("07:59", "07:00", 13.8833, 0.0),
        ("08:00", "07:00", 14.0, 0.0),
        ("08:01", "07:00", 14.1167, 0.1167),
    ],
    ids=["usual", "shrinks to nothing", "a minute is left", "more than all", "exactly all", "a minute is not reached"],
)
def test_the_night_half_an_hour_shorter_and_longer_at_each_end(
    assess: Assess, night_from: str, night_to: str, shorter: float, longer: float
) -> None:
    """From no night at all up to 24 hours, for a task that never ends."""
    told = person(night_from=night_from, night_to=night_to, night_need="visits")
    answer = assess(plan(day(task("07:30", 1440)), person=told))
    assert (answer.flip("natt_kortere"), answer.flip("natt_lengre")) == (shorter, longer)


def test_the_window_changes_drawn_tasks_only(assess: Assess) -> None:
    answer = assess(plan(day(), occasional=[now_and_then(600, 1, "week", night_minutes=480)]))
    assert [answer.flip(name) for name in ("natt_kortere", "natt_lengre")] == [2.0, 2.0]


def test_visits_read_as_counting(assess: Assess) -> None:
    """The flip: night need continuous everywhere, the day types' own included."""
    rare = now_and_then(60, 1, "week", night_minutes=60)
    answer = assess(plan(day(WATCH, night_need="visits"), occasional=[rare]))
    assert (answer.counts, answer.flip("med_punktvis_natt")) == (0.0, 57.0)


@pytest.mark.parametrize(
    ("start", "counted"),
    [("22:59", 1), ("23:00", 1), ("23:59", 1), ("00:00", 0), ("05:59", 0), ("06:00", 1), ("06:59", 1), ("07:00", 1)],
)
def test_where_no_help_is_needed_at_night_an_hour_inside_either_edge_counts(
    assess: Assess, start: str, counted: int
) -> None:
    """A child who gets up at 06:15 for the school bus has no night service; the window is not in the law."""
    answer = assess(plan(day(task(start, 1)), person=person(night_need="none")))
    assert answer.hours["counts_per_year"] == round(counted * 365 / 60, 4)
    inside = start not in {"22:59", "07:00"}
    assert answer.warnings == ({"natt_regnet_som_dag": ["t1"]} if counted and inside else {})


def test_the_day_types_own_answer_decides_the_edge_too(assess: Assess) -> None:
    early = task("06:00", 60)
    given = plan(
        day(early, days=165, night_need="none"),
        day(early, days=100, name="Besøk", night_need="visits"),
        day(early, days=100, name="Vet ikke", night_need="unsure"),
        person=person(night_need="continuous"),
    )
    answer = assess(given)
    assert (answer.hours["counts_per_year"], answer.hours["need_per_year"]) == (165.0, 365.0)
    assert answer.warnings == {"natt_i_kanten": ["t2", "t3"], "natt_regnet_som_dag": ["t1"]}


def test_what_is_not_drawn_has_no_edge(assess: Assess) -> None:
    """Nobody has told where in the night it lies."""
    given = plan(
        day(),
        occasional=[now_and_then(60, 1, "week", night_minutes=60)],
        existing_services=[today("personlig_assistanse", 2, night_hours_per_week=2)],
    )
    answer = assess(given)
    assert (answer.counts, answer.not_counted, answer.warnings) == (0.0, {"natt_punktvis": 3.0}, {})


def test_a_longer_night_moves_the_edge(assess: Assess) -> None:
    """Half an hour more at each end: the hour inside begins half an hour sooner, and the deep night with it."""
    given = plan(day(task("22:00", 180)))
    answer = assess(given)
    assert (answer.counts, answer.flip("natt_lengre"), answer.flip("natt_kortere")) == (14.0, 10.5, 17.5)


@pytest.mark.parametrize(("peer", "counts", "lost"), [(30, 10.5, 7.0), (60, 7.0, 7.0), (90, 3.5, 7.0), (150, 0.0, 3.5)])
def test_a_peers_minutes_come_off_day_then_the_edge_then_the_rest(
    assess: Assess, peer: int, counts: float, lost: float
) -> None:
    answer = assess(plan(day(task("22:00", 180, "tilsyn", peer_minutes=peer))))
    assert (answer.counts, answer.not_counted.get("natt_punktvis", 0.0)) == (counts, lost)
    assert ("natt_regnet_som_dag" in answer.warnings) == (peer < 120)


def test_an_edge_minute_that_counts_goes_before_one_that_does_not(assess: Assess) -> None:
    """At 23:30 avlastning, begun last, falls out for a grown woman; the supervision counts and takes the minute."""
    watch, respite = task("23:00", 60, "tilsyn"), task("23:30", 30, "tilsyn", service="avlastning")
    answer = assess(plan(day(watch, respite)))
    assert (answer.counts, answer.not_counted) == (7.0, {})


def test_edge_minutes_that_fall_out_for_something_else_are_not_called_day(assess: Assess) -> None:
    answer = assess(plan(day(task("23:00", 60, "helsehjelp"))))
    assert (answer.counts, answer.not_counted, answer.warnings) == (0.0, {"helsehjelp": 7.0}, {})


def test_continuous_on_some_nights_only_is_said_and_shown_without(assess: Assess) -> None:
    """«Kontinuerlig» can be read as every night: contested, so that the hours without stand beside."""
    some = plan(day(WATCH, days=100, name="Uro", night_need="continuous"), day(days=265, name="Rolig"))
    answer = assess(some)
    assert answer.warnings == {"natt_noen_netter": []}
    assert answer.hours["counts_per_year"] == 800.0
    assert answer.flip("natt_bare_hvis_hver_natt") == 0.0


def test_continuous_every_night_or_never_says_nothing(assess: Assess) -> None:
    """A day type that the year has no days of is no night of the year."""
    every = plan(day(WATCH, night_need="continuous"), day(days=0, name="Aldri"), person=person(night_need="visits"))
    assert (assess(every).warnings, assess(every).flip("natt_bare_hvis_hver_natt")) == ({}, 56.0)
    never = plan(day(WATCH), day(WATCH, days=0, name="Aldri", night_need="continuous"))
    assert "natt_noen_netter" not in assess(never).warnings


def test_unless_every_night_is_continuous_the_person_too_is_taken_as_visits(assess: Assess) -> None:
    """What comes now and then and what is received today follow the person; so do day types without their own."""
    rare, given = (
        now_and_then(60, 1, "week", night_minutes=60),
        today("personlig_assistanse", 2, night_hours_per_week=2),
    )
    told = {"occasional": [rare], "existing_services": [given], "person": person(night_need="continuous")}
    some = assess(plan(day(WATCH, days=364), day(days=1, name="Borte", night_need="none"), **told))
    assert (some.counts, some.flip("natt_bare_hvis_hver_natt")) == (round(3 + 364 * 56 / 365, 4), 0.0)
    every = assess(plan(day(WATCH), **told))
    assert (every.counts, every.flip("natt_bare_hvis_hver_natt")) == (59.0, 59.0)
    no_days = assess(plan(**told))
    assert (no_days.counts, no_days.flip("natt_bare_hvis_hver_natt")) == (3.0, 0.0)
