"""A day in which much happens at once: nothing is counted twice, nothing that different days need is lost."""

import pytest

from tests.core.building import covered, day, now_and_then, person, plan, task, today
from tests.core.cases.conftest import Assess


def test_school_covers_part_of_a_task(assess: Assess) -> None:
    answer = assess(plan(day(task("08:00", 120, "tilsyn"), covered("09:00", 300))))
    assert (answer.need, answer.hours["covered_by_others_per_week"]) == (7.0, 35.0)
    assert answer.warnings == {"tegnet_i_dekket_tid": ["t1"]}
    assert answer.hours["need_per_week_by_service"] == {"personlig_assistanse": 7.0}


def test_school_on_two_days_of_five_leaves_three(assess: Assess) -> None:
    answer = assess(plan(day(task("09:00", 100, "tilsyn"), covered("09:00", 100, share="2/5"))))
    assert answer.need == 7.0
    assert answer.hours["covered_by_others_per_week"] == round(7 * 40 / 60, 4)


def test_two_that_cover_the_same_time_cover_it_once(assess: Assess) -> None:
    """The one that started last first; together never more than the minute itself."""
    answer = assess(plan(day(covered("09:00", 60, share="2/3"), covered("09:00", 60, share="2/3"))))
    assert answer.hours["covered_by_others_per_week"] == 7.0


def test_what_others_cover_takes_from_both_helpers_alike(assess: Assess) -> None:
    """One covering activity, though told for two with peer minutes, is one."""
    lift = task("09:00", 60, "forflytning", helpers=2)
    school = covered("09:30", 60, helpers=2, peer_minutes=30)
    answer = assess(plan(day(lift, school), person=person(two_helpers_need="continuous")))
    assert (answer.need, answer.hours["covered_by_others_per_week"]) == (7.0, 7.0)
    assert answer.hours["peer_per_week"] == 0.0


def test_tasks_of_different_days_both_count_in_full(assess: Assess) -> None:
    """Two of five days one thing, three of five another, at the same time: no overlap."""
    answer = assess(plan(day(
        task("15:00", 50, "fritid", share="2/5"), task("15:00", 50, "trening", share="3/5")
    )))  # fmt: skip
    assert answer.hours["need_per_week_by_category"] == {"fritid": 2.3333, "trening": 3.5}
    assert answer.warnings == {}


def test_a_bath_drawn_on_top_of_supervision_takes_its_own_minutes(assess: Assess) -> None:
    answer = assess(plan(day(task("16:00", 240, "tilsyn"), task("18:00", 60, "personlig_stell"))))
    assert answer.hours["need_per_week_by_category"] == {"tilsyn": 21.0, "personlig_stell": 7.0}
    assert answer.warnings == {"overlapp": ["t1", "t2"]}


def test_five_times_fifteen_minutes_is_one_task(assess: Assess) -> None:
    """One row of several times counts as one written for each; none of them loses to another of its own."""
    times = ["10:00", "13:00", "16:00", "19:00"]
    answer = assess(plan(day(task("07:30", 15, "personlig_stell", also_at=times))))
    assert (answer.need, answer.counts, answer.warnings) == (8.75, 8.75, {})


def test_each_time_of_a_task_meets_school_and_night_by_itself(assess: Assess) -> None:
    """Of four half hours one lies in school and one in the night (pbrl § 2-1 d second paragraph): two count."""
    care = task("07:30", 30, "personlig_stell", also_at=["10:00", "16:00", "03:00"])
    answer = assess(plan(day(care, covered("08:30", 330)), person=person(night_need="visits")))
    assert (answer.need, answer.counts) == (10.5, 7.0)
    assert answer.not_counted == {"natt_punktvis": 3.5}
    assert answer.warnings == {"tegnet_i_dekket_tid": ["t1"]}


def test_a_peers_minutes_are_of_each_time(assess: Assess) -> None:
    """Three meals of half an hour, of which children of that age get ten minutes' help each."""
    answer = assess(plan(day(task("07:30", 30, also_at=["12:00", "17:00"], peer_minutes=10))))
    assert (answer.need, answer.hours["peer_per_week"]) == (7.0, 3.5)


def test_two_times_of_one_task_drawn_on_each_other_count_once(assess: Assess) -> None:
    answer = assess(plan(day(task("07:30", 30, also_at=["07:45"]))))
    assert answer.need == 5.25
    assert answer.warnings == {"overlapp": ["t1"]}


def test_the_one_that_started_last_is_found_round_the_clock(assess: Assess) -> None:
    """At 00:30 what began at 23:00 is older than what began at midnight, and younger than what began at 22:00."""
    told = person(night_need="continuous")
    answer = assess(
        plan(
            day(task("00:00", 60, "maltid"), task("23:00", 120, "tilsyn"), task("22:00", 180, "nattevakt")), person=told
        )
    )
    assert answer.hours["need_per_week_by_category"] == {"maltid": 7.0, "tilsyn": 7.0, "nattevakt": 7.0}


def test_of_two_that_start_together_the_later_in_the_list_goes_first(assess: Assess) -> None:
    answer = assess(plan(day(task("10:00", 60, "maltid"), task("10:00", 30, "trening"))))
    assert answer.hours["need_per_week_by_category"] == {"maltid": 3.5, "trening": 3.5}
    turned = assess(plan(day(task("10:00", 30, "trening"), task("10:00", 60, "maltid"))))
    assert turned.hours["need_per_week_by_category"] == {"maltid": 7.0}


