"""The palette: common tasks for every family, neutral in length, never a norm."""

import pytest

from bpa_core.editing.palette import Suggestion, common_suggestions, palette, suggestion, suggestions
from bpa_core.plan.categories import Category, Family, Service
from bpa_core.texts import all_texts

NEUTRAL = 30
STRETCHES = {
    "tilsyn_ettermiddag", "tilsyn_dag", "avlastning_kveld", "avlastningsbolig", "nattevakt", "hvilende_nattevakt",
    "dagsenter_helse",
}  # fmt: skip


def test_some_forty_tasks_or_more() -> None:
    assert 40 <= len(palette()) <= 65


def test_keys_differ_and_each_title_is_used() -> None:
    keys = [one.key for one in palette()]
    assert len(set(keys)) == len(keys)
    assert {f"palette.{key}" for key in keys} == {key for key in all_texts() if key.startswith("palette.")}
    assert len({one.title for one in palette()}) == len(keys)


def test_every_category_can_be_chosen() -> None:
    assert {one.category for one in palette()} == set(Category)


@pytest.mark.parametrize("one", palette(), ids=lambda one: one.key)
def test_length_says_nothing_about_the_task(one: Suggestion) -> None:
    """No norm of minutes exists: all start alike, but for what is a stretch of the day by nature."""
    stretch = one.service is Service.DEKKET_AV_ANDRE or one.key in STRETCHES
    assert one.minutes % 15 == 0
    assert (one.minutes == NEUTRAL) != stretch


@pytest.mark.parametrize("one", palette(), ids=lambda one: one.key)
def test_a_suggestion_becomes_a_task_of_the_plan(one: Suggestion) -> None:
    task = one.activity("t7")
    assert (task.id, task.title, task.start, task.minutes) == ("t7", one.title, one.start, one.minutes)
    assert (task.category, task.service, task.helpers) == (one.category, one.service, one.helpers)
    assert task.peer_minutes == 0, "the product never gives a peer's minutes"


@pytest.mark.parametrize("for_child", [True, False, None])
def test_every_family_has_something_for_everybody(for_child: bool | None) -> None:
    offered = [one for family in Family for one in suggestions(family, for_child)]
    assert {one.family for one in offered} == set(Family)
    assert set(offered) == {one for one in palette() if one.suits(for_child)}


def test_children_and_adults_are_not_offered_each_others_tasks() -> None:
    child = {one.key for family in Family for one in suggestions(family, for_child=True)}
    adult = {one.key for family in Family for one in suggestions(family, for_child=False)}
    assert {"skole", "sfo", "lekser", "avlastning_kveld"} <= child - adult
    assert {"egne_barn", "jobb", "post"} <= adult - child


@pytest.mark.parametrize("for_child", [True, False])
def test_the_first_day_has_six_to_a_dozen_tasks(for_child: bool) -> None:
    assert 6 <= len(common_suggestions(for_child)) <= 12


def test_a_suggestion_is_found_by_its_key() -> None:
    assert suggestion("skole").service is Service.DEKKET_AV_ANDRE
    with pytest.raises(KeyError):
        suggestion("ukjent")


def test_what_is_avlastning_is_told_apart_from_an_institution() -> None:
    """hol § 3-6 nr. 2: avlastningsbolig is avlastning; a stay in an institution is covered by others."""
    assert suggestion("avlastningsbolig").service is Service.AVLASTNING
    assert suggestion("institusjon").service is Service.DEKKET_AV_ANDRE


def test_a_dagsenter_counts_only_where_it_is_told_what_it_is_given_under() -> None:
    """hol § 3-2; contested, and said so where it counts."""
    assert suggestion("dagsenter").service is Service.DEKKET_AV_ANDRE
    assert suggestion("dagsenter_helse").service is Service.PRAKTISK_BISTAND
    assert "§ 3-2" in suggestion("dagsenter").note
    assert "omstridt" in suggestion("dagsenter_helse").note


def test_each_note_belongs_to_a_suggestion() -> None:
    noted = {key.removeprefix("palette_note.") for key in all_texts() if key.startswith("palette_note.")}
    assert noted == {one.key for one in palette() if one.note}
    assert {"folge_skole", "lekser", "dagsenter", "avlastningsbolig", "hvilende_nattevakt", "lede_ordningen"} <= noted
