"""The pages to read: passages one after another, what is rarely needed folded away, each with what it rests on."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

import streamlit as st

from bpa_core.guidance.practice import Basis, Confidence, Passage, Source, passages
from bpa_core.law import LegalReference
from bpa_core.texts import label, t
from bpa_core.texts.numbers import long_date
from bpa_ui.widgets.law_link import link


def show(
    page: str, *, after: Mapping[str, Callable[[], None]] | None = None, values: Mapping[str, object] | None = None
) -> None:
    """Every passage of a page; `after` draws something below a passage; `values` fill in the texts."""
    more = after or {}
    filled_in = values or {}
    for passage in passages(page):
        show_passage(passage, **filled_in)
        if passage.id in more:
            more[passage.id]()


def show_passage(passage: Passage, **values: object) -> None:
    """One passage: its heading or its fold, its words, and what they rest on."""
    title, body = t(f"{passage.text_key}.title", **values), t(f"{passage.text_key}.body", **values)
    text = "\n\n".join(part for part in (body, basis_line(passage.basis)) if part)
    if passage.folded:
        with st.expander(title):
            st.markdown(text)
    else:
        st.header(title, anchor=False)
        st.markdown(text)


def basis_line(basis: Basis) -> str:
    """How sure it is, and where it stands: small, in Markdown; nothing for advice of our own."""
    where = t("reading.basis.also").join(_where(basis))
    sure = _sure(basis)
    line = t("reading.basis.full", sure=sure, where=where) if sure and where else sure or where
    return f":small[{line}]" if line else ""


def _sure(basis: Basis) -> str:
    if basis.confidence is Confidence.C and len(basis.sources) > 1:
        return t("reading.basis.each")
    return label(basis.confidence) if basis.confidence else ""


def _where(basis: Basis) -> list[str]:
    law = [_read(law_links(basis.law), basis.law_read_on)] if basis.law_read_on else []
    return law + [_read(source_links(some), day) for day, some in _by_day(basis.sources).items()]


def _by_day(sources: Iterable[Source]) -> dict[date, list[Source]]:
    by_day: dict[date, list[Source]] = {}
    for source in sources:
        by_day.setdefault(source.read_on, []).append(source)
    return by_day


def _read(names: str, day: date) -> str:
    return t("reading.basis.read", names=names, date=long_date(day))


def law_links(references: Iterable[LegalReference]) -> str:
    """«[pasient- og brukerrettighetsloven § 2-1 d](…), [helse- og …](…)»."""
    return ", ".join(link(one, long=True) for one in references)


def source_links(sources: Iterable[Source]) -> str:
    """«[Oslo kommune](…), [Bergen kommune](…)»."""
    return ", ".join(f"[{one.title}]({one.address})" for one in sources)
