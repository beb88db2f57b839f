"""«Hva skjer med det dere har?»: each pair with the law, the practice and what to ask; what stays private, in hours."""

import streamlit as st

from bpa_core.schemes.account import Account, Doer
from bpa_core.schemes.beside import Beside
from bpa_core.texts import label, t
from bpa_core.texts.lengths import exact_hours_a_week


def draw(account: Account) -> None:
    """What is private today, then the pairs."""
    st.header(t("andre_ordninger.beside.heading"), anchor=False)
    st.markdown(t("andre_ordninger.beside.lead"))
    found = account.done_today
    if found[Doer.FAMILY] or (account.assessment.hours.entries and not found[Doer.NOT_TOLD]):
        # Nothing where nobody has answered for the family: a zero would be a figure that nobody has told.
        private, untold = exact_hours_a_week(found[Doer.FAMILY]), exact_hours_a_week(found[Doer.NOT_TOLD])
        st.info(t("andre_ordninger.beside.private", hours=private, untold=untold))
    for pair in Beside:
        with st.expander(label(pair), key=f"beside-{pair}"):
            st.markdown(t("andre_ordninger.beside.says_law", text=t(f"andre_ordninger.beside.law.{pair}")))
            st.markdown(t("andre_ordninger.beside.says_practice", text=t(f"andre_ordninger.beside.practice.{pair}")))
            st.markdown(t("andre_ordninger.beside.says_ask", text=t(f"andre_ordninger.beside.ask.{pair}")))
