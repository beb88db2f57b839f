"""Deadlines as an .ics calendar: all-day events with a reminder a week before. Names nobody."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from icalendar import Alarm, Calendar, Event

from bpa_core.assessment.assess import Assessment
from bpa_core.documents.catalog import Kind, Lacking, PaperError
from bpa_core.documents.content.frame import law_addresses
from bpa_core.law import READ_ON
from bpa_core.plan.age import age_on
from bpa_core.plan.model import Plan
from bpa_core.plan.vedtak import Vedtak
from bpa_core.plan.vocabulary import VedtakOutcome
from bpa_core.texts import t
from bpa_core.texts.numbers import long_date
from bpa_core.vedtak.deadlines import (
    BEFORE_ADULT,
    Deadline,
    DeadlineKind,
    complaint_without_vedtak,
    last_chance,
    last_day_for_costs,
    last_day_for_sivilombudet,
    last_day_to_appeal,
    one_month_after,
    renewal,
    reply_to_statement,
    year_before_18,
)
from bpa_core.wording.names import vedtak_about

REMINDER = timedelta(days=7)


def deadlines(assessment: Assessment) -> tuple[Deadline, ...]:
    """Those to come that the plan has dates for: the kommune's first answer and, without one, the complaint; the appeal
    (when it is past: the last day a late one can be heard), the costs where everything was granted, the reply to
    the kommune's statement, Sivilombudet when statsforvalteren has decided, a new application before the end, and the
    year before 18."""
    return tuple(known for known in _known(assessment) if not known.passed(assessment.as_of))


def _known(assessment: Assessment) -> Iterator[Deadline]:
    plan = assessment.plan
    if plan.applied_on:
        yield one_month_after(plan.applied_on)
        if plan.vedtak is None:
            yield complaint_without_vedtak(plan.applied_on)
    if plan.vedtak:
        yield from _after_a_vedtak(plan.vedtak, assessment.as_of)
    born = plan.person.birth_date
    if born and age_on(born, assessment.as_of) == BEFORE_ADULT - 1:
        yield year_before_18(born)


def _after_a_vedtak(vedtak: Vedtak, as_of: date) -> Iterator[Deadline]:
    appeal = last_day_to_appeal(vedtak.received_on, vedtak.delivery)
    yield appeal
    if vedtak.decided_on and appeal.passed(as_of):
        yield last_chance(vedtak.decided_on)
    if vedtak.outcome is VedtakOutcome.GRANTED:
        yield last_day_for_costs(vedtak.received_on)
    if vedtak.final_decision_on:
        yield last_day_for_sivilombudet(vedtak.final_decision_on)
    elif vedtak.statement_received_on:
        yield reply_to_statement(vedtak.statement_received_on)
    if vedtak.valid_to:
        yield renewal(vedtak.valid_to)


def calendar(assessment: Assessment) -> bytes:
    """The calendar file. PaperError when there is no date to remind of."""
    dates = deadlines(assessment)
    if not dates:
        raise PaperError(Lacking.DATES)
    made = Calendar()
    made.add("prodid", "-//BPA-klokka//frister//NB")
    made.add("version", "2.0")
    made.add("x-wr-calname", t("papers.frister.calendar"))
    made.add("x-wr-caldesc", _about(assessment))
    for deadline in dates:
        made.add_component(_event(assessment, deadline))
    return bytes(made.to_ical())


def _about(assessment: Assessment) -> str:
    laws = " ".join(law_addresses(Kind.FRISTER))
    return t("papers.frister.about", date=long_date(assessment.as_of), read_on=long_date(READ_ON), laws=laws)


def _event(assessment: Assessment, deadline: Deadline) -> Event:
    event, as_of = Event(), assessment.as_of
    event.add("uid", _uid(assessment.plan, deadline))
    event.add("sequence", as_of.toordinal())
    event.add("dtstamp", datetime(as_of.year, as_of.month, as_of.day, tzinfo=UTC))
    event.add("dtstart", deadline.day)
    event.add("dtend", deadline.day + timedelta(days=1))
    event.add("summary", title(assessment, deadline))
    event.add("description", f"{t(f'papers.frister.{deadline.kind}.text')}\n\n{_about(assessment)}")
    event.add("transp", "TRANSPARENT")
    event.add_component(_alarm(title(assessment, deadline)))
    return event


def _uid(plan: Plan, deadline: Deadline) -> str:
    """One a plan and a kind of deadline, so that a moved day replaces the old one, and two children's never merge."""
    return f"{deadline.kind}-{plan.plan_id or _told_apart(plan)}@bpa-klokka"


def _told_apart(plan: Plan) -> str:
    """For a file that no app has opened, which has no id of its own: a short sum of the birth date and the day of the
    vedtak, which stand when a deadline moves. Its sixteen bits fit hundreds of birth dates, so they tell none.
    """
    about = f"{plan.person.birth_date} {plan.vedtak and plan.vedtak.decided_on}"
    return sha256(about.encode()).hexdigest()[:4]


def title(assessment: Assessment, deadline: Deadline) -> str:
    """What the day is, in words."""
    vedtak = assessment.plan.vedtak
    ends = vedtak.valid_to if vedtak and deadline.kind is DeadlineKind.FORNYELSE else None
    about = vedtak_about(vedtak) if vedtak else t("name.about.bpa")
    return t(f"papers.frister.{deadline.kind}.title", date=_written(ends), about=about)


def _written(day: date | None) -> str:
    return long_date(day) if day else ""


def _alarm(text: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", text)
    alarm.add("trigger", -REMINDER)
    return alarm
