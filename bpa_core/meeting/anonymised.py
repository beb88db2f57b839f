"""The plan without anything that somebody typed: for a screen that others see."""

from collections.abc import Sequence

from bpa_core.plan.map_texts import map_texts
from bpa_core.plan.model import Plan


def anonymise(plan: Plan, day_names: Sequence[str]) -> Plan:
    """No word of anybody's, and no meeting or vedtak; day types get these names instead. Only to be shown: names may be
    alike."""
    bare = map_texts(plan.model_copy(update={"meeting": None, "vedtak": None}), lambda _: "")
    named = zip(bare.day_types, day_names, strict=True)
    return bare.model_copy(update={"day_types": tuple(day.model_copy(update={"name": name}) for day, name in named)})
