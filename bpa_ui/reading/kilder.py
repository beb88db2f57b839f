"""The page of sources: the rules as the core holds them, how sure each is, and where law and sources part."""

import streamlit as st

from bpa_core.guidance.practice import Confidence, Difference, choices, differences, sources, statements, unknown
from bpa_core.law import READ_ON, Figure, Value, coming_laws, figures, laws
from bpa_core.texts import label, t
from bpa_core.texts.numbers import hours, kroner, long_date, number
from bpa_ui.reading.passages import basis_line, law_links
from bpa_ui.widgets import table as tables


def rules_in_force() -> None:
    """Every dated figure: those that have never changed in one table, the others folded away, year by year."""
    st.header(t("kilder.rules.title"), anchor=False)
    st.markdown(t("kilder.rules.lead", date=long_date(READ_ON)))
    steady = [figure for figure in figures().values() if len(figure.values) == 1]
    st.markdown(_bullets([_sentence(figure, figure.values[0]) for figure in steady]))
    for figure in figures().values():
        if figure not in steady:
            with st.expander(t(f"figure.{figure.name}")):
                _through_time(figure)


def _through_time(figure: Figure) -> None:
    """A figure year by year, and below it where its values stand."""
    header = [t(f"kilder.rules.head.{name}") for name in ("value", "since", "source")]
    tables.show(header, [_row(figure, value) for value in figure.values], numbers_from=3)
    st.markdown("  \n".join(f":small[{line}]" for line in dict.fromkeys(map(_basis, figure.values))))


def _sentence(figure: Figure, value: Value) -> str:
    shown, since = _value(figure, value.value), long_date(value.since)
    return t("kilder.rules.one", title=t(f"figure.{figure.name}"), value=shown, since=since, basis=_basis(value))


def _row(figure: Figure, value: Value) -> tuple[str, str, str]:
    return _value(figure, value.value), _period(value), value.source or ""


def _basis(value: Value) -> str:
    return t("reading.basis.read", names=law_links([value.reference]), date=long_date(value.read_on))


def _value(figure: Figure, value: int) -> str:
    """A figure with its unit, in words."""
    written = {
        "minutter per uke": lambda: t("kilder.unit.per_week", value=hours(value)),
        "minutter": lambda: hours(value),
        "prosent": lambda: t("kilder.unit.percent", value=number(value)),
        "år": lambda: t("kilder.unit.years", value=number(value)),
        "kroner": lambda: kroner(value),
        "kroner per måned": lambda: t("kilder.unit.per_month", value=kroner(value)),
    }
    return written[figure.unit]()


def _period(value: Value) -> str:
    since = long_date(value.since)
    return t("kilder.rules.period", since=since, until=long_date(value.until)) if value.until else since


def how_sure() -> None:
    """Everything the counting rests on, by how sure it is."""
    st.header(t("kilder.sure.title"), anchor=False)
    st.markdown(t("kilder.sure.lead"))
    for sure in Confidence:
        with st.expander(label(sure)):
            some = [one for one in statements() if one.basis.confidence is sure]
            st.markdown(
                _bullets([_statement(t(one.text_key), basis_line(one.basis.without_confidence)) for one in some])
            )


def _statement(text: str, where: str) -> str:
    return f"{text}  \n  {where}" if where else text


def where_they_differ() -> None:
    """The law beside the five sources, a question at a time."""
    st.header(t("kilder.differences.title"), anchor=False)
    st.markdown(t("kilder.differences.lead"))
    for one in differences():
        with st.expander(t(f"{one.text_key}.title")):
            tables.show([t("kilder.differences.who"), t("kilder.differences.says")], _sayings(one), numbers_from=2)
            st.markdown(basis_line(one.basis))


def _sayings(one: Difference) -> list[tuple[str, str]]:
    law = (f"**{t('kilder.differences.law')}**", t(f"{one.text_key}.law"))
    return [law, *((source.title, t(f"{one.text_key}.{source.id}")) for source in one.basis.sources)]


def nobody_knows() -> None:
    """What is never asserted."""
    _listed("unknown", unknown())


def own_choices() -> None:
    """What the law leaves open and the product had to choose."""
    _listed("choices", choices())


def all_sources() -> None:
    """The five texts and the laws, each with its address and the day it was read."""
    st.header(t("kilder.sources.title"), anchor=False)
    st.markdown(t("kilder.sources.lead"))
    read = [
        t(
            "kilder.sources.one",
            title=one.title,
            address=one.address,
            kind=t(f"source_kind.{one.kind}"),
            date=long_date(one.read_on),
        )
        for one in sources().values()
    ]
    st.markdown(_bullets(read))
    st.subheader(t("kilder.sources.laws"), anchor=False)
    st.markdown(_bullets([f"[{law.title}]({law.address}) ({law.number})" for law in laws().values()]))
    coming = [
        t("kilder.sources.coming_law", title=law.title, address=law.address, number=law.number) for law in coming_laws()
    ]
    st.markdown(_bullets([*coming, t("kilder.sources.coming")]))


def _listed(name: str, keys: tuple[str, ...]) -> None:
    st.header(t(f"kilder.{name}.title"), anchor=False)
    st.markdown(t(f"kilder.{name}.lead"))
    st.markdown(_bullets([t(key) for key in keys]))


def _bullets(items: list[str]) -> str:
    return "\n".join(f"- {item}" for item in items)
