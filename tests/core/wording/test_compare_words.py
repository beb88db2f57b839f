"""Two plans side by side in words."""

from bpa_core.plan.categories import Category, Service
from bpa_core.plan.tasks import Activity
from bpa_core.plan.values import TimeOfDay
from bpa_core.wording.compare_plans import task_words


def test_a_task_of_several_times_is_told_with_all_of_them() -> None:
    task = Activity(
        id="t1",
        title="Toalett",
        start=TimeOfDay(7 * 60),
        also_at=(TimeOfDay(15 * 60), TimeOfDay(11 * 60)),
        minutes=10,
        category=Category.PERSONLIG_STELL,
        service=Service.PERSONLIG_ASSISTANSE,
    )
    assert task_words(task) == "07:00, 11:00, 15:00, 10 min"
