"""Legg inn: what the family has from before is shown first, and comes into the plan when it says yes."""

import json

from bpa_core.daylog.read import read_log
from bpa_core.editing.day_types import first_day
from bpa_core.editing.palette import suggestion
from bpa_core.plan.model import new_plan
from bpa_core.plan.vocabulary import Evidence
from bpa_core.texts import t
from bpa_ui.legg_inn import log as legg_inn_log
from bpa_ui.legg_inn import text as legg_inn_text
from tests.core.daylog.test_daylog import week
from tests.pages.app import opened, plan_in, text_of

PLAN = first_day(new_plan(2026), "Skoledag", [suggestion("frokost")])


def test_a_log_is_sorted_by_kind_of_day_and_comes_in_only_at_a_yes() -> None:
    """2–6 November 2026 are Monday to Friday, so the plan's school day is suggested."""
    at = opened("legg_inn", PLAN)
    at.session_state[legg_inn_log.KEY] = read_log(week([20, 30, 25, 20, 45]))
    at.run()
    assert {one.value for one in at.selectbox if (one.key or "").startswith("log-day-")} == {"Skoledag"}
    assert "| Stell | 07:00 | 25 min | 20 min – 45 min | 5/5 |" in text_of(at)
    assert t("legg_inn.log.not_logged", names="Spise frokost") in text_of(at)
    assert plan_in(at).day_types == PLAN.day_types
    at.selectbox(key="log-day-2026-11-06").select(t("legg_inn.log.leave_out")).run()
    at.button(key="log-take-Skoledag").click().run()
    assert not at.exception
    stell = plan_in(at).day_types[0].activities[0]
    assert (stell.title, stell.minutes, stell.evidence) == ("Stell", 23, Evidence.TIMED)
    assert stell.measured is not None
    assert stell.measured.days == 4


def test_what_is_typed_in_a_log_is_never_markup() -> None:
    data = json.loads(week([20]))
    data["tasks"][0]["title"] = "**x** | [a](https://a.no) <b>"
    at = opened("legg_inn", PLAN)
    at.session_state[legg_inn_log.KEY] = read_log(json.dumps(data).encode())
    at.run()
    assert not at.exception
    assert "[a](https" not in text_of(at)
    assert "**x**" not in text_of(at)


def test_a_pasted_day_is_shown_as_understood_and_comes_in_at_a_yes() -> None:
    at = opened("legg_inn", PLAN)
    at.text_area(key=legg_inn_text.PASTED).input("07.00–07.30 stell og bleie\nnatt: **våken**\ntannlege 2 t i året")
    at.button[[one.label for one in at.button].index(t("legg_inn.text.read"))].click().run()
    assert "**våken**" not in text_of(at)
    assert [one.value for one in at.checkbox if (one.key or "").startswith("written-")] == [True, True, False]
    assert plan_in(at).day_types == PLAN.day_types
    at.number_input[0].set_value(20).run()
    at.button[[one.label for one in at.button].index(t("legg_inn.text.take", count=2))].click().run()
    assert not at.exception
    assert [(one.title, one.minutes) for one in plan_in(at).activities] == [
        ("Natt: **våken", 20),
        ("Stell og bleie", 30),
        ("Spise frokost", 30),
    ]
