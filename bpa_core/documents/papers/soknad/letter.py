"""The application: what is applied for first, then for whom, the need, the conditions, the carers, who leads."""

from collections.abc import Iterator

from bpa_core.assessment.assess import Assessment
from bpa_core.claims.pleading import Pleading
from bpa_core.documents.catalog import Edition, Kind
from bpa_core.documents.content.argument import carers, child, convention, gap, home
from bpa_core.documents.content.attachments import attachments_block, fullmakt
from bpa_core.documents.content.blocks import Block, Bullets, Content, Fact, Facts, Gap, Heading, Para, Tone
from bpa_core.documents.content.claims import applied_for, asks_for_bpa, claims_for_carers, ladder_blocks
from bpa_core.documents.content.frame import framed
from bpa_core.documents.content.own_copy import own_copy
from bpa_core.documents.content.parties import (
    MAY_BE_PARTY_AT,
    NOTICE_OVER,
    Parties,
    addressee,
    birth_fact,
    gap_fact,
    sign,
    written_by,
)
from bpa_core.documents.content.voice import Voice, voice_of
from bpa_core.documents.papers.soknad.conditions import conditions
from bpa_core.documents.papers.soknad.need import a_day, hours
from bpa_core.plan.vocabulary import Arbeidsleder
from bpa_core.texts import label, t


def content(assessment: Assessment, edition: Edition) -> Content:
    """The whole letter, with the fullmakt as a page of its own where somebody helps."""
    voice, pleading = voice_of(assessment.plan, assessment.as_of), applied_for(assessment)
    blocks = (
        *head(assessment),
        *_applied_for(assessment, pleading, voice),
        *_whom(assessment, voice),
        *_young_words(assessment),
        *hours(assessment, pleading, voice),
        *a_day(assessment, voice),
        *conditions(assessment, pleading, voice),
        *carers(assessment, pleading),
        *(leading(assessment, voice) if asks_for_bpa(pleading) else ()),
        *_wishes(assessment, voice, bpa=asks_for_bpa(pleading)),
        *child(assessment, voice),
        *convention(assessment, pleading, voice),
        *_handling(assessment, voice),
        *sign(Parties(assessment.plan, assessment.as_of), for_carers=claims_for_carers(pleading.claims)),
        *attachments_block(assessment),
        *fullmakt(assessment),
        *own_copy(assessment, edition),
    )
    title = t("papers.soknad.title" if asks_for_bpa(pleading) else "papers.soknad.title_services")
    return framed(assessment, Kind.SOKNAD, edition, blocks, title)


def head(assessment: Assessment) -> Iterator[Block]:
    """To, for whom, born, where, by whom, and the case number if there is one."""
    plan = assessment.plan
    case = (Fact(t("papers.soknad.case"), plan.case.case_number),) if plan.case.case_number.strip() else ()
    yield Facts(
        (
            addressee(plan),
            gap_fact("papers.soknad.name", "papers.soknad.gap_name"),
            birth_fact(plan.person),
            gap_fact("papers.soknad.address", "papers.soknad.gap_address"),
            gap_fact("papers.soknad.phone", "papers.soknad.gap_phone"),
            *written_by(Parties(plan, assessment.as_of)),
            *case,
        )
    )


def _applied_for(assessment: Assessment, pleading: Pleading, voice: Voice) -> Iterator[Block]:
    yield Heading(voice.text("papers.soknad.apply"))
    yield Para(voice.text(applied_words(pleading)), Tone.LEAD)
    of_a_child = Parties(assessment.plan, assessment.as_of).is_child
    yield from ladder_blocks(pleading.claims, voice, of_a_child=of_a_child)
    if not pleading.hours_known:
        yield gap("papers.soknad.timer.gap")


def applied_words(pleading: Pleading) -> str:
    """The key of what is applied for, in a sentence."""
    return "papers.soknad.apply_text" if asks_for_bpa(pleading) else "papers.soknad.apply_services"


def _whom(assessment: Assessment, voice: Voice) -> Iterator[Block]:
    """What the person can and cannot do: function, not diagnosis."""
    person, function = assessment.plan.person, assessment.plan.case.function.strip()
    yield Heading(t("papers.soknad.who"))
    yield Para(function) if function else Gap(t("papers.gap", what=voice.text("papers.soknad.function_gap")))
    if person.lives_with:
        yield Facts((Fact(t("papers.soknad.home"), label(person.lives_with)),))
    yield from home(assessment, voice)


def _young_words(assessment: Assessment) -> Iterator[Block]:
    """From 12 the young person's own words come first."""
    parties = Parties(assessment.plan, assessment.as_of)
    if parties.is_child and parties.has_turned(MAY_BE_PARTY_AT):
        own = assessment.plan.case.own_words.strip()
        yield Heading(t("papers.soknad.own_words"))
        yield Para(own, Tone.TYPED) if own else gap("papers.soknad.own_words_gap")


def leading(assessment: Assessment, voice: Voice) -> Iterator[Block]:
    """Who leads, and who steps in; or that it is settled before it begins. «Brukerstyrt» presupposes that somebody
    does."""
    yield Heading(t("papers.soknad.leading"))
    yield from (Para(words) for words in leading_words(assessment, voice))


def leading_words(assessment: Assessment, voice: Voice) -> Iterator[str]:
    """Who leads the ordning, and who does when that person cannot: a sentence or two."""
    case, role = assessment.plan.case, assessment.plan.person.arbeidsleder
    leader, deputy = case.leader.strip(), case.deputy.strip()
    if not leader and not deputy and role is Arbeidsleder.NONE:
        yield voice.text("papers.soknad.leader.both_later")
        return
    if leader:
        yield t("papers.soknad.leader.named", leader=leader)
    elif role is Arbeidsleder.NONE:
        yield voice.text("papers.soknad.leader.later")
    else:
        yield voice.text(f"papers.soknad.leader.{role}")
    yield t("papers.soknad.leader.deputy", deputy=deputy) if deputy else voice.text("papers.soknad.leader.deputy_later")


def _wishes(assessment: Assessment, voice: Voice, *, bpa: bool) -> Iterator[Block]:
    """What the person wants, with stor vekt (pbrl § 3-1 second paragraph), and free use over day and year."""
    case, parties = assessment.plan.case, Parties(assessment.plan, assessment.as_of)
    if not (bpa or case.wishes.strip() or case.own_words.strip()):
        return
    yield Heading(t("papers.soknad.wishes"))
    if bpa:
        yield Para(voice.text("papers.soknad.why_text"))
    if case.wishes.strip():
        yield Para(case.wishes.strip())
    if case.own_words.strip() and not (parties.is_child and parties.has_turned(MAY_BE_PARTY_AT)):
        yield Para(case.own_words.strip(), Tone.TYPED)
    if bpa:
        if not case.wishes.strip():
            yield gap("papers.soknad.wishes_gap")
        yield Para(voice.text("papers.soknad.free_use"))


def _handling(assessment: Assessment, voice: Voice) -> Iterator[Block]:
    parties = Parties(assessment.plan, assessment.as_of)
    young = ("young",) if parties.is_child and parties.has_turned(NOTICE_OVER + 1) else ()
    names = ("vedtak", "month", "notes", "heard", "access", *young)
    yield Heading(voice.text("papers.soknad.ask"))
    yield Para(t("papers.law.forsvarlig_short"))
    yield Para(voice.text("papers.soknad.ask_intro"))
    yield Bullets(tuple(voice.text(f"papers.soknad.asks.{name}") for name in names))
    yield Heading(t("papers.soknad.missing"))
    yield Para(voice.text("papers.soknad.missing_text"))
