"""Plans for the papers: one with everything, one with hostile texts, one at the limits, one with nothing."""

from datetime import date
from decimal import Decimal
from typing import Any

from bpa_core.plan import model as plans
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.limits import REASON_LENGTH, SCHEMA_VERSION, TITLE_LENGTH
from bpa_core.plan.meeting import Meeting, MeetingRow
from bpa_core.plan.model import Person, Plan
from bpa_core.plan.tasks import Activity, DayType, ExistingService, Occasional
from bpa_core.plan.values import Share, TimeOfDay
from bpa_core.plan.vedtak import GrantedService, Vedtak
from bpa_core.plan.vocabulary import (
    Arbeidsleder,
    Evidence,
    FilledInBy,
    LivesWith,
    NightNeed,
    Per,
    RowStatus,
    TwoHelpersNeed,
    Unsure,
    VedtakOutcome,
)

FORMULA, AT, MARKUP = "=1+1", "@SUM(A1)", '#import "x" *b* $x^2$ <b>[l](http://x.no)</b> \\ ` ~ _u_'
RIGHT_TO_LEFT, OVERRIDE = "مساعدة شخصية עזרה", "abc\u202edef"
EMOJI, NEW_EMOJI, PRIVATE = "🙂❤", "🫠🧑🏽‍🦽", "\ue000"
CONTROL = "a\x00b\x07c\x1bd\ufffee\u2028f"
LONG_WORD = "Å" * TITLE_LENGTH
HOSTILE = (
    FORMULA,
    AT,
    MARKUP,
    RIGHT_TO_LEFT,
    OVERRIDE,
    EMOJI,
    NEW_EMOJI,
    PRIVATE,
    CONTROL,
    LONG_WORD,
    "-1",
    "+1",
    "\t=2",
)


def new_plan() -> Plan:
    return plans.new_plan(2026)


def task(name: str, start: str, minutes: int, category: Category, **more: Any) -> Activity:
    told = {"id": name, "title": f"Oppgave {name}", "reason": f"Grunn for {name}.", **more}
    return Activity(start=TimeOfDay.parse(start), minutes=minutes, category=category, **told)


def full_plan() -> Plan:
    """A child's plan with everything: overlaps, shares, two helpers, peers, school, vedtak, meeting."""
    return Plan(
        schema_version=SCHEMA_VERSION,
        year=2026,
        title="Vårt døgn",
        applied_on=date(2026, 11, 2),
        person=Person(
            filled_in_by=FilledInBy.PARENT,
            birth_date=date(2017, 4, 3),
            lives_with=LivesWith.PARENTS,
            need_over_two_years=Unsure.YES,
            arbeidsleder=Arbeidsleder.PARENT,
            kommune="Bergen",
            night_need=NightNeed.VISITS,
            two_helpers_need=TwoHelpersNeed.AT_TIMES,
        ),
        day_types=(
            DayType(name="Skoledag", days_per_year=190, activities=_school_day()),
            DayType(name="Fridag", days_per_year=175, activities=_free_day()),
        ),
        occasional=(
            Occasional(
                id="o1",
                title="Kontroll",
                minutes=300,
                times=6,
                per=Per.YEAR,
                category=Category.FOLGE,
                evidence=Evidence.CONFIRMED,
                reason="Følge og kjøring.",
            ),
            Occasional(
                id="o2", title="Møte", minutes=95, times=1, per=Per.MONTH, category=Category.ANNET, peer_minutes=5
            ),
        ),
        existing_services=(
            ExistingService(
                id="e1",
                title="Støttekontakt",
                service=Service.STOTTEKONTAKT,
                hours_per_week=Decimal("3.5"),
                drawn=False,
            ),
        ),
        vedtak=Vedtak(
            decided_on=date(2026, 11, 10),
            received_on=date(2026, 11, 12),
            valid_to=date(2028, 11, 10),
            outcome=VedtakOutcome.PARTLY,
            granted=(GrantedService(service=Service.AVLASTNING, hours_per_week=12),),
        ),
        meeting=Meeting(
            held_on=date(2026, 11, 5),
            rows=(
                MeetingRow(id="s1", kommune_minutes=30, status=RowStatus.DISAGREED, note="Skal måles."),
                MeetingRow(id="s2", status=RowStatus.AGREED, note=""),
            ),
        ),
    )


