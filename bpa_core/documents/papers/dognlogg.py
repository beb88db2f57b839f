"""The log as an attachment: the days logged, a page a week, each entry with its times. Nothing is filled in."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby

from bpa_core.daylog.days import LoggedDay, logged_days
from bpa_core.daylog.model import Log
from bpa_core.documents.catalog import MIMES, Form, Paper
from bpa_core.documents.content.blocks import Block, Cell, Column, Content, Heading, PageBreak, Para, Table, Tone
from bpa_core.documents.content.tables import Row
from bpa_core.documents.render.pdf import pdf
from bpa_core.plan.values import TimeOfDay
from bpa_core.texts import t
from bpa_core.texts.language import FIRST, written_in
from bpa_core.texts.numbers import clock_length, long_date, weekday
from bpa_core.typesetting import Typesetter, typeset_here


def log_paper(log: Log, as_of: date, typeset: Typesetter = typeset_here, language: str = FIRST) -> Paper:
    """The attachment as PDF/UA, dated `as_of`, in the language asked for: it is sent."""
    with written_in(language):
        name = f"{t('dognlogg.file')}-{as_of.isoformat()}.{Form.PDF}"
        return Paper(pdf(content(log, as_of), as_of, typeset), MIMES[Form.PDF], name)


def content(log: Log, as_of: date) -> Content:
    """A table a week, Monday first, and how the log was made."""
    days = logged_days(log)
    return Content(
        title=t("dognlogg.title"),
        subject=t("dognlogg.title"),
        head=(t("dognlogg.title"), long_date(as_of)),
        foot=(t("dognlogg.foot"),),
        blocks=(Para(t("dognlogg.about", days=len(days)), Tone.LEAD), *_weeks(days)),
    )


def _weeks(days: tuple[LoggedDay, ...]) -> Iterator[Block]:
    for number, (monday, week) in enumerate(groupby(days, key=lambda one: _monday(one.day))):
        if number:
            yield PageBreak()
        yield Heading(t("dognlogg.week", first=long_date(monday)))
        yield Table(t("dognlogg.alt"), _columns(), tuple(row for day in week for row in _rows(day)))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _columns() -> tuple[Column, ...]:
    return (
        Column(t("dognlogg.col.day"), 3),
        Column(t("dognlogg.col.time"), 0),
        Column(t("dognlogg.col.task"), 5),
        Column(t("dognlogg.col.minutes"), 0, number=True),
        Column(t("dognlogg.col.helpers"), 0, number=True),
    )


def _rows(day: LoggedDay) -> Iterator[Row]:
    """The day's name stands at each row: a table is read by row, on paper and by ear."""
    name = Cell(f"{weekday(day.day)} {day.day.day}.{day.day.month}.")
    for done in day.done:
        times = f"{TimeOfDay(done.start)}–{TimeOfDay.at(done.start + done.minutes)}"
        yield (name, Cell(times), Cell(done.task.title), Cell(str(done.minutes)), Cell(str(done.helpers)))
    if day.night.wakings:
        words = t("dognlogg.night", wakings=day.night.wakings, length=clock_length(day.night.minutes))
        yield (name, Cell(t("dognlogg.at_night")), Cell(words), Cell(str(day.night.minutes)), Cell(""))
