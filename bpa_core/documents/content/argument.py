"""What the application and the appeal argue alike: the carers, the child, and the convention."""

from collections.abc import Iterator

from bpa_core.aret.homes import homes
from bpa_core.assessment.assess import Assessment
from bpa_core.claims import answers
from bpa_core.claims.claim import ClaimCode
from bpa_core.claims.pleading import Pleading
from bpa_core.documents.content.blocks import Block, Bullets, Gap, Heading, Para
from bpa_core.documents.content.parties import MAY_BE_PARTY_AT, NOTICE_OVER, Parties
from bpa_core.documents.content.the_right import outside_in_words
from bpa_core.documents.content.voice import Voice
from bpa_core.hours.countability import NotCounted
from bpa_core.plan.case import Burden
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.vocabulary import LivesWith, Unsure, Whereabouts
from bpa_core.texts import t
from bpa_core.texts.lengths import hours_in_words
from bpa_core.texts.numbers import long_date
from bpa_core.wording.names import kommune_name


def gap(key: str) -> Gap:
    """«[skriv her: …]» for the text of a key."""
    return Gap(t("papers.gap", what=t(key)))


def carers(assessment: Assessment, pleading: Pleading) -> Iterator[Block]:
    """What the unpaid care takes, where it is claimed for (pbrl § 2-8, hol § 3-6); said to be heavy only if so."""
    if pleading.claim(ClaimCode.P5) is None:
        return
    case = assessment.plan.case
    yield Heading(t("papers.carers.heading"))
    yield from _avlastning(assessment, pleading)
    words = burden_words(case.burden)
    if case.heavy_care is Unsure.YES:
        yield Para(t("papers.carers.heavy"))
    if words:
        yield Bullets(words)
    else:
        yield gap("papers.carers.gap")


def _avlastning(assessment: Assessment, pleading: Pleading) -> Iterator[Block]:
    """How much of the need is avlastning; where not all of it is claimed as BPA, why the two sums differ."""
    need = assessment.hours.need_by_service.get(Service.AVLASTNING)
    if not need:
        return
    claim, hours = pleading.claim(ClaimCode.P5B), hours_in_words(need)
    if claim is None or not claim.minutes_per_week or claim.minutes_per_week == need:
        yield Para(t("papers.carers.avlastning", hours=hours))
        return
    own = (one for one in assessment.hours.entries if one.service is Service.AVLASTNING and one.reason)
    outside = assessment.hours.by(lambda one: one.reason, own)
    kinds = outside_in_words({reason: outside[reason] for reason in NotCounted if reason in outside})
    counted = hours_in_words(claim.minutes_per_week)
    yield Para(t("papers.carers.avlastning_parts", hours=hours, counted=counted, kinds=kinds))


def burden_words(burden: Burden) -> tuple[str, ...]:
    """What the unpaid care takes, a line each of what is answered: the one account that every paper uses."""
    burdens = ((name, getattr(burden, name).strip()) for name in Burden.model_fields)
    return tuple(t(f"papers.carers.{name}", words=words) for name, words in burdens if words)


def child(assessment: Assessment, voice: Voice) -> Iterator[Block]:
    """The child's best interest and say, by age; and other children at home (Grl. § 104)."""
    parties = Parties(assessment.plan, assessment.as_of)
    siblings = assessment.plan.case.children_in_home is Unsure.YES
    if not parties.is_child and not siblings:
        return
    yield Heading(t("papers.soknad.child"))
    if parties.is_child:
        yield Para(voice.text("papers.law.child"))
        older = parties.has_turned(MAY_BE_PARTY_AT)
        yield Para(voice.text("papers.law.child_party" if older else "papers.law.child_heard"))
        if parties.has_turned(NOTICE_OVER + 1):
            yield Para(voice.text("papers.law.child_notice"))
    if siblings:
        yield Para(t("papers.home.siblings" if parties.is_child else "papers.law.siblings"))


def convention(assessment: Assessment, pleading: Pleading, voice: Voice) -> Iterator[Block]:
    """CRPD as Norwegian law; never as a number of hours."""
    if pleading.claim(ClaimCode.P8) is None:
        return
    plan = assessment.plan
    yield Heading(t("papers.law.heading"))
    yield Para(voice.text("papers.law.crpd"))
    if plan.person.lives_with in (LivesWith.SHARED_HOUSING, LivesWith.INSTITUTION):
        yield Para(t("papers.law.crpd_home"))
    if Parties(plan, assessment.as_of).is_child:
        yield Para(t("papers.law.crpd_child"))
    if any(task.category is Category.FORELDREROLLE for task in answers.tasks(plan)):
        yield Para(t("papers.law.crpd_parent"))
    if pleading.claim(ClaimCode.P7):
        yield Para(t("papers.law.tilrettelegging"))


def _two_homes(assessment: Assessment) -> Iterator[Block]:
    """What each home's kommune is asked for: the need on the days that are spent there."""
    for each_home in homes(assessment, assessment.as_of) or ():
        place = t("papers.home.place.home" if each_home.place is Whereabouts.HOME else "papers.home.place.away")
        name = kommune_name(each_home.kommune) or place
        yield Para(t("papers.home.two", home=name, days=each_home.days, hours=hours_in_words(each_home.week)))


def home(assessment: Assessment, voice: Voice) -> Iterator[Block]:
    """What the home asks a letter to say."""
    lives, wanted = assessment.plan.person.lives_with, assessment.plan.case.wanted_from
    if lives is LivesWith.INSTITUTION:
        if wanted:
            yield Para(voice.text("papers.home.institution", date=long_date(wanted)))
        else:
            yield gap("papers.home.institution_gap")
    elif lives in (LivesWith.SHARED_RESIDENCE, LivesWith.FOSTER_HOME):
        yield Para(voice.text(f"papers.home.{lives}"))
        two_homes = tuple(_two_homes(assessment))
        yield from two_homes
        words = assessment.plan.case.homes.strip() if lives is LivesWith.SHARED_RESIDENCE else ""
        if words:
            yield Para(t("papers.home.homes", words=words))
        elif not two_homes:
            yield gap(f"papers.home.{lives}_gap")
    elif lives is LivesWith.SHARED_HOUSING:
        yield Para(voice.text("papers.home.shared_housing"))
    elif lives is LivesWith.PARTNER and assessment.plan.case.partner_can_help is Unsure.NO:
        yield Para(voice.text("papers.home.partner"))
