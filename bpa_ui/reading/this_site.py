"""What the pages on privacy and accessibility say about this very site: who runs it, and how long memory lasts."""

from fractions import Fraction

import streamlit as st

from bpa_core.texts import t
from bpa_core.texts.numbers import number
from bpa_ui.web.settings import settings
from bpa_ui.widgets.escape import escape_markdown


def facts() -> dict[str, str]:
    """`operator` and `contact` in words, also when nobody has set them; `memory`: minutes a lost tab is remembered."""
    operator, contact = escape_markdown(settings().operator), escape_markdown(settings().contact)
    return {
        "operator": t("site.operator", name=operator) if operator else t("site.operator_unknown"),
        "contact": t("site.contact", contact=contact) if contact else t("site.contact_unknown"),
        "memory": number(Fraction(int(st.get_option("server.disconnectedSessionTTL")), 60)),
    }
