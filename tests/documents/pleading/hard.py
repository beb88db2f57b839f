"""Invented situations on the borders: two homes at 24,9 to 32,1 hours, the night or the duration not known, two helpers
at times, 67 and over, an institution, a foster home, hours in one sum, nothing drawn, what comes and what does not."""

from datetime import date
from decimal import Decimal
from typing import Any

from bpa_core.plan.case import Case, Foreldreansvar, Fullmakt, NightReason, WriterRole
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.limits import SCHEMA_VERSION
from bpa_core.plan.model import Person, Plan
from bpa_core.plan.tasks import Activity, DayType, Occasional
from bpa_core.plan.values import TimeOfDay
from bpa_core.plan.vedtak import CutTask, EarlierVedtak, GrantedService, Vedtak
from bpa_core.plan.vocabulary import (
    BpaBefore67,
    CostClaim,
    Delivery,
    DoneBy,
    FilledInBy,
    LivesWith,
    NeedChange,
    NightNeed,
    Per,
    TwoHelpersNeed,
    Unsure,
    VedtakOutcome,
    VedtakSituation,
)

BORN = {5: date(2021, 2, 2), 12: date(2014, 3, 3), 13: date(2013, 3, 3), 17: date(2009, 6, 15)}
ADULT, OLD = date(1990, 5, 5), date(1956, 1, 1)
PARENT, SELF, HELPER = FilledInBy.PARENT, FilledInBy.SELF, FilledInBy.REPRESENTATIVE
REFUSED, PARTLY, ALL = VedtakOutcome.REFUSED, VedtakOutcome.PARTLY, VedtakOutcome.GRANTED
PA, AVLASTNING, HEALTH = Service.PERSONLIG_ASSISTANSE, Service.AVLASTNING, Service.HELSEHJELP
What, YES = VedtakSituation, Unsure.YES


def task(name: str, start: str, minutes: int, category: Category, service: Service | None = None, **more: Any) -> Any:
    told = {"id": name, "title": name.capitalize(), "minutes": minutes, "category": category, **more}
    return Activity(start=TimeOfDay.parse(start), **told, **({"service": service} if service else {}))


STELL, MALTID = task("stell", "08:00", 60, Category.PERSONLIG_STELL), task("måltid", "12:00", 60, Category.MALTID)
FRITID, WATCH = task("fritid", "16:00", 150, Category.FRITID), task("vakt", "23:00", 480, Category.NATTEVAKT)
DAY = (STELL, MALTID, FRITID)
"""31,5 hours a week; with the watch 87,5."""


def avlastning(minutes: int, start: str = "18:30") -> Any:
    return task("avlastning", start, minutes, Category.TILSYN, AVLASTNING)


def given(hours: str, service: Service = PA) -> GrantedService:
    return GrantedService(service=service, hours_per_week=Decimal(hours))


def decided(outcome: VedtakOutcome, situation: VedtakSituation | None = None, **more: Any) -> Vedtak:
    told = {"decided_on": date(2026, 11, 2), "received_on": date(2026, 11, 4), "number": "7/26", **more}
    return Vedtak(outcome=outcome, situation=situation, **told)


def plan(
    born: date | None, home: LivesWith | None, who: FilledInBy, tasks: tuple[Any, ...], vedtak: Vedtak, **more: Any
) -> Plan:
    """`more`: answers of the person and of the case by their names, `days`, `occasional`."""
    days = more.pop("days", (DayType(name="Alle dager", days_per_year=365, activities=tasks),) if tasks else ())
    person = {name: more.pop(name) for name in tuple(more) if name in Person.model_fields}
    lasting = {"need_over_two_years": YES, **person}
    return Plan(
        schema_version=SCHEMA_VERSION,
        year=2026,
        applied_on=date(2026, 8, 3),
        person=Person(filled_in_by=who, birth_date=born, lives_with=home, kommune="Nordvik", **lasting),
        day_types=days,
        occasional=more.pop("occasional", ()),
        case=Case(**more),
        vedtak=vedtak,
    )


