"""The right to BPA as letters argue it: what the hours give, what the rest of the need is, the other conditions."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from bpa_core.assessment.assess import Assessment
from bpa_core.claims import answers
from bpa_core.claims.claim import Claim, ClaimCode
from bpa_core.claims.pleading import Pleading
from bpa_core.documents.content.attachments import document_name
from bpa_core.documents.content.blocks import Block, Para
from bpa_core.documents.content.voice import Voice
from bpa_core.hours.countability import NotCounted
from bpa_core.law import figure
from bpa_core.plan.age import age_on, is_child
from bpa_core.plan.case import DocumentKind
from bpa_core.plan.vocabulary import BpaBefore67, NightNeed, TwoHelpersNeed, Unsure
from bpa_core.texts import t
from bpa_core.texts.law_words import listed
from bpa_core.texts.lengths import hours_a_week, hours_in_words
from bpa_core.wording.names import inside_sentence


def first_of_right(claims: Iterable[Claim]) -> Claim | None:
    """The first claim of BPA as a right, with its hours."""
    right = (claim for claim in claims if claim.code in (ClaimCode.P1, ClaimCode.P1B))
    return next((claim for claim in right if claim.minutes_per_week), None)


def what_the_hours_give(assessment: Assessment, pleading: Pleading, voice: Voice) -> Iterator[Block]:
    """How many hours the first claim of right counts, what follows from so many, never from more, and what the rest of
    the need is."""
    claim = first_of_right(pleading.claims)
    if claim is None or not claim.minutes_per_week:
        return
    counted = t("papers.soknad.counted", hours=hours_in_words(claim.minutes_per_week))
    yield Para(f"{counted} {what_so_many_give(assessment, claim, voice)}")
    yield from rest_of_the_need(assessment, pleading, voice)


def what_so_many_give(assessment: Assessment, claim: Claim, voice: Voice) -> str:
    """What the hours of that claim of right give, in a sentence; that the other conditions remain, where the answers do
    not settle them (pbrl § 2-1 d)."""
    settled = answers.only_hours_are_in_question(assessment.plan.person, assessment.as_of)
    others = "" if settled else t("papers.soknad.large.others")
    return voice.text(f"papers.soknad.large.{claim.code}", others=others)


def rest_of_the_need(assessment: Assessment, pleading: Pleading, voice: Voice) -> Iterator[Block]:
    """What stands between the hours of the right and the whole need, so that the two sums explain each other."""
    best, need = pleading.best_hours, hours_a_week(assessment.hours.need_per_week)
    rest = best.need_per_week - best.counts_per_week
    if rest:
        yield Para(
            voice.text(
                "papers.soknad.rest", need=need, rest=hours_in_words(rest), kinds=outside_in_words(best.not_counted)
            )
        )


CLOSE = 3 * 60
"""How far below 25 or 32 hours, in minutes a week, the whole need is held up beside the line."""


def need_beside_the_line(assessment: Assessment, pleading: Pleading, voice: Voice) -> Iterator[Block]:
    """Pbrl § 2-1 d: the second paragraph says which services the right holds, the fourth speaks of the need for
    services. Whether help at set times at night, and a second helper now and then, are a need too, nobody has settled:
    one line, which asks, only where they make the difference, and never the claim itself."""
    if not pleading.best or not answers.only_hours_are_in_question(assessment.plan.person, assessment.as_of):
        return
    counts, outside = pleading.best.counts_per_week, pleading.best_hours.not_counted
    need = counts + sum(outside.get(one, Fraction()) for one in _told_outside(assessment))
    for name in ("conditional_right", "full_right"):
        line = figure(name).on(assessment.as_of).value
        if line - CLOSE <= counts < line <= need:
            yield Para(voice.text("papers.soknad.need_and_line", need=hours_a_week(need)))
            return


def _told_outside(assessment: Assessment) -> Iterator[NotCounted]:
    """What is outside the right as it was answered: nothing of a «vet ikke»."""
    if answers.night_need(assessment.plan) is NightNeed.VISITS:
        yield NotCounted.NATT_PUNKTVIS
    if assessment.plan.person.two_helpers_need is TwoHelpersNeed.AT_TIMES:
        yield NotCounted.FLERE_HJELPERE


def outside_in_words(outside: Mapping[NotCounted, Fraction]) -> str:
    """«hjelp om natta»; of more, each with its hours: «helsehjelp (3,5 timer) og hjelp om natta (56 timer)»."""
    names = [t(f"papers.outside.{reason}") for reason in outside]
    if len(names) < 2:
        return listed(names)
    parts = zip(names, outside.values(), strict=True)
    return listed([t("papers.outside.one", kind=name, hours=hours_in_words(part)) for name, part in parts])


def night_is_to_be_looked_into(assessment: Assessment, voice: Voice) -> Iterator[Block]:
    """An answer «vet ikke» is not pleaded: the kommune is asked to look into it (fvl § 17)."""
    unsure = answers.night_need(assessment.plan) is NightNeed.UNSURE
    if unsure and any(entry.at_night for entry in assessment.hours.entries):
        yield Para(voice.text("papers.soknad.night.unsure"))


def duration(assessment: Assessment, voice: Voice) -> Iterator[Block]:
    """Said on «ja» alone, with the document that the family has; of «vet ikke» at most that the doctor is asked."""
    plan = assessment.plan
    if plan.person.need_over_two_years is Unsure.YES:
        shown = plan.case.has(DocumentKind.LEGEERKLAERING) or plan.case.has(DocumentKind.SPESIALIST)
        if shown:
            yield Para(t("papers.soknad.duration.document", document=inside_sentence(document_name(shown))))
        else:
            yield Para(t("papers.soknad.duration.yes"))
    elif plan.person.need_over_two_years is Unsure.UNSURE and plan.case.doctor_asked_on_duration:
        yield Para(voice.text("papers.soknad.duration.asked"))


def age(assessment: Assessment, voice: Voice) -> Iterator[Block]:
    """Under 67, or kept after it (pbrl § 2-1 d first paragraph)."""
    person, as_of = assessment.plan.person, assessment.as_of
    if person.birth_date is None:
        return
    years = age_on(person.birth_date, as_of)
    if not answers.is_too_old(person, as_of):
        under = "under" if is_child(person, as_of) else "under_adult"
        yield Para(voice.text(f"papers.soknad.age.{under}", age=years))
    elif person.bpa_before_67 is BpaBefore67.AS_RIGHT:
        yield Para(voice.text("papers.soknad.age.as_right", age=years))
    elif person.hours_when_granted is not None:
        then = hours_in_words(Fraction(person.hours_when_granted) * 60)
        yield Para(voice.text("papers.soknad.age.by_discretion", age=years, hours=then))
