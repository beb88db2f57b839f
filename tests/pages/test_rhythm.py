"""Året: a fortnight's rhythm is one choice, school holidays are typed, and two homes each have their hours."""

from datetime import date

from streamlit.testing.v1 import AppTest

from bpa_core.aret.updates import AWAY, Pattern
from bpa_core.editing.day_types import first_day
from bpa_core.editing.palette import suggestion
from bpa_core.editing.updates import with_person
from bpa_core.plan.model import new_plan
from bpa_core.plan.vocabulary import AwayIs, LivesWith, Whereabouts
from bpa_core.texts import t
from tests.pages.app import opened, plan_in, text_of

PLAN = with_person(
    first_day(first_day(new_plan(2026), "Hos mor", [suggestion("frokost")]), "Hos far", [suggestion("dusj")]),
    lives_with=LivesWith.SHARED_RESIDENCE,
    kommune="Trondheim",
)


def pick(at: AppTest, begins: str, value: object) -> None:
    next(one for one in at.selectbox if (one.key or "").rsplit("-", 1)[0] == begins).select(value).run()
    assert not at.exception


def type_in(at: AppTest, begins: str, words: str) -> None:
    next(one for one in at.text_input if (one.key or "").startswith(begins)).input(words).run()
    assert not at.exception


def press(at: AppTest, words: str) -> None:
    next(one for one in at.button if one.label == words).click().run()
    assert not at.exception


def test_week_about_between_two_homes_is_counted_and_each_kommune_has_its_hours() -> None:
    at = opened("aret", PLAN)
    pick(at, "rhythm", Pattern.WEEK_ABOUT)
    rhythm = plan_in(at).rhythm
    assert rhythm is not None
    assert t("aret.days.fill") not in [one.label for one in at.expander]
    assert (rhythm.away, rhythm.from_monday) == (AWAY[Pattern.WEEK_ABOUT], date(2026, 11, 16))
    assert t("homes.heading") not in text_of(at)
    pick(at, "rhythm-is", AwayIs.OTHER_PARENT)
    pick(at, "rhythm-place-0", Whereabouts.HOME)
    pick(at, "rhythm-place-1", Whereabouts.AWAY)
    assert t("homes.count_first") in "".join(one.value for one in at.info)
    assert t("rhythm.ahead", first="1. desember 2026") in text_of(at)
    press(at, t("rhythm.count"))
    days = [day.days_per_year for day in plan_in(at).day_types]
    assert sum(days) == 365
    assert abs(days[0] - days[1]) <= 14
    assert f"| Hos dere (Trondheim kommune) | {days[0]} |" in text_of(at)
    assert t("homes.uncertain") in text_of(at)
    pick(at, "rhythm", Pattern.NONE)
    assert plan_in(at).rhythm is None


def test_a_school_holiday_is_typed_and_taken_away() -> None:
    at = opened("aret", PLAN)
    press(at, t("holidays.add"))
    first, last = (
        next(one for one in at.text_input if (one.key or "").startswith(f"holiday-0-{end}-"))
        for end in ("first", "last")
    )
    first.input("5.10.2026").run()
    last.input("1.10.2026").run()
    assert at.error
    type_in(at, "holiday-0-last-", "9.10.2026")
    assert [(one.first, one.last) for one in plan_in(at).school_holidays] == [(date(2026, 10, 5), date(2026, 10, 9))]
    assert "skoledager. Planleggingsdager" in text_of(at)
    press(at, t("holidays.remove"))
    assert plan_in(at).school_holidays == ()