def two_homes(hours: str) -> Plan:
    """One of 12 who lives with each parent in turn; what is over in minutes comes once a week."""
    daily, over = divmod(int(Decimal(hours) * 60), 7)
    turn = Occasional(id="tur", title="Turdag", minutes=over, times=1, per=Per.WEEK, category=Category.FRITID)
    return plan(
        BORN[12],
        LivesWith.SHARED_RESIDENCE,
        PARENT,
        (STELL, task("tilsyn", "14:00", daily - 60, Category.TILSYN, PA)),
        decided(REFUSED, cost_claim=CostClaim.CLAIMED),
        occasional=(turn,) if over else (),
        foreldreansvar=Foreldreansvar.BOTH,
        heavy_care=YES,
        own_words="Jeg vil ha samme assistent begge steder.",
    )


def some_nights() -> tuple[DayType, ...]:
    again = tuple(one.model_copy(update={"id": f"{one.id} 2"}) for one in DAY)
    with_watch = {"activities": (*DAY, WATCH), "night_need": NightNeed.CONTINUOUS}
    return (
        DayType(name="Hos meg", days_per_year=200, **with_watch),
        DayType(name="Borte", days_per_year=165, activities=again),
    )


BOTH = {"foreldreansvar": Foreldreansvar.BOTH, "heavy_care": YES}
TWO = {"two_helpers_need": TwoHelpersNeed.AT_TIMES, "two_helpers_words": "Han må løftes."}
WITH_TWO = tuple(task(f"stell {at}", at, 60, Category.PERSONLIG_STELL, helpers=2) for at in ("07:00", "19:00"))
BEFORE = EarlierVedtak(decided_on=date(2024, 1, 1), valid_to=date(2026, 10, 31), hours_per_week=Decimal("30"))
CUT_TASKS = (CutTask(id="stell", minutes_before=420, minutes_now=300, kommune_says="Hun kan mer selv."),)
GRANTED_BEFORE_67 = {"hours_when_granted": Decimal("30"), "lasting_when_granted": YES}
SONDE = task("sondemat", "06:30", 30, Category.HELSEHJELP, HEALTH, done_today_by=DoneBy.PARENT)
VERGE = {"writer_role": WriterRole.VERGE, "fullmakt": Fullmakt.ATTACHED}
ALONE, PARTNER, HOME = LivesWith.ALONE, LivesWith.PARTNER, LivesWith.PARENTS
INSTITUTION, SHARED_HOUSING, FOSTER = LivesWith.INSTITUTION, LivesWith.SHARED_HOUSING, LivesWith.FOSTER_HOME
NO_FORELDREANSVAR = {"foreldreansvar": Foreldreansvar.NONE, "heavy_care": YES, "fullmakt": Fullmakt.LATER}
AVLASTNING_ASKED = {"applied": (given("24.5", AVLASTNING),), "granted": (given("4", AVLASTNING),)}
HOME_HELP = {"granted": (given("22", Service.PRAKTISK_BISTAND), given("11", HEALTH))}
CUT = decided(PARTLY, What.CUT, is_cut=YES, granted=(given("20"),), earlier=BEFORE, cut_tasks=CUT_TASKS)
ENDED = decided(REFUSED, What.ENDED, earlier=BEFORE, need_change=NeedChange.UNCHANGED)
LATE = decided(
    PARTLY, What.FEWER_HOURS, received_on=date(2026, 10, 20), delivery=Delivery.DIGITAL, granted=(given("20.5"),)
)
NO_BPA = decided(REFUSED, What.ALL_REFUSED)
FEWER = decided(PARTLY, What.FEWER_HOURS, granted=(given("20"),))
OLD_BPA = {"bpa_before_67": BpaBefore67.BY_DISCRETION, **GRANTED_BEFORE_67}

