"""pbrl § 2-1 d first paragraph: avlastning (hol § 3-6 nr. 2) for the parents of a child under 18 at home."""

import pytest

from tests.core.building import child, day, now_and_then, person, plan, task, today
from tests.core.cases.conftest import Assess

RESPITE = task("10:00", 120, "tilsyn", service="avlastning")


@pytest.mark.parametrize(
    ("born", "home", "counts"),
    [
        ("2015-05-05", "parents", 14.0),
        ("2015-05-05", "shared_residence", 14.0),
        ("2015-05-05", None, 14.0),
        (None, "parents", 14.0),
        (None, None, 14.0),
        ("2008-11-23", "parents", 14.0),
        ("2008-11-22", "parents", 0.0),
        ("1990-05-05", "parents", 0.0),
        ("1990-05-05", None, 0.0),
        ("2015-05-05", "alone", 0.0),
        ("2015-05-05", "partner", 0.0),
        ("2015-05-05", "others", 0.0),
        ("2015-05-05", "institution", 0.0),
        (None, "alone", 0.0),
    ],
)
def test_it_counts_unless_known_to_be_outside(
    assess: Assess, born: str | None, home: str | None, counts: float
) -> None:
    """What is not told is not held against the family."""
    answer = assess(plan(day(RESPITE), person=child(birth_date=born, lives_with=home)))
    assert answer.counts == counts
    assert answer.not_counted == ({} if counts else {"avlastning_utenfor_retten": 14.0})
    assert answer.criterion("tyngende_omsorg") == ("unsure" if counts else None)


@pytest.mark.parametrize(
    ("born", "home", "status"),
    [
        ("2015-05-05", "parents", "met"),
        ("2015-05-05", None, "unsure"),
        (None, "parents", "unsure"),
        ("1990-05-05", None, "not_met"),
    ],
)
def test_untold_age_or_home_makes_counting_avlastning_unsure(
    assess: Assess, born: str | None, home: str | None, status: str
) -> None:
    answer = assess(plan(day(RESPITE), person=child(birth_date=born, lives_with=home)))
    assert answer.criterion("tjenester") == status


def test_without_avlastning_an_untold_home_makes_nothing_unsure(assess: Assess) -> None:
    answer = assess(plan(day(task("10:00", 60)), person=child(lives_with=None)))
    assert (answer.criterion("tjenester"), answer.criterion("tyngende_omsorg")) == ("met", None)


def test_avlastning_at_night_and_with_two_follows_the_same_rules(assess: Assess) -> None:
    night = task("23:00", 60, "nattevakt", service="avlastning")
    two = task("12:00", 60, "tilsyn", service="avlastning", helpers=2)
    answer = assess(plan(day(night, two), person=child(night_need="visits")))
    assert answer.not_counted == {"natt_punktvis": 7.0, "flere_hjelpere": 14.0}
    is_adult = assess(plan(day(night, two), person=person()))
    assert is_adult.not_counted == {"avlastning_utenfor_retten": 21.0}


def test_without_avlastning_what_lay_under_it_comes_forward(assess: Assess) -> None:
    """The flip takes avlastning out everywhere: drawn, now and then, and today."""
    given = plan(
        day(task("09:00", 180, "tilsyn"), RESPITE),
        occasional=[now_and_then(60, 1, "week", service="avlastning")],
        existing_services=[today("avlastning", 5)],
        person=child(),
    )
    answer = assess(given)
    assert (answer.counts, answer.flip("uten_avlastning")) == (27.0, 21.0)


def test_health_inside_avlastning_never_counts(assess: Assess) -> None:
    """«Helsetjenester i avlastningstiltak omfattes ikke»."""
    health = task("10:00", 60, "helsehjelp", service="avlastning")
    answer = assess(plan(day(health), person=child()))
    assert answer.not_counted == {"helsehjelp": 7.0}
    assert answer.flip("med_helsehjelp") == 7.0
    is_adult = assess(plan(day(health), person=person()))
    assert is_adult.not_counted == {"helsehjelp": 7.0}
    assert is_adult.flip("med_helsehjelp") == 0.0


def test_health_help_is_outside_and_its_flip_keeps_the_later_rules(assess: Assess) -> None:
    """The flip drops that rule alone: night and two helpers still fall out."""
    answer = assess(plan(day(
        task("10:00", 60, "helsehjelp"),
        task("12:00", 60, "helsehjelp", helpers=2),
        task("00:00", 60, "helsehjelp"),
    )))  # fmt: skip
    assert (answer.counts, answer.not_counted) == (0.0, {"helsehjelp": 28.0})
    assert answer.flip("med_helsehjelp") == 7.0


def test_a_health_task_given_as_personlig_assistanse_counts(assess: Assess) -> None:
    """The service decides: what the kommune gives as assistance is assistance."""
    answer = assess(plan(day(task("10:00", 60, "helsehjelp", service="personlig_assistanse"))))
    assert (answer.counts, answer.not_counted) == (7.0, {})


def test_health_help_takes_its_minutes_before_supervision_that_counts(assess: Assess) -> None:
    """And keeps that place in its flip."""
    answer = assess(plan(day(task("10:30", 60, "tilsyn"), task("10:00", 60, "helsehjelp"))))
    assert (answer.counts, answer.not_counted) == (3.5, {"helsehjelp": 7.0})
    assert answer.flip("med_helsehjelp") == 10.5
