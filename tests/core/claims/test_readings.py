"""Each contested point: pleaded first where the answers carry it, given up in the next reading, never on «vet ikke»."""

from typing import Any

import pytest

from bpa_core.plan.model import Plan
from tests.core.building import child, day, now_and_then, person, plan, task, today
from tests.core.claims.pleadings import pleading, readings

WATCH = task("23:00", 480, "nattevakt")
MEALS = task("10:00", 240)


def nights(need: str, **told: Any) -> Plan:
    """28 hours by day and 56 at night."""
    return plan(day(MEALS, WATCH), person=person(night_need=need), **told)


def test_somebody_all_night_is_pleaded_and_the_days_alone_come_next() -> None:
    """pbrl § 2-1 d second paragraph: «kontinuerlig»."""
    assert readings(nights("continuous")) == {"beste": 84.0, "uten_natt": 28.0}
    assert [one.follows.value for one in pleading(nights("continuous")).readings] == ["right", "right_unless_cost"]
    assert [one.sureness for one in pleading(nights("continuous")).readings] == [2, 3]


@pytest.mark.parametrize("answer", ["unsure", "visits", "none"])
def test_a_night_that_is_not_continuous_is_not_pleaded(answer: str) -> None:
    """«Vet ikke» carries nothing; visits at set times are claimed as services, not as BPA by right."""
    got = readings(plan(day(MEALS, task("01:00", 240, "nattevakt")), person=person(night_need=answer)))
    assert got == {"beste": 28.0}


def test_some_nights_are_pleaded_as_drawn() -> None:
    """«De nettene behovet er der»: 200 nights of 365, and next as if «kontinuerlig» meant every night."""
    given = plan(
        day(MEALS, WATCH, days=200, name="Vond natt", night_need="continuous"),
        day(MEALS, days=165, name="Rolig natt"),
    )
    got = readings(given)
    assert list(got) == ["beste", "uten_natt", "natt_bare_hver_natt"]
    assert got["beste"] > got["natt_bare_hver_natt"] == 28.0


def test_the_person_s_own_night_comes_before_23_to_07() -> None:
    """The window is in no law: an evening person's hour after 23 is day, and next the kommune's likely night."""
    late = person(night_from="00:30", night_to="07:00", night_need="visits")
    given = plan(day(MEALS, task("23:00", 60)), person=late)
    assert readings(given) == {"beste": 35.0, "natt_23_07": 28.0}


def test_a_resting_watch_is_pleaded_hour_for_hour_and_next_as_the_active_help_in_it() -> None:
    """Presence counts; a kommune may count only the active help: half an hour of eight. Nothing is made up."""
    rests = {"watch_is_resting": "yes", "active_night_minutes": 30}
    assert readings(nights("continuous", case=rests)) == {"beste": 84.0, "hvilende_vakt": 31.5, "uten_natt": 28.0}
    untold = nights("continuous", case={"watch_is_resting": "yes"})
    assert readings(untold) == {"beste": 84.0, "uten_natt": 28.0}


def test_two_helpers_throughout_are_both_pleaded() -> None:
    given = plan(day(task("10:00", 240, helpers=2)), person=person(two_helpers_need="continuous"))
    assert readings(given) == {"beste": 56.0, "en_hjelper": 28.0}


def test_of_a_task_for_two_now_and_then_only_the_second_helper_falls_out() -> None:
    """Then the whole task, as the words «flere enn én tjenesteyter» may be read."""
    given = plan(day(MEALS, task("15:00", 60, helpers=2)), person=person(two_helpers_need="at_times"))
    assert readings(given) == {"beste": 35.0, "begge_hjelpere_ute": 28.0}


@pytest.mark.parametrize("answer", ["unsure", "none"])
def test_two_helpers_that_nobody_is_sure_of_are_not_pleaded(answer: str) -> None:
    given = plan(day(MEALS, task("15:00", 60, helpers=2)), person=person(two_helpers_need=answer))
    assert readings(given) == {"beste": 28.0}


