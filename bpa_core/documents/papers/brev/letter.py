"""A letter's outline and a plan -> its content: head, the parts that hold, attachments of the sender, signature."""

from collections.abc import Callable, Iterator, Mapping
from string import Formatter
from typing import Any

from bpa_core.assessment.assess import Assessment
from bpa_core.documents.catalog import Edition, Lacking, Letter, PaperError
from bpa_core.documents.content import blocks as content_blocks
from bpa_core.documents.content.blocks import Block, Bullets, Content, Gap, Heading, Lines, Para, Tone
from bpa_core.documents.content.frame import framed
from bpa_core.documents.content.voice import Voice, voice_of
from bpa_core.documents.papers.brev import letters
from bpa_core.documents.papers.brev.fitting import Fit, decides_alone, fitting
from bpa_core.documents.papers.brev.letters import OUTLINES, LetterPart, Recipient
from bpa_core.documents.papers.brev.values import facts_of, sender, values_of
from bpa_core.plan.case import Foreldreansvar, Fullmakt, WriterRole
from bpa_core.plan.vocabulary import FilledInBy
from bpa_core.texts import has_text, t, template
from bpa_core.texts.law_words import SIGN
from bpa_core.texts.numbers import long_date

OWN = frozenset({Letter.FULLMAKT, Letter.SAMTYKKE_UNG})
"""Given by the person, not sent by the family: no head, no writer."""


def content(letter: Letter, assessment: Assessment, edition: Edition) -> Content:
    """The whole letter, alike in both editions. PaperError where it cannot fit this plan."""
    if fitting(assessment, letter).fit is Fit.NOT:
        raise PaperError(Lacking.FIT)
    voice = sender(assessment, the_persons_own=letter in OWN)
    body = _Body(letter, assessment, voice)
    head = () if letter in OWN else _head(letter, assessment)
    end = _end(letter, assessment, voice)
    title = t(f"papers.brev.{letter}.title")
    return framed(assessment, letter, edition, (*head, *body.blocks(), *end), title, anonymous=True)


def _gap(key: str) -> str:
    return t("papers.gap", what=t(key))


def _head(letter: Letter, assessment: Assessment) -> Iterator[Block]:
    """To whom, about whom, from whom. What is not in the plan is a gap; a case number only where there is one."""
    plan, outline = assessment.plan, OUTLINES[letter]
    number = plan.case.case_number or (plan.vedtak.number if plan.vedtak else "")
    born = plan.person.birth_date
    facts = [_address(outline.to, assessment)]
    if outline.copy_to:
        facts.append(content_blocks.Fact(t("papers.brev.copy_to"), _recipient(outline.copy_to, assessment)))
    facts.append(_fact("name", ""))
    facts.append(_fact("born", long_date(born) if born else ""))
    if voice_of(plan.person, assessment.as_of).who is not FilledInBy.SELF:
        facts.append(_fact("from", ""))
    facts.append(_fact("contact", ""))
    if number and outline.to not in (Recipient.LEGE, Recipient.SKOLE):
        facts.append(_fact("number", number))
    yield content_blocks.Facts(tuple(facts))


def _address(to: Recipient | None, assessment: Assessment) -> content_blocks.Fact:
    return _fact("to", _recipient(to, assessment) if to else "")


def _recipient(to: Recipient, assessment: Assessment) -> str:
    """The kommune as it is typed; the others by name, or as a gap where there are many."""
    if to is Recipient.KOMMUNE:
        return _kommune(assessment) or _gap("papers.soknad.gap_kommune")
    known = f"papers.brev.recipient.{to}"
    return t(known) if has_text(known) else _gap(f"papers.brev.recipient_gap.{to}")


def _kommune(assessment: Assessment) -> str:
    """As it is typed, with the word «kommune» where neither that nor a bydel stands there."""
    typed = (assessment.plan.case.addressee or assessment.plan.person.kommune).strip()
    whole = not typed or any(word in typed.lower() for word in ("kommune", "bydel"))
    return typed if whole else t("papers.brev.kommune", name=typed)


def _fact(name: str, value: str) -> content_blocks.Fact:
    missing = not value or value.startswith(t("papers.gap", what="").removesuffix("]"))
    return content_blocks.Fact(t(f"papers.brev.fact.{name}"), value or _gap(f"papers.brev.fact_gap.{name}"), missing)


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
        return self.voice.say(self.key(name), **self.values)

    def said(self, part: letters.Say) -> Iterator[Block]:
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

    def headed(self, part: letters.Head) -> Iterator[Block]:
        yield Heading(self.words(part.name))

    def filled(self, part: letters.Fill) -> Iterator[Block]:
        yield self.gap(part.name)

    def listed(self, part: letters.Ask) -> Iterator[Block]:
        pairs = ((one, None) if isinstance(one, str) else one for one in part.names)
        yield Bullets(tuple(self.words(name) for name, when in pairs if when is None or when in self.facts), part.boxes)

    def typed(self, part: letters.Typed) -> Iterator[Block]:
        words = str(getattr(self.assessment.plan.case, part.field)).strip()
        yield Para(words, Tone.TYPED) if words else self.gap(part.gap)

    def lines(self, part: letters.Write) -> Iterator[Block]:
        yield Lines(tuple(self.words(name) for name in part.names))


_SET: Mapping[type[LetterPart], Callable[[_Body, Any], Iterator[Block]]] = {
    letters.Say: _Body.said,
    letters.Head: _Body.headed,
    letters.Fill: _Body.filled,
    letters.Ask: _Body.listed,
    letters.Typed: _Body.typed,
    letters.Write: _Body.lines,
}


def _fields(text: str) -> Iterator[str]:
    """The values a text names; paragraphs fill themselves in."""
    return (name for _, name, _, _ in Formatter().parse(text) if name and not name.startswith(SIGN))


def _end(letter: Letter, assessment: Assessment, voice: Voice) -> Iterator[Block]:
    if letter not in OWN and voice.who is FilledInBy.REPRESENTATIVE:
        yield from _right_to_write(assessment)
    for name in _signers(letter, assessment, voice):
        yield Lines((t("papers.line.place_date"), t(f"papers.brev.signed.{name}")))


def _right_to_write(assessment: Assessment) -> Iterator[Block]:
    """Whoever writes for somebody else brings it in writing (fvl § 12 fourth paragraph, pbrl § 7-2 third paragraph)."""
    case = assessment.plan.case
    paper = "mandate" if case.writer_role is WriterRole.VERGE else "fullmakt"
    if case.fullmakt is Fullmakt.UNSURE:
        yield Gap(t("papers.gap", what=t(f"papers.brev.{paper}.unsure")))
    else:
        yield Para(t(f"papers.brev.{paper}.{case.fullmakt}"))


def _signers(letter: Letter, assessment: Assessment, voice: Voice) -> Iterator[str]:
    """Both parents where both decide (barnelova § 30); the young person too from 16; the person alone a fullmakt."""
    if letter is Letter.SAMTYKKE_UNG:
        yield "own"
        return
    if voice.who is not FilledInBy.PARENT:
        yield "own" if voice.who is FilledInBy.SELF else "helper"
        return
    both = assessment.plan.case.foreldreansvar is Foreldreansvar.BOTH
    yield from ("parent", "other_parent") if both else ("parent",)
    if decides_alone(assessment) and OUTLINES[letter].to not in (Recipient.LEGE, Recipient.SKOLE):
        yield "young"
