"""Hours as people state them: a number, what it is of, and what that is a week."""

from collections.abc import Callable
from decimal import Decimal
from typing import Literal

import streamlit as st

from bpa_core.plan.model import Plan
from bpa_core.plan.stated_hours import StatedHours, StatedServiceHours
from bpa_core.plan.vocabulary import HoursPer
from bpa_core.texts import label, t
from bpa_core.texts.typed import shown_number, typed_number
from bpa_core.wording.stated_hours import conversion
from bpa_ui.session import tab_plan
from bpa_ui.widgets import inputs as fields

Width = int | Literal["stretch"]
PER_WIDTH = 190
"""Pixels: leaves room for the number beside it on a phone."""


def ask(question: str, stated: StatedHours | None, name: str, write: Callable[[StatedHours | None], Plan]) -> None:
    """Hours a week, month, year or day, or percent of a full post; empty means not stated."""
    key, per_key = fields.keyed(name), fields.keyed(f"{name}-per")
    reader = _reader(
        key, per_key, lambda amount, per: write(StatedHours(amount=amount, per=per) if amount is not None else None)
    )
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key=f"bpa-hours-{name}"):
        _number(question, stated.amount if stated else None, key, reader)
        _per(question, stated, key, per_key, reader)
    _beneath(stated, key)


def ask_with_night(
    question: str, stated: StatedServiceHours, name: str, write: Callable[[StatedServiceHours], Plan]
) -> None:
    """The same of a service received today, and how much of it is at night; empty means none."""
    key, per_key, night_key = (fields.keyed(one) for one in (name, f"{name}-per", f"{name}-night"))

    def with_amounts(amount: Decimal | None, per: HoursPer) -> Plan:
        night = typed_number(str(st.session_state[night_key]).strip() or "0")
        return write(StatedServiceHours(amount=amount or Decimal(0), per=per, night_amount=night))

    reader = _reader(key, per_key, with_amounts)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key=f"bpa-hours-{name}"):
        _number(question, stated.amount, key, reader)
        _per(question, stated, key, per_key, reader)
    _number(t("told_hours.night"), stated.night_amount, night_key, reader, said_at=key, width=PER_WIDTH)
    _beneath(stated, key)


def boxes(question: str, key: str, per_key: str) -> None:
    """The two boxes alone, for a form that takes what stands in them."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.text_input(question, key=key)
        st.selectbox(
            t("told_hours.per", what=question),
            tuple(HoursPer),
            format_func=label,
            label_visibility="collapsed",
            key=per_key,
            width=PER_WIDTH,
        )


def _reader(key: str, per_key: str, write: Callable[[Decimal | None, HoursPer], Plan]) -> fields.Reader:
    def read(text: str) -> Plan:
        return write(typed_number(text) if text else None, st.session_state[per_key])

    return fields.Reader(read, "field.number")


def _number(
    question: str, amount: Decimal | None, key: str, reader: fields.Reader, said_at: str = "", width: Width = "stretch"
) -> None:
    """A box; what cannot be read is said at the box `said_at`, its own unless stated."""
    place = said_at or key
    st.text_input(
        question, value=shown_number(amount), key=key, width=width, on_change=lambda: fields.read(place, reader)
    )


def _per(question: str, stated: StatedHours | None, key: str, per_key: str, reader: fields.Reader) -> None:
    """What the number is of; a new choice is another reading of the number that stands there."""
    options = tuple(HoursPer)
    st.selectbox(
        t("told_hours.per", what=question),
        options,
        index=options.index(stated.per) if stated else 0,
        format_func=label,
        label_visibility="collapsed",
        key=per_key,
        width=PER_WIDTH,
        on_change=lambda: fields.read(key, reader),
    )


def _beneath(stated: StatedHours | None, key: str) -> None:
    if st.session_state.get(f"{key}.fault"):
        fields.show_fault(key)
    elif stated and (words := conversion(stated, tab_plan.current().year)):
        st.caption(words)
