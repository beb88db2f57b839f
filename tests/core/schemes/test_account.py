"""Who does it today, and what the plan shows for each scheme, by paragraph."""

from fractions import Fraction

import pytest

from bpa_core.assessment.assess import Assessment, assess
from bpa_core.editing.done_today import asked_tasks, with_done_by, with_rest_done_by
from bpa_core.overview.task_rows import Line, lines
from bpa_core.plan.categories import Category
from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import DoneBy, Scheme
from bpa_core.schemes import account
from bpa_core.schemes.account import Account, Doer
from bpa_core.schemes.facts import Taken, schemes
from tests.core.building import ON, child, covered, day, now_and_then, plan, task, today
from tests.documents.plans import full_plan

DAY = plan(
    day(
        task("07:00", 60, "personlig_stell", peer_minutes=20, done_today_by="parent"),
        covered("08:00", 300),
        task("14:00", 30, "trening", done_today_by="family"),
        task("15:00", 45, "husarbeid", done_today_by="parent"),
        task("16:00", 60, "tilsyn"),
        task("17:00", 30, "tilsyn", done_today_by="kommune"),
        task("18:00", 15, "fritid", done_today_by="nobody"),
    ),
    person=child(),
)


def week(minutes: int) -> Fraction:
    return Fraction(minutes * 7)


def test_each_task_is_put_on_whoever_does_it_and_what_is_not_told_on_nobody() -> None:
    assert Account(assess(DAY, ON)).done_today == {
        Doer.FAMILY: week(40 + 30 + 45),
        Doer.OTHERS: week(30),
        Doer.NOBODY: week(15),
        Doer.NOT_TOLD: week(60),
    }


@pytest.mark.parametrize("given", [DAY, full_plan(), plan(), plan(day(), existing_services=[today("avlastning", 5)])])
def test_the_four_sums_are_the_need(given: Plan) -> None:
    found = assess(given, ON)
    assert sum(Account(found).done_today.values()) == found.hours.need_per_week


def test_a_service_received_today_is_done_by_others() -> None:
    given = plan(day(), existing_services=[today("avlastning", 5)])
    assert Account(assess(given, ON)).done_today[Doer.OTHERS] == 300


def test_ftrl_6_4_what_healthy_peers_do_not_need_is_shown_and_housework_is_left_out() -> None:
    """§ 6-4 fourth paragraph: 60 minutes less a peer's 20; first: the private care is the family's."""
    shown = Account(assess(DAY, ON)).shown_for(Scheme.HJELPESTONAD)
    assert {row.category: row.taken for row in shown.rows}[Category.HUSARBEID] is Taken.LEAVES_OUT
    assert shown.total(Taken.TAKES, Doer.FAMILY) == week(40 + 30)
    assert shown.total(Taken.TAKES) == week(40 + 30 + 60 + 30)
    assert shown.total(Taken.LEAVES_OUT) == week(45)
    assert shown.total(Taken.UNSURE) == week(15)


@pytest.mark.parametrize("scheme", [one for one in Scheme if schemes()[one].asks_for_hours])
def test_what_is_taken_unsure_and_left_out_is_the_whole_need(scheme: Scheme) -> None:
    found = assess(DAY, ON)
    shown = Account(found).shown_for(scheme)
    assert sum(shown.total(taken) for taken in Taken) == found.hours.need_per_week


@pytest.mark.parametrize("scheme", [Scheme.PLEIEPENGER, Scheme.OMSORGSPENGER, Scheme.GRUNNSTONAD])
def test_a_scheme_that_asks_for_no_hours_of_tasks_shows_none(scheme: Scheme) -> None:
    assert Account(assess(DAY, ON)).shown_for(scheme).rows == ()


def test_ftrl_6_5_fourth_factor_a_bound_minute_is_never_an_active_one_too() -> None:
    """Watching 16–18 while feeding 16:30–17: one helper's 120 minutes, 30 of them the meal's."""
    both = plan(day(task("16:00", 120, "tilsyn"), task("16:30", 30, "maltid")))
    found = assess(both, ON)
    shown = Account(found).shown_for(Scheme.HJELPESTONAD)
    meal = next(row.all for row in shown.rows if row.category is Category.MALTID)
    assert Account(found).bound + meal == found.hours.need_per_week == week(120)


def test_hol_3_6_minutes_at_night_are_those_of_the_night_window() -> None:
    assert Account(assess(plan(day(task("22:30", 60, "tilsyn"))), ON)).at_night == week(30)


def test_hol_3_6_minutes_awake_are_the_plans_own_tasks_at_night_once_and_neither_tilsyn_nor_watch() -> None:
    """Turned 02–02:20 by two, 01–01:30 watched over: one is up 20 minutes. Nothing drawn at night is nothing."""
    given = plan(
        day(
            task("01:00", 30, "tilsyn"),
            task("02:00", 20, "forflytning", helpers=2),
            task("03:00", 60, "nattevakt"),
            task("12:00", 30, "maltid"),
        )
    )
    assert Account(assess(given, ON)).awake_a_night == 20
    assert Account(assess(plan(day(task("12:00", 30))), ON)).awake_a_night == 0


def test_hol_3_6_minutes_awake_every_other_night_are_half_of_them() -> None:
    given = plan(day(task("02:00", 20, "forflytning", share="1/2")))
    assert Account(assess(given, ON)).awake_a_night == 10


def test_the_breakdown_by_task_is_made_once_however_many_schemes_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def counted(assessment: Assessment) -> tuple[Line, ...]:
        asked.append(1)
        return lines(assessment)

    monkeypatch.setattr(account, "lines", counted)
    told = Account(assess(DAY, ON))
    for scheme in Scheme:
        told.shown_for(scheme)
        told.family_tasks(scheme)
    assert told.done_today[Doer.FAMILY]
    assert told.bound
    assert len(asked) == 1


def test_the_question_is_asked_once_for_a_task_of_many_days_and_of_what_comes_now_and_then() -> None:
    given = plan(
        day(task("07:00", 60), covered("08:00", 60), days=200, name="A"),
        day(task("09:00", 60, done_today_by="parent"), days=165, name="B"),
        occasional=[now_and_then(60, 1, "week", "tilsyn")],
    )
    asked = asked_tasks(given)
    assert [(one.category, len(one.ids), one.who) for one in asked] == [
        (Category.MALTID, 2, DoneBy.UNKNOWN),
        (Category.TILSYN, 1, DoneBy.UNKNOWN),
    ]
    told = asked_tasks(with_done_by(given, asked[0].ids, DoneBy.FAMILY))
    assert [one.who for one in told] == [DoneBy.FAMILY, DoneBy.UNKNOWN]


def test_the_rest_can_be_answered_at_once_and_what_is_told_stays() -> None:
    given = with_rest_done_by(DAY, DoneBy.PARENT)
    told = [one.who for one in asked_tasks(given)]
    assert told == [DoneBy.PARENT, DoneBy.FAMILY, DoneBy.PARENT, DoneBy.UNKNOWN, DoneBy.NOBODY]
    assert next(one for one in given.activities if one.start == 480).done_today_by is DoneBy.UNKNOWN
    assert Account(assess(given, ON)).done_today[Doer.NOT_TOLD] == 0
