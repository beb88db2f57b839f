"""A week's need by category or by service, stacked by where it comes from: day types, now and then, today."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from bpa_core.assessment.assess import Assessment
from bpa_core.hours.result import HoursEntry, Origin
from bpa_core.plan.categories import Category, Family, Service, family_of
from bpa_core.plan.vocabulary import Code


@dataclass(frozen=True, slots=True)
class Source:
    """Where minutes come from: a day type by its place, or another origin. `name` is typed text."""

    origin: Origin
    day_index: int | None
    name: str


@dataclass(frozen=True, slots=True)
class Row:
    """One category or service (None: services received today, which have no category). Minutes a week."""

    code: Code | None
    family: Family | None
    parts: tuple[Fraction, ...]
    counts: Fraction

    @property
    def total(self) -> Fraction:
        return sum(self.parts, Fraction(0))


@dataclass(frozen=True, slots=True)
class Breakdown:
    """Rows in the vocabulary's order, each with a part for every source; year = week × days / 7."""

    sources: tuple[Source, ...]
    rows: tuple[Row, ...]
    days_in_year: int

    @property
    def total(self) -> Row:
        parts = tuple(sum(column, Fraction(0)) for column in zip(*(row.parts for row in self.rows), strict=True))
        return Row(None, None, parts, sum((row.counts for row in self.rows), Fraction(0)))

    def per_year(self, per_week: Fraction) -> Fraction:
        return per_week * self.days_in_year / 7


def by_category(assessment: Assessment) -> Breakdown:
    """Minutes a week by category; services received today come last, without one."""
    codes: Sequence[Category | None] = (*Category, None)
    return _breakdown(assessment, codes, lambda one: one.category, _family_of_category)


def by_service(assessment: Assessment) -> Breakdown:
    """Minutes a week by service."""
    return _breakdown(assessment, tuple(Service), lambda one: one.service, lambda _: None)


def _family_of_category(code: Category | Service | None) -> Family | None:
    return family_of(code, Service.PERSONLIG_ASSISTANSE) if isinstance(code, Category) else None


def _breakdown(
    assessment: Assessment,
    codes: Sequence[Category | Service | None],
    key: Callable[[HoursEntry], Category | Service | None],
    family: Callable[[Category | Service | None], Family | None],
) -> Breakdown:
    hours = assessment.hours
    found = hours.by(lambda one: (key(one), one.origin, one.day_index))
    counts = hours.by(key, hours.counting)
    sources = tuple(_sources(assessment))
    rows = []
    for code in codes:
        parts = tuple(found.get((code, one.origin, one.day_index), Fraction(0)) for one in sources)
        if any(parts):
            rows.append(Row(code, family(code), parts, counts.get(code, Fraction(0))))
    return Breakdown(sources, tuple(rows), hours.days_in_year)


def _sources(assessment: Assessment) -> Sequence[Source]:
    used = {(one.origin, one.day_index) for one in assessment.hours.entries if one.units}
    days = [Source(Origin.DRAWN, i, day.name) for i, day in enumerate(assessment.plan.day_types)]
    rest = [Source(origin, None, "") for origin in (Origin.OCCASIONAL, Origin.EXISTING)]
    return [one for one in (*days, *rest) if (one.origin, one.day_index) in used]
