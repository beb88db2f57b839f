"""Svaret shows what the papers will claim; Søknad what is still open, and takes the answers they plead from."""

from datetime import date
from typing import Any

from streamlit.testing.v1 import AppTest

from bpa_core.assessment.assess import assess
from bpa_core.claims.open_questions import QuestionId
from bpa_core.claims.pleading import plead
from bpa_core.plan.case import Burden, DocumentKind, Foreldreansvar, Fullmakt, NightReason
from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import Unsure
from bpa_core.texts import label, t
from bpa_core.texts.address import t_for
from bpa_core.wording.claims import sureness_words
from bpa_ui.soknad.open_questions import ON_OM_DERE
from tests.core.building import child, day, person, plan, task
from tests.pages.app import PLANS, TODAY, opened, plan_in, text_of

NIGHTS = plan(
    day(task("10:00", 240), task("23:00", 480, "nattevakt")),
    person=person(night_need="continuous", filled_in_by="self"),
)


def asked(kind: Any, name: str) -> Any:
    """The widget of that kind for a question of the case; None where it is not asked."""
    return next((widget for widget in kind if str(widget.key).startswith(f"case-{name}-")), None)


def typed(at: AppTest, name: str) -> Any:
    return asked((*at.text_input, *at.text_area), name)


def test_the_answer_shows_the_ladder_and_one_table_of_readings() -> None:
    words = text_of(opened("svaret", NIGHTS))
    assert "Prinsipalt: Jeg krever" in words
    assert f"*{sureness_words(plead(assess(NIGHTS, TODAY)).claims[0].sureness)}.*" in words
    assert "84 timer i uka" in words
    assert "Subsidiært: Jeg krever" in words
    assert "Atter subsidiært: Jeg ber om" in words
    assert t("reading_id.uten_natt") in words
    assert t_for("answer.rett", NIGHTS.person.filled_in_by) in words


def test_a_plan_with_one_reading_has_no_table_of_readings() -> None:
    at = opened("svaret", plan(day(task("10:00", 300))))
    assert t("svaret.claims.heading") in [one.label for one in at.expander]
    assert t("svaret.claims.readings") not in text_of(at)


def test_what_is_open_is_named_with_its_worth_and_goes_away_when_answered() -> None:
    at = opened("soknad", NIGHTS)
    assert t(f"claims.question.{QuestionId.NIGHT_REASON}") in text_of(at)
    assert "56 timer i uka" in text_of(at)
    asked(at.checkbox, f"night-{NightReason.ANFALL}").check().run()
    assert plan_in(at).case.night_reasons == (NightReason.ANFALL,)
    assert t(f"claims.question.{QuestionId.NIGHT_REASON}") not in text_of(at)


def test_nothing_is_named_as_open_before_anything_is_drawn() -> None:
    assert t("open_questions.heading") not in text_of(opened("soknad", PLANS["empty"]))


def test_the_care_is_asked_for_in_parts_once_somebody_carries_it() -> None:
    at = opened("soknad", NIGHTS)
    assert typed(at, "burden") is None
    asked(at.radio, "heavy_care").set_value(Unsure.YES).run()
    assert all(typed(at, f"burden-{name}") for name in Burden.model_fields)
    typed(at, "burden-nights").set_value("To timer <b>søvn</b>").run()
    assert plan_in(at).case.burden.nights == "To timer <b>søvn</b>"


def test_a_document_is_ticked_with_its_date() -> None:
    at = opened("soknad", NIGHTS)
    asked(at.checkbox, f"document-{DocumentKind.LEGEERKLAERING}").check().run()
    typed(at, f"document-{DocumentKind.LEGEERKLAERING}-dated").set_value("1.9.2026").run()
    held = plan_in(at).case.has(DocumentKind.LEGEERKLAERING)
    assert held is not None
    assert held.dated == date(2026, 9, 1)


def test_wakings_that_cannot_be_read_say_so_and_change_nothing() -> None:
    at = opened("soknad", NIGHTS)
    typed(at, "awakenings").set_value("3").run()
    assert plan_in(at).case.awakenings == 3
    for wrong in ("mange", "2,5", "400"):
        typed(at, "awakenings").set_value(wrong).run()
        assert at.error
        assert plan_in(at).case.awakenings == 3


def test_each_writer_is_asked_what_concerns_them() -> None:
    def writer_questions(given: Plan) -> set[str]:
        at = opened("soknad", given)
        return {name for name in ("foreldreansvar", "writer_role", "fullmakt") if asked(at.radio, name)}

    parent = plan(day(task("10:00", 240)), person=child(filled_in_by="parent"))
    helper = plan(day(task("10:00", 240)), person=person(filled_in_by="representative"))
    assert writer_questions(NIGHTS) == set()
    assert writer_questions(parent) == {"foreldreansvar"}
    assert writer_questions(helper) == {"writer_role", "fullmakt"}
    at = opened("soknad", parent)
    asked(at.radio, "foreldreansvar").set_value(Foreldreansvar.ONE).run()
    assert plan_in(at).case.foreldreansvar is Foreldreansvar.ONE
    at = opened("soknad", helper)
    assert label(Fullmakt.LATER) in asked(at.radio, "fullmakt").options


def test_every_question_named_as_open_can_be_answered_here_or_on_om_dere() -> None:
    """The widget of each that is not on Om dere, for one who lives alone and one who does not."""
    widgets = {
        QuestionId.NIGHT_REASON: f"night-{NightReason.UVARSLET}",
        QuestionId.HEALTH_DONE_BY: "health_done_by",
        QuestionId.FORELDREANSVAR: "foreldreansvar",
        QuestionId.GRANTED_BEFORE_67: "hours_when_granted",
        QuestionId.HEAVY_CARE: "heavy_care",
        QuestionId.CHILDREN_IN_HOME: "children_in_home",
        QuestionId.WANTED_FROM: "wanted_from",
    }
    assert set(widgets) | ON_OM_DERE == set(QuestionId)
    tasks = day(
        task("10:00", 300, service="avlastning"), task("15:00", 60, "helsehjelp"), task("23:00", 480, "nattevakt")
    )
    for who in (
        person(night_need="continuous"),
        child(filled_in_by="parent"),
        person(lives_with="institution"),
        person(birth_date="1950-01-01", bpa_before_67="by_discretion"),
    ):
        given = plan(tasks, person=who)
        at = opened("soknad", given)
        named = {question.id for question in plead(assess(given, TODAY)).open_questions} - ON_OM_DERE
        assert named
        assert all(asked((*at.radio, *at.checkbox, *at.text_input), widgets[name]) for name in named)
