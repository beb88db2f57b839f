"""The palette: common tasks to add with one click. Neutral lengths, never a norm; the data lies in palette.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal, cast

from bpa_core.plan.categories import CATEGORIES, Category, Family, Service, family_of
from bpa_core.plan.limits import MINUTES_A_DAY
from bpa_core.plan.model import Person
from bpa_core.plan.tasks import Activity
from bpa_core.plan.values import TimeOfDay
from bpa_core.texts import has_text, t

Fits = Literal["child", "adult", "both"]
Helpers = Literal[1, 2]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A common task: `minutes` (a multiple of 15) and `start` are to be changed by the family."""

    key: str
    category: Category
    service: Service
    start: TimeOfDay
    minutes: int
    helpers: Helpers
    fits: Fits
    common: bool
    at_night: bool
    """By the night that a plan begins with."""

    @property
    def title(self) -> str:
        """What it is called in the language in use."""
        return t(f"palette.{self.key}")

    @property
    def note(self) -> str:
        """What to think of before it is drawn: who else owes it, and how sure its counting is. Empty for most."""
        key = f"palette_note.{self.key}"
        return t(key) if has_text(key) else ""

    @property
    def family(self) -> Family:
        """The part of life it is shown under."""
        return family_of(self.category, self.service)

    def suits(self, for_child: bool | None) -> bool:
        """Whether it fits a child (True), an adult (False), or either where the age is not told (None)."""
        return for_child is None or self.fits in ("both", "child" if for_child else "adult")

    def activity(self, task_id: str) -> Activity:
        """The task as it is first drawn."""
        return Activity(
            id=task_id,
            title=self.title,
            start=self.start,
            minutes=self.minutes,
            category=self.category,
            service=self.service,
            helpers=self.helpers,
        )


@cache
def palette() -> tuple[Suggestion, ...]:
    """Every suggestion, in the order they are shown."""
    data = _data()
    return tuple(_read(task, data["neutral_minutes"]) for task in data["task"])


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads(files(__package__).joinpath("palette.toml").read_text(encoding="utf-8"))


def suggestions(family: Family, for_child: bool | None = None) -> tuple[Suggestion, ...]:
    """What a family of tasks offers."""
    return tuple(one for one in palette() if one.family is family and one.suits(for_child))


def common_suggestions(for_child: bool | None = None) -> tuple[Suggestion, ...]:
    """What is offered first, for one ordinary day."""
    return tuple(one for one in palette() if one.common and one.suits(for_child))


@cache
def often_missing() -> tuple[Suggestion, ...]:
    """What families often forget, in the order it is asked."""
    return tuple(suggestion(key) for key in _data()["often_missing"])


def suggestion(key: str) -> Suggestion:
    """One suggestion. KeyError if there is none of that key."""
    return {one.key: one for one in palette()}[key]


def _read(task: Mapping[str, Any], neutral_minutes: int) -> Suggestion:
    category, start = Category(task["category"]), TimeOfDay.parse(task["start"])
    minutes = neutral_minutes
    if "until" in task:
        minutes = (TimeOfDay.parse(task["until"]) - start) % MINUTES_A_DAY
    return Suggestion(
        key=task["key"],
        category=category,
        service=Service(task.get("service", CATEGORIES[category].service)),
        start=start,
        minutes=minutes,
        helpers=cast(Helpers, task.get("helpers", 1)),
        fits=task.get("fits", "both"),
        common=task.get("common", False),
        at_night=Person().night.holds(start),
    )
