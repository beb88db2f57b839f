"""Plans together with the day they are assessed: birthdays on and beside it, and days where everything meets."""

from datetime import date, timedelta
from itertools import count

from hypothesis import strategies as st

from bpa_core.plan import limits
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.model import Person, Plan
from bpa_core.plan.tasks import DayType
from bpa_core.plan.values import Share, TimeOfDay
from bpa_core.plan.vocabulary import LivesWith, NightNeed, TwoHelpersNeed
from tests.strategies import activities, codes, existing_services, occasionals, plans

DAYS = st.one_of(
    st.dates(date(2024, 1, 1), date(2040, 12, 31)), st.sampled_from([date(2024, 2, 29), date(2026, 2, 28)])
)
BESIDE = st.integers(-2, 2).map(timedelta)
LEAP_CHILDREN = st.sampled_from([date(1960, 2, 29), date(2008, 2, 29), date(2012, 2, 29)])


def years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return date(day.year - years, 3, 1)


@st.composite
def births(draw: st.DrawFn, as_of: date) -> date | None:
    """Not told, any, or within two days of a birthday that the law or the product asks about."""
    beside = st.builds(
        lambda years, off: years_before(as_of, years) + off, st.sampled_from([0, 16, 18, 66, 67]), BESIDE
    )
    born = draw(st.none() | beside | beside | LEAP_CHILDREN | st.dates(date(1940, 1, 1), date(2023, 12, 31)))
    return min(born, as_of) if born else None


@st.composite
def assessed_plans(draw: st.DrawFn) -> tuple[Plan, date]:
    """Any plan of tests/strategies.py, on any day, with a birth date that is not after it."""
    plan, as_of = draw(plans()), draw(DAYS)
    person = plan.person.model_copy(update={"birth_date": draw(births(as_of))})
    return plan.model_copy(update={"person": person}), as_of


SHARES = st.sampled_from([Share(), Share(), Share(1, 2), Share(2, 5), Share(3, 5), Share(1, 3)])
STARTS = st.integers(0, 95).map(lambda step: TimeOfDay(step * 15))
LENGTHS = st.sampled_from([5, 15, 30, 60, 61, 90, 240, 600, 1439, 1440])
SERVICES = st.sampled_from(
    [Service.PERSONLIG_ASSISTANSE] * 3 + [Service.AVLASTNING] * 2 + [Service.HELSEHJELP] + [Service.DEKKET_AV_ANDRE] * 2
)
CATEGORIES = st.sampled_from([Category.MALTID, Category.HUSARBEID, Category.HELSEHJELP, Category.ARBEID_STUDIER])
AT_HOME = st.sampled_from([None, LivesWith.PARENTS, LivesWith.SHARED_RESIDENCE, LivesWith.ALONE])
NEEDS = st.sampled_from([NightNeed.NONE, NightNeed.CONTINUOUS, NightNeed.UNSURE])


crowded = st.builds(
    lambda task, **told: task.model_copy(update=told),
    activities,
    start=STARTS,
    minutes=LENGTHS,
    share=SHARES,
    service=SERVICES,
    category=CATEGORIES,
    helpers=st.sampled_from([1, 2]),
    peer_minutes=st.sampled_from([0, 0, 20, 500]),
    also_at=st.just(()) | st.lists(STARTS, max_size=3).map(tuple),
)


@st.composite
def hard_days(draw: st.DrawFn) -> Plan:
    """One day type, few tasks at few times, nearly all of them over one another; some undrawn beside."""
    ids = (f"t{number}" for number in count(1))
    tasks = [task.model_copy(update={"id": next(ids)}) for task in draw(st.lists(crowded, min_size=2, max_size=6))]
    rare = [one.model_copy(update={"id": next(ids)}) for one in draw(st.lists(occasionals, max_size=1))]
    today = [one.model_copy(update={"id": next(ids)}) for one in draw(st.lists(existing_services, max_size=1))]
    person = Person(
        birth_date=draw(st.sampled_from([None, date(2015, 5, 5), date(1990, 5, 5)])),
        lives_with=draw(AT_HOME),
        night_need=draw(NEEDS),
        two_helpers_need=draw(codes(TwoHelpersNeed)),
        night_from=draw(STARTS),
        night_to=TimeOfDay(7 * 60 + 1),
    )
    day = DayType(name="Dag", days_per_year=365, night_need=draw(st.none() | NEEDS), activities=tuple(tasks))
    return Plan(
        schema_version=limits.SCHEMA_VERSION,
        year=2026,
        person=person,
        day_types=(day,),
        occasional=tuple(rare),
        existing_services=tuple(today),
    )
