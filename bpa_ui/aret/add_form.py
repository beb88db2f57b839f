"""A form whose boxes are empty at first: nothing comes into the plan that nobody has told."""

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st
from pydantic import ValidationError

from bpa_core.plan.model import Plan
from bpa_core.plan_file.errors import faults_of
from bpa_core.texts import t
from bpa_core.wording.faults import fault_sentence
from bpa_ui.session import tab_plan
from bpa_ui.widgets import inputs as fields

Answers = Mapping[str, Any]


def key(name: str, field: str) -> str:
    """A box's key: emptied when the plan has what was told in it."""
    return fields.keyed(f"new-{name}-{field}")


def submit(name: str, asked: Mapping[str, str], add: Callable[[Answers], Plan]) -> None:
    """The form's button. `asked`: the question of each field that must be told. `add` gives the plan with it, or raises
    ValueError where a number cannot be read. What is missing or wrong is said, and what was told stays in the boxes.
    """

    def pressed() -> None:
        given = {field: st.session_state.get(key(name, field)) for field in asked}
        st.session_state[key(name, "fault")] = _missing(given, asked) or _added(given, add)

    st.form_submit_button(t("aret.rare.keep"), on_click=pressed, type="primary")
    if fault := st.session_state.get(key(name, "fault")):
        st.error(fault)


def _missing(given: Answers, asked: Mapping[str, str]) -> str:
    lacking = [f"«{words}»" for field, words in asked.items() if given[field] in (None, "")]
    return t("aret.rare.lacking", fields=", ".join(lacking)) if lacking else ""


def _added(given: Answers, add: Callable[[Answers], Plan]) -> str:
    try:
        tab_plan.replace(add(given))
    except ValidationError as error:
        return " ".join(fault_sentence(fault) for fault in faults_of(error, None))
    except ValueError:
        return t("field.number")
    return ""
