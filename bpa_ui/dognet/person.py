"""What the editor asks of the person: child or adult, and the night."""

from bpa_core.person_age import grown
from bpa_core.plan import Plan
from bpa_ui import tab_plan


def is_child(plan: Plan) -> bool | None:
    """Whether the person is under 18 today; None: not told."""
    known = grown(plan.person, tab_plan.today())
    return None if known is None else not known
