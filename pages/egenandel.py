"""Egenandel: what cannot be charged and why, what can, who would pay, and the bound that follows."""

import streamlit as st

from bpa_core.assessment.assess import Assessment
from bpa_core.editing import updates as answers
from bpa_core.egenandel.charges import BoundBy
from bpa_core.egenandel.notes import Note, NoteCode
from bpa_core.law import READ_ON
from bpa_core.plan.categories import Charge
from bpa_core.plan.vocabulary import KommuneCharges
from bpa_core.texts import label, t
from bpa_core.texts.numbers import hours, kroner, long_date
from bpa_core.wording.in_short import egenandel_in_short
from bpa_core.wording.sentences import note_sentence
from bpa_ui.widgets import empty_state as empty
from bpa_ui.widgets import headline
from bpa_ui.widgets import in_short as short
from bpa_ui.widgets import inputs as fields
from bpa_ui.widgets import table as tables
from bpa_ui.widgets.law_link import link


def _bound(assessment: Assessment) -> None:
    bound = assessment.egenandel.bound
    if bound is None:
        with st.container(border=True):
            st.markdown(f"**{t('egenandel.big.none')}** {t('egenandel.big.none_lead')}")
        return
    if bound.by is BoundBy.PRIS and not bound.kroner:
        with st.container(border=True):
            st.markdown(t("egenandel.big.nothing_charged"))
        return
    unit = "egenandel.big.unit_estimate" if bound.by is BoundBy.PRIS else "egenandel.big.unit"
    headline.show_headline(kroner(bound.kroner), t(unit), label(bound.by))


def _note(assessment: Assessment, note: Note) -> None:
    law = link(note.reference)
    st.markdown(f"- {note_sentence(assessment, note)} {t('egenandel.basis', law=law)}")


def _notes(assessment: Assessment) -> None:
    st.header(t("egenandel.notes.heading"), anchor=False)
    for note in assessment.notes:
        _note(assessment, note)


def _split(assessment: Assessment) -> None:
    st.header(t("egenandel.split.heading"), anchor=False)
    rows = [[label(charge), hours(assessment.egenandel.per_week[charge])] for charge in Charge]
    tables.show([t("egenandel.split.column"), t("egenandel.split.week")], rows)
    st.markdown(t("egenandel.split.how"))


def _what_the_kommune_says(assessment: Assessment) -> None:
    plan, economy = assessment.plan, assessment.plan.economy
    own = any(note.code is NoteCode.HJEMMEBOENDE_EGEN_INNTEKT for note in assessment.notes)
    st.header(t("egenandel.told.heading"), anchor=False)
    st.markdown(t("egenandel.told.lead"))
    fields.choose(
        t("egenandel.told.charges"),
        tuple(KommuneCharges),
        economy.kommune_charges,
        "kommune_charges",
        lambda answer: answers.with_economy(plan, kommune_charges=answer),
    )
    left, right = st.columns(2)
    with left:
        fields.ask_number(
            t("egenandel.told.price"),
            economy.kommune_hourly_price,
            "price",
            lambda amount: answers.with_economy(plan, kommune_hourly_price=amount),
        )
    with right:
        fields.ask_number(
            t("egenandel.told.cap"),
            economy.kommune_monthly_cap,
            "cap",
            lambda amount: answers.with_economy(plan, kommune_monthly_cap=amount),
        )
    fields.ask_number(
        t("egenandel.told.income_own" if own else "egenandel.told.income"),
        economy.household_income,
        "income",
        lambda amount: answers.with_economy(plan, household_income=amount),
    )
    st.markdown(t("egenandel.told.income_help"))


def _rates(assessment: Assessment) -> None:
    year, rates = assessment.plan.year, assessment.egenandel.rates
    st.header(t("egenandel.rates.heading", year=year), anchor=False)
    known = (("cap", rates.cap_per_month), ("two_g", rates.two_g))
    for name, amount in known:
        key = f"egenandel.rates.{name}" if amount else f"egenandel.rates.{name}_unknown"
        st.markdown(f"- {t(key, year=year, **{name: kroner(amount or 0)})}")
    st.markdown(t("disclaimer.read_on", date=long_date(READ_ON)))


def page() -> None:
    assessment = empty.assessed_or_why()
    if assessment is None:
        return
    drawn = bool(assessment.hours.entries)
    if not drawn:
        empty.nothing_drawn()
    _bound(assessment)
    short.draw(egenandel_in_short(assessment))
    _notes(assessment)
    _what_the_kommune_says(assessment)
    if drawn:
        _split(assessment)
    _rates(assessment)


page()
