"""The fullmakt (fvl § 12 fourth paragraph, pbrl § 7-2 third paragraph): one text, behind a letter or by itself."""

from collections.abc import Iterator

from bpa_core.documents.content.blocks import Block, Bullets, Heading, Lines, Para, Tone
from bpa_core.documents.content.parties import Parties, Writer
from bpa_core.documents.content.voice import DECIDES_AT, Voice, voice_of
from bpa_core.plan.vocabulary import FilledInBy
from bpa_core.texts import t

TOWARDS = ("kommune", "statsforvalter", "ombud")
MAY = ("apply", "speak", "appeal", "access", "journal")


GUARDIAN = Voice(FilledInBy.PARENT, carer=True)
"""Speaks of «barnet»: who has the foreldreansvar gives the fullmakt, and it is not known who that is."""


def fullmakt_given(parties: Parties) -> Iterator[Block]:
    """The whole fullmakt, with the lines to sign on. From 16 the person gives it (pbrl § 4-3); for a younger child
    those who have the foreldreansvar, and the child too where it writes itself."""
    voice, signers = _giver(parties)
    yield from fullmakt_text(voice)
    if len(signers) == 1 and signers[0] == "guardian":
        yield Para(t("papers.party.both_sign"))
    yield Lines((t("papers.line.place_date"), *(t(f"papers.party.sign.{name}") for name in signers)))


def _giver(parties: Parties) -> tuple[Voice, tuple[str, ...]]:
    if not parties.is_child or parties.has_turned(DECIDES_AT):
        return Voice(FilledInBy.SELF), ("self",)
    if parties.writer is Writer.SELF:
        return Voice(FilledInBy.SELF), ("self", "guardian")
    if parties.writer in (Writer.PARENTS, Writer.PARENT):
        both = parties.writer is Writer.PARENTS
        return voice_of(parties.plan, parties.as_of), ("parent_one", "parent_two") if both else ("parent",)
    return GUARDIAN, ("guardian",)


def fullmakt_text(voice: Voice) -> Iterator[Block]:
    """Who gives it to whom, towards whom, what for, from when, and how it ends; not where it is signed. `voice`: the
    one who gives it."""

    def words(*names: str) -> tuple[str, ...]:
        return tuple(voice.text(f"papers.brev.fullmakt.{name}") for name in names)

    yield from map(Para, words("give"))
    yield Lines(words("giver", "taker", "contact"))
    yield from (Heading(heading, 3) for heading in words("towards"))
    yield Bullets(words(*TOWARDS))
    yield from (Heading(heading, 3) for heading in words("may"))
    yield Bullets(words(*MAY))
    yield from map(Para, words("secrecy", "told"))
    yield Lines(words("from", "until", "limits"))
    yield from map(Para, words("withdraw"))
    yield Para(t("papers.fullmakt.note"), Tone.SMALL)
