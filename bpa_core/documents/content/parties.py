"""To whom a letter goes, who writes it, and who signs it: by age, home, writer and fullmakt."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bpa_core.documents.content.blocks import Block, Fact, Gap, Lines, Para
from bpa_core.documents.content.voice import DECIDES_AT
from bpa_core.plan.age import has_turned, is_child
from bpa_core.plan.case import Foreldreansvar, Fullmakt, WriterRole
from bpa_core.plan.model import Person, Plan
from bpa_core.plan.vocabulary import FilledInBy
from bpa_core.texts import t
from bpa_core.texts.numbers import long_date
from bpa_core.wording.names import kommune_name

MAY_BE_PARTY_AT = 12
"""From 12 a child may itself act, if it understands (pbrl § 6-5)."""
NOTICE_OVER = 15
"""Over 15 the child gets its own notice (fvl §§ 16, 17 and 27)."""


class Writer(StrEnum):
    """On what ground somebody writes."""

    SELF = "self"
    PARENTS = "parents"
    PARENT = "parent"
    CARER = "carer"
    FAMILY = "family"
    OTHER = "other"
    ORGANISATION = "organisation"
    VERGE = "verge"
    UNSURE = "unsure"


_ROLES = {
    WriterRole.UNSURE: Writer.UNSURE,
    WriterRole.FAMILY: Writer.FAMILY,
    WriterRole.OTHER: Writer.OTHER,
    WriterRole.ORGANISATION: Writer.ORGANISATION,
    WriterRole.VERGE: Writer.VERGE,
}
_PARENTS = {
    Foreldreansvar.UNSURE: Writer.PARENTS,
    Foreldreansvar.BOTH: Writer.PARENTS,
    Foreldreansvar.ONE: Writer.PARENT,
    Foreldreansvar.NONE: Writer.CARER,
}


_NAMES = {Writer.PARENTS: "gap_parents", Writer.PARENT: "gap_parent", Writer.VERGE: "gap_verge"}


@dataclass(frozen=True, slots=True)
class Parties:
    """The plan's people on a day, as far as a letter needs them."""

    plan: Plan
    as_of: date

    @property
    def is_child(self) -> bool:
        """Under 18, or taken to be: see `is_child` in plan/age.py."""
        return is_child(self.plan.person, self.as_of)

    @property
    def writer(self) -> Writer:
        """Who writes, as the papers name them: a parent of a grown child writes as family (pbrl § 7-2)."""
        who, case = self.plan.person.filled_in_by, self.plan.case
        if who is FilledInBy.SELF:
            return Writer.SELF
        if who is FilledInBy.PARENT and self.is_child:
            return _PARENTS[case.foreldreansvar]
        role = _ROLES[case.writer_role]
        return Writer.FAMILY if role is Writer.UNSURE and who is FilledInBy.PARENT else role

    @property
    def needs_fullmakt(self) -> bool:
        """Whoever is neither the person, a parent with foreldreansvar nor a verge (fvl § 12, pbrl § 7-2)."""
        return self.writer not in (Writer.SELF, Writer.PARENTS, Writer.PARENT, Writer.VERGE)

    @property
    def fullmakt_later(self) -> bool:
        """Whether a fullmakt is needed, and follows later."""
        return self.needs_fullmakt and self.plan.case.fullmakt is Fullmakt.LATER

    @property
    def decides_alone(self) -> bool:
        """Known to be 16 or 17: decides, as a rule (pbrl § 4-3)."""
        return self.is_child and self.has_turned(DECIDES_AT)

    @property
    def young_decides(self) -> bool:
        """16 or 17, and others write: the young person signs too, or gives fullmakt (pbrl § 7-2)."""
        return self.decides_alone and self.writer is not Writer.SELF

    def has_turned(self, years: int) -> bool:
        """Known to be so old."""
        born = self.plan.person.birth_date
        return born is not None and has_turned(born, years, self.as_of)


def addressee(plan: Plan) -> Fact:
    """«Asker kommune, tildelingskontoret»."""
    kommune, part = kommune_name(plan.person.kommune), plan.case.addressee.strip()
    if not kommune:
        return gap_fact("papers.soknad.to", "papers.soknad.gap_kommune")
    to = t("papers.party.part", kommune=kommune, part=part) if part else kommune
    return Fact(t("papers.soknad.to"), to)


