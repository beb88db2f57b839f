"""Three made-up plans, plainly marked as examples; no real person stands behind them."""

from functools import cache
from importlib.resources import files

from bpa_core.plan import Plan
from bpa_core.plan_file import read_plan
from bpa_core.texts import t

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


def example_title(name: str) -> str:
    """Who the example is about."""
    return t(f"example.{name}.title")


def example_lead(name: str) -> str:
    """What it shows, in a line or two."""
    return t(f"example.{name}.lead")
