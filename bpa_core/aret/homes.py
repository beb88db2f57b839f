"""Two homes: how many days each has, and how many hours of the need fall there. They add up to the whole.

How two kommuner share a child with delt bosted is not in pbrl § 2-1 d: hol § 3-1 gives the duty to the kommune where
one «oppholder seg». So the hours are told for each home, as asked for where they fall, and called our reading.
"""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from bpa_core.aret.days_by_date import days_away
from bpa_core.assessment.assess import Assessment
from bpa_core.hours.result import HoursEntry, Origin
from bpa_core.plan.calendar_year import days_in
from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import AwayIs, LivesWith, Whereabouts


@dataclass(frozen=True, slots=True)
class Home:
    """One home: its kommune as typed («»: not told), days a year, and minutes needed there: in the year, and a week on
    average over the whole year."""

    place: Whereabouts
    kommune: str
    days: int
    year: Fraction
    week: Fraction

    @property
    def week_there(self) -> Fraction:
        """A week in which the person is there every day."""
        return self.year * 7 / self.days if self.days else Fraction()


def has_two_homes(plan: Plan) -> bool:
    """Delt bosted, with a rhythm that says whose the days are."""
    shared = plan.person.lives_with is LivesWith.SHARED_RESIDENCE
    return shared and plan.rhythm is not None and plan.rhythm.away_is is AwayIs.OTHER_PARENT


def are_counted(plan: Plan, today: date) -> bool:
    """Whether the day types of each home fit into its days: else its hours would be of days that it has not."""
    away = days_away(plan, today)
    room = {Whereabouts.HOME: days_in(plan.year) - away, Whereabouts.AWAY: away}
    return all(
        sum(day.days_per_year for day in plan.day_types if day.whereabouts is place) <= days
        for place, days in room.items()
    )


def homes(assessment: Assessment, today: date) -> tuple[Home, Home] | None:
    """The two homes; None without, or before their days are counted. What is drawn on a day of one home is there; what
    is of both, and what comes now and then, is shared by the days."""
    plan, hours = assessment.plan, assessment.hours
    if not has_two_homes(plan) or plan.rhythm is None or not are_counted(plan, today):
        return None
    away = days_away(plan, today)
    parts: dict[Whereabouts, list[HoursEntry]] = {where: [] for where in Whereabouts}
    for entry in hours.entries:
        parts[_place(plan, entry)].append(entry)
    shared = hours.per_year(parts[Whereabouts.ANY])
    days, kommuner = days_in(plan.year), (plan.person.kommune, plan.rhythm.kommune)
    places = zip((Whereabouts.HOME, Whereabouts.AWAY), kommuner, (days - away, away), strict=True)
    both = [
        (place, kommune, here, hours.per_year(parts[place]) + shared * Fraction(here, days))
        for place, kommune, here in places
    ]
    first, second = (Home(place, kommune, here, year, year * 7 / days) for place, kommune, here, year in both)
    return first, second


def _place(plan: Plan, entry: HoursEntry) -> Whereabouts:
    if entry.origin is not Origin.DRAWN or entry.day_index is None:
        return Whereabouts.ANY
    return plan.day_types[entry.day_index].whereabouts
