"""Where the hours stand beside the lines at 25 and 32, always drawn the same way and always named."""

import plotly.graph_objects as go

from bpa_core.assessment.eligibility import Verdict
from bpa_core.plan.categories import Family
from bpa_core.texts import t
from bpa_core.texts.lengths import hours_a_week
from bpa_core.texts.numbers import number, short_hours
from bpa_ui.charts import base


def lines_figure(verdict: Verdict) -> go.Figure:
    """One bar of counted hours a week, and both lines."""
    counts = verdict.to_full.line - verdict.to_full.missing_per_week
    figure, now = base.empty_figure(112)
    figure.update_layout(margin={"l": 8, "r": 8, "t": 30, "b": 8})
    figure.add_trace(
        go.Bar(
            orientation="h",
            y=[""],
            x=[base.in_hours(counts)],
            marker=base.marker([now.family[Family.KROPP]], [""], now),
            hovertemplate=f"{hours_a_week(counts)}<extra></extra>",
        )
    )
    for margin, dash in ((verdict.to_conditional, "dash"), (verdict.to_full, "solid")):
        x = margin.line / 60
        figure.add_shape(
            type="line", x0=x, x1=x, y0=0, y1=1, yref="paper", line={"color": now.ink, "width": 2.5, "dash": dash}
        )
        name = t("svaret.line", hours=number(margin.line // 60, 0))
        figure.add_annotation(
            x=x,
            y=1,
            yref="paper",
            yanchor="bottom",
            text=name,
            showarrow=False,
            font={"color": now.ink},
            xanchor="right" if margin is verdict.to_conditional else "left",
        )
    figure.update_yaxes(showgrid=False, showticklabels=False)
    figure.update_xaxes(range=[0, max(base.in_hours(counts) * 1.08, 44)], ticksuffix=short_hours(""), nticks=9)
    return figure
