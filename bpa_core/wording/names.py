"""What a task is called, wherever people read of it."""

from bpa_core.guidance.arbeidsleder_duties import ArbeidslederDuty
from bpa_core.plan.model import Activity, ExistingService, Occasional
from bpa_core.texts import label, t


def task_name(task: Activity | Occasional | ExistingService) -> str:
    """Its title as it was typed (so: escape it on a screen); without one, its category, or the service received."""
    return task.title.strip() or label(task.service if isinstance(task, ExistingService) else task.category)


def copy_ending(number: int) -> str:
    """What the name of a day's copy ends with: « (kopi)», « (kopi 2)»."""
    return t("editing.copy" if number == 1 else "editing.copies", number=number)


def duty_solution(duty: ArbeidslederDuty) -> str:
    """How a part of the arbeidsleder's role can be solved when it is too much."""
    return t(f"arbeidsleder_solution.{duty}")
