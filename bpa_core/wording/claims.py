"""What the papers claim, in words: demands, readings, and the questions still open. Codes come from `bpa_core.claims`.

`text` puts a text in the right voice: a paper's `Voice.text` («jeg», «vi», «på vegne av»).
"""

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from bpa_core.claims.claim import Claim, ClaimCode, Rank
from bpa_core.claims.open_questions import OpenQuestion
from bpa_core.claims.readings import Reading
from bpa_core.plan.vocabulary import FilledInBy
from bpa_core.texts import label, t
from bpa_core.texts.address import t_for
from bpa_core.texts.law_words import cited_words
from bpa_core.texts.lengths import gap_in_words, hours_in_words
from bpa_core.texts.numbers import long_date
from bpa_core.wording.names import inside_sentence


class VoicedText(Protocol):
    """The text of a key in the voice of a letter, other values filled in."""

    def __call__(self, key: str, /, **values: object) -> str: ...


def demand(claim: Claim, text: VoicedText, *, of_carers: bool) -> str:
    """The claim as one or two whole sentences, its place first: «Prinsipalt: …»."""
    return t("claims.ranked", place=label(claim.rank), demand=demand_alone(claim, text, of_carers=of_carers))


def demand_alone(claim: Claim, text: VoicedText, *, of_carers: bool) -> str:
    """The claim without its place in the ladder. `of_carers`: in the words of those who care; else their own claim
    (pbrl § 2-8) is told as theirs. Avlastning as BPA beside a claim of BPA is within its hours: it says so, and that
    the avlastning is claimed without BPA too."""
    law = cited_words(claim.basis)
    if claim.code is ClaimCode.P4 and claim.rank is not Rank.IN_ALL_CASES:
        return text("claims.demand.p4.least", law=law)
    hours = _named(claim)
    form = "hours" if hours and claim.code in _WITH_HOURS else "text"
    if claim.code is ClaimCode.P5 and hours and not claim.beside_assistance:
        return text("claims.demand.p5.alone" if of_carers else "claims.demand_of_others.p5.alone", hours=hours)
    if claim.code in OF_THE_CARERS and not of_carers:
        asked = text(f"claims.demand_of_others.{claim.code}.{form}", hours=hours, law=law)
        return f"{asked}{_within(claim)}"
    start = _from(claim.from_date)
    asked = text(f"claims.demand.{claim.code}.{form}", hours=hours, start=start, law=law)
    return f"{asked}{_within(claim)}"


def _within(claim: Claim) -> str:
    """After avlastning as BPA, where BPA is claimed beside it."""
    beside = claim.code is ClaimCode.P5B and claim.rank is Rank.IN_ALL_CASES
    return f" {t('claims.avlastning_within')}" if beside else ""


def in_all_cases(claims: Iterable[Claim]) -> str:
    """The claims that stand whatever the law is read as, in one sentence."""
    names = (inside_sentence(label(one.code)) for one in claims if one.rank is Rank.IN_ALL_CASES)
    return t("svaret.claims.always", claims=", ".join(names))


OF_THE_CARERS = frozenset({ClaimCode.P5, ClaimCode.P5B})
"""The parents' and other carers' own claims."""

_WITH_HOURS = frozenset({ClaimCode.P1, ClaimCode.P1B, ClaimCode.P2, ClaimCode.P3, ClaimCode.P5, ClaimCode.P5B})
"""The claims that name hours where they are known."""


def _named(claim: Claim) -> str:
    return hours_in_words(claim.minutes_per_week) if claim.minutes_per_week else ""


def _from(day: date | None) -> str:
    return t("claims.from", date=long_date(day)) if day else t("claims.from_now")


def reading_rows(readings: Iterable[Reading]) -> list[list[str]]:
    """The one table of readings: how the law is read, hours a week, what follows."""
    return [[label(one.id), hours_in_words(one.counts_per_week), label(one.follows)] for one in readings]


def reading_heads() -> list[str]:
    """The heads of that table."""
    return [t(f"claims.table.{name}") for name in ("reading", "hours", "follows")]


def sureness_words(sureness: int) -> str:
    """How sure the law is, 1 to 3, in plain words."""
    return t(f"claims.sureness.{sureness}")


def question_words(question: OpenQuestion, who: FilledInBy) -> str:
    """The open question, and why it is asked, addressed to the family."""
    return t_for(f"claims.question.{question.id}", who)


def worth_words(question: OpenQuestion) -> str:
    """What the answer is worth: hours a week, and whether the claims turn on it."""
    if not question.worth_per_week:
        return t("claims.worth.only_changes")
    hours = gap_in_words(question.worth_per_week)
    return t("claims.worth.changes" if question.changes_claim else "claims.worth.same", hours=hours)
