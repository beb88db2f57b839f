"""Each logged day as a thin ring, midnight at the top; what was done is drawn on it, and told in its words."""

from base64 import b64encode
from collections.abc import Iterable
from html import escape

from bpa_core.daylog.days import LoggedDay
from bpa_core.plan.categories import family_of
from bpa_core.plan.limits import MINUTES_A_DAY
from bpa_core.texts import t
from bpa_core.texts.numbers import clock_length, weekday
from bpa_ui.widgets.theme import current_theme

_RADIUS, _SIZE = 26, 64


def rings(days: Iterable[LoggedDay]) -> str:
    """The days beside each other, as many to a line as there is room for."""
    figures = "".join(_ring(day) for day in days)
    return f'<div style="display:flex;flex-wrap:wrap;gap:0.75rem">{figures}</div>'


def _ring(day: LoggedDay) -> str:
    colours, name = current_theme(), f"{weekday(day.day)} {day.day.day}.{day.day.month}."
    told = clock_length(day.minutes)
    words = t("legg_inn.log.ring", day=name, minutes=told, wakings=day.night.wakings)
    circle = f'<circle cx="32" cy="32" r="{_RADIUS}" fill="none" stroke-width="7" '
    arcs = "".join(
        f'{circle}stroke="{colours.family[family_of(done.task.category, done.task.service)]}" '
        f'pathLength="{MINUTES_A_DAY}" stroke-dasharray="{done.minutes} {MINUTES_A_DAY - done.minutes}" '
        f'stroke-dashoffset="{-done.start}" transform="rotate(-90 32 32)"/>'
        for done in day.done
    )
    dots = str(day.night.wakings or "")
    drawn = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_SIZE} {_SIZE}">{circle}stroke="{colours.line}" '
        f'opacity="0.35"/>{arcs}<text x="32" y="37" text-anchor="middle" font-size="14" font-family="sans-serif" '
        f'fill="{colours.ink}">{dots}</text></svg>'
    )
    return (
        f'<figure style="margin:0;width:5.5rem;text-align:center"><img alt="{escape(words)}" width="{_SIZE}" '
        f'height="{_SIZE}" src="data:image/svg+xml;base64,{b64encode(drawn.encode()).decode()}">'
        f'<figcaption style="font-size:0.8125rem">{escape(name)}</figcaption></figure>'
    )
