"""The page Brev: what fits stands open, the rest is folded, and a letter can be seen and fetched."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from bpa_core.assessment.assess import assess
from bpa_core.documents import Letter
from bpa_core.documents.papers.brev.fit import Fit
from bpa_core.documents.papers.brev.fitting import fittings
from bpa_core.plan.model import Plan, new_plan
from bpa_core.plan.vedtak import Vedtak
from bpa_core.plan.vocabulary import VedtakOutcome
from bpa_core.texts import label, t
from bpa_core.texts.address import t_for
from bpa_core.vedtak.deadlines import DeadlineKind
from bpa_ui.brev.choose import why
from tests.documents.plans import full_plan, hostile_plan
from tests.pages.app import TODAY, opened, text_of

PLANS = {
    "nothing": new_plan(2026),
    "everything": full_plan(),
    "hostile": hostile_plan(),
    "waiting": new_plan(2026).model_copy(update={"applied_on": date(2026, 10, 1)}),
}


def buttons(at: AppTest) -> set[str]:
    return {one.key.removeprefix("brev-") for one in at.button if one.key and one.key.startswith("brev-")}


@pytest.mark.parametrize("name", PLANS)
def test_every_letter_is_named_once_and_only_what_can_fit_is_a_button(name: str) -> None:
    at = opened("brev", PLANS[name])
    stands = fittings(assess(PLANS[name], TODAY))
    assert buttons(at) == {str(one.letter) for one in stands if one.fit is not Fit.NOT}
    for one in stands:
        assert text_of(at).count(why(one, PLANS[name].person.addressed)) >= 1
        assert (f"**{label(one.letter)}**" in text_of(at)) is (one.fit is Fit.NOT)
    folded = {one.key for fold in at.expander for one in fold.button if str(one.key).startswith("brev-")}
    assert folded == {f"brev-{one.letter}" for one in stands if one.fit is Fit.NOT_YET}


def test_a_letter_is_shown_with_its_day_its_help_and_both_files() -> None:
    at = opened("brev", PLANS["waiting"])
    at.button(key="brev-purring").click().run()
    assert not at.exception
    assert at.header[0].value == label(Letter.PURRING)
    assert t_for("letter_help.purring", PLANS["waiting"].person.addressed) in text_of(at)
    assert [one.label for one in at.get("download_button")][:2] == ["Last ned som Word", "Last ned som PDF"]
    at.button(key="brev-back").click().run()
    assert "purring" in buttons(at)


def test_the_last_day_stands_with_the_letter() -> None:
    granted = Vedtak(received_on=date(2026, 11, 12), outcome=VedtakOutcome.GRANTED)
    at = opened("brev", new_plan(2026).model_copy(update={"vedtak": granted}))
    at.button(key="brev-sakskostnader").click().run()
    assert "3. desember 2026" in text_of(at)
    assert t("vedtak.deadline.ics") in [one.label for one in at.get("download_button")]


def test_no_day_is_shown_that_nobody_can_know() -> None:
    """The kommune's statement has come on a day that the plan does not hold."""
    at = opened("brev", PLANS["everything"])
    at.button(key="brev-svar_pa_uttalelse").click().run()
    assert label(DeadlineKind.SVAR_PA_UTTALELSE) not in text_of(at)
    assert t("vedtak.deadline.ics") not in [one.label for one in at.get("download_button")]


def test_the_letter_is_seen_before_it_is_fetched() -> None:
    at = opened("brev", PLANS["waiting"])
    at.button(key="brev-innsyn").click().run()
    at.toggle(key="brev-preview").set_value(True).run()
    assert not at.exception
    assert at.get("image")[0].proto.imgs[0].url.startswith("data:image/png;base64,")


def test_a_letter_that_no_longer_fits_says_why_and_leads_back() -> None:
    """Chosen before the vedtak was typed."""
    at = opened("brev", PLANS["everything"])
    at.session_state["brev.chosen"] = Letter.PURRING
    at.run()
    assert not at.exception
    assert t_for("letter_why.purring.decided", PLANS["everything"].person.addressed) in text_of(at)
    assert not [one for one in at.get("download_button") if "Word" in one.label]


@pytest.mark.parametrize("plan", [new_plan(2026), full_plan()])
def test_vedtak_leads_to_the_letters(plan: Plan) -> None:
    at = opened("vedtak", plan)
    assert t("vedtak.to_brev") in [one.proto.label for one in at.get("page_link")]