@pytest.mark.parametrize("who", ["parent", "family"])
def test_a_health_task_that_the_family_does_today_is_pleaded_as_assistance(who: str) -> None:
    """pbrl § 1-3 c: helsehjelp is what is done by helsepersonell."""
    given = plan(day(MEALS, task("15:00", 60, "helsehjelp", done_today_by=who)))
    assert readings(given) == {"beste": 35.0, "uten_helseoppgaver": 28.0}


@pytest.mark.parametrize("who", ["unknown", "kommune", "nobody"])
def test_a_health_task_that_the_family_does_not_do_is_not(who: str) -> None:
    assert readings(plan(day(MEALS, task("15:00", 60, "helsehjelp", done_today_by=who)))) == {"beste": 28.0}


def test_health_tasks_inside_avlastning_are_never_pleaded() -> None:
    """First paragraph third sentence, whoever does them today."""
    given = plan(
        day(MEALS, task("15:00", 60, "helsehjelp", service="avlastning", done_today_by="parent")), person=child()
    )
    assert readings(given)["beste"] == 28.0


def at_home(**told: Any) -> Plan:
    """21 hours of assistance and 14 of avlastning."""
    respite = task("17:00", 120, "tilsyn", service="avlastning")
    return plan(day(task("10:00", 180), respite), **told)


def test_avlastning_adds_to_a_child_s_assistance_and_each_stands_alone_next() -> None:
    """First paragraph second sentence: «omfatter også avlastning»."""
    given = at_home(person=child(filled_in_by="parent"))
    assert readings(given) == {"beste": 35.0, "uten_avlastning": 21.0}


@pytest.mark.parametrize(
    "who",
    [
        child(filled_in_by="parent", birth_date=None),
        child(filled_in_by="parent", lives_with=None),
        child(filled_in_by="representative"),
        child(filled_in_by="parent", birth_date="2005-05-05"),
        child(filled_in_by="parent", lives_with="foster_home"),
    ],
    ids=["age not told", "home not told", "foreldreansvar not told", "an adult", "a foster home"],
)
def test_avlastning_is_pleaded_only_with_foreldreansvar_for_a_child_at_home(who: dict[str, Any]) -> None:
    assert readings(at_home(person=who)) == {"beste": 21.0}


def test_avlastning_is_not_pleaded_by_one_without_foreldreansvar() -> None:
    assert readings(at_home(person=child(filled_in_by="parent"), case={"foreldreansvar": "none"})) == {"beste": 21.0}


def test_a_helper_who_says_who_has_foreldreansvar_pleads_avlastning() -> None:
    given = at_home(person=child(filled_in_by="representative"), case={"foreldreansvar": "one"})
    assert readings(given)["beste"] == 35.0


def test_services_of_today_are_pleaded_and_left_out_next() -> None:
    given = plan(day(MEALS), existing_services=[today("stottekontakt", 5)])
    assert readings(given) == {"beste": 33.0, "uten_tjenester_i_dag": 28.0}


def test_work_and_studies_are_pleaded_and_left_out_next() -> None:
    given = plan(day(MEALS, task("15:00", 60, "arbeid_studier")))
    assert readings(given) == {"beste": 35.0, "uten_arbeid_studier": 28.0}


def test_the_strictest_reading_gives_up_everything_at_once() -> None:
    given = plan(
        day(MEALS, task("15:00", 60, "arbeid_studier"), task("23:00", 480, "nattevakt")),
        person=person(night_need="continuous"),
    )
    got = readings(given)
    assert got == {"beste": 91.0, "uten_arbeid_studier": 84.0, "uten_natt": 35.0, "strengeste": 28.0}


def test_nothing_contested_is_one_reading_that_stands_as_law() -> None:
    only = pleading(plan(day(MEALS))).readings
    assert [(one.id.value, one.sureness) for one in only] == [("beste", 3)]


def test_hours_nobody_knows_are_no_reading() -> None:
    """Nothing drawn, or days that do not make a year: no figure is invented."""
    assert readings(plan(day())) == {}
    assert readings(plan(day(MEALS, days=300))) == {}


def test_a_peer_s_minutes_are_in_no_reading() -> None:
    given = plan(day(task("10:00", 240, peer_minutes=60)), occasional=[now_and_then(60, 1, "week")])
    assert readings(given) == {"beste": 22.0}
