"""What is said of a task that was given its place: never silently inside another, or inside school."""

from collections.abc import Sequence

from bpa_core.editing.free_time import is_stretch, only_looks_after
from bpa_core.editing.placing import overlapping_tasks
from bpa_core.editing.tasks import find
from bpa_core.plan.model import Plan
from bpa_core.texts import t
from bpa_core.wording.names import task_name
from bpa_ui.widgets.escape import escape_markdown

MOST_NAMED = 3
"""Tasks that are named in one sentence."""


def named_few(names: Sequence[str]) -> str:
    """The first of them, and «…» where there are more."""
    more = ("…",) if len(names) > MOST_NAMED else ()
    return ", ".join((*names[:MOST_NAMED], *more))


def placement_message(plan: Plan, task_id: str) -> list[str]:
    """A sentence where it lies on others; none where it lies free."""
    others = overlapping_tasks(plan, task_id)
    if not others:
        return []
    names = named_few([f"«{escape_markdown(task_name(one))}»" for one in others])
    key = "dognet.said.inside_watch" if all(map(only_looks_after, others)) else "dognet.said.no_room"
    return [t(key, title=escape_markdown(task_name(find(plan, task_id))), others=names)]


def crowded_messages(plan: Plan, day_index: int) -> list[str]:
    """Of a day just drawn: a sentence for each task that there was no room for."""
    tasks = [one for one in plan.day_types[day_index].activities if not is_stretch(one)]
    crowded = (one for one in tasks if not all(map(only_looks_after, overlapping_tasks(plan, one.id))))
    return [sentence for one in crowded for sentence in placement_message(plan, one.id)]
