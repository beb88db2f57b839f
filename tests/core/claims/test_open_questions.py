"""Before the papers: what is still open, what each answer is worth in hours, and whether it changes the claims."""

from tests.core.building import child, day, person, plan, task, weekly
from tests.core.claims.pleadings import questions

MEALS = task("10:00", 240)


def test_the_night_nobody_is_sure_of_is_worth_its_hours() -> None:
    """28 hours by day; 56 at night if somebody must be there: from 25 to over 32."""
    given = plan(day(MEALS, task("23:00", 480, "nattevakt")), person=person(night_need="unsure"))
    assert questions(given)["night"] == (56.0, True)


def test_a_night_without_a_reason_stands_to_lose_its_hours() -> None:
    watch = day(MEALS, task("23:00", 480, "nattevakt"))
    given = plan(watch, person=person(night_need="continuous"))
    assert questions(given)["night_reason"] == (56.0, True)
    answered = plan(watch, person=person(night_need="continuous"), case={"night_reasons": ["anfall"]})
    assert "night_reason" not in questions(answered)


def test_two_helpers_are_asked_of_where_a_task_is_drawn_for_two() -> None:
    for answer in ("unsure", "none"):
        given = plan(day(MEALS, task("15:00", 60, helpers=2)), person=person(two_helpers_need=answer))
        assert questions(given)["two_helpers"] == (14.0, True)
    assert "two_helpers" not in questions(plan(day(MEALS), person=person(two_helpers_need="unsure")))


def test_health_tasks_that_nobody_has_said_who_does() -> None:
    given = plan(day(MEALS, task("15:00", 60, "helsehjelp")))
    assert questions(given)["health_done_by"] == (7.0, True)


def test_an_unknown_duration_is_worth_no_hours_and_may_change_the_claim() -> None:
    assert questions(weekly(35, person=person(need_over_two_years="unsure")))["duration"] == (0.0, True)
    assert "duration" not in questions(weekly(20, person=person(need_over_two_years="unsure")))


def test_foreldreansvar_is_asked_of_a_child_at_home_with_avlastning() -> None:
    respite = day(task("10:00", 180), task("17:00", 120, "tilsyn", service="avlastning"))
    assert questions(plan(respite, person=child(filled_in_by="parent")))["foreldreansvar"] == (14.0, True)
    assert "foreldreansvar" not in questions(plan(day(MEALS), person=child(filled_in_by="parent")))


def test_what_was_granted_before_67() -> None:
    old = person(birth_date="1950-01-01", bpa_before_67="unsure")
    assert questions(weekly(40, person=old))["bpa_before_67"] == (0.0, True)


def test_bpa_by_assessment_before_67_turns_on_what_it_was_when_granted() -> None:
    old = person(birth_date="1950-01-01", bpa_before_67="by_discretion")
    assert questions(weekly(40, person=old))["granted_before_67"] == (0.0, True)
    answered = {**old, "hours_when_granted": 30, "lasting_when_granted": "yes"}
    assert "granted_before_67" not in questions(weekly(40, person=answered))


def test_most_hours_first() -> None:
    given = plan(
        day(task("10:00", 240), task("15:00", 60, helpers=2), task("23:00", 480, "nattevakt")),
        person=person(night_need="unsure", two_helpers_need="unsure"),
    )
    assert list(questions(given))[:2] == ["night", "two_helpers"]


def test_everything_answered_leaves_nothing_open() -> None:
    given = weekly(35, case={"heavy_care": "no", "children_in_home": "no"})
    assert questions(given) == {}
