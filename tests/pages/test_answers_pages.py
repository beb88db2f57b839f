"""Om dere, Året and Egenandel: what is answered lands in the plan; what cannot be read says so and nothing is lost."""

from datetime import date
from decimal import Decimal

from bpa_core.editing import updates as answers
from bpa_core.plan.vocabulary import KommuneCharges, LivesWith
from bpa_core.texts import label, t
from bpa_ui.widgets.inputs import UNTOLD
from tests.core.building import person, weekly
from tests.pages.app import PLANS, opened, plan_in, text_of


def _next(at, times: int = 1) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    for _ in range(times):
        next(one for one in at.button if one.label == t("om_dere.after")).click().run()


def test_one_question_at_a_time_and_the_answer_is_kept() -> None:
    at = opened("om_dere", PLANS["empty"])
    assert len(at.radio) == 1
    _next(at)
    at.text_input[0].set_value("4.3.2017").run()
    assert plan_in(at).person.birth_date == date(2017, 3, 4)
    _next(at)
    assert label(LivesWith.PARENTS) in at.radio[0].options
    assert label(LivesWith.PARTNER) not in at.radio[0].options
    assert "4. mars 2017" in text_of(at)


def test_an_answer_can_be_taken_back() -> None:
    at = opened("om_dere", PLANS["barn_9"])
    _next(at, 2)
    assert plan_in(at).person.lives_with is LivesWith.PARENTS
    at.radio[0].set_value(UNTOLD).run()
    assert not at.exception
    assert plan_in(at).person.lives_with is None


def test_a_date_that_cannot_be_read_says_so_and_keeps_what_was_there() -> None:
    at = opened("om_dere", PLANS["barn_9"])
    _next(at)
    before = plan_in(at).person.birth_date
    at.text_input[0].set_value("i går").run()
    assert [one.value for one in at.error] == [t("field.birth_date")]
    assert plan_in(at).person.birth_date == before


def test_bpa_before_67_is_asked_only_of_those_it_concerns() -> None:
    young = text_of(opened("om_dere", PLANS["barn_9"]))
    old = text_of(opened("om_dere", answers.with_person(PLANS["voksen_58"], birth_date=date(1958, 1, 1))))
    assert t("om_dere.bpa_before_67.question") not in young
    assert t("om_dere.bpa_before_67.question") in old


def test_the_calendar_fills_in_190_school_days() -> None:
    at = opened("aret", answers.with_days(PLANS["barn_9"], (0, 0, 0)))
    assert any("365" in one.value for one in at.warning)
    next(one for one in at.button if one.label == t("aret.days.fill")).click().run()
    days = [day.days_per_year for day in plan_in(at).day_types]
    assert days[0] == 190
    assert sum(days) == 365
    assert at.success


def test_something_now_and_then_is_added_changed_and_taken_away() -> None:
    at = opened("aret", PLANS["voksen_58"])
    before = plan_in(at)
    next(one for one in at.button if one.label == t("aret.rare.add")).click().run()
    new = plan_in(at).occasional[-1]
    field = next(one for one in at.text_input if one.key.startswith(f"rare-{new.id}-title"))
    field.set_value("Sommerleir").run()
    assert plan_in(at).occasional[-1].title == "Sommerleir"
    next(one for one in at.button if one.key == f"rare-{new.id}-remove").click().run()
    assert plan_in(at).occasional == before.occasional


def test_a_service_of_today_counts_only_where_it_is_not_drawn() -> None:
    at = opened("aret", PLANS["empty"])
    next(one for one in at.button if one.label == t("aret.today.add")).click().run()
    assert plan_in(at).existing_services[0].drawn is True
    next(one for one in at.text_input if "hours" in one.key).set_value("12,5").run()
    assert plan_in(at).existing_services[0].hours_per_week == Decimal("12.5")


def test_prices_are_typed_with_a_comma_and_give_a_bound() -> None:
    at = opened("egenandel", PLANS["ung_20"])
    next(one for one in at.text_input if one.label == t("egenandel.told.cap")).set_value("412,50").run()
    assert plan_in(at).economy.kommune_monthly_cap == Decimal("412.50")
    next(one for one in at.radio if one.label == t("egenandel.told.charges")).set_value(KommuneCharges.NO).run()
    assert "**0 kr**" in text_of(at)
    next(one for one in at.text_input if one.label == t("egenandel.told.price")).set_value("mye").run()
    assert at.error[0].value == t("field.number")


def test_no_bound_of_nought_is_shown_by_the_familys_own_labels() -> None:
    """The vedtak, not the family's label, decides what is billed; a known cap is shown all the same."""
    given = weekly(14, person=person())
    priced = answers.with_economy(given, kommune_hourly_price=Decimal(300))
    assert t("egenandel.big.nothing_charged") in text_of(opened("egenandel", priced))
    capped = answers.with_economy(given, kommune_monthly_cap=Decimal(500))
    assert t("egenandel.big.nothing_charged") not in text_of(opened("egenandel", capped))
