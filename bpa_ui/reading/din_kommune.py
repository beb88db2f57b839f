"""The page of one kommune: choose it, what it says subject by subject, where the application goes, what to ask."""

from collections.abc import Sequence

import streamlit as st

from bpa_core.kommuner import Kommune, LocalFact, Office, find, kommuner
from bpa_core.texts import label, t
from bpa_core.texts.language import in_reading
from bpa_core.texts.numbers import long_date
from bpa_ui.reading.passages import law_links
from bpa_ui.session import tab_plan
from bpa_ui.widgets.escape import escape_markdown
from bpa_ui.widgets.inputs import keyed


def choose() -> Kommune | None:
    """The kommune to read about: the plan's at first; None for one without a file. A button writes it to the plan."""
    own = tab_plan.current().person.kommune.strip()
    planned = find(own)
    known = list(kommuner())
    options: Sequence[str | None] = [*known, None]
    chosen = st.selectbox(
        t("din_kommune.choose"),
        options,
        index=options.index(planned.name if planned else None),
        format_func=lambda name: name or t("din_kommune.other"),
        key=keyed("din-kommune"),
    )
    if own and not planned:
        st.info(t("din_kommune.plan_other", name=escape_markdown(own)))
    if chosen is None:
        st.markdown(t("din_kommune.none", names=t("reading.basis.and").join(known)))
        return None
    kommune = kommuner()[chosen]
    _in_plan(kommune, planned)
    return kommune


def _in_plan(kommune: Kommune, planned: Kommune | None) -> None:
    if kommune == planned:
        st.markdown(t("din_kommune.in_plan", name=escape_markdown(kommune.name)))
    else:
        st.button(
            t("din_kommune.use", name=escape_markdown(kommune.name)),
            on_click=_use,
            args=(kommune,),
            key="din-kommune-use",
        )


def _use(kommune: Kommune) -> None:
    plan = tab_plan.current()
    person = plan.person.model_copy(update={"kommune": kommune.name})
    tab_plan.replace(plan.model_copy(update={"person": person}))


def show(kommune: Kommune) -> None:
    """All that the file holds."""
    st.header(t("din_kommune.where"), anchor=False)
    st.markdown("\n\n".join(_office(office) for office in kommune.offices))
    st.header(t("din_kommune.says", name=escape_markdown(kommune.name)), anchor=False)
    for fact in kommune.facts_in_order:
        st.markdown(_fact(fact))
    _ask(kommune)
    st.markdown(_sources(kommune))


def _office(office: Office) -> str:
    phone = t("din_kommune.phone", phone=escape_markdown(office.phone)) if office.phone else ""
    bydeler = t("din_kommune.bydeler", names=escape_markdown(", ".join(office.bydeler))) if office.bydeler else ""
    lines = (
        f"**{escape_markdown(in_reading(office.who, office.who_in))}**",
        bydeler,
        escape_markdown(in_reading(office.name, office.name_in)),
        escape_markdown(office.post or ""),
        phone,
        escape_markdown(in_reading(office.note or "", office.note_in)),
    )
    return "  \n".join(line for line in lines if line)


def _fact(fact: LocalFact) -> str:
    lines = [f"**{label(fact.topic)}:** {escape_markdown(in_reading(fact.text, fact.text_in))}"]
    if fact.beside_the_law:
        says = in_reading(fact.beside_the_law, fact.beside_the_law_in)
        lines.append(f"**{t('din_kommune.beside_the_law')}** {escape_markdown(says)} {law_links(fact.references)}")
    return "\n\n".join(lines)


def _ask(kommune: Kommune) -> None:
    if kommune.silent_on:
        with st.expander(t("din_kommune.silent")):
            st.markdown(t("din_kommune.silent_lead"))
            st.markdown("\n".join(f"- {label(topic)}" for topic in kommune.silent_on))


def _sources(kommune: Kommune) -> str:
    named = (
        t(
            "reading.basis.read",
            names=f"[{escape_markdown(source.title)}]({source.address})"
            if source.address
            else escape_markdown(source.title),
            date=long_date(source.read_on),
        )
        for source in kommune.sources.values()
    )
    return f":small[{t('din_kommune.source')}: {t('reading.basis.and').join(named)}. {t('din_kommune.checked')}]"
