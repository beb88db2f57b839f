"""The year's hours month by month: as planned, beside the even spread, and what was used."""

import plotly.graph_objects as go

from bpa_core.arstimer.account import Account
from bpa_core.plan.categories import Family
from bpa_core.texts import t
from bpa_core.texts.numbers import hours, short_hours
from bpa_ui.charts import base


def year_account_figure(account: Account, months: list[str]) -> go.Figure:
    """Lines told apart by colour, dash and marker; months of which nothing is told have no point."""
    figure, now = base.empty_figure(360)
    lines = (
        ("even", _covered(account, account.even), now.quiet, "dash", "circle-open"),
        ("planned", _covered(account, account.planned), now.family[Family.KROPP], "solid", "circle"),
        ("used", account.used, now.family[Family.HJEM], "dot", "diamond"),
    )
    for name, minutes, color, dash, symbol in lines:
        if any(one is not None for one in minutes):
            figure.add_trace(
                go.Scatter(
                    name=t(f"arstimer.{name}"),
                    x=months,
                    y=[None if one is None else one / 60 for one in minutes],
                    mode="lines+markers",
                    line={"color": color, "dash": dash, "width": 3},
                    marker={"symbol": symbol, "size": 9, "color": color},
                    customdata=["" if one is None else hours(one) for one in minutes],
                    hovertemplate=f"%{{x}}<br>{t(f'arstimer.{name}')}: %{{customdata}}<extra></extra>",
                )
            )
    figure.update_layout(showlegend=True, legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0})
    figure.update_layout(margin={"l": 8, "r": 8, "t": 40, "b": 8})
    figure.update_xaxes(tickfont_size=12)  # so small, twelve months stand upright on a phone
    figure.update_yaxes(rangemode="tozero", ticksuffix=short_hours(""))
    return figure


def _covered(account: Account, by_month: tuple[int, ...]) -> tuple[int | None, ...]:
    """No point in months that the vedtak does not cover."""
    return tuple(one if days else None for one, days in zip(by_month, account.days, strict=True))
