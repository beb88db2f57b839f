"""What a family should look at again. Birthdays stand in test_age.py."""

import pytest

from tests.core.building import child, covered, day, now_and_then, person, plan, task, today
from tests.core.cases.conftest import Assess


def test_a_calm_day_warns_of_nothing(assess: Assess) -> None:
    calm = plan(day(covered("08:00", 300), task("13:00", 60), task("14:00", 60)))
    assert assess(calm).warnings == {}


def test_overlap_names_who_loses_and_who_takes_in_plan_order(assess: Assess) -> None:
    tasks = day(task("12:00", 30), task("10:00", 180, "tilsyn"), task("12:45", 30), task("20:00", 30))
    assert assess(plan(tasks)).warnings == {"overlapp": ["t1", "t2", "t3"]}


def test_shares_that_fit_together_do_not_overlap(assess: Assess) -> None:
    fits = day(task("10:00", 60, share="2/5"), task("10:00", 60, share="3/5"))
    over = day(task("10:00", 60, share="3/5"), task("10:00", 60, share="3/5"))
    assert [list(assess(plan(one)).warnings) for one in (fits, over)] == [[], ["overlapp"]]


def test_two_day_types_never_overlap(assess: Assess) -> None:
    given = plan(day(task("10:00", 60), days=300), day(task("10:00", 60), days=65, name="Fri"))
    assert assess(given).warnings == {}


def test_drawn_in_covered_time_names_the_own_tasks(assess: Assess) -> None:
    given = plan(day(task("08:00", 60), covered("08:30", 300), task("09:00", 30), task("15:00", 30)))
    assert assess(given).warnings == {"tegnet_i_dekket_tid": ["t1", "t3"]}


def test_a_share_that_fits_beside_school_loses_nothing(assess: Assess) -> None:
    given = plan(day(task("08:00", 60, share="3/5"), covered("08:00", 60, share="2/5")))
    assert assess(given).warnings == {}


@pytest.mark.parametrize(
    ("start", "minutes", "warned"),
    [
        ("23:00", 1, True),
        ("23:59", 1, True),
        ("00:00", 360, False),
        ("05:59", 1, False),
        ("06:00", 1, True),
        ("06:59", 10, True),
        ("07:00", 10, False),
        ("22:00", 60, False),
    ],
)
def test_the_edge_of_the_night_is_the_hour_inside(assess: Assess, start: str, minutes: int, warned: bool) -> None:
    """Moved a little, such minutes would count."""
    answer = assess(plan(day(task(start, minutes)), person=person(night_need="visits")))
    assert answer.warnings == ({"natt_i_kanten": ["t1"]} if warned else {})


def test_no_edge_where_the_night_counts_or_the_task_falls_out_for_something_else(assess: Assess) -> None:
    edge = task("23:00", 30)
    assert assess(plan(day(edge), person=person(night_need="continuous"))).warnings == {}
    assert assess(plan(day(task("23:00", 30, "helsehjelp")))).warnings == {}
    assert assess(plan(day(edge, night_need="continuous"))).warnings == {}


def test_a_short_night_is_all_edge(assess: Assess) -> None:
    for need, code in (("visits", "natt_i_kanten"), ("unsure", "natt_i_kanten"), ("none", "natt_regnet_som_dag")):
        told = person(night_from="02:30", night_to="04:00", night_need=need)
        assert assess(plan(day(task("03:00", 10)), person=told)).warnings == {code: ["t1"]}


def test_two_helpers_at_times_names_drawn_and_undrawn(assess: Assess) -> None:
    given = plan(
        day(task("10:00", 10, helpers=2), task("11:00", 10), task("12:00", 10, "helsehjelp", helpers=2)),
        occasional=[now_and_then(10, 1, "year", helpers=2)],
        person=person(two_helpers_need="at_times"),
    )
    assert assess(given).warnings == {"to_hjelpere_ikke_kontinuerlig": ["t1", "t4"]}


def test_peers_minutes_over_another_own_task(assess: Assess) -> None:
    """The task with the peer's minutes is named; school under it is no own task."""
    over = plan(
        day(task("09:00", 180, "tilsyn"), task("10:00", 60, peer_minutes=10), task("16:00", 60, peer_minutes=5))
    )
    assert assess(over).warnings["jevnaldrende_over_annen_oppgave"] == ["t2"]
    school = plan(day(covered("09:00", 180), task("10:00", 60, peer_minutes=10)))
    assert assess(school).warnings == {"tegnet_i_dekket_tid": ["t2"]}


def test_peers_minutes_on_other_days_of_the_week_are_still_at_the_same_minute(assess: Assess) -> None:
    given = plan(day(task("10:00", 60, share="2/5", peer_minutes=10), task("10:30", 60, share="3/5")))
    assert assess(given).warnings == {"jevnaldrende_over_annen_oppgave": ["t1"]}


def test_institution(assess: Assess) -> None:
    assert assess(plan(day(), person=person(lives_with="institution"))).warnings == {"institusjon": []}


def test_all_at_once_in_order(assess: Assess) -> None:
    given = plan(
        day(
            task("22:00", 180, "tilsyn", peer_minutes=10),
            task("23:00", 30, helpers=2),
            covered("08:00", 60),
            task("08:00", 10),
            days=300,
        ),
        day(task("06:30", 60), days=32, name="Rolig", night_need="none"),
        day(days=32, name="Anfall", night_need="continuous"),
        existing_services=[today("stottekontakt", 2)],
        person=child(birth_date="2010-01-01", lives_with="institution", two_helpers_need="unsure", night_need="visits"),
    )
    assert list(assess(given).warnings) == [
        "overlapp", "tegnet_i_dekket_tid", "natt_i_kanten", "natt_regnet_som_dag",
        "natt_noen_netter", "to_hjelpere_ikke_kontinuerlig",
        "jevnaldrende_over_annen_oppgave", "dager_gar_ikke_opp", "fyller_18", "institusjon",
    ]  # fmt: skip


@pytest.mark.parametrize(("of_day", "status"), [("unsure", "unsure"), ("none", "not_met"), ("continuous", "met")])
def test_an_unsure_night_makes_the_services_unsure(assess: Assess, of_day: str, status: str) -> None:
    """Asked of the day type where it has its own answer."""
    given = plan(day(task("01:00", 60), night_need=of_day), person=person(night_need="none"))
    assert assess(given).criterion("tjenester") == status


def test_an_unsure_night_matters_only_where_night_minutes_fall_out(assess: Assess) -> None:
    unsure = person(night_need="unsure")
    assert assess(plan(day(task("10:00", 60)), person=unsure)).criterion("tjenester") == "met"
    rare = now_and_then(60, 1, "year", night_minutes=1)
    assert assess(plan(day(task("10:00", 60)), occasional=[rare], person=unsure)).criterion("tjenester") == "unsure"
    service = today("personlig_assistanse", 2, night_hours_per_week=1)
    answer = assess(plan(day(), existing_services=[service], person=unsure))
    assert answer.criterion("tjenester") == "unsure"
