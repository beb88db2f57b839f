"""Om dere, Året and Egenandel: what is answered lands in the plan; what cannot be read says so and nothing is lost."""

from datetime import date
from decimal import Decimal
from typing import Any

from bpa_core.editing import updates as answers
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.vocabulary import KommuneCharges, LivesWith, Per
from bpa_core.texts import label, t
from bpa_ui.widgets.inputs import UNANSWERED
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
    at.radio[0].set_value(UNANSWERED).run()
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
    assert bool(at.success) is all(days)


def _of(elements: Any, words: str) -> Any:
    return next(one for one in elements if one.label == words)


def _counts(at: Any) -> list[Any]:
    return [one for one in at.number_input if str(one.key).startswith("days-")]


def test_the_first_day_is_the_rest_of_the_year_by_itself() -> None:
    """Nobody counts all days: the others are told, and the first follows, in the plan and in the words."""
    at = opened("aret", answers.with_days(PLANS["barn_9"], (365, 0, 0)))
    assert [one.label for one in _counts(at)] == [
        t("aret.days.count", number=place + 2, name=day.name) for place, day in enumerate(PLANS["barn_9"].day_types[1:])
    ]
    assert not at.success, "days that never come are no year that fits"
    assert any("0 dager" in one.value for one in at.warning)
    _counts(at)[0].set_value(104).run()
    _counts(at)[1].set_value(1).run()
    assert [day.days_per_year for day in plan_in(at).day_types] == [260, 104, 1]
    assert [one.value for one in at.success] == [t("aret.days.fits", told=365)]
    assert "**260 dager** (ca. 5 dager i uka)" in text_of(at)
    assert "(ca. 2 dager i uka)" in text_of(at)


def test_a_file_whose_days_do_not_add_up_is_kept_and_mended_in_one_press() -> None:
    given = answers.with_days(PLANS["barn_9"], (100, 104, 30))
    at = opened("aret", given)
    assert plan_in(at) == given
    name = given.day_types[0].name
    _of(at.button, t("aret.days.give_rest", name=name, days="231 dager")).click().run()
    assert [day.days_per_year for day in plan_in(at).day_types] == [231, 104, 30]
    _counts(at)[0].set_value(340).run()
    assert any("Ta bort 5" in one.value for one in at.warning)


def test_one_kind_of_day_is_every_day_and_nothing_is_asked() -> None:
    at = opened("aret", weekly(14))
    assert not _counts(at)
    assert "**365 dager**" in text_of(at)


def test_something_now_and_then_is_told_before_it_is_there() -> None:
    """Nothing comes into the plan that nobody has told: what is missing is said, and what is told stays."""
    at = opened("aret", PLANS["voksen_58"])
    before = plan_in(at)
    _of(at.text_input, t("aret.rare.new")).set_value("Sommerleir")
    _of(at.button, t("aret.rare.keep")).click().run()
    assert plan_in(at) == before
    assert t("aret.rare.minutes") in at.error[0].value
    assert _of(at.text_input, t("aret.rare.new")).value == "Sommerleir"
    for words, value in ((t("aret.rare.minutes"), 90), (t("aret.rare.times"), 1)):
        next(one for one in at.number_input if one.label == words and "new-" in one.key).set_value(value)
    for words, value in ((t("aret.rare.per"), Per.YEAR), (t("aret.rare.category"), Category.REISE)):
        next(one for one in at.selectbox if one.label == words and "new-" in one.key).set_value(value)
    _of(at.button, t("aret.rare.keep")).click().run()
    new = plan_in(at).occasional[-1]
    assert (new.title, new.minutes, new.times, new.per, new.category) == (
        "Sommerleir", 90, 1, Per.YEAR, Category.REISE
    )  # fmt: skip
    assert "én gang i året" in "".join(one.label for one in at.expander)
    next(one for one in at.button if one.key == f"rare-{new.id}-remove").click().run()
    assert plan_in(at).occasional == before.occasional


def test_a_service_of_today_is_told_whole_before_it_is_there() -> None:
    at = opened("aret", PLANS["empty"])
    keep = [one for one in at.button if one.label == t("aret.rare.keep")][-1]
    _of(at.text_input, t("aret.today.title")).set_value("Støttekontakt")
    _of(at.text_input, t("aret.today.hours")).set_value("tolv")
    _of(at.selectbox, t("aret.today.service")).set_value(Service.STOTTEKONTAKT)
    keep.click().run()
    assert not plan_in(at).existing_services
    assert t("aret.today.drawn") in at.error[0].value
    _of(at.radio, t("aret.today.drawn")).set_value(False)
    [one for one in at.button if one.label == t("aret.rare.keep")][-1].click().run()
    assert at.error[0].value == t("field.number")
    _of(at.text_input, t("aret.today.hours")).set_value("12,5")
    [one for one in at.button if one.label == t("aret.rare.keep")][-1].click().run()
    (told,) = plan_in(at).existing_services
    assert (told.title, told.service, told.hours_per_week, told.drawn) == (
        "Støttekontakt", Service.STOTTEKONTAKT, Decimal("12.5"), False
    )  # fmt: skip


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
