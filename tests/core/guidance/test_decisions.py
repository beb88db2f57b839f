"""Public decisions: only what somebody has read to its end may stand in a letter."""

import re

import pytest

from bpa_core.guidance.decisions import DecidedBy, Decision, Helps, HowRead, Topic, citable, decisions, decisions_on
from bpa_core.texts import t


def test_two_are_read_to_their_end_and_no_other_is_cited() -> None:
    read = [one.id for one in decisions() if one.citable]
    assert read == ["Rt. 1990 s. 874", "Rt. 1997 s. 877"]
    assert {one.id for topic in Topic for one in citable(topic)} == set(read)


def test_fusa_is_cited_for_a_cut_and_for_what_is_forsvarlig() -> None:
    assert [one.id for one in citable(Topic.KUTT)] == ["Rt. 1990 s. 874"]
    assert [one.id for one in citable(Topic.FORSVARLIG)] == ["Rt. 1990 s. 874"]
    assert citable(Topic.NATT) == ()


def test_one_word_in_the_data_lets_a_letter_cite_it() -> None:
    found = next(one for one in decisions() if one.id == "SM-2019/1333")
    assert not found.citable
    assert found.model_copy(update={"read": HowRead.HELT}).citable


def test_every_topic_has_a_decision_and_the_best_read_stands_first() -> None:
    for topic in Topic:
        found = decisions_on(topic)
        assert found
        order = [list(HowRead).index(one.read) for one in found]
        assert order == sorted(order)
    assert len(decisions_on(None)) == len(decisions()) == len({one.id for one in decisions()})


def test_what_speaks_for_the_kommune_is_shown_too() -> None:
    assert sum(one.helps is Helps.KOMMUNEN for one in decisions()) >= 5


def test_the_ombud_s_cases_carry_its_number_and_only_the_press_is_without_reading() -> None:
    ombud = [one for one in decisions() if one.by is DecidedBy.SIVILOMBUDET]
    assert all(re.fullmatch(r"SM-\d{4}/\d+", one.id) and one.on for one in ombud)
    assert not [one.id for one in ombud if one.read is HowRead.PRESSEN]


@pytest.mark.parametrize("one", decisions(), ids=lambda one: one.id)
def test_points_are_short_and_in_our_own_words(one: Decision) -> None:
    point = t(one.text_key)
    assert len(point) <= 320
    assert point.endswith(".")
    assert "«" not in point
    assert not re.search(r"§ ?\d|fylkesmann", point, re.IGNORECASE)
