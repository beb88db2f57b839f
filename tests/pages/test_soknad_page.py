"""The page Søknad: which paper, for whom, its pages and its downloads, with every plan."""

import pytest
from streamlit.testing.v1 import AppTest

from bpa_core.documents import FORMS, Edition, Kind, Lacking
from bpa_core.documents.catalog import OTHER_SCHEMES
from bpa_core.texts import label, t
from bpa_ui.widgets import paper_language
from tests.documents.making import EVERY_PLAN, assessed
from tests.documents.plans import full_plan, hostile_plan, new_plan
from tests.pages.app import opened

LACKING = {Kind.KLAGE: Lacking.VEDTAK, Kind.REFERAT: Lacking.MEETING, Kind.FRISTER: Lacking.DATES}
"""What an empty plan lacks."""


def words(at: AppTest) -> str:
    return "\n".join(str(one.value) for one in (*at.markdown, *at.info, *at.warning))


@pytest.mark.parametrize("name", EVERY_PLAN)
def test_opens_with_every_plan(name: str) -> None:
    at = opened("soknad", assessed(name).plan)
    assert at.radio(key="soknad-kind").value is Kind.SOKNAD
    assert t("soknad.why.lege") in "\n".join(box.label for box in at.checkbox)


def test_every_paper_has_its_downloads_or_says_what_is_missing() -> None:
    for plan, all_can_be_made in ((full_plan(), True), (new_plan(), False)):
        at = opened("soknad", plan)
        for kind in (one for one in Kind if one not in OTHER_SCHEMES):
            at.radio(key="soknad-kind").set_value(kind).run()
            assert not at.exception
            shown = [one.label for one in at.get("download_button") if one.label.startswith("Last ned som")]
            if all_can_be_made:
                assert shown == [t("soknad.download", form=label(form)) for form in FORMS[kind]]
            elif kind in LACKING:
                assert shown == []
                assert label(LACKING[kind]) in words(at)


def test_says_who_it_is_for_before_the_download() -> None:
    at = opened("soknad", full_plan())
    assert t("edition_help.kommune") in words(at)
    at.radio(key="soknad-edition").set_value(Edition.EGEN).run()
    assert t("edition_help.egen") in words(at)
    assert all("bare til familien" in one.label for one in at.get("download_button") if "Last ned som" in one.label)


def test_a_paper_without_hours_is_not_called_ready_to_send() -> None:
    at = opened("soknad", new_plan())
    assert t("soknad.nothing_drawn") in words(at)
    assert t("edition_help.kommune") not in words(at)
    at.radio(key="soknad-kind").set_value(Kind.KLAGE).run()
    assert label(Lacking.VEDTAK) in words(at)
    assert not {t("soknad.nothing_drawn"), t("edition_help.kommune")} & set(words(at).splitlines())


def test_texts_for_the_kommunes_form_are_nobodys_own() -> None:
    at = opened("soknad", full_plan())
    at.radio(key="soknad-kind").set_value(Kind.SAMMENDRAG).run()
    at.radio(key="soknad-edition").set_value(Edition.EGEN).run()
    shown = [one.label for one in at.get("download_button") if one.label.startswith("Last ned som")]
    assert shown == [t("soknad.download_own", form="PDF"), t("soknad.download", form="Tekst")]


def test_preview_shows_a_page_and_its_text_as_typed() -> None:
    at = opened("soknad", hostile_plan())
    at.toggle(key="soknad-preview").set_value(True).run()
    assert not at.exception
    image = at.get("image")[0]
    assert image.proto.imgs[0].url.startswith("data:image/png;base64,")
    assert "Side 1 av" in image.proto.imgs[0].alt
    assert "<b>" not in words(at).replace("\\<", "")


def test_the_month_is_counted_from_the_application() -> None:
    assert "2. desember 2026" in words(opened("soknad", full_plan()))


def test_the_paper_has_a_language_of_its_own_named_beside_the_download() -> None:
    """Bokmål for who reads bokmål, until nynorsk is chosen; then the paper and its picture are that, not the page."""
    at = opened("soknad", full_plan())
    assert at.session_state[paper_language.WIDGET] == "nb"
    at.segmented_control(key=paper_language.WIDGET).set_value("nn").run()
    at.toggle(key="soknad-preview").set_value(True).run()
    assert not at.exception
    assert "Kva vi søkjer om" in words(at)
    assert all(one.label.startswith("Last ned som") for one in at.get("download_button"))


def test_the_kommunes_sprakvedtak_is_a_first_guess_and_the_family_chooses() -> None:
    """Lærdal asks for nynorsk; it is said why, and another choice holds."""
    plan = full_plan()
    at = opened("soknad", plan.model_copy(update={"person": plan.person.model_copy(update={"kommune": "Lærdal"})}))
    assert at.session_state[paper_language.WIDGET] == "nn"
    said = "Lærdal kommune har språkvedtak om nynorsk"
    assert [one.value for one in at.caption if one.value.startswith(said)]
    at.segmented_control(key=paper_language.WIDGET).set_value("nb").run()
    assert at.session_state[paper_language.WIDGET] == "nb"
    assert not [one.value for one in at.caption if one.value.startswith(said)]
