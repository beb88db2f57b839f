"""The ticked points of the appeal, each in the part of the letter that it belongs to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from types import MappingProxyType

from bpa_core.assessment.assess import Assessment
from bpa_core.documents.content.blocks import Block, Heading, Para, Tone
from bpa_core.texts import t
from bpa_core.vedtak.appeal import AppealPoint, appeal_points
from bpa_core.vedtak.demands import Demand
from bpa_core.wording.appeal import point_text, point_title


class Part(Enum):
    """A part of the letter that points stand in."""

    WHY = auto()
    FORSVARLIG = auto()
    REASONING = auto()
    CARERS = auto()
    CHILD = auto()


_OF: Mapping[str, Part] = MappingProxyType(
    {
        Demand.FORSVARLIG: Part.FORSVARLIG,
        Demand.SKRIFTLIG: Part.REASONING,
        Demand.BEGRUNNET: Part.REASONING,
        Demand.REGLER_NEVNT: Part.REASONING,
        Demand.FAKTA_NEVNT: Part.REASONING,
        Demand.TIMENE_FORKLART: Part.REASONING,
        Demand.KLAGEADGANG: Part.REASONING,
        Demand.BRUKERENS_MENING: Part.REASONING,
        Demand.TYNGENDE_VURDERT: Part.CARERS,
        Demand.BARNETS_BESTE: Part.CHILD,
        Demand.BARNET_HORT: Part.CHILD,
    }
)
"""The other points are about the facts and the rules: why the vedtak should be changed."""


@dataclass(frozen=True, slots=True)
class Points:
    """The points of one letter. `parts`: those that the letter has; a point whose part it lacks stands under WHY."""

    points: tuple[AppealPoint, ...]
    parts: frozenset[Part]

    def has(self, demand: Demand) -> bool:
        """Whether that demand is a point of this letter."""
        return any(point.code == demand for point in self.points)

    def of(self, part: Part) -> Iterator[Block]:
        """The points of a part, in the order ticked, each under its own small heading."""
        for point in self.points:
            if self._part_of(point) is part:
                yield from _point(point)

    def _part_of(self, point: AppealPoint) -> Part:
        own = _OF.get(point.code, Part.WHY)
        return own if own in self.parts else Part.WHY


def points_of(assessment: Assessment, parts: frozenset[Part]) -> Points:
    """What the appeal says of the vedtak; what was only said stays out."""
    return Points(tuple(point for point in appeal_points(assessment) if point.in_letter), parts)


def _point(point: AppealPoint) -> Iterator[Block]:
    """The paragraphs that its sentences do not name already, stand under it."""
    words = point_text(point)
    yield Heading(point_title(point), 3)
    yield Para(words)
    basis = [reference.long for reference in point.references if reference.long not in words]
    if basis:
        yield Para(t("papers.klage.basis", basis=", ".join(basis)), Tone.SMALL)
