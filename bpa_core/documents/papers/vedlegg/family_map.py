"""«Det hele på ett ark»: the family's own map on a page. It goes to nobody."""

from bpa_core.assessment.assess import Assessment
from bpa_core.documents.catalog import Edition, Kind
from bpa_core.documents.content.blocks import Column, Content, Para, Table
from bpa_core.documents.content.frame import framed
from bpa_core.documents.content.tables import text_row
from bpa_core.texts import t
from bpa_core.wording.family_map import map_heads, map_rows


def content(assessment: Assessment, _edition: Edition) -> Content:
    """The map; always the family's own."""
    columns = tuple(Column(name, width) for name, width in zip(map_heads(), (2, 2, 2, 4), strict=True))
    rows = tuple(text_row(*row) for row in map_rows(assessment))
    blocks = (Para(t("andre_ordninger.map.lead")), Table(t("andre_ordninger.map.alt"), columns, rows))
    return framed(assessment, Kind.OVERSIKT, Edition.EGEN, blocks)
