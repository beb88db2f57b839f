"""The matrix of invented situations: outcome × age × home × writer × hours × night × two helpers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import cycle

from bpa_core.plan.case import Burden, Case, Foreldreansvar, Fullmakt, NightReason, WriterRole
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.limits import SCHEMA_VERSION
from bpa_core.plan.model import Person, Plan
from bpa_core.plan.tasks import Activity, DayType, ExistingService
from bpa_core.plan.values import TimeOfDay
from bpa_core.plan.vedtak import CutTask, EarlierVedtak, GrantedService, PointState, Vedtak
from bpa_core.plan.vocabulary import (
    CostClaim,
    Delivery,
    FilledInBy,
    LivesWith,
    NeedChange,
    NightNeed,
    PointStanding,
    TwoHelpersNeed,
    Unsure,
    VedtakOutcome,
    VedtakSituation,
)


@dataclass(frozen=True)
class Who:
    """The person and the writer: born, home, who writes, on what ground."""

    name: str
    born: date
    home: LivesWith
    writer: FilledInBy
    foreldreansvar: Foreldreansvar = Foreldreansvar.UNSURE
    role: WriterRole = WriterRole.UNSURE
    fullmakt: Fullmakt = Fullmakt.UNSURE
    siblings: Unsure = Unsure.UNSURE


CHILD_5, CHILD_13, YOUNG_17 = date(2021, 2, 2), date(2013, 3, 3), date(2009, 6, 15)
ADULT, OLD = date(1990, 5, 5), date(1956, 1, 1)
PARENT, SELF, OTHER = FilledInBy.PARENT, FilledInBy.SELF, FilledInBy.REPRESENTATIVE

PEOPLE = (
    Who("child_both", CHILD_5, LivesWith.PARENTS, PARENT, Foreldreansvar.BOTH, siblings=Unsure.YES),
    Who("child_one", CHILD_5, LivesWith.PARENTS, PARENT, Foreldreansvar.ONE),
    Who("child_delt", CHILD_13, LivesWith.SHARED_RESIDENCE, PARENT, Foreldreansvar.BOTH),
    Who("child_foster", CHILD_5, LivesWith.FOSTER_HOME, PARENT, Foreldreansvar.NONE, fullmakt=Fullmakt.ATTACHED),
    Who("young_parents", YOUNG_17, LivesWith.PARENTS, PARENT, Foreldreansvar.BOTH),
    Who("young_self", YOUNG_17, LivesWith.PARENTS, SELF),
    Who("adult_self", ADULT, LivesWith.PARTNER, SELF),
    Who("adult_parents", ADULT, LivesWith.PARENTS, PARENT, fullmakt=Fullmakt.LATER),
    Who("adult_helper", ADULT, LivesWith.SHARED_HOUSING, OTHER, role=WriterRole.OTHER, fullmakt=Fullmakt.ATTACHED),
    Who("adult_verge", ADULT, LivesWith.INSTITUTION, OTHER, role=WriterRole.VERGE),
    Who("old_self", OLD, LivesWith.ALONE, SELF),
)
HOURS = {"under_25": 180, "from_25": 240, "from_32": 300}
"""Minutes of help by day, every day: 21, 28 and 35 hours a week."""
NIGHTS = (NightNeed.NONE, NightNeed.VISITS, NightNeed.CONTINUOUS, NightNeed.UNSURE)
TWO = (TwoHelpersNeed.NONE, TwoHelpersNeed.AT_TIMES, TwoHelpersNeed.CONTINUOUS, TwoHelpersNeed.UNSURE)
LASTING = (Unsure.YES, Unsure.YES, Unsure.UNSURE, Unsure.NO)
STATEMENTS = ("for_dyrt", "under_32", "foreldreansvar", "trenger_noe_annet", "natt_telles_ikke", "bare_minimum", "sfo")
STANDINGS = (PointStanding.IN_VEDTAK, PointStanding.NOT_IN_VEDTAK, PointStanding.SAID)
OUTCOMES: tuple[VedtakSituation | None, ...] = (None, *VedtakSituation)


def matrix() -> Iterator[tuple[str, Plan]]:
    """Every outcome for every person; hours, nights, two helpers, duration and points go round beside them."""
    nights, twos, lasting, hours = cycle(NIGHTS), cycle(TWO[1:] + TWO[:1]), cycle(LASTING), cycle(HOURS)
    for at, outcome in enumerate(OUTCOMES):
        for who in PEOPLE:
            size = next(hours)
            plan = _plan(who, HOURS[size], next(nights), next(twos), next(lasting))
            yield f"{outcome or 'unknown'}-{who.name}-{size}", plan.model_copy(update={"vedtak": _vedtak(outcome, at)})
        next(hours), next(nights)


def _plan(who: Who, minutes: int, night: NightNeed, two: TwoHelpersNeed, lasting: Unsure) -> Plan:
    is_young = who.born in (CHILD_5, CHILD_13, YOUNG_17)
    avlastning = (_task("avl", "15:00", 60, Category.TILSYN, Service.AVLASTNING),) if is_young else ()
    watch = (_task("natt", "23:00", 420, Category.NATTEVAKT),) if night is not NightNeed.NONE else ()
    helpers = 1 if two is TwoHelpersNeed.NONE else 2
    stell = _task("stell", "08:00", 60, Category.PERSONLIG_STELL, helpers=helpers)
    day = (stell, _task("fritid", "10:00", minutes - 60, Category.FRITID), *avlastning, *watch)
    return Plan(
        schema_version=SCHEMA_VERSION,
        year=2026,
        applied_on=date(2026, 8, 3),
        person=Person(
            filled_in_by=who.writer,
            birth_date=who.born,
            lives_with=who.home,
            need_over_two_years=lasting,
            kommune="Nordvik",
            night_need=night,
            two_helpers_need=two,
        ),
        day_types=(DayType(name="Alle dager", days_per_year=365, activities=day),),
        existing_services=(
            ExistingService(id="e1", title="Fysioterapi", service=Service.HELSEHJELP, hours_per_week=1, drawn=False),
        ),
        case=Case(
            foreldreansvar=who.foreldreansvar,
            writer_role=who.role,
            fullmakt=who.fullmakt,
            children_in_home=who.siblings,
            heavy_care=Unsure.YES if is_young else Unsure.UNSURE,
            burden=Burden(nights="Vi er oppe flere ganger hver natt."),
            night_reasons=(NightReason.UVARSLET,) if night is NightNeed.CONTINUOUS else (),
        ),
    )


def _task(
    name: str, start: str, minutes: int, category: Category, service: Service | None = None, helpers: int = 1
) -> Activity:
    told = {"id": name, "title": f"Oppgave {name}", "minutes": minutes, "category": category, "helpers": helpers}
    return Activity(start=TimeOfDay.parse(start), **told, **({"service": service} if service else {}))  # type: ignore[arg-type]


_GRANTS = {
    VedtakSituation.FEWER_HOURS: (GrantedService(service=Service.PERSONLIG_ASSISTANSE, hours_per_week=14),),
    VedtakSituation.ORGANISATION_ONLY: (
        GrantedService(service=Service.PRAKTISK_BISTAND, hours_per_week=20),
        GrantedService(service=Service.PERSONLIG_ASSISTANSE, hours_per_week=15),
    ),
    VedtakSituation.LOCKED: (GrantedService(service=Service.PERSONLIG_ASSISTANSE, hours_per_week=30),),
    VedtakSituation.NOT_DELIVERED: (GrantedService(service=Service.PERSONLIG_ASSISTANSE, hours_per_week=30),),
}
_REFUSED = frozenset({VedtakSituation.ALL_REFUSED, VedtakSituation.COST, VedtakSituation.ORGANISATION_ONLY})


def _vedtak(situation: VedtakSituation | None, at: int) -> Vedtak:
    is_cut = situation is VedtakSituation.CUT
    points = ("begrunnet", *(STATEMENTS[(at + step) % len(STATEMENTS)] for step in range(3)))
    return Vedtak(
        decided_on=date(2026, 11, 2),
        received_on=date(2026, 11, 4),
        number=f"{at}/2026",
        delivery=tuple(Delivery)[at % len(Delivery)],
        outcome=VedtakOutcome.REFUSED if situation in _REFUSED else VedtakOutcome.PARTLY if situation else None,
        situation=situation,
        cost_claim=CostClaim.CLAIMED if situation is VedtakSituation.COST else CostClaim.UNKNOWN,
        granted=_GRANTS.get(situation, ()) if situation else (),
        points=points,
        point_states=tuple(
            PointState(point=point, standing=STANDINGS[step]) for step, point in enumerate(points[1:], start=0)
        ),
        earlier=EarlierVedtak(decided_on=date(2025, 1, 7), valid_to=date(2026, 12, 31), hours_per_week=Decimal("33.5"))
        if is_cut or situation is VedtakSituation.ENDED
        else None,
        need_change=tuple(NeedChange)[at % len(NeedChange)],
        cut_tasks=(CutTask(id="stell", minutes_before=420, minutes_now=210, consequence="Det blir for sent."),)
        if is_cut
        else (),
    )
