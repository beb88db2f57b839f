"""Every page opens, empty and with each example, and says what the core says."""

import re

import pytest

from bpa_core.assessment.assess import assess
from bpa_core.editing import updates as answers
from bpa_core.editing.day_types import first_day
from bpa_core.editing.palette import suggestion
from bpa_core.table.form import TableForm
from bpa_core.texts import label, t
from bpa_core.texts.numbers import hours
from bpa_core.wording.sentences import verdict_sentence
from bpa_ui.shell import site
from tests.core.building import covered, day, plan
from tests.pages.app import PLANS, TODAY, opened, text_of

SLUGS = [page.slug for page in site.pages()]
READ = ("hva_er_bpa", "arbeidsleder", "ordliste", "kilder", "avgjorelser", "personvern", "tilgjengelighet")
"""Texts alone, with what others have written."""
DU = re.compile(r".{0,40}(?<!«)\b(?:[Dd]u|[Dd]eg|[Dd]in|[Dd]itt|[Dd]ine)\b.{0,40}")


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize("name", PLANS)
def test_opens_with_one_h1(slug: str, name: str) -> None:
    at = opened(slug, PLANS[name])
    assert [title.value for title in at.title] == [t(f"page.{slug}.title")]
    briefly = [fold for fold in at.expander if fold.label == t("kort.heading")]
    assert len(briefly) == (0 if (slug, name) == ("svaret", "empty") else 1)
    assert not any(fold.proto.expanded for fold in briefly)
    links = [one.proto.label for one in at.get("page_link")]
    assert links[-len(site.footer()) :] == [page.nav for page in site.footer()], "at the foot of every page"


@pytest.mark.parametrize("slug", SLUGS)
def test_opens_with_a_birth_date_to_come(slug: str) -> None:
    plan = answers.with_person(PLANS["barn_9"], birth_date=TODAY.replace(year=2027))
    opened(slug, plan)


def test_there_are_as_many_page_files_as_pages() -> None:
    assert sorted(SLUGS) == sorted(file.stem for file in site.PAGES_FOLDER.glob("*.py"))


@pytest.mark.parametrize("name", [name for name in PLANS if name != "empty"])
def test_timene_and_svaret_show_the_assessments_own_numbers(name: str) -> None:
    found = assess(PLANS[name], TODAY)
    timene = text_of(opened("timene", PLANS[name]))
    assert f"**{hours(found.hours.need_per_week)}**" in timene
    assert hours(found.hours.counts_per_week) in timene
    assert verdict_sentence(found) in text_of(opened("svaret", PLANS[name]))


def test_svaret_shows_every_flip_and_every_criterion_with_its_paragraph() -> None:
    found = assess(PLANS["ung_20"], TODAY)
    shown = text_of(opened("svaret", PLANS["ung_20"]))
    assert all(hours(flip.counts_per_week) in shown for flip in found.flips())
    assert all(one.reference.address in shown for one in found.verdict.criteria)


@pytest.mark.parametrize("slug", ["timene", "svaret"])
def test_nothing_drawn_says_what_to_do(slug: str) -> None:
    assert t("empty.nothing_drawn") in text_of(opened(slug, PLANS["empty"]))


@pytest.mark.parametrize("slug", ["timene", "svaret"])
def test_a_day_that_others_cover_whole_is_not_called_empty(slug: str) -> None:
    shown = text_of(opened(slug, plan(day(covered("08:00", 360)))))
    assert t("empty.covered_by_others") in shown
    assert t("empty.nothing_drawn") not in shown


def test_timene_offers_its_numbers_as_files() -> None:
    """Folded, with a word on what the files hold; they are made at the click."""
    at = opened("timene", PLANS["barn_9"])
    (fold,) = [fold for fold in at.expander if fold.label == t("timene.files.heading")]
    assert not fold.proto.expanded
    assert fold.markdown[0].value == t("timene.files.lead")
    offered = [button.proto.label for button in fold.get("download_button")]
    assert offered == [t("timene.files.download", form=label(form)) for form in TableForm]


@pytest.mark.parametrize("slug", [slug for slug in SLUGS if slug not in READ])
def test_nobody_is_du_and_dere_at_once_before_it_is_told_who_is_meant(slug: str) -> None:
    """An empty plan, and one with hours alone: the pages say «dere», as the rest of the site does."""
    drawn = first_day(PLANS["empty"], "Vanlig dag", [suggestion("frokost"), suggestion("nattevakt")])
    for told in (PLANS["empty"], drawn):
        assert DU.findall(text_of(opened(slug, told))) == []
