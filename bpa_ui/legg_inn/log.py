"""A log from the phone: opened, its days sorted, what each kind of day showed, and taken in when the family says so."""

from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from html import escape

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from bpa_core.daylog.days import LoggedDay, logged_days, unfinished
from bpa_core.daylog.measured import MeasuredDays, MeasuredTask, measured
from bpa_core.daylog.model import Log
from bpa_core.daylog.read import LogFileError, read_log
from bpa_core.daylog.take_in import not_logged, with_measured_days
from bpa_core.documents.papers.dognlogg import log_paper
from bpa_core.plan.calendar_year import DayKind, guessed_kind, is_day_off
from bpa_core.plan.categories import family_of
from bpa_core.plan.limits import MINUTES_A_DAY
from bpa_core.plan.model import Plan
from bpa_core.texts import t
from bpa_core.texts.numbers import clock_length, number, weekday
from bpa_core.wording.names import task_name
from bpa_ui.legg_inn import section_messages
from bpa_ui.papers.workers import typesetter
from bpa_ui.session import opened_file, tab_plan
from bpa_ui.widgets import paper_language, table
from bpa_ui.widgets.escape import escape_markdown
from bpa_ui.widgets.theme import current_theme

KEY = "bpa.log"


def draw() -> None:
    """The section: open a log, or the log that is open."""
    st.header(t("legg_inn.log.heading"), anchor=False)
    st.markdown(t("legg_inn.log.lead"))
    section_messages.show_message("log")
    log: Log | None = st.session_state.get(KEY)
    if log is None:
        _ask_file()
        return
    days = logged_days(log)
    if not days:
        st.info(t("legg_inn.log.empty"))
    else:
        _opened(log, days)
    st.button(t("legg_inn.log.close"), on_click=_close)


def _ask_file() -> None:
    opened_file.ask(t("legg_inn.log.open"), "log-file", _read, hint=t("legg_inn.log.open_help"))


def _read(given: bytes, _: str) -> None:
    try:
        st.session_state[KEY] = read_log(given)
    except LogFileError as error:
        section_messages.set_message("log", "error", t(f"legg_inn.log.fault.{error.kind}", place=error.place))


def _close() -> None:
    st.session_state.pop(KEY, None)


def _opened(log: Log, days: tuple[LoggedDay, ...]) -> None:
    st.markdown(t("legg_inn.log.summary", days=len(days), entries=log.notes))
    if left_out := unfinished(log):
        st.warning(t("legg_inn.log.unfinished", count=len(left_out)))
    st.html(rings(days))
    chosen = _sorted(days)
    for name, some in chosen.items():
        _group(name, measured(some))
    language = paper_language.choose()
    st.download_button(
        t("legg_inn.log.paper"),
        data=lambda: log_paper(log, tab_plan.today(), typesetter(), language).data,
        file_name=log_file_name(),
        mime="application/pdf",
        on_click="ignore",
    )


def log_file_name() -> str:
    return f"{t('dognlogg.file')}-{tab_plan.today().isoformat()}.pdf"


def _sorted(days: tuple[LoggedDay, ...]) -> Mapping[str, list[LoggedDay]]:
    """The days by the kind of day that the family says they were."""
    st.subheader(t("legg_inn.log.days"), anchor=False)
    st.markdown(t("legg_inn.log.days_lead"))
    plan, by_kind = tab_plan.current(), defaultdict[str, list[LoggedDay]](list)
    own = [day.name for day in plan.day_types]
    names = list(dict.fromkeys((*own, *(t(f"legg_inn.log.{one}") for one in ("weekday", "weekend", "bad_day")))))
    columns: Sequence[DeltaGenerator] = ()
    for place, day in enumerate(days):
        if place % 2 == 0:  # a row at a time: on a phone the columns stand below each other, in the order of the days
            columns = st.columns(2)
        with columns[place % 2]:
            left_out = t("legg_inn.log.leave_out")
            name = st.selectbox(
                day_name(day),
                (*names, left_out),
                index=names.index(_suggested(plan, day)),
                key=f"log-day-{day.day.isoformat()}",
            )
        if name and name != left_out:
            by_kind[name].append(day)
    return by_kind


def day_name(day: LoggedDay) -> str:
    """«tirsdag 3.11.»."""
    return f"{weekday(day.day)} {day.day.day}.{day.day.month}."


def _suggested(plan: Plan, day: LoggedDay) -> str:
    """The plan's own first weekday or day off by its name; a new kind where the plan has none."""
    own = [one.name for one in plan.day_types]
    off = is_day_off(day.day)
    wanted = (DayKind.WEEKEND,) if off else (DayKind.SCHOOL, DayKind.WEEKDAY)
    names = (name for place, name in enumerate(own) if guessed_kind(own, place) in wanted)
    return next(names, t("legg_inn.log.weekend" if off else "legg_inn.log.weekday"))


def _group(name: str, measured_days: MeasuredDays) -> None:
    st.subheader(t("legg_inn.log.group", name=escape_markdown(name), days=measured_days.days), anchor=False)
    heads = [t(f"legg_inn.log.col.{one}") for one in ("task", "start", "minutes", "spread", "share")]
    if measured_days.tasks:
        table.show(heads, [_row(task, measured_days) for task in measured_days.tasks])
    if any(measured_days.wakings):
        nights = ", ".join(str(one) for one in measured_days.wakings)
        st.markdown(t("legg_inn.log.wakings", nights=nights, median=number(measured_days.usual_wakings)))
    if left := not_logged(tab_plan.current(), name, measured_days):
        st.info(t("legg_inn.log.not_logged", names=", ".join(escape_markdown(task_name(one)) for one in left)))
    st.button(
        t("legg_inn.log.take", name=escape_markdown(name)),
        on_click=_take,
        args=(name, measured_days),
        key=f"log-take-{name}",
    )


def _row(task: MeasuredTask, measured_days: MeasuredDays) -> list[str]:
    least, most = clock_length(task.shortest), clock_length(task.longest)
    spread = least if least == most else f"{least} – {most}"
    return [
        escape_markdown(task.task.title),
        str(task.start),
        clock_length(task.minutes),
        spread,
        f"{measured_days.days_with(task)}/{measured_days.days}",
    ]


def _take(name: str, measured_days: MeasuredDays) -> None:
    if section_messages.try_replace("log", lambda plan: with_measured_days(plan, name, measured_days)):
        section_messages.set_message("log", "success", t("legg_inn.log.taken", name=escape_markdown(name)))


_RADIUS, _SIZE = 26, 64


def rings(days: Iterable[LoggedDay]) -> str:
    """The days beside each other, as many to a line as there is room for."""
    figures = "".join(_ring(day) for day in days)
    return f'<div style="display:flex;flex-wrap:wrap;gap:0.75rem">{figures}</div>'


def _ring(day: LoggedDay) -> str:
    colours, name = current_theme(), day_name(day)
    length = clock_length(day.minutes)
    words = t("legg_inn.log.ring", day=name, minutes=length, wakings=day.night.wakings)
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
