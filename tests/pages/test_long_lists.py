"""As full as a plan may be: a page asks of a part of its list at a time, for Streamlit's time grows with its square."""

from bpa_core.plan.categories import Category, Service
from bpa_core.plan.model import Plan, new_plan
from bpa_core.plan.tasks import Activity, DayType, ExistingService, Occasional
from bpa_core.plan.values import TimeOfDay
from bpa_core.plan.vocabulary import Per
from bpa_core.texts import t
from bpa_ui.session import tab_plan
from tests.pages.app import opened


def _fullest() -> Plan:
    days = tuple(
        DayType(
            name=f"Dag {day}",
            days_per_year=365 if day == 0 else 0,
            activities=tuple(
                Activity(
                    id=f"d{day}t{one}",
                    title=f"Oppgave {day}-{one}",
                    start=TimeOfDay.at(8 * 60),
                    minutes=10,
                    category=Category.MALTID,
                )
                for one in range(100)
            ),
        )
        for day in range(12)
    )
    rare = tuple(
        Occasional(id=f"r{one}", title=f"Tur {one}", minutes=60, times=1, per=Per.YEAR, category=Category.FRITID)
        for one in range(100)
    )
    services = tuple(
        ExistingService(id=f"s{one}", title=f"Støtte {one}", service=Service.STOTTEKONTAKT, hours_per_week=1)
        for one in range(30)
    )
    told = {"day_types": days, "occasional": rare, "existing_services": services}
    return new_plan(2026).model_copy(update=told)


def test_what_comes_now_and_then_and_services_are_shown_twenty_at_a_time() -> None:
    at = opened("aret", _fullest())
    names = [one.value for one in at.text_input if one.label == t("aret.rare.title")]
    assert names[:20] == [f"Tur {one}" for one in range(20)]
    assert "Tur 20" not in names
    which = next(one for one in at.selectbox if one.key == "rare-part")
    assert which.label == t("field.part", all=100)
    which.set_value(80).run()
    assert not at.exception
    assert "Tur 99" in [one.value for one in at.text_input]


def test_who_does_it_is_asked_of_sixty_tasks_at_a_time() -> None:
    at = opened("andre_ordninger", _fullest())
    asked = [one.label for one in at.selectbox if "Oppgave" in one.label]
    assert len(asked) == 60
    next(one for one in at.selectbox if one.key == "who-part").set_value(1260).run()
    assert "Oppgave 0-0" not in " ".join(one.label for one in at.selectbox)


def test_what_is_added_to_a_long_list_is_shown_where_it_came() -> None:
    plan = _fullest()
    at = opened("aret", plan.model_copy(update={"occasional": plan.occasional[:40]}))
    at.session_state[tab_plan.KEY] = tab_plan.Tab(plan.model_copy(update={"occasional": plan.occasional[:41]}))
    at.run()
    assert [one.value for one in at.text_input if one.label == t("aret.rare.title")] == ["Tur 40"]
    at.session_state[tab_plan.KEY] = tab_plan.Tab(plan.model_copy(update={"occasional": plan.occasional[:40]}))
    at.run()
    assert not at.exception
    assert "Tur 39" in [one.value for one in at.text_input]
