"""What the editor asks of the person: child or adult, and the night."""

from bpa_core.plan.age import is_adult
from bpa_core.plan.model import Plan
from bpa_ui.session import tab_plan


def is_child(plan: Plan) -> bool | None:
    """Whether the person is under 18 today; None: not told."""
    known = is_adult(plan.person, tab_plan.today())
    return None if known is None else not known
