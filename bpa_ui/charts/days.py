"""A day of each type beside the others, by family."""

from collections.abc import Sequence
from fractions import Fraction

import plotly.graph_objects as go

from bpa_core.overview.days import DaySum
from bpa_core.plan.categories import Family
from bpa_core.texts import label
from bpa_core.texts.numbers import clock_length
from bpa_ui.charts import base
from bpa_ui.widgets.theme import PATTERNS


def days_figure(sums: Sequence[DaySum]) -> go.Figure:
    """Hours of help a day, from the top in plan order; names are typed text."""
    figure, now = base.empty_figure(64 + base.ROW_HEIGHT * len(sums))
    names = [f"{day.index + 1}. {base.plain(day.name, 22)}" for day in sums]
    for family in Family:
        lengths = [day.by_family.get(family) for day in sums]
        if any(lengths):
            figure.add_trace(
                go.Bar(
                    orientation="h",
                    y=names,
                    x=[base.in_hours(length) if length else 0 for length in lengths],
                    marker=base.marker([now.family[family]] * len(sums), [PATTERNS[family]] * len(sums), now),
                    customdata=[clock_length(length or 0) for length in lengths],
                    hovertemplate=f"%{{y}}<br>{label(family)}: %{{customdata}}<extra></extra>",
                )
            )
    for name, day in zip(names, sums, strict=True):
        base.number_beside(figure, name, day.need, clock_length(day.need), now)
    base.rows(figure, max((day.need for day in sums), default=Fraction(0)), base.LENGTH_ROOM)
    return figure
