"""Granted beside needed beside applied for, by service: one bar each, named in words."""

from collections.abc import Sequence
from fractions import Fraction

import plotly.graph_objects as go

from bpa_core.plan.categories import Family
from bpa_core.texts import t
from bpa_core.texts.numbers import hours, short_hours
from bpa_core.vedtak import Row
from bpa_ui.charts import base
from bpa_ui.widgets.theme import PATTERNS

_LOOKS = (("applied", Family.ANDRE), ("needed", Family.TRYGGHET), ("granted", Family.KROPP))


def granted_figure(rows: Sequence[Row], names: Sequence[str]) -> go.Figure:
    """Three bars a row at most; what is not told has none, and no nought."""
    bars = [(name, family) for name, family in _LOOKS if any(getattr(row, name) for row in rows)]
    figure, now = base.empty_figure(110 + 26 * len(rows) * max(len(bars), 1))
    for name, family in bars:
        lengths: list[Fraction | None] = [getattr(row, name) or None for row in rows]
        figure.add_trace(
            go.Bar(
                orientation="h",
                name=t(f"vedtak.{name}"),
                y=list(names),
                x=[None if one is None else base.in_hours(one) for one in lengths],
                marker=base.marker([now.family[family]] * len(rows), [PATTERNS[family]] * len(rows), now),
                text=["" if one is None else hours(one) for one in lengths],
                textposition="outside",
                textfont={"color": now.ink},
                cliponaxis=False,
                hovertemplate=f"%{{y}}<br>{t(f'vedtak.{name}')}: %{{text}}<extra></extra>",
            )
        )
    most = max((one for row in rows for one in (row.applied, row.needed, row.granted) if one), default=Fraction(60))
    figure.update_layout(barmode="group", bargap=0.28, showlegend=True)
    figure.update_layout(legend={"orientation": "h", "y": 1, "yanchor": "bottom", "x": 0})
    figure.update_layout(margin={"l": 8, "r": 8, "t": 40, "b": 8})
    figure.update_yaxes(autorange="reversed", showgrid=False)
    figure.update_xaxes(range=[0, base.in_hours(most) * 1.2], ticksuffix=short_hours(""))
    return figure
