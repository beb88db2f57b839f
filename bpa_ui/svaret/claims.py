"""What the papers will claim; the answer above stays the cautious one."""

import streamlit as st

from bpa_core.assessment.assess import Assessment
from bpa_core.claims.claim import Rank
from bpa_core.claims.pleading import Pleading, plead
from bpa_core.claims.readings import Follows
from bpa_core.documents.content.voice import voice_of
from bpa_core.texts import t
from bpa_core.texts.address import t_for
from bpa_core.wording.claims import demand, in_all_cases, reading_heads, reading_rows, sureness_words
from bpa_ui.widgets import table as tables


def draw(assessment: Assessment) -> None:
    """Folded: each claim with how sure it is, and the readings of the law where there are more than one."""
    pleading = plead(assessment)
    voice = voice_of(assessment.plan, assessment.as_of)
    ranked = [
        f"{demand(claim, voice.text, of_carers=voice.of_carers)} *{sureness_words(claim.sureness)}.*"
        for claim in pleading.claims
        if claim.rank is not Rank.IN_ALL_CASES
    ]
    with st.expander(t("svaret.claims.heading")):
        st.markdown(t_for("svaret.claims.lead", assessment.plan.person.addressed))
        st.markdown("\n".join(f"- {words}" for words in (*ranked, in_all_cases(pleading.claims))))
        _readings(pleading)


def _readings(pleading: Pleading) -> None:
    """One table, where the law is read in more than one way and hours give a right."""
    best = pleading.best
    if best and best.follows is not Follows.NONE and len(pleading.readings) > 1:
        st.markdown(t("svaret.claims.readings"))
        tables.show(reading_heads(), reading_rows(pleading.readings), numbers_to=1)
