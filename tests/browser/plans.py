"""Plans with and without the random id that the app gives a plan which has none."""

from bpa_core.plan.model import Plan

ID = "0123456789abcdef"


def with_id(plan: Plan) -> Plan:
    """As of a file that the app saved: opened, it stays as it is."""
    return plan.model_copy(update={"plan_id": ID})


def without_id(plan: Plan) -> Plan:
    return plan.model_copy(update={"plan_id": ""})
