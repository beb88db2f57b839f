"""Plans for Hypothesis: every field, legal values only, and more of what is hard than families draw."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import count
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from bpa_core.plan import limits
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.meeting import Meeting, MeetingRow
from bpa_core.plan.model import Economy, Person, Plan
from bpa_core.plan.restate import restated
from bpa_core.plan.stated_hours import StatedHours, StatedServiceHours
from bpa_core.plan.tasks import Activity, DayType, ExistingService, Occasional
from bpa_core.plan.values import Share, TimeOfDay
from bpa_core.plan.vedtak import GrantedService, PointText, Vedtak
from bpa_core.plan.vocabulary import (
    Arbeidsleder,
    BpaBefore67,
    Code,
    CostClaim,
    Evidence,
    FilledInBy,
    HoursPer,
    KommuneCharges,
    LivesWith,
    NightNeed,
    Per,
    RowStatus,
    TwoHelpersNeed,
    Unsure,
    VedtakOutcome,
)
from bpa_core.plan.year import YearAccount

C = TypeVar("C", bound=Code)
H = TypeVar("H", StatedHours, StatedServiceHours)
Item = TypeVar("Item", Activity, Occasional, ExistingService)


def codes(kind: type[C]) -> SearchStrategy[C]:
    return st.sampled_from(list(kind))


def often(usual: object, other: SearchStrategy[object]) -> SearchStrategy[object]:
    """The usual value half of the time."""
    return st.one_of(st.just(usual), other)


FIVES = st.integers(0, 287).map(lambda step: TimeOfDay(step * 5))
TIMES = st.one_of(FIVES, st.integers(0, limits.MINUTES_A_DAY - 1).map(TimeOfDay))
MINUTES = st.one_of(st.integers(1, 24).map(lambda step: step * 15), st.integers(1, limits.MINUTES_A_DAY))
PEER_MINUTES = often(0, st.integers(0, limits.MINUTES_A_DAY))
SERVICES = st.one_of(codes(Service), st.sampled_from([Service.PERSONLIG_ASSISTANSE, Service.DEKKET_AV_ANDRE]))
SHARES = often(
    Share(), st.one_of(st.integers(1, 7), st.integers(1, limits.MAX_DAYS)).flatmap(
        lambda m: st.integers(1, m).map(lambda n: Share(n, m))
    )
)  # fmt: skip
DATES = st.dates(limits.FIRST_DATE, limits.LAST_DATE)
TITLES = st.text(max_size=12)
WEEKLY_HOURS = st.decimals(0, limits.MAX_WEEKLY_HOURS, places=2)
MONEY = st.none() | st.decimals(0, 2_000_000, places=2)
HELPERS = st.sampled_from([1, 1, 2])

activities = st.builds(
    Activity,
    id=st.just("t0"),
    title=TITLES,
    start=TIMES,
    minutes=MINUTES,
    category=codes(Category),
    service=SERVICES,
    helpers=HELPERS,
    peer_minutes=PEER_MINUTES,
    share=SHARES,
    evidence=codes(Evidence),
    reason=TITLES,
    also_at=often((), st.lists(TIMES, max_size=3).map(tuple)),
)

persons = st.builds(
    lambda night_to, **rest: Person(
        night_to=night_to if night_to != rest["night_from"] else TimeOfDay.at(night_to + 1), **rest
    ),
    filled_in_by=codes(FilledInBy),
    birth_date=st.none() | st.dates(date(1940, 1, 1), date(2026, 11, 22)),
    lives_with=st.none() | codes(LivesWith),
    need_over_two_years=codes(Unsure),
    bpa_before_67=codes(BpaBefore67),
    arbeidsleder=codes(Arbeidsleder),
    kommune=TITLES,
    night_need=codes(NightNeed),
    two_helpers_need=codes(TwoHelpersNeed),
    night_from=often(TimeOfDay(23 * 60), TIMES),
    night_to=often(TimeOfDay(7 * 60), TIMES),
)

occasionals = MINUTES.flatmap(
    lambda minutes: st.builds(
        Occasional,
        id=st.just("t0"),
        title=TITLES,
        minutes=st.just(minutes),
        night_minutes=often(0, st.integers(0, minutes)),
        times=st.integers(1, limits.MAX_TIMES),
        per=codes(Per),
        category=codes(Category),
        service=SERVICES,
        helpers=HELPERS,
        peer_minutes=PEER_MINUTES,
        evidence=codes(Evidence),
        reason=TITLES,
    )
)


def _stated_hours(kind: type[H], per: HoursPer, most: int, draw_night: bool) -> SearchStrategy[H]:
    amounts = st.decimals(0, most, places=2)
    if not draw_night:
        return amounts.map(lambda amount: kind(amount=amount, per=per))
    return st.tuples(amounts, st.integers(0, 100)).map(
        lambda told: kind(amount=told[0], per=per, night_amount=told[0] * told[1] / 100)
    )


_MOST_TOLD = {
    HoursPer.WEEK: 336, HoursPer.MONTH: 1400, HoursPer.YEAR: 17_000, HoursPer.DAY: 48, HoursPer.PERCENT_37_5: 800,
    HoursPer.PERCENT_35_5: 800,
}  # fmt: skip
stated_hours = st.one_of(*(_stated_hours(StatedHours, per, most, False) for per, most in _MOST_TOLD.items()))
stated_service_hours = st.one_of(
    *(_stated_hours(StatedServiceHours, per, most, True) for per, most in _MOST_TOLD.items())
)

existing_services = WEEKLY_HOURS.flatmap(
    lambda hours: st.builds(
        ExistingService,
        id=st.just("t0"),
        title=TITLES,
        service=SERVICES,
        hours_per_week=st.just(hours),
        night_hours_per_week=often(Decimal(0), st.decimals(0, hours, places=2)),
        drawn=st.booleans(),
        as_told=st.none() | stated_service_hours,
    )
)

economies = st.builds(
    Economy,
    household_income=MONEY,
    kommune_hourly_price=MONEY,
    kommune_monthly_cap=MONEY,
    kommune_charges=codes(KommuneCharges),
)

_granted = st.builds(
    GrantedService, service=codes(Service), hours_per_week=WEEKLY_HOURS, as_told=st.none() | stated_hours
)
_by_service = st.lists(_granted, max_size=3)
_POINTS = st.sampled_from(["natt_telles_ikke", "begrunnet", "eget", "ukjent"])
vedtaks = st.builds(
    Vedtak,
    decided_on=st.none() | DATES,
    received_on=DATES,
    valid_from=st.none() | DATES,
    valid_to=st.none() | DATES,
    outcome=st.none() | codes(VedtakOutcome),
    applied_hours_per_week=st.none() | WEEKLY_HOURS,
    granted=_by_service.map(tuple),
    points=st.lists(_POINTS, max_size=3).map(tuple),
    applied=_by_service.map(tuple),
    is_cut=codes(Unsure),
    cost_claim=codes(CostClaim),
    stated_last_day=st.none() | DATES,
    point_texts=st.lists(
        st.builds(PointText, point=_POINTS, text=TITLES), max_size=3, unique_by=lambda one: one.point
    ).map(tuple),
)

_MONTH = st.integers(0, limits.MAX_YEARLY_MINUTES)
year_accounts = st.builds(
    YearAccount,
    year=st.none() | st.integers(limits.FIRST_YEAR, limits.LAST_YEAR),
    hours_per_week=st.none() | WEEKLY_HOURS,
    hours_per_year=st.none() | WEEKLY_HOURS,
    months=st.just(()) | st.tuples(*[_MONTH] * limits.MONTHS),
    used=st.just(()) | st.tuples(*[st.none() | _MONTH] * limits.MONTHS),
)


def meetings(ids: list[str]) -> SearchStrategy[Meeting]:
    """A meeting about some of these tasks."""
    rows = st.builds(
        MeetingRow,
        id=st.sampled_from(ids),
        kommune_minutes=st.none() | st.integers(0, limits.MINUTES_A_DAY),
        kommune_service=st.none() | codes(Service),
        kommune_peer_minutes=st.none() | st.integers(0, limits.MINUTES_A_DAY),
        status=codes(RowStatus),
        note=TITLES,
    )
    return st.builds(Meeting, held_on=DATES, rows=st.lists(rows, max_size=4, unique_by=lambda row: row.id).map(tuple))


def _numbered(items: list[Item], ids: Iterator[str]) -> tuple[Item, ...]:
    return tuple(item.model_copy(update={"id": next(ids)}) for item in items)


def _day_types(draw: st.DrawFn, year_days: int, ids: Iterator[str]) -> tuple[DayType, ...]:
    """0–4 day types of 0–8 tasks; half of the time their days add up to the year."""
    names = draw(st.lists(st.text(min_size=1, max_size=6), max_size=4, unique=True))
    left, adds_up, days = year_days, draw(st.booleans()), []
    for place, name in enumerate(names):
        given_days = left if adds_up and place == len(names) - 1 else draw(st.integers(0, left))
        left -= given_days
        day = DayType(
            name=name,
            days_per_year=given_days,
            night_need=draw(st.none() | codes(NightNeed)),
            activities=_numbered(draw(st.lists(activities, max_size=8)), ids),
        )
        days.append(day)
    return tuple(days)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Any legal plan of moderate size."""
    year = draw(st.integers(limits.FIRST_YEAR, limits.LAST_YEAR))
    ids = (f"t{number}" for number in count(draw(st.integers(1, 3))))
    plan = Plan(
        schema_version=limits.SCHEMA_VERSION,
        year=year,
        title=draw(TITLES),
        applied_on=draw(st.none() | DATES),
        person=draw(persons),
        day_types=_day_types(draw, 366 if year % 4 == 0 else 365, ids),
        occasional=_numbered(draw(st.lists(occasionals, max_size=3)), ids),
        existing_services=_numbered(draw(st.lists(existing_services, max_size=3)), ids),
        economy=draw(economies),
        vedtak=draw(st.none() | vedtaks),
        year_account=draw(st.none() | year_accounts),
    )
    known: list[str] = [item.id for item in plan.items]
    if not known or draw(st.booleans()):
        return restated(plan)
    return restated(plan).model_copy(update={"meeting": draw(meetings(known))})
