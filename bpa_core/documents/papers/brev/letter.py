"""A letter's outline and a plan -> its content: head, the parts that hold, attachments of the sender, signature."""

from collections.abc import Callable, Iterator, Mapping
from string import Formatter
from typing import Any

from bpa_core.assessment.assess import Assessment
from bpa_core.documents.catalog import Edition, Lacking, Letter, PaperError
from bpa_core.documents.content import blocks as content_blocks
from bpa_core.documents.content.blocks import Block, Bullets, Content, Gap, Heading, Lines, Para, Tone
from bpa_core.documents.content.claims import applied_for, claims_for_carers, ladder_blocks
from bpa_core.documents.content.frame import framed
from bpa_core.documents.content.fullmakt import fullmakt_given
from bpa_core.documents.content.parties import Parties, addressee, sign, written_by
from bpa_core.documents.content.voice import Voice
from bpa_core.documents.papers.brev import outline as parts
from bpa_core.documents.papers.brev.fit import Fit
from bpa_core.documents.papers.brev.fitting import fitting
from bpa_core.documents.papers.brev.letters import OUTLINES
from bpa_core.documents.papers.brev.outline import Fact, LetterPart, Recipient
from bpa_core.documents.papers.brev.values import facts_of, sender, values_of
from bpa_core.kommuner.statsforvaltere import statsforvalter_where
from bpa_core.plan.age import is_child
from bpa_core.texts import has_text, t, template
from bpa_core.texts.law_words import SIGN
from bpa_core.texts.numbers import long_date
from bpa_core.wording.names import kommune_name

OWN = frozenset({Letter.FULLMAKT, Letter.SAMTYKKE_UNG})
"""Given by the person, not sent by the family: no head, no writer."""


def content(letter: Letter, assessment: Assessment, edition: Edition) -> Content:
    """The whole letter, alike in both editions. PaperError where it cannot fit this plan."""
    if fitting(assessment, letter).fit is Fit.NOT:
        raise PaperError(Lacking.FIT)
    title, blocks = t(f"papers.brev.{letter}.title"), tuple(_blocks(letter, assessment))
    return framed(assessment, letter, edition, blocks, title, anonymous=True)


def _blocks(letter: Letter, assessment: Assessment) -> Iterator[Block]:
    if letter is Letter.FULLMAKT:
        yield from fullmakt_given(Parties(assessment.plan, assessment.as_of))
        return
    if letter not in OWN:
        yield from _head(letter, assessment)
    yield from _Body(letter, assessment, sender(assessment, the_persons_own=letter in OWN)).blocks()
    yield from _end(letter, assessment)


def _gap(key: str) -> str:
    return t("papers.gap", what=t(key))


def _head(letter: Letter, assessment: Assessment) -> Iterator[Block]:
    """To whom, about whom, from whom. What is not in the plan is a gap; a case number only where there is one."""
    plan, outline = assessment.plan, OUTLINES[letter]
    number = plan.case.case_number or (plan.vedtak.number if plan.vedtak else "")
    born = plan.person.birth_date
    facts = [_fact("to", _recipient(outline.to, assessment))]
    if outline.copy_to:
        facts.append(_named_fact(t("papers.brev.copy_to"), _recipient(outline.copy_to, assessment)))
    facts.append(_fact("name", ""))
    facts.append(_fact("born", long_date(born) if born else ""))
    facts += written_by(Parties(plan, assessment.as_of))
    facts.append(_fact("contact", ""))
    if outline.to not in (Recipient.LEGE, Recipient.SKOLE):
        if Recipient.KOMMUNE not in (outline.to, outline.copy_to):
            facts.append(_fact("kommune", kommune_name(plan.person.kommune)))
        if number:
            facts.append(_fact("number", number))
    yield content_blocks.Facts(tuple(facts))


def _recipient(to: Recipient | None, assessment: Assessment) -> str:
    """By name, or as a gap where it is not told or there are many; «» where it is not said who. The statsforvalter is
    the kommune's, by the dated table; a gap where the kommune is not in it."""
    if to is None:
        return ""
    if to is Recipient.KOMMUNE:
        return addressee(assessment.plan).value
    known, where = f"papers.brev.recipient.{to}", f"papers.brev.recipient_where.{to}"
    if has_text(where):
        return t(known, where=statsforvalter_where(assessment.plan.person.kommune) or _gap(where))
    if to is Recipient.SKOLE and not is_child(assessment.plan.person, assessment.as_of):
        return _gap("papers.brev.recipient_gap.skole_adult")
    return t(known) if has_text(known) else _gap(f"papers.brev.recipient_gap.{to}")


