"""`plead`: from an assessment to what its papers claim. Every letter and page takes its claims from here."""

from dataclasses import dataclass
from functools import cached_property

from bpa_core.assessment.assess import Assessment
from bpa_core.claims.claim import Claim, ClaimCode
from bpa_core.claims.ladder import Basis, ladder
from bpa_core.claims.open_questions import OpenQuestion, open_questions
from bpa_core.claims.readings import Reading, ReadingId, best_hours, readings_of
from bpa_core.hours.result import Hours


@dataclass(frozen=True)
class Pleading:
    """What the papers claim. `readings`: the best first, one table; empty where `hours_known` is not.

    `claims`: in the order of the letter.
    """

    readings: tuple[Reading, ...]
    claims: tuple[Claim, ...]
    assessment: Assessment

    @cached_property
    def open_questions(self) -> tuple[OpenQuestion, ...]:
        """What is still open, with what it is worth; computed where it is shown, as every answer is a count more."""
        return open_questions(self.assessment.plan, self.assessment.as_of)

    @cached_property
    def best_hours(self) -> Hours:
        """The hours by the best reading: what counts in it, and why the rest does not."""
        return best_hours(self.assessment.plan, self.assessment.as_of)

    @property
    def hours_known(self) -> bool:
        """Whether something is drawn, on days that add up to the year; else no claim has hours."""
        return bool(self.readings)

    @property
    def best(self) -> Reading | None:
        """The reading the claims build on; None where the hours are not known."""
        return self.readings[0] if self.readings else None

    def reading(self, name: ReadingId) -> Reading | None:
        """The reading of that name, if it is one of these."""
        return next((reading for reading in self.readings if reading.id is name), None)

    def claim(self, code: ClaimCode) -> Claim | None:
        """The claim of that code, if it is made."""
        return next((claim for claim in self.claims if claim.code is code), None)


def plead(assessment: Assessment) -> Pleading:
    """The readings that the answers carry, the claims they give on that day."""
    plan, as_of, hours = assessment.plan, assessment.as_of, assessment.hours
    known = bool(hours.entries) and hours.days_add_up
    readings = readings_of(plan, as_of) if known else ()
    claims = ladder(Basis(plan, as_of, hours if known else None, readings))
    return Pleading(readings, claims, assessment)
