"""The waterfall from all need down to what counts."""

import plotly.graph_objects as go

from bpa_core.overview.waterfall import Waterfall
from bpa_core.plan.categories import Family
from bpa_core.texts import label, t
from bpa_core.texts.numbers import hours
from bpa_ui.charts import base


def waterfall_figure(waterfall: Waterfall) -> go.Figure:
    """Bars from the left: need, what each reason takes, what counts."""
    labels = [t("timene.fall.need"), *(label(step.reason) for step in waterfall.steps), t("timene.fall.counts")]
    names = [base.on_lines(one) for one in labels]
    figure, now = base.empty_figure(64 + base.ROW_HEIGHT * len(names))
    starts = [0.0, *(base.in_hours(step.left) for step in waterfall.steps), 0.0]
    minutes = [waterfall.need, *(step.minutes for step in waterfall.steps), waterfall.counts]
    own = now.family[Family.KROPP]
    colors = [own, *([now.line] * len(waterfall.steps)), own]
    patterns = ["", *(["/"] * len(waterfall.steps)), ""]
    signs = ["", *(["−"] * len(waterfall.steps)), ""]
    figure.add_trace(
        go.Bar(
            orientation="h",
            y=names,
            base=starts,
            x=[base.in_hours(one) for one in minutes],
            marker=base.marker(colors, patterns, now),
            text=[f"<b>{sign}{hours(one)}</b>" for sign, one in zip(signs, minutes, strict=True)],
            textposition="outside",
            textfont={"color": now.ink},
            cliponaxis=False,
            hovertemplate="%{y}: %{text}<extra></extra>",
        )
    )
    base.rows(figure, waterfall.need)
    return figure
