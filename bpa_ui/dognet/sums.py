"""The legend and the sums under the clock, as one piece of HTML: many small elements would cost every move.

Nothing typed comes near this: labels of the families, lengths and hours.
"""

from collections.abc import Iterator

from bpa_core.assessment.assess import Assessment
from bpa_core.texts import label, t
from bpa_core.texts.numbers import clock_length, hours
from bpa_ui.clock import ClockRecord
from bpa_ui.clock.words import time_span
from bpa_ui.widgets.theme import Look


def html(found: Assessment, day: ClockRecord, theme: Look) -> str:
    """What the colours stand for with the day's sum of each; the day, and the week."""
    legend = "".join(f"<li{style}>{words}</li>" for style, words in _legend(day, theme))
    beside = "".join(f"<p>{words}</p>" for words in _beside(found, day))
    return f'<ul class="bpa-legend">{legend}</ul><div class="bpa-now">{_now(day)}</div><div>{beside}</div>'


def _legend(day: ClockRecord, theme: Look) -> Iterator[tuple[str, str]]:
    sums = day.total.by_family
    for family in day.families:
        length = f" <b>{clock_length(sums[family])}</b>" if family in sums else ""
        yield f' class="bpa-{family}"', f"<i></i>{label(family)}{length}"
    night = f"{t('dognet.clock.night')} {time_span(day.night.start, day.night.length)}"
    yield f' style="--family: {theme.night}"', f'<i style="outline: 1px solid {theme.line}"></i>{night}'
    if day.two_helpers:
        yield "", t("dognet.clock.rings")


def _now(day: ClockRecord) -> str:
    """The day's sum and the week's; on a phone these stay at the lower edge."""
    lines = t("dognet.now.day"), t("dognet.now.all")
    values = clock_length(day.total.need), hours(day.total.week_if_all)
    return "".join(f"<p>{words} <b>{value}</b></p>" for words, value in zip(lines, values, strict=True))


def _beside(found: Assessment, day: ClockRecord) -> Iterator[str]:
    """What the day does to the week where there are others, and what of it counts."""
    week, total = found.hours, day.total
    if len(found.plan.day_types) > 1:
        own = week.per_week(one for one in week.entries if one.day_index == total.index)
        key = "dognet.now.share" if total.days_per_year else "dognet.now.no_days"
        yield t(key, days=total.days_per_year, own=hours(own), week=f"<b>{hours(week.need_per_week)}</b>")
    if total.counts != total.need:
        yield t("dognet.now.counts", counts=clock_length(total.counts))
