"""How many days of each kind the year has, date by date: where the person is that day, and whether there is school.

The dates are those of the plan's year; from October on, those of the coming twelve months (as many as the year has).
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from bpa_core.plan import limits
from bpa_core.plan.calendar_year import SCHOOL_DAYS, DayKind, days_in, guessed_kind, is_day_off
from bpa_core.plan.model import Plan
from bpa_core.plan.tasks import DayType
from bpa_core.plan.vocabulary import Whereabouts
from bpa_core.plan.year import Rhythm, SchoolHoliday

LATE = 10
"""From this month on the year that is left is short, and what is asked for is the coming twelve months."""
_FITS = {
    DayKind.WEEKEND: (DayKind.WEEKEND, DayKind.REST),
    DayKind.HOLIDAY: (DayKind.HOLIDAY, DayKind.WEEKDAY, DayKind.REST),
    DayKind.SCHOOL: (DayKind.SCHOOL, DayKind.WEEKDAY, DayKind.REST),
    DayKind.WEEKDAY: (DayKind.WEEKDAY, DayKind.HOLIDAY, DayKind.REST),
}
"""Which kinds of day a date can be, the most particular first. WEEKDAY: it has no school, and no holiday says why."""
_Group = tuple[Whereabouts, DayKind]


def is_late(today: date, year: int) -> bool:
    """Whether the plan's year is so far gone that the coming twelve months are what is asked for."""
    return today.year == year and today.month >= LATE


def first_date(year: int, today: date) -> date:
    """The first of the dates that are counted: 1 January, or the first of next month."""
    if not is_late(today, year):
        return date(year, 1, 1)
    return date(year + today.month // limits.MONTHS, today.month % limits.MONTHS + 1, 1)


def dates(year: int, today: date) -> Iterator[date]:
    """As many dates as the year has days."""
    first = first_date(year, today)
    return (first + timedelta(days=count) for count in range(days_in(year)))


def place_on(rhythm: Rhythm | None, day: date) -> Whereabouts:
    """Home or away on that day; home without a rhythm."""
    if rhythm is None:
        return Whereabouts.HOME
    return Whereabouts.AWAY if (day - rhythm.from_monday).days % limits.FORTNIGHT in rhythm.away else Whereabouts.HOME


def days_away(plan: Plan, today: date) -> int:
    """Days of the year at the other place."""
    return sum(place_on(plan.rhythm, day) is Whereabouts.AWAY for day in dates(plan.year, today))


def whole_holidays(holidays: Sequence[SchoolHoliday]) -> tuple[tuple[date, date], ...]:
    """Those that have both their days."""
    return tuple((one.first, one.last) for one in holidays if one.first and one.last)


def school_days(plan: Plan, today: date) -> int | None:
    """Days with school by the holidays that are typed; None where none are."""
    if not whole_holidays(plan.school_holidays):
        return None
    return sum(number for (_, kind), number in _groups(plan, today).items() if kind is DayKind.SCHOOL)


def holiday_days(plan: Plan, year: int) -> tuple[int, ...] | None:
    """Weekdays of the typed school holidays in each month of that year, January first; None where none are."""
    spans, months = whole_holidays(plan.school_holidays), [0] * limits.MONTHS
    for count in range(days_in(year)):
        day = date(year, 1, 1) + timedelta(days=count)
        months[day.month - 1] += _kind(day, spans) is DayKind.HOLIDAY
    return tuple(months) if any(months) else None


def days_by_date(plan: Plan, kinds: Sequence[DayKind], today: date) -> tuple[int, ...]:
    """Days for each day type. A date goes to a day type of the place it is spent at before one of any place, and there
    to the most particular kind; alike day types share. What is typed stays, and is taken from the others, the rest's
    first. Never above the year; below it where no day type fits a date."""
    days = [0] * len(kinds)
    for group, number in sorted(_groups(plan, today).items()):
        takers = _takers(plan, kinds, group)
        for turn, index in enumerate(takers):
            days[index] += number // len(takers) + (turn < number % len(takers))
    typed = [index for index, kind in enumerate(kinds) if kind is DayKind.AS_TYPED]
    left = days_in(plan.year)
    for index in typed:
        days[index] = min(plan.day_types[index].days_per_year, left)
        left -= days[index]
    _make_room(days, kinds, sum(days) - days_in(plan.year))
    return tuple(days)


def days_left_over(plan: Plan, days: Sequence[int]) -> int:
    """Days of the year that fitted no day type."""
    return days_in(plan.year) - sum(days)


def days_logged(day: DayType) -> int:
    """On how many days a day type's tasks were measured; 0: on none."""
    return max((task.measured.days for task in day.activities if task.measured), default=0)


def guessed_kinds(plan: Plan) -> tuple[DayKind, ...]:
    """What the day types' names let one believe; in a rhythm, each place's last free one takes what is left there."""
    names = [day.name for day in plan.day_types]
    kinds = [guessed_kind(names, place) for place in range(len(names))]
    for where in (Whereabouts.HOME, Whereabouts.AWAY) if plan.rhythm else ():
        own = [index for index, day in enumerate(plan.day_types) if day.whereabouts is where]
        free = [index for index in own if kinds[index] is DayKind.AS_TYPED]
        if free and DayKind.REST not in [kinds[index] for index in own]:
            kinds[free[-1]] = DayKind.REST
    return tuple(kinds)


def _make_room(days: list[int], kinds: Sequence[DayKind], over: int) -> None:
    order = (DayKind.REST, DayKind.WEEKDAY, DayKind.HOLIDAY, DayKind.WEEKEND, DayKind.SCHOOL)
    for kind in order:
        for index in (index for index, own in enumerate(kinds) if own is kind):
            given = max(0, min(over, days[index]))
            days[index] -= given
            over -= given


def _groups(plan: Plan, today: date) -> Counter[_Group]:
    """Dates by where and what. Without typed holidays a pupil's 190 days lie evenly on the weekdays of each place."""
    spans = whole_holidays(plan.school_holidays)
    days: Counter[_Group] = Counter()
    for day in dates(plan.year, today):
        days[place_on(plan.rhythm, day), _kind(day, spans)] += 1
    if not spans:
        _spread_school(days)
    return days


def _kind(day: date, spans: Sequence[tuple[date, date]]) -> DayKind:
    if is_day_off(day):
        return DayKind.WEEKEND
    return DayKind.HOLIDAY if any(first <= day <= last for first, last in spans) else DayKind.SCHOOL


def _spread_school(groups: Counter[_Group]) -> None:
    home, away = (groups[place, DayKind.SCHOOL] for place in (Whereabouts.HOME, Whereabouts.AWAY))
    at_home = (SCHOOL_DAYS * home * 2 + home + away) // (2 * (home + away))
    for place, weekdays, school in (
        (Whereabouts.HOME, home, at_home),
        (Whereabouts.AWAY, away, SCHOOL_DAYS - at_home),
    ):
        groups[place, DayKind.SCHOOL] = school
        groups[place, DayKind.WEEKDAY] = weekdays - school


def _takers(plan: Plan, kinds: Sequence[DayKind], group: _Group) -> list[int]:
    """The day types that a date of the group belongs to; none where nothing fits."""
    place, kind = group
    for where in (place, Whereabouts.ANY):
        own = [index for index, day in enumerate(plan.day_types) if _where(plan, day.whereabouts) is where]
        for fits in _FITS[kind]:
            if takers := [index for index in own if kinds[index] is fits]:
                return takers
    return []


def _where(plan: Plan, stated: Whereabouts) -> Whereabouts:
    """Without a rhythm every place is any."""
    return stated if plan.rhythm else Whereabouts.ANY