def _fact(name: str, value: str) -> content_blocks.Fact:
    return _named_fact(t(f"papers.brev.fact.{name}"), value or _gap(f"papers.brev.fact_gap.{name}"))


def _named_fact(name: str, value: str) -> content_blocks.Fact:
    """Marked where some of it is to be written."""
    return content_blocks.Fact(name, value, gap=t("papers.gap", what="").removesuffix("]") in value)


class _Body:
    """The parts of one letter, in the sender's voice."""

    def __init__(self, letter: Letter, assessment: Assessment, voice: Voice) -> None:
        self.letter, self.assessment, self.voice = letter, assessment, voice
        self.facts, self.values = facts_of(assessment, letter), values_of(assessment)

    def blocks(self) -> Iterator[Block]:
        for part in OUTLINES[self.letter].parts:
            if part.when is None or part.when in self.facts:
                yield from _SET[type(part)](self, part)

    def key(self, name: str) -> str:
        return f"papers.brev.{self.letter}.{name}"

    def words(self, name: str) -> str:
        return self.voice.text(self.key(name), **self.values)

    def paragraph(self, part: parts.Paragraph) -> Iterator[Block]:
        """The sentence; where a value is not known, the one without it and the gap for it, or nothing."""
        if self.known(part.name):
            yield Para(self.words(part.name))
            return
        if has_text(self.key(f"{part.name}_else")):
            yield Para(self.words(f"{part.name}_else"))
        if has_text(self.key(f"{part.name}_gap")):
            yield self.gap(f"{part.name}_gap")

    def known(self, name: str) -> bool:
        """Whether every value that the sentence names has been stated."""
        own = set(self.values) | self.voice.forms
        return all(field in own for field in _fields(template(self.key(name))))

    def gap(self, name: str) -> Gap:
        return Gap(t("papers.gap", what=self.words(name)))

    def headed(self, part: parts.Head) -> Iterator[Block]:
        yield Heading(self.words(part.name))

    def filled(self, part: parts.Fill) -> Iterator[Block]:
        yield self.gap(part.name)

    def listed(self, part: parts.Ask) -> Iterator[Block]:
        pairs = ((one, None) if isinstance(one, str) else one for one in part.names)
        yield Bullets(tuple(self.words(name) for name, when in pairs if when is None or when in self.facts), part.boxes)

    def typed(self, part: parts.Typed) -> Iterator[Block]:
        words = str(getattr(self.assessment.plan.case, part.field)).strip()
        yield Para(words, Tone.TYPED) if words else self.gap(part.gap)

    def claimed(self, _: parts.Claims) -> Iterator[Block]:
        of_a_child = Parties(self.assessment.plan, self.assessment.as_of).is_child
        return ladder_blocks(applied_for(self.assessment).claims, self.voice, of_a_child=of_a_child)

    def lines(self, part: parts.Write) -> Iterator[Block]:
        yield Lines(tuple(self.words(name) for name in part.names))


_SET: Mapping[type[LetterPart], Callable[[_Body, Any], Iterator[Block]]] = {
    parts.Paragraph: _Body.paragraph,
    parts.Head: _Body.headed,
    parts.Fill: _Body.filled,
    parts.Ask: _Body.listed,
    parts.Typed: _Body.typed,
    parts.Write: _Body.lines,
    parts.Claims: _Body.claimed,
}


def _fields(text: str) -> Iterator[str]:
    """The values a text names; paragraphs fill themselves in."""
    return (name for _, name, _, _ in Formatter().parse(text) if name and not name.startswith(SIGN))


def _end(letter: Letter, assessment: Assessment) -> Iterator[Block]:
    """The consent is the young person's own; doctor and school need one hand; a claim of the carers theirs."""
    if letter is Letter.SAMTYKKE_UNG:
        yield Lines((t("papers.line.place_date"), t("papers.party.sign.self")))
        return
    one_hand = OUTLINES[letter].to in (Recipient.LEGE, Recipient.SKOLE)
    claims = any(isinstance(part, parts.Claims) for part in OUTLINES[letter].parts)
    theirs = any(isinstance(part, parts.Paragraph) and part.when is Fact.HEAVY for part in OUTLINES[letter].parts)
    for_carers = (claims and claims_for_carers(applied_for(assessment).claims)) or (
        theirs and Fact.HEAVY in facts_of(assessment, letter)
    )
    parties = Parties(assessment.plan, assessment.as_of)
    yield from sign(parties, listed=False, one_hand=one_hand, for_carers=for_carers)
