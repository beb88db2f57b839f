"""The fullmakt (fvl § 12 fourth paragraph, pbrl § 7-2 third paragraph): one text, behind a letter or by itself."""

from collections.abc import Iterator

from bpa_core.documents.content.blocks import Block, Bullets, Heading, Lines, Para, Tone
from bpa_core.documents.content.voice import Voice
from bpa_core.texts import t

TOWARDS = ("kommune", "statsforvalter", "ombud")
MAY = ("apply", "speak", "appeal", "access", "journal")


def fullmakt_text(voice: Voice) -> Iterator[Block]:
    """Who gives it to whom, towards whom, what for, from when, and how it ends; not where it is signed. `voice`: the
    one who gives it."""

    def words(*names: str) -> tuple[str, ...]:
        return tuple(voice.say(f"papers.brev.fullmakt.{name}") for name in names)

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
