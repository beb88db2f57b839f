"""Delt bosted in the application: each home's days and hours, in place of the gap that asks for them."""

from datetime import date

from bpa_core.aret.days_by_date import days_by_date, guessed_kinds
from bpa_core.aret.homes import homes
from bpa_core.aret.updates import Pattern, with_pattern, with_rhythm
from bpa_core.assessment.assess import assess
from bpa_core.documents.content.argument import home
from bpa_core.documents.content.voice import voice_of
from bpa_core.editing.day_types import change_day_type, first_day
from bpa_core.editing.palette import suggestion
from bpa_core.editing.updates import with_days, with_person
from bpa_core.plan.model import Plan, new_plan
from bpa_core.plan.vocabulary import AwayIs, LivesWith, Whereabouts
from bpa_core.texts import t
from bpa_core.texts.lengths import hours_in_words

ON = date(2026, 3, 1)


def shared() -> Plan:
    plan = first_day(first_day(new_plan(2026), "Hos mor", [suggestion("frokost")]), "Hos far", [suggestion("dusj")])
    plan = with_pattern(
        with_person(plan, lives_with=LivesWith.SHARED_RESIDENCE, kommune="Trondheim"), Pattern.WEEK_ABOUT, ON
    )
    assert plan.rhythm is not None
    plan = with_rhythm(plan, plan.rhythm, away_is=AwayIs.OTHER_PARENT, kommune="Malvik")
    return change_day_type(change_day_type(plan, 0, whereabouts=Whereabouts.HOME), 1, whereabouts=Whereabouts.AWAY)


def said(plan: Plan) -> str:
    found = assess(plan, ON)
    return "\n".join(repr(block) for block in home(found, voice_of(plan, ON)))


def test_each_kommune_is_asked_for_the_hours_that_fall_there() -> None:
    plan = with_days(shared(), days_by_date(shared(), guessed_kinds(shared()), ON))
    both = homes(assess(plan, ON), ON)
    assert both is not None
    text = said(plan)
    for one, kommune in zip(both, ("Trondheim", "Malvik"), strict=True):
        assert f"{kommune} kommune: {one.days} dager i året." in text
        assert f"{hours_in_words(one.week)} i uka over hele året" in text
    assert t("papers.home.shared_residence_gap") not in text


def test_before_the_days_are_counted_the_letter_asks_for_them() -> None:
    assert t("papers.home.shared_residence_gap") in said(shared())
