"""For a pen: an empty clock, an empty table, a seven-day log, and a filled sample from an example."""

from collections.abc import Iterator
from datetime import date

from bpa_core.assessment.assess import Assessment, assess
from bpa_core.documents.catalog import Edition, Kind
from bpa_core.documents.content.blocks import (
    Block,
    Cell,
    Clock,
    Column,
    Content,
    Heading,
    Lines,
    PageBreak,
    Para,
    Table,
    Tone,
)
from bpa_core.documents.content.clock_picture import empty_clock
from bpa_core.documents.content.frame import framed
from bpa_core.documents.papers.dognklokke.clocks import day_blocks
from bpa_core.examples import example_names, example_plan
from bpa_core.texts import t
from bpa_core.texts.language import reading
from bpa_core.wording.own_words import in_language

DAYS = 7
TABLE_ROWS, LOG_ROWS = 15, 16
ROW_MM, LOG_ROW_MM = 11, 11


def content(assessment: Assessment, edition: Edition) -> Content:
    """The same for everybody: nothing of the plan stands on it."""
    blocks = (*_clock(), *_table(), *_log(), *_samples(assessment.as_of))
    return framed(assessment, Kind.BLANK, Edition.KOMMUNE, blocks, anonymous=True)


def _clock() -> Iterator[Block]:
    yield Para(t("papers.blank.about"))
    yield Lines((t("papers.blank.day_name"), t("papers.blank.days")))
    yield Heading(t("papers.blank.clock"))
    yield Clock(empty_clock())


def _table() -> Iterator[Block]:
    yield PageBreak()
    yield Heading(t("papers.blank.table"))
    columns = (
        Column(t("papers.blank.col.from"), 1),
        Column(t("papers.blank.col.what"), 4),
        Column(t("papers.blank.col.long"), 0),
        Column(t("papers.blank.col.many"), 0),
        Column(t("papers.blank.col.peer"), 2),
        Column(t("papers.blank.col.why"), 4),
    )
    yield _empty(columns, TABLE_ROWS, ROW_MM)


def _log() -> Iterator[Block]:
    names = (("from", 1), ("what", 6), ("long", 0), ("many", 0), ("night", 0))
    columns = tuple(Column(t(f"papers.blank.col.{name}"), width) for name, width in names)
    for day in range(1, DAYS + 1):
        yield PageBreak()
        yield Heading(t("papers.blank.log", day=day))
        yield Para(t("papers.blank.log_about"), Tone.SMALL)
        yield Lines((t("papers.blank.date"),))
        yield _empty(columns, LOG_ROWS, LOG_ROW_MM)


def _empty(columns: tuple[Column, ...], rows: int, height_mm: int) -> Table:
    line = tuple(Cell("") for _ in columns)
    return Table(t("papers.blank.table_alt"), columns, (line,) * rows, height_mm)


def _samples(as_of: date) -> Iterator[Block]:
    """The first day of each example, as the døgnklokke shows it."""
    for name in example_names():
        example = assess(in_language(example_plan(name), reading()), as_of)
        _, title, *day = day_blocks(example, 0, Edition.KOMMUNE)
        yield PageBreak()
        yield Heading(t("papers.blank.sample", name=t(f"example.{name}.title")))
        yield Para(t("papers.blank.sample_about"), Tone.SMALL)
        if isinstance(title, Heading):
            yield Heading(title.text, 3)
        yield from day
