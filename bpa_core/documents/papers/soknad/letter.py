"""The application letter, in the applicant's voice: it claims what the law gives, and marks what only they know."""

from collections.abc import Iterator

from bpa_core.assessment.assess import Assessment
from bpa_core.documents.catalog import Edition, Kind
from bpa_core.documents.content.amounts import need_year, week
from bpa_core.documents.content.attachments import attachments_block, fullmakt
from bpa_core.documents.content.blocks import Block, Bullets, Content, Fact, Facts, Gap, Heading, Para, Tone
from bpa_core.documents.content.frame import framed
from bpa_core.documents.content.own_copy import own_copy
from bpa_core.documents.content.tables import by_service, the_year
from bpa_core.documents.content.voice import Voice, voice_of
from bpa_core.documents.papers.soknad.criteria import criteria
from bpa_core.documents.papers.soknad.need import need
from bpa_core.plan.age import is_child
from bpa_core.plan.categories import Service
from bpa_core.plan.vocabulary import FilledInBy, NightNeed, TwoHelpersNeed
from bpa_core.texts import label, t
from bpa_core.texts.numbers import long_date


def content(assessment: Assessment, edition: Edition) -> Content:
    """The whole letter, with the fullmakt as a page of its own where somebody helps."""
    voice = voice_of(assessment.plan.person, assessment.as_of)
    blocks = (
        *_who(assessment, voice),
        *_wanted(assessment, voice),
        *need(assessment, voice),
        *_hours(assessment, voice),
        *criteria(assessment, voice),
        *_child(assessment, voice),
        *_asks(voice),
        *attachments_block(assessment),
        *fullmakt(voice),
        *own_copy(assessment, edition),
    )
    return framed(assessment, Kind.SOKNAD, edition, blocks, t("papers.soknad.title"))


def gap(what: str) -> str:
    """«[skriv her: …]»."""
    return t("papers.gap", what=what)


def _who(assessment: Assessment, voice: Voice) -> Iterator[Block]:
    person = assessment.plan.person
    born, home = person.birth_date, person.lives_with
    writers = {
        FilledInBy.SELF: Fact(t("papers.soknad.written_by"), t("papers.soknad.by_self")),
        FilledInBy.PARENT: _gap_fact("papers.soknad.written_by", "papers.soknad.gap_parents"),
        FilledInBy.REPRESENTATIVE: _gap_fact("papers.soknad.written_by", "papers.soknad.gap_helper"),
    }
    to = _gap_fact("papers.soknad.to", "papers.soknad.gap_kommune")
    yield Facts((Fact(t("papers.soknad.to"), person.kommune) if person.kommune else to,))
    yield Heading(t("papers.soknad.who"))
    birth = Fact(t("papers.soknad.birth_date"), long_date(born)) if born else None
    yield Facts(
        (
            _gap_fact("papers.soknad.name", "papers.soknad.gap_name"),
            birth or _gap_fact("papers.soknad.birth_date", "papers.soknad.gap_birth"),
            _gap_fact("papers.soknad.address", "papers.soknad.gap_address"),
            _gap_fact("papers.soknad.phone", "papers.soknad.gap_phone"),
            *((Fact(t("papers.soknad.home"), label(home)),) if home else ()),
            writers[voice.who],
        )
    )


def _gap_fact(name: str, what: str) -> Fact:
    return Fact(t(name), gap(t(what)), gap=True)


def _wanted(assessment: Assessment, voice: Voice) -> Iterator[Block]:
    yield Heading(voice.say("papers.soknad.apply"))
    if assessment.hours.entries:
        total = week(assessment.hours.need_per_week)
        yield Para(voice.say("papers.soknad.apply_text", hours=total, year=need_year(assessment)), Tone.LEAD)
        yield Para(voice.say("papers.soknad.average"))
    else:
        yield Para(voice.say("papers.soknad.apply_empty"), Tone.LEAD)
        yield Gap(gap(t("papers.soknad.apply_hours_gap")))
    yield Heading(t("papers.soknad.why"))
    yield Para(voice.say("papers.soknad.why_text"))
    yield Gap(gap(t("papers.soknad.why_gap")))
    yield Gap(gap(t("papers.soknad.health_gap")))


def _hours(assessment: Assessment, voice: Voice) -> Iterator[Block]:
    found, person = assessment.hours, assessment.plan.person
    if not found.entries:
        return
    yield Heading(t("papers.soknad.hours"))
    yield Para(t("papers.soknad.hours_text"))
    yield by_service(assessment)
    if assessment.plan.day_types:
        yield the_year(assessment)
    nights = {NightNeed.CONTINUOUS: "papers.soknad.night_continuous", NightNeed.VISITS: "papers.soknad.night_visits"}
    if person.night_need in nights:
        yield Para(voice.say(nights[person.night_need]))
    twos = {
        TwoHelpersNeed.CONTINUOUS: "papers.soknad.two_continuous",
        TwoHelpersNeed.AT_TIMES: "papers.soknad.two_at_times",
    }
    if person.two_helpers_need in twos and any(one.helper == 2 for one in found.entries):
        yield Para(voice.say(twos[person.two_helpers_need]))
    for service in (Service.HELSEHJELP, Service.AVLASTNING):
        if service in found.need_by_service:
            yield Para(voice.say(f"papers.soknad.{service}", hours=week(found.need_by_service[service])))


def _child(assessment: Assessment, voice: Voice) -> Iterator[Block]:
    if is_child(assessment.plan.person, assessment.as_of):
        yield Heading(t("papers.soknad.child"))
        yield Para(voice.say("papers.soknad.child_text"))
        yield Para(t("papers.soknad.child_heard"))
        yield Para(t("papers.soknad.child_crpd"))
        yield Gap(gap(t("papers.soknad.child_gap")))


def _asks(voice: Voice) -> Iterator[Block]:
    yield Heading(voice.say("papers.soknad.ask"))
    yield Para(voice.say("papers.soknad.ask_intro"))
    yield Bullets(tuple(voice.say(f"papers.soknad.asks.{name}") for name in ("guide", "heard", "month", "vedtak")))
