"""Three made-up plans, plainly marked as examples; no real person stands behind them.

Who each is about, and what it shows, are the texts `example.<name>.title` and `.lead`.
"""

from functools import cache
from importlib.resources import files

from bpa_core.plan.model import Plan
from bpa_core.plan_file.read_write import read_plan

_NAMES = ("barn_9", "ung_20", "voksen_58")


def example_names() -> tuple[str, ...]:
    """The examples, in the order they are offered."""
    return _NAMES


@cache
def example_plan(name: str) -> Plan:
    """An example by its name; plans are frozen, so one reading serves everybody. KeyError if there is none such."""
    if name not in _NAMES:
        raise KeyError(name)
    return read_plan(files(__package__).joinpath(f"{name}.json").read_bytes())
