"""One day of each type: how much help it takes, and the span from the lightest to the heaviest."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from bpa_core.assessment.assess import Assessment
from bpa_core.hours.result import HoursEntry
from bpa_core.plan.categories import Family, family_of


@dataclass(frozen=True, slots=True)
class DaySum:
    """An average day of one type, in minutes. `week_if_all` is the week if every day were like it."""

    index: int
    name: str
    days_per_year: int
    need: Fraction
    counts: Fraction
    by_family: Mapping[Family, Fraction]

    @property
    def week_if_all(self) -> Fraction:
        """Minutes a week."""
        return self.need * 7


@dataclass(frozen=True, slots=True)
class Span:
    """The lightest and the heaviest of the days that the year has."""

    lightest: DaySum
    heaviest: DaySum


def day_sums(assessment: Assessment) -> tuple[DaySum, ...]:
    """Every day type, in plan order."""
    return tuple(day_sum(assessment, index) for index in range(len(assessment.plan.day_types)))


def day_sum(assessment: Assessment, index: int) -> DaySum:
    """One day type, by its place in the plan."""
    day = assessment.plan.day_types[index]
    entries = [one for one in assessment.hours.entries if one.day_index == index]
    scale = assessment.hours.scale
    families: dict[Family, int] = {}
    for one in entries:
        family = _family(one)
        families[family] = families.get(family, 0) + one.units_each
    return DaySum(
        index=index,
        name=day.name,
        days_per_year=day.days_per_year,
        need=Fraction(sum(one.units_each for one in entries), scale),
        counts=Fraction(sum(one.units_each for one in entries if one.reason is None), scale),
        by_family={family: Fraction(families[family], scale) for family in Family if family in families},
    )


def span(assessment: Assessment) -> Span | None:
    """The span of the need, None where the year has no two days that differ."""
    used = [one for one in day_sums(assessment) if one.days_per_year]
    if len({one.need for one in used}) < 2:
        return None
    return Span(min(used, key=lambda one: one.need), max(used, key=lambda one: one.need))


def _family(entry: HoursEntry) -> Family:
    assert entry.category is not None, "a drawn task always has a category"
    return family_of(entry.category, entry.service)