def _school_day() -> tuple[Activity, ...]:
    return (
        task("s1", "06:30", 45, Category.PERSONLIG_STELL, peer_minutes=10, evidence=Evidence.TIMED),
        task("s2", "07:15", 30, Category.MALTID, peer_minutes=10),
        task("s3", "08:30", 330, Category.ANNET, service=Service.DEKKET_AV_ANDRE, title="Skole"),
        task("s4", "14:30", 60, Category.FRITID, share=Share(2, 5), evidence=Evidence.CONFIRMED),
        task("s5", "14:30", 90, Category.TRENING, share=Share(3, 5)),
        task("s6", "16:00", 240, Category.TILSYN, service=Service.AVLASTNING),
        task("s7", "17:00", 35, Category.HELSEHJELP),
        task("s8", "19:00", 60, Category.PERSONLIG_STELL, helpers=2),
        task("s9", "22:30", 90, Category.NATTEVAKT),
    )


def _free_day() -> tuple[Activity, ...]:
    return (
        task(
            "f1",
            "08:00",
            50,
            Category.PERSONLIG_STELL,
            peer_minutes=10,
            also_at=(TimeOfDay(13 * 60), TimeOfDay(20 * 60)),
        ),
        task("f2", "09:00", 600, Category.TILSYN, service=Service.AVLASTNING, peer_minutes=60),
        task("f3", "10:00", 30, Category.HUSARBEID),
        task("f4", "23:30", 20, Category.FORFLYTNING),
    )


def hostile_plan() -> Plan:
    """Every hostile text in every place that takes text, where its length allows."""
    texts = HOSTILE
    tasks = tuple(
        task(f"h{at}", f"{6 + at:02d}:00", 55, Category.PERSONLIG_STELL, title=text, reason=f"{text} {text}")
        for at, text in enumerate(texts)
    )
    rare = tuple(
        Occasional(id=f"r{at}", title=text, minutes=60, times=1, per=Per.WEEK, category=Category.REISE, reason=text)
        for at, text in enumerate(texts)
    )
    today = tuple(
        ExistingService(id=f"x{at}", title=text, service=Service.PRAKTISK_BISTAND, hours_per_week=1, drawn=False)
        for at, text in enumerate(texts)
    )
    rows = tuple(MeetingRow(id=one.id, kommune_minutes=30, note=one.title, kommune_reason=one.title) for one in tasks)
    full = full_plan()
    return full.model_copy(
        update={
            "title": MARKUP,
            "person": full.person.model_copy(update={"kommune": f"{CONTROL} {RIGHT_TO_LEFT} {NEW_EMOJI} ="}),
            "day_types": tuple(
                DayType(name=text, days_per_year=30, activities=tasks if at == 0 else ())
                for at, text in enumerate(texts[:12])
            ),
            "occasional": rare,
            "existing_services": today,
            "meeting": Meeting(held_on=date(2026, 11, 5), rows=rows),
        }
    )


def largest_plan() -> Plan:
    """Sixty tasks on twelve days, titles and reasons as long as they may be."""
    words = ("hjelp til alt som trengs " * 200)[:REASON_LENGTH]
    title = ("lang tittel " * 20)[:TITLE_LENGTH]
    categories = list(Category)
    days = tuple(
        DayType(
            name=f"{at} {title}"[:TITLE_LENGTH],
            days_per_year=30 if at else 35,
            activities=tuple(
                task(
                    f"d{at}-{number}",
                    f"{6 + number:02d}:10",
                    50,
                    categories[(at * 5 + number) % len(categories)],
                    title=f"{number} {title}"[:TITLE_LENGTH],
                    reason=words if at == 0 and number == 0 else words[:300],
                )
                for number in range(5)
            ),
        )
        for at in range(12)
    )
    full = full_plan()
    person = full.person.model_copy(update={"kommune": title, "filled_in_by": FilledInBy.REPRESENTATIVE})
    return full.model_copy(update={"title": title, "day_types": days, "meeting": None, "person": person})
