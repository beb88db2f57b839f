"""The ticked points of an appeal, in the order they were ticked, with the family's own words; in words: wording."""

from dataclasses import dataclass

from bpa_core.guidance.kommune_statements import utsagn
from bpa_core.law import LegalReference
from bpa_core.plan.model import Plan
from bpa_core.vedtak.demands import Demand, basis_of

OWN_POINT = "eget"
"""The point that is only the family's own words."""


@dataclass(frozen=True, slots=True)
class AppealPoint:
    """One point: its code (a Demand's, an Utsagn's, or neither), the paragraphs, the family's words («» if none)."""

    code: str
    references: tuple[LegalReference, ...]
    own_words: str


def appeal_points(plan: Plan) -> tuple[AppealPoint, ...]:
    """The plan's points that have words, each once, in the order ticked. A code nobody knows has none, unless the
    family wrote some; it stays in the file."""
    if plan.vedtak is None:
        return ()
    own = {text.point: text.text.strip() for text in plan.vedtak.point_texts}
    points = (AppealPoint(code, _basis(code), own.get(code, "")) for code in dict.fromkeys(plan.vedtak.points))
    return tuple(point for point in points if point.own_words or has_words(point))


def has_words(point: AppealPoint) -> bool:
    """Whether the product has a sentence for the point."""
    return point.code in utsagn() or point.code in set(Demand)


def _basis(code: str) -> tuple[LegalReference, ...]:
    if code in utsagn():
        return utsagn()[code].law
    return basis_of(Demand(code)) if code in set(Demand) else ()
