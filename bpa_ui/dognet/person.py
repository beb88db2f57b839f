"""What the editor asks of the person: child or adult, and the night."""

from bpa_core.age import turned
from bpa_core.plan import Plan
from bpa_core.rules import figure
from bpa_ui import tab_plan


def is_child(plan: Plan) -> bool | None:
    """Whether the person is under 18 today; None: not told."""
    born, today = plan.person.birth_date, tab_plan.today()
    return None if born is None else not turned(born, figure("child_until").on(today).value, today)
