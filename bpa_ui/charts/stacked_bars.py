"""The week by category or service, stacked by where it comes from."""

from collections.abc import Sequence
from fractions import Fraction

import pandas as pd
import plotly.graph_objects as go

from bpa_core.plan.categories import Family
from bpa_core.texts.lengths import hours_a_week
from bpa_core.texts.numbers import hours
from bpa_ui.charts import base
from bpa_ui.widgets.theme import PATTERNS


def stacked_bars_figure(
    weeks: pd.DataFrame, names: Sequence[str], families: Sequence[Family | None], sources: Sequence[str]
) -> go.Figure:
    """Minutes a week, exact, rows from the top; `sources` name the columns. All names are plain text."""
    figure, now = base.empty_figure(64 + base.ROW_HEIGHT * len(weeks))
    colors = [now.family[family or Family.KROPP] for family in families]
    patterns = [PATTERNS[family] if family else "" for family in families]
    for name, column in zip(map(base.plain, sources), weeks, strict=True):
        figure.add_trace(
            go.Bar(
                orientation="h",
                name=name,
                y=list(names),
                x=[base.in_hours(minutes) for minutes in weeks[column]],
                marker=base.marker(colors, patterns, now),
                customdata=[hours_a_week(minutes) for minutes in weeks[column]],
                hovertemplate=f"%{{y}}<br>{name}: %{{customdata}}<extra></extra>",
            )
        )
    totals = weeks.sum(axis=1)
    base.rows(figure, max(totals, default=Fraction(0)))
    for name, total in zip(names, totals, strict=True):
        base.number_beside(figure, name, total, hours(total), now)
    return figure