HARD: dict[str, Plan] = {
    **{f"two homes, {hours} hours": two_homes(hours) for hours in ("24.9", "25.0", "25.1", "31.9", "32.0", "32.1")},
    "night not known": plan(ADULT, ALONE, SELF, (*DAY, WATCH), FEWER, night_need=NightNeed.UNSURE),
    "duration not known": plan(ADULT, ALONE, SELF, DAY, NO_BPA, need_over_two_years=Unsure.UNSURE),
    "two helpers at times": plan(BORN[5], HOME, PARENT, (*WITH_TWO, avlastning(150, "15:00")), FEWER, **BOTH, **TWO),
    "67 without BPA before": plan(OLD, PARTNER, SELF, DAY, NO_BPA, partner_can_help=Unsure.NO),
    "67 with BPA before, ended": plan(OLD, ALONE, SELF, DAY, ENDED, **OLD_BPA),
    "institution, no move": plan(ADULT, INSTITUTION, HELPER, DAY, NO_BPA, **VERGE),
    "institution, moves": plan(ADULT, INSTITUTION, HELPER, DAY, NO_BPA, **VERGE, wanted_from=date(2027, 3, 1)),
    "foster home, avlastning refused": plan(
        BORN[5],
        FOSTER,
        PARENT,
        (STELL, avlastning(180)),
        decided(REFUSED, What.AVLASTNING, applied=(given("21", AVLASTNING),)),
        **NO_FORELDREANSVAR,
    ),
    "hours in one sum": plan(
        BORN[5],
        HOME,
        PARENT,
        (STELL, avlastning(150), task("tur", "10:00", 90, Category.FRITID)),
        decided(PARTLY, granted=(given("18"),)),
        **BOTH,
    ),
    "refused, nothing drawn": plan(
        BORN[5],
        HOME,
        PARENT,
        (),
        decided(REFUSED, applied_hours_per_week=Decimal("28")),
        foreldreansvar=Foreldreansvar.ONE,
    ),
    "refused, nothing told": plan(None, None, SELF, (), decided(REFUSED)),
    "refused on cost, nothing drawn": plan(ADULT, ALONE, SELF, (), decided(REFUSED, What.COST)),
    "ended, larger need at night": plan(
        ADULT,
        PARTNER,
        SELF,
        (*DAY, WATCH),
        decided(REFUSED, What.ENDED, need_change=NeedChange.LARGER, earlier=BEFORE),
        night_need=NightNeed.CONTINUOUS,
        night_reasons=(NightReason.ANFALL,),
        watch_is_resting=YES,
        active_night_minutes=90,
    ),
    "locked, of 17, self": plan(
        BORN[17], HOME, SELF, (*DAY, avlastning(60)), decided(ALL, What.LOCKED, granted=(given("33"),)), **BOTH
    ),
    "organisation, with health services": plan(
        ADULT,
        SHARED_HOUSING,
        HELPER,
        DAY,
        decided(REFUSED, What.ORGANISATION_ONLY, **HOME_HELP),
        writer_role=WriterRole.OTHER,
    ),
    "egenandel of an adult, by parents": plan(
        ADULT, HOME, PARENT, DAY, decided(ALL, What.EGENANDEL, granted=(given("30"),))
    ),
    "not delivered for a year": plan(
        BORN[13],
        HOME,
        PARENT,
        DAY,
        decided(ALL, What.NOT_DELIVERED, received_on=date(2025, 11, 4), granted=(given("30"),)),
        foreldreansvar=Foreldreansvar.ONE,
        heavy_care=YES,
    ),
    "digital, past the deadline": plan(ADULT, ALONE, SELF, DAY, LATE),
    "avlastning alone": plan(
        BORN[5], HOME, PARENT, (avlastning(210, "10:00"),), decided(PARTLY, **AVLASTNING_ASKED), **BOTH
    ),
    "avlastning of an adult's parents": plan(
        ADULT, HOME, PARENT, (STELL, avlastning(180)), decided(REFUSED, What.AVLASTNING), heavy_care=YES
    ),
    "cut at 17": plan(BORN[17], HOME, PARENT, (*DAY, avlastning(90)), CUT, **BOTH, own_words="Jeg vil på trening."),
    "cost documented, 28 hours": plan(
        ADULT,
        ALONE,
        SELF,
        (STELL, MALTID, FRITID.model_copy(update={"minutes": 120})),
        decided(REFUSED, cost_claim=CostClaim.DOCUMENTED),
    ),
    "cost, 14 hours": plan(ADULT, ALONE, SELF, (STELL, MALTID), decided(REFUSED, What.COST)),
    "some nights, one parent": plan(
        BORN[5], HOME, PARENT, (), FEWER, days=some_nights(), foreldreansvar=Foreldreansvar.ONE, heavy_care=YES
    ),
    "health task of the family": plan(BORN[5], HOME, PARENT, (*DAY, SONDE), NO_BPA, **BOTH),
    "a mother who needs help": plan(
        ADULT, PARTNER, SELF, (*DAY, task("barna", "18:30", 90, Category.FORELDREROLLE)), FEWER, children_in_home=YES
    ),
}
