"""What the editor asks of the person: child or adult, and the night."""

from bpa_core.plan.age import has_turned, is_adult
from bpa_core.plan.model import Plan
from bpa_ui.session import tab_plan


def is_child(plan: Plan) -> bool | None:
    """Whether the person is under 18 today; None: not told."""
    known = is_adult(plan.person, tab_plan.today())
    return None if known is None else not known


SMALL_UNTIL = 10
"""Until this age the page asks what others of the same age need too. No limit of the law: every family may tell it."""


def is_small(plan: Plan) -> bool:
    """Whether the person is known to be a small child."""
    born = plan.person.birth_date
    return born is not None and not has_turned(born, SMALL_UNTIL, tab_plan.today())
