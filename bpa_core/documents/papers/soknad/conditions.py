"""The conditions of pbrl § 2-1 d, only where BPA is claimed as a right, and only those that the answers speak to."""

from collections.abc import Iterator

from bpa_core.assessment.assess import Assessment
from bpa_core.claims import answers
from bpa_core.claims.claim import ClaimCode
from bpa_core.claims.pleading import Pleading
from bpa_core.documents.content.blocks import Block, Heading, Para
from bpa_core.documents.content.the_right import age, duration, need_beside_the_line, what_the_hours_give
from bpa_core.documents.content.voice import DECIDES_AT, Voice
from bpa_core.plan.age import adult_on, age_on
from bpa_core.texts import t
from bpa_core.texts.lengths import hours_in_words
from bpa_core.texts.numbers import long_date


def conditions(assessment: Assessment, pleading: Pleading, voice: Voice) -> Iterator[Block]:
    """Large need, duration, age and avlastning for a right; the weight of the person's view where BPA is asked for by
    assessment alone."""
    hours = tuple(what_the_hours_give(assessment, pleading, voice))
    if not hours:
        if pleading.claim(ClaimCode.P2):
            yield Heading(t("papers.soknad.by_assessment"))
            yield Para(voice.text("papers.soknad.by_assessment_text"))
            if answers.only_hours_are_in_question(assessment.plan.person, assessment.as_of):
                yield Para(t("papers.soknad.by_assessment_25"))
            yield from need_beside_the_line(assessment, pleading, voice)
        return
    yield Heading(t("papers.soknad.conditions"))
    yield from hours
    yield from need_beside_the_line(assessment, pleading, voice)
    yield from duration(assessment, voice)
    yield from age(assessment, voice)
    yield from _avlastning(assessment, pleading, voice)


def _avlastning(assessment: Assessment, pleading: Pleading, voice: Voice) -> Iterator[Block]:
    """Avlastning is in the right while the child is under 18; near 18, what follows after."""
    claim, born = pleading.claim(ClaimCode.P5B), assessment.plan.person.birth_date
    if claim is None or not claim.minutes_per_week:
        return
    yield Para(t("papers.soknad.avlastning", hours=hours_in_words(claim.minutes_per_week)))
    if born and age_on(born, assessment.as_of) >= DECIDES_AT:
        adult = adult_on(born, assessment.as_of)
        yield Para(voice.text("papers.soknad.near_18", date=long_date(adult)))