def test_a_minute_that_counts_goes_before_one_that_does_not(assess: Assess) -> None:
    """A grown person's avlastning, though begun last, leaves the minute to what counts."""
    answer = assess(plan(day(task("10:00", 60, "tilsyn"), task("10:30", 60, "tilsyn", service="avlastning"))))
    assert (answer.counts, answer.not_counted) == (7.0, {"avlastning_utenfor_retten": 3.5})


def test_the_same_task_counts_by_day_and_waits_by_night(assess: Assess) -> None:
    """What counts is asked minute by minute: at night all fall out, and the one begun last goes first."""
    given = day(task("22:00", 120, "tilsyn"), task("22:30", 60, "tilsyn", service="avlastning"))
    answer = assess(plan(given, person=person(night_need="visits")))
    assert answer.counts == 7.0
    assert answer.not_counted == {"avlastning_utenfor_retten": 3.5, "natt_punktvis": 3.5}


def test_a_whole_day_and_a_minute_more_is_a_day(assess: Assess) -> None:
    told = person(night_need="continuous")
    answer = assess(plan(day(task("13:07", 1440, "tilsyn"), task("05:00", 60)), person=told))
    assert (answer.need, answer.counts) == (168.0, 168.0)


@pytest.mark.parametrize(
    ("peer", "counts", "lost"), [(0, 7.0, 14.0), (30, 3.5, 14.0), (60, 0.0, 14.0), (90, 0.0, 10.5), (1440, 0.0, 0.0)]
)
def test_a_peers_minutes_come_off_the_day_first_then_the_night(
    assess: Assess, peer: int, counts: float, lost: float
) -> None:
    """One applies for what goes beyond what others of the same age need; never less than nothing."""
    given = plan(day(task("22:00", 180, "tilsyn", peer_minutes=peer)), person=person(night_need="visits"))
    answer = assess(given)
    assert (answer.counts, answer.not_counted.get("natt_punktvis", 0.0)) == (counts, lost)
    assert answer.hours["peer_per_week"] == round(min(peer, 180) * 7 / 60, 4)
    assert answer.flip("uten_jevnaldrende") == 7.0


def test_a_peers_minutes_follow_the_share(assess: Assess) -> None:
    answer = assess(plan(day(task("10:00", 100, peer_minutes=40, share="3/5"))))
    assert (answer.need, answer.hours["peer_per_week"]) == (4.2, 2.8)


def test_a_peers_minutes_take_no_more_than_school_has_left(assess: Assess) -> None:
    answer = assess(plan(day(task("10:00", 60, peer_minutes=40), covered("10:30", 30))))
    assert (answer.need, answer.hours["peer_per_week"]) == (0.0, 3.5)


def test_a_peers_night_now_and_then_day_first(assess: Assess) -> None:
    rare = now_and_then(120, 1, "week", night_minutes=90, peer_minutes=60)
    answer = assess(plan(day(), occasional=[rare]))
    assert (answer.need, answer.not_counted, answer.hours["peer_per_week"]) == (1.0, {"natt_punktvis": 1.0}, 1.0)


def test_drawn_services_of_today_are_never_added(assess: Assess) -> None:
    given = [today("praktisk_bistand", 5, drawn=True), today("stottekontakt", 3), today("helsehjelp", 2)]
    answer = assess(plan(day(), existing_services=given))
    assert (answer.need, answer.counts, answer.not_counted) == (5.0, 3.0, {"helsehjelp": 2.0})
    assert answer.hours["need_per_week_by_service"] == {"stottekontakt": 3.0, "helsehjelp": 2.0}
    assert answer.hours["need_per_week_by_category"] == {}
    assert answer.flip("uten_tjenester_i_dag") == 0.0


def test_what_others_cover_now_and_then_only_adds_to_what_they_cover(assess: Assess) -> None:
    rare = now_and_then(60, 1, "week", service="dekket_av_andre", helpers=2, peer_minutes=30)
    given = [today("dekket_av_andre", 6), today("dekket_av_andre", 9, drawn=True)]
    answer = assess(plan(day(task("10:00", 60)), occasional=[rare], existing_services=given))
    assert (answer.need, answer.hours["covered_by_others_per_week"], answer.hours["peer_per_week"]) == (7.0, 7.0, 0.0)


def test_leading_the_ordning_is_shown_as_need_and_never_counts(assess: Assess) -> None:
    """Training and meetings are asked for on a line of their own; no flip adds them to 25 and 32."""
    given = plan(
        day(task("10:00", 60, "lede_ordningen"), task("12:00", 60)),
        occasional=[now_and_then(120, 1, "week", "lede_ordningen", helpers=2)],
        person=person(two_helpers_need="continuous"),
    )
    answer = assess(given)
    assert (answer.need, answer.counts) == (18.0, 7.0)
    assert answer.not_counted == {"lede_ordningen": 11.0}
    assert {one["counts_per_week"] for one in answer["verdict"]["flips"]} == {0.0, 7.0}
    assert answer["egenandel"]["unclear_per_week"] == 11.0


def test_leading_the_ordning_never_takes_a_minute_from_what_counts(assess: Assess) -> None:
    answer = assess(plan(day(task("10:00", 60), task("10:30", 30, "lede_ordningen"))))
    assert (answer.need, answer.counts) == (7.0, 7.0)


def test_leading_given_as_avlastning_or_at_night_has_its_own_reason(assess: Assess) -> None:
    given = plan(
        day(
            task("10:00", 60, "lede_ordningen", service="avlastning"),
            task("12:00", 60, "lede_ordningen", service="helsehjelp"),
            task("02:00", 60, "lede_ordningen"),
        )
    )
    answer = assess(given)
    assert answer.not_counted == {"helsehjelp": 7.0, "lede_ordningen": 14.0}
    assert answer.flip("med_helsehjelp") == 0.0