def written_by(parties: Parties) -> Iterator[Fact]:
    """On what ground somebody writes, and their name where it is another."""
    yield Fact(t("papers.soknad.written_by"), t(f"papers.party.by.{parties.writer}"))
    if parties.writer is not Writer.SELF:
        whose = _NAMES.get(parties.writer, "gap_helper")
        yield gap_fact("papers.party.writer_name", f"papers.soknad.{whose}")


def sign(parties: Parties, *, listed: bool = True, one_hand: bool = False, for_carers: bool = False) -> Iterator[Block]:
    """What is said of who signs, and the lines to sign on, which come last (an appeal has to be signed: pbrl § 7-3).

    `listed`: the letter lists its attachments, so that a fullmakt or a mandate that goes along stands there.
    `one_hand`: one of those who may sign is enough.
    `for_carers`: the letter makes the carers' own claim (pbrl § 2-8), which nobody makes for them.
    """
    names = ("parent",) if one_hand and parties.writer is Writer.PARENTS else tuple(_signers(parties))
    apart = for_carers and not _CARERS_OWN.intersection(names)
    signers = tuple(t(f"papers.party.sign.{name}") for name in (*names, *(("carer",) if apart else ())))
    if parties.writer is Writer.PARENTS and parties.plan.case.foreldreansvar is Foreldreansvar.UNSURE and not one_hand:
        yield Para(t("papers.party.both_sign"))
    if apart:
        yield Para(t("papers.party.carer_signs"))
    yield from _right_to_write(parties, listed=listed)
    if parties.young_decides and not one_hand:
        yield Para(t("papers.party.young_signs"))
    yield Lines((t("papers.line.place_date"), *(signers[:1] if one_hand else signers)), t("papers.soknad.sign"))


_CARERS_OWN = frozenset({"guardian", "parent_one", "parent"})
"""Parents who sign for a child sign for their own claim too."""


def _right_to_write(parties: Parties, *, listed: bool) -> Iterator[Block]:
    """Whoever writes for somebody else brings it in writing (fvl § 12 fourth paragraph, pbrl § 7-2 third paragraph);
    the nearest of kin of one without beslutningskompetanse takes part (pbrl § 3-1 third paragraph)."""
    fullmakt = parties.plan.case.fullmakt
    if parties.writer is Writer.VERGE and not listed:
        yield _paper("mandate", fullmakt)
    if parties.needs_fullmakt and (fullmakt is Fullmakt.UNSURE or not listed):
        yield _paper("fullmakt", fullmakt)
    elif parties.fullmakt_later:
        yield Para(t("papers.party.fullmakt_later"))
    if parties.writer is Writer.FAMILY:
        yield Para(t("papers.party.next_of_kin"))


def _paper(name: str, fullmakt: Fullmakt) -> Block:
    words = t(f"papers.party.{name}.{fullmakt}")
    return Gap(t("papers.gap", what=words)) if fullmakt is Fullmakt.UNSURE else Para(words)


def _signers(parties: Parties) -> Iterator[str]:
    writer = parties.writer
    if writer is Writer.SELF:
        yield "self"
        if parties.is_child and not parties.has_turned(DECIDES_AT):
            yield "guardian"
    elif writer is Writer.PARENTS:
        yield from ("parent_one", "parent_two")
    elif writer is Writer.PARENT:
        yield "parent"
    elif writer is Writer.VERGE:
        yield "verge"
    else:
        yield "fullmektig"
    if parties.young_decides:
        yield "young"
    elif parties.is_child and writer is not Writer.SELF and parties.has_turned(MAY_BE_PARTY_AT):
        yield "child"


def gap_fact(name: str, what: str) -> Fact:
    """A value that only the person can write: the keys of its name and of what is to be written."""
    return Fact(t(name), t("papers.gap", what=t(what)), gap=True)


def birth_fact(person: Person) -> Fact:
    """When the person was born; a gap where it is not stated."""
    if person.birth_date is None:
        return gap_fact("papers.soknad.birth_date", "papers.soknad.gap_birth")
    return Fact(t("papers.soknad.birth_date"), long_date(person.birth_date))
