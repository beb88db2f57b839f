"""The ticked points of an appeal, in the order they were ticked, with the family's own words."""

from dataclasses import dataclass

from bpa_core.guidance.kommune_statements import utsagn
from bpa_core.law import LegalReference
from bpa_core.plan.model import Plan
from bpa_core.texts import t
from bpa_core.vedtak.demands import Demand, basis_of

OWN_POINT = "eget"
"""The point that is only the family's own words."""


@dataclass(frozen=True, slots=True)
class AppealPoint:
    """One point: a heading, the product's sentence, the paragraphs, and what the family wrote («» if nothing)."""

    code: str
    title: str
    sentence: str
    references: tuple[LegalReference, ...]
    own_words: str

    @property
    def text(self) -> str:
        """The applicant's words where they wrote some, else the sentence."""
        return self.own_words or self.sentence


def appeal_points(plan: Plan) -> tuple[AppealPoint, ...]:
    """The plan's points that have words, each once, in the order ticked. A code nobody knows has none, unless the
    family wrote some; it stays in the file."""
    if plan.vedtak is None:
        return ()
    own = {one.point: one.text.strip() for one in plan.vedtak.point_texts}
    found = (_point(code, own.get(code, "")) for code in dict.fromkeys(plan.vedtak.points))
    return tuple(one for one in found if one is not None)


def _point(code: str, own_words: str) -> AppealPoint | None:
    if code in utsagn():
        said = utsagn()[code]
        return AppealPoint(code, t(said.said_key), t(said.point_key), said.law, own_words)
    if code in set(Demand):
        demand = Demand(code)
        return AppealPoint(code, t(f"demand_missing.{code}"), t(f"demand_point.{code}"), basis_of(demand), own_words)
    return AppealPoint(code, t("appeal_point.eget"), "", (), own_words) if own_words else None
