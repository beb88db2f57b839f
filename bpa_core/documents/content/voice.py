"""Whose words a letter is in: «jeg», «vi … barnet vårt», or «jeg … søkeren»."""

from dataclasses import dataclass
from datetime import date

from bpa_core.plan.age import is_adult
from bpa_core.plan.model import Person
from bpa_core.plan.vocabulary import FilledInBy
from bpa_core.texts import all_texts, t

_FORMS = ("jeg", "Jeg", "meg", "person", "Person", "personen", "til", "behovet", "Behovet")


@dataclass(frozen=True, slots=True)
class Voice:
    """Says texts in the right person."""

    who: FilledInBy

    @property
    def forms(self) -> frozenset[str]:
        """The names that a text may leave to the voice: {jeg}, {person} …"""
        return frozenset(_FORMS)

    def say(self, key: str, /, **values: object) -> str:
        """The text of a key with the voice's own words and these values filled in."""
        return t(key, **{form: all_texts()[f"papers.voice.{self.who}.{form}"] for form in _FORMS}, **values)


def voice_of(person: Person, as_of: date) -> Voice:
    """The voice of a letter. Parents of somebody grown up act on that person's behalf, with fullmakt (pbrl § 7-2)."""
    who = person.filled_in_by
    return Voice(FilledInBy.REPRESENTATIVE if who is FilledInBy.PARENT and is_adult(person, as_of) else who)
