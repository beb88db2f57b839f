"""Whose words a letter is in: «jeg», «vi … barnet vårt», «jeg … barnet mitt», «jeg … barnet», «vi … den unge», or
«jeg … søkeren»."""

from dataclasses import dataclass
from datetime import date

from bpa_core.plan.age import has_turned, is_adult
from bpa_core.plan.case import Foreldreansvar
from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import FilledInBy
from bpa_core.texts import t, template

DECIDES_AT = 16
"""From 16 the young person decides, as a rule (pbrl § 4-3)."""

_OWN = ("jeg", "Jeg", "meg")
_FORMS = ("jeg", "Jeg", "meg", "person", "Person", "personen", "til", "behovet", "Behovet")


@dataclass(frozen=True, slots=True)
class Voice:
    """Gives texts in the right person. `young`: parents write beside somebody of 16 or 17; `alone`: one parent, who has
    the foreldreansvar alone; `carer`: one who has the care of a child without it."""

    who: FilledInBy
    young: bool = False
    alone: bool = False
    carer: bool = False

    @property
    def of_carers(self) -> bool:
        """Parents, or others who have the care of a child, write."""
        return self.who is FilledInBy.PARENT

    @property
    def forms(self) -> frozenset[str]:
        """The names that a text may leave to the voice: {jeg}, {person} …"""
        return frozenset(_FORMS)

    def text(self, key: str, /, **values: object) -> str:
        """The text of a key with the voice's own words and these values filled in."""
        return t(key, **{word: template(f"papers.voice.{self._form(word)}.{word}") for word in _FORMS}, **values)

    def _form(self, word: str) -> str:
        """A parent or a carer alone says «jeg» as anybody does; of the young, what both parents would say."""
        if (self.alone or self.carer) and word in _OWN:
            return FilledInBy.SELF
        if self.young:
            return "young"
        if self.carer:
            return "carer"
        return "one_parent" if self.alone else self.who


def voice_of(plan: Plan, as_of: date) -> Voice:
    """The voice of a letter. Parents of somebody grown up act on that person's behalf, with fullmakt (pbrl § 7-2). One
    parent alone only where the plan tells it (bl. § 30); else «vi»."""
    person, who = plan.person, plan.person.filled_in_by
    if who is not FilledInBy.PARENT:
        return Voice(who)
    if is_adult(person, as_of):
        return Voice(FilledInBy.REPRESENTATIVE)
    young = person.birth_date is not None and has_turned(person.birth_date, DECIDES_AT, as_of)
    has = plan.case.foreldreansvar
    return Voice(who, young=young, alone=has is Foreldreansvar.ONE, carer=has is Foreldreansvar.NONE)
