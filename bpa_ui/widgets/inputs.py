"""Questions as widgets: seeded from the plan, written back by a callback, and what cannot be read says so in words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal, TypedDict, TypeVar

import streamlit as st
from pydantic import ValidationError

from bpa_core.plan import limits
from bpa_core.plan.model import Plan
from bpa_core.plan.values import TimeOfDay
from bpa_core.plan.vocabulary import Code
from bpa_core.plan_file.errors import faults_of
from bpa_core.texts import explanation, label, t
from bpa_core.texts.numbers import long_date, number
from bpa_core.texts.typed import ReadTwoWays, shown_date, shown_number, typed_date, typed_number, typed_time
from bpa_core.wording.faults import fault_sentence
from bpa_ui.session import tab_plan
from bpa_ui.widgets.escape import unturned

C = TypeVar("C", bound=Code)
V = TypeVar("V")

COUNT_WIDTH = 240
"""Pixels of a box for a small number: as wide as what goes in it asks for, not as the page."""


def keyed(name: str) -> str:
    """A widget's key: seeded anew when the plan is replaced from outside."""
    return f"{name}-{tab_plan.revision()}"


class Binding(TypedDict):
    """The two arguments that bind a widget to the plan."""

    key: str
    on_change: Callable[[], None]


def bound(name: str, write: Callable[[Any], Plan]) -> Binding:
    """How a widget is bound to the plan: `st.checkbox(words, value=…, **bound("name", write))`.

    Its value is seeded by the plan and kept by the widget until the plan is replaced from outside; `write` gives the
    plan with the new value. Such a widget's state is never set: it would fight with what is typed meanwhile.
    """
    key = keyed(name)
    return {"key": key, "on_change": lambda: _take(key, write)}


def seeded(key: str, value: object) -> str:
    """The other way, for what something beside it moves too (the wheel, another month): the key of a widget that shows
    `value` at each drawing, whatever it showed before. What is written must be in the plan before the page is drawn.
    """
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value
    return key


UNANSWERED = ""
"""Stands among a few answers for «not answered»: to a radio, None would be no choice at all."""


def choose(
    question: str,
    options: Sequence[C | None],
    chosen: C | None,
    name: str,
    write: Callable[[C | None], Plan],
    horizontal: bool = False,
) -> None:
    """One of a few answers, among them «not answered» where None is; `write` gives the plan with the answer."""
    shown = [UNANSWERED if option is None else option for option in options]
    st.radio(
        question,
        shown,
        index=options.index(chosen) if chosen in options else None,
        format_func=lambda option: label(option) if isinstance(option, Code) else t("field.not_told"),
        horizontal=horizontal,
        **bound(name, lambda answer: write(answer or None)),
    )


def pick(
    question: str,
    options: Sequence[C],
    chosen: C,
    name: str,
    write: Callable[[C], Plan],
    width: int | Literal["stretch"] = "stretch",
) -> None:
    """The same as a list that folds out, for many answers or narrow places."""
    st.selectbox(question, options, index=options.index(chosen), format_func=label, width=width, **bound(name, write))


def pick_explained(question: str, options: Sequence[C], chosen: C, name: str, write: Callable[[C], Plan]) -> None:
    """The same for a family, a service or a category, with a line beneath on what the chosen one is."""
    pick(question, options, chosen, name, write)
    st.caption(explanation(chosen))


def ask_date(
    question: str,
    value: date | None,
    name: str,
    write: Callable[[date | None], Plan],
    *,
    hint: str = "",
    is_birth: bool = False,
) -> None:
    """A date typed as 22.11.2026; empty means not told. But for a birth date, the year may be left out."""
    near = None if is_birth else tab_plan.today()
    fault = "field.birth_date" if is_birth else "field.date"
    _ask(
        question, shown_date(value), name, Reader(lambda text: write(typed_date(text, near) if text else None), fault),
        hint,
    )  # fmt: skip
    typed = str(st.session_state.get(keyed(name), "")).strip()
    if value and typed and typed != shown_date(value) and not st.session_state.get(f"{keyed(name)}.fault"):
        st.caption(t("field.date_read", date=long_date(value)))


def ask_time(question: str, value: TimeOfDay, name: str, write: Callable[[TimeOfDay], Plan], *, hint: str = "") -> None:
    """A time of day typed as 07:15."""
    _ask(question, str(value), name, Reader(lambda text: write(typed_time(text)), "field.time"), hint)


def ask_number(
    question: str, value: Decimal | None, name: str, write: Callable[[Decimal | None], Plan], *, hint: str = ""
) -> None:
    """A number typed as the reading language writes it; empty means not told."""
    read = Reader(lambda text: write(typed_number(text) if text else None), "field.number")
    _ask(question, shown_number(value), name, read, hint)


def ask_text(question: str, value: str, name: str, write: Callable[[str], Plan], *, limit: int) -> None:
    """A short free text."""
    st.text_input(question, value=unturned(value), max_chars=limit, **bound(name, write))


def ask_long(question: str, value: str, name: str, write: Callable[[str], Plan]) -> None:
    """A longer free text."""
    st.text_area(question, value=value, max_chars=limits.REASON_LENGTH, **bound(name, write))


def ask_count(question: str, value: int, name: str, write: Callable[[int], Plan], *, least: int, most: int) -> None:
    """A whole number within limits."""
    st.number_input(question, least, most, value, 1, width=COUNT_WIDTH, **bound(name, write))


def _take(key: str, write: Callable[[V], Plan]) -> None:
    given: V | None = st.session_state.get(key)
    if given is not None:
        tab_plan.change(write(given))


@dataclass(frozen=True, slots=True)
class Reader:
    """How typed text becomes a plan, and the sentence for what cannot be read."""

    read: Callable[[str], Plan]
    fault_key: str


def _ask(question: str, shown: str, name: str, reader: Reader, hint: str) -> None:
    key = keyed(name)
    st.text_input(question, value=shown, key=key, on_change=lambda: read(key, reader))
    if hint:
        st.caption(hint)
    show_fault(key)


def show_fault(key: str) -> None:
    """The sentence for what cannot be read, where there is one."""
    if fault := st.session_state.get(f"{key}.fault"):
        st.error(fault)


def read(key: str, reader: Reader) -> None:
    """What cannot be read stays in the box with a sentence beneath; the plan keeps what it had."""
    text = str(st.session_state[key]).strip()
    st.session_state.pop(f"{key}.fault", None)
    try:
        tab_plan.change(reader.read(text))
    except ValidationError as error:
        st.session_state[f"{key}.fault"] = " ".join(fault_sentence(fault) for fault in faults_of(error, None))
    except ReadTwoWays as error:
        large, small = (number(one, limits.MAX_DECIMALS) for one in error.ways)
        st.session_state[f"{key}.fault"] = t("field.number_two_ways", large=large, small=small)
    except ValueError:
        st.session_state[f"{key}.fault"] = t(reader.fault_key)
