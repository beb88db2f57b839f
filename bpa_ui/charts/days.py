"""A day of each type beside the others, by family."""

from collections.abc import Sequence
from fractions import Fraction

import plotly.graph_objects as go

from bpa_core.overview.days import DaySum
from bpa_core.texts import label
from bpa_core.texts.numbers import clock_length
from bpa_core.vocabulary import Family
from bpa_ui.charts import base
from bpa_ui.look import PATTERNS

_LABEL = 96
"""Pixels to the right of the longest bar: what stands there is as wide on a phone."""


def days(sums: Sequence[DaySum]) -> go.Figure:
    """Hours of help a day, from the top in plan order; names are typed text."""
    figure, now = base.empty_figure(64 + base.ROW_HEIGHT * len(sums))
    names = [f"{one.index + 1}. {base.plain(one.name, 22)}" for one in sums]
    for family in Family:
        lengths = [one.by_family.get(family) for one in sums]
        if any(lengths):
            figure.add_trace(
                go.Bar(
                    orientation="h",
                    y=names,
                    x=[base.in_hours(one) if one else 0 for one in lengths],
                    marker=base.marker([now.family[family]] * len(sums), [PATTERNS[family]] * len(sums), now),
                    customdata=[clock_length(one or 0) for one in lengths],
                    hovertemplate=f"%{{y}}<br>{label(family)}: %{{customdata}}<extra></extra>",
                )
            )
    for name, one in zip(names, sums, strict=True):
        figure.add_annotation(
            x=base.in_hours(one.need),
            y=name,
            text=f"<b>{clock_length(one.need)}</b>",
            showarrow=False,
            xanchor="left",
            xshift=6,
            font={"color": now.ink},
        )
    most = max((one.need for one in sums), default=Fraction(0))
    figure.update_layout(barmode="stack", bargap=0.32, margin_r=_LABEL)
    figure.update_yaxes(autorange="reversed", showgrid=False)
    figure.update_xaxes(range=[0, base.in_hours(most) or 1], ticksuffix=" t")
    return figure
