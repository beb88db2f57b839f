"""A paper in the language that is read, where papers are written in another: on the screen only, never a file."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import streamlit as st

from bpa_core.assessment.assess import Assessment
from bpa_core.documents import AnyPaper, Edition, to_read
from bpa_core.documents.content.blocks import Bullets, Cell, Fact, Facts, Gap, Heading, Lines, Para, Table
from bpa_core.texts import t
from bpa_core.texts.language import reading_language
from bpa_ui.widgets import table as tables
from bpa_ui.widgets.escape import escape_markdown, escape_markdown_lines


def show(assessment: Assessment, kind: AnyPaper, edition: Edition) -> None:
    """Folded, below the paper itself; nothing where the language read is one that papers are written in."""
    language = reading_language()
    if language.paper:
        return
    with st.expander(t("soknad.read_beside.heading")):
        st.info(t("soknad.read_beside.lead"))
        content = to_read(assessment, kind, edition, language.code)
        st.markdown(f"**{escape_markdown(content.title)}**")
        for block in content.blocks:
            _SHOWN.get(type(block), _nothing)(block)


def _heading(heading: Heading) -> None:
    st.markdown(f"**{escape_markdown(heading.text)}**")


def _para(para: Para) -> None:
    st.markdown(escape_markdown_lines(para.text))


def _gap(gap: Gap) -> None:
    st.markdown(escape_markdown(t("papers.gap", what=gap.prompt)))


def _bullets(bullets: Bullets) -> None:
    st.markdown("\n".join(f"- {escape_markdown(item)}" for item in bullets.items))


def _facts(facts: Facts) -> None:
    st.markdown("\n".join(f"- {escape_markdown(fact.name)}: {escape_markdown(_value(fact))}" for fact in facts.items))


def _value(fact: Fact) -> str:
    return t("papers.gap", what=fact.value) if fact.gap else fact.value


def _table(table: Table) -> None:
    rows = [[_cell(cell) for cell in row] for row in table.rows]
    tables.show([escape_markdown(column.name) for column in table.columns], rows, numbers_from=len(table.columns))


def _cell(cell: Cell) -> str:
    return " ".join(escape_markdown(part) for part in (cell.text, cell.below) if part)


def _lines(lines: Lines) -> None:
    st.markdown("\n".join(f"- {escape_markdown(name)}: …" for name in lines.names))


def _nothing(_block: object) -> None:
    """Pictures and page breaks: they stand in the paper above."""


_SHOWN: Mapping[type, Callable[[Any], None]] = MappingProxyType(
    {Heading: _heading, Para: _para, Gap: _gap, Bullets: _bullets, Facts: _facts, Table: _table, Lines: _lines}
)
