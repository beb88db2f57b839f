"""What a task is called: its title, and what it is where it has none."""

from decimal import Decimal

from bpa_core.plan.categories import Category, Service
from bpa_core.plan.tasks import Activity, ExistingService
from bpa_core.plan.values import TimeOfDay
from bpa_core.wording.names import task_name

MEAL = Activity(id="t1", title=" Middag ", start=TimeOfDay(0), minutes=30, category=Category.MALTID)


def test_a_tasks_title_is_its_name() -> None:
    assert task_name(MEAL) == "Middag"


def test_a_task_without_a_title_is_named_by_its_category() -> None:
    assert task_name(MEAL.model_copy(update={"title": " \r"})) == "Måltid"


def test_a_service_without_a_title_is_named_by_its_service() -> None:
    service = ExistingService(id="s1", title="", service=Service.STOTTEKONTAKT, hours_per_week=Decimal(2))
    assert task_name(service) == "Støttekontakt"
