"""The week by category or service, stacked by where it comes from."""

from collections.abc import Sequence

import plotly.graph_objects as go

from bpa_core.overview.breakdown import Breakdown, Row, Source
from bpa_core.plan.categories import Family
from bpa_core.texts.lengths import hours_a_week
from bpa_core.texts.numbers import hours
from bpa_ui.charts import base
from bpa_ui.widgets.theme import PATTERNS, Look


def stacks(breakdown: Breakdown, names: Sequence[str], sources: Sequence[str]) -> go.Figure:
    """Rows from the top; `names` of the rows and of the sources as plain text."""
    height = 64 + base.ROW_HEIGHT * len(breakdown.rows)
    figure, now = base.empty_figure(height)
    for place, source in enumerate(breakdown.sources):
        figure.add_trace(_trace(breakdown.rows, place, source, names, sources[place], now))
    most = max((row.total for row in breakdown.rows), default=breakdown.total.total)
    base.rows(figure, most)
    for name, row in zip(names, breakdown.rows, strict=True):
        base.number_beside(figure, name, row.total, hours(row.total), now)
    return figure


def _trace(
    rows: Sequence[Row], place: int, source: Source, names: Sequence[str], source_name: str, now: Look
) -> go.Bar:
    families = [row.family or Family.KROPP for row in rows]
    patterns = [PATTERNS[one] if row.family else "" for one, row in zip(families, rows, strict=True)]
    return go.Bar(
        orientation="h",
        name=base.plain(source_name),
        y=list(names),
        x=[base.in_hours(row.parts[place]) for row in rows],
        marker=base.marker([now.family[one] for one in families], patterns, now),
        customdata=[hours_a_week(row.parts[place]) for row in rows],
        hovertemplate=f"%{{y}}<br>{base.plain(source_name)}: %{{customdata}}<extra></extra>",
    )
