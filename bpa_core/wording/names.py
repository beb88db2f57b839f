"""What a task is called, wherever people read of it."""

from bpa_core.plan.model import Activity, ExistingService, Occasional
from bpa_core.texts import label


def task_name(task: Activity | Occasional | ExistingService) -> str:
    """Its title as it was typed (so: escape it on a screen); without one, its category, or the service received."""
    return task.title.strip() or label(task.service if isinstance(task, ExistingService) else task.category)
