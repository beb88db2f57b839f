"""Svaret answers first: one box, then only what is open, answered in place; the rest folded."""

from datetime import date

import pytest

from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import FilledInBy, Unsure
from bpa_core.texts import t
from bpa_core.texts.address import t_for
from tests.core.building import day, person, plan, task
from tests.pages.app import opened, plan_in


def _answer(given: Plan) -> str:
    return str(opened("svaret", given).header[0].value)


def _drawn(minutes: int, **of_person: object) -> Plan:
    return plan(day(task("10:00", minutes)), person=person(**of_person))


@pytest.mark.parametrize(
    ("minutes", "key"), [(300, "answer.rett"), (240, "answer.rett_med_forbehold"), (60, "answer.skjonn_timer")]
)
def test_the_answer_stands_first_in_words(minutes: int, key: str) -> None:
    given = _drawn(minutes)
    assert _answer(given) == t_for(key, given.person.filled_in_by)


def test_what_decides_is_asked_in_place_and_answered_there() -> None:
    """Nothing told of the person: the hours say what they would give, and three answers settle it."""
    at = opened("svaret", _drawn(300, birth_date=None, need_over_two_years=Unsure.UNSURE))
    assert at.header[0].value == t_for("answer_if_met.rett", FilledInBy.SELF)
    next(one for one in at.text_input if one.key.startswith("birth_date")).set_value("4.3.1990").run()
    next(one for one in at.radio if one.key.startswith("need_over_two_years")).set_value(Unsure.YES).run()
    assert plan_in(at).person.birth_date == date(1990, 3, 4)
    assert at.header[0].value == t_for("answer.rett", FilledInBy.SELF)
    assert t("svaret.deciding.heading") not in [one.value for one in at.header]


def test_what_is_met_is_folded_and_counted() -> None:
    at = opened("svaret", _drawn(300))
    folded = [one.label for one in at.expander]
    assert any(label.startswith(t("svaret.criteria.met", many="").split("(")[0]) for label in folded)
