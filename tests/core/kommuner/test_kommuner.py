"""Every kommune's file is whole, sourced and dated; a wrong file is told in words."""

from datetime import date
from importlib.resources import files

import pytest

from bpa_core.data_files import DataFileError
from bpa_core.kommuner import KommuneTopic, find, kommuner, read_kommune
from bpa_core.kommuner.__main__ import main
from bpa_core.texts import label
from bpa_core.texts.language import languages

FILES = sorted(file.name for file in files("bpa_core.kommuner").iterdir() if file.name.endswith(".toml"))
WHOLE = """
name = "Lia"
[sources.side]
title = "Lia kommune om BPA"
read_on = 2026-11-22
[[facts]]
topic = "soke"
text = "Send søknaden til rådhuset."
source = "side"
"""


@pytest.mark.parametrize("name", FILES)
def test_each_file_is_whole_and_its_sources_are_dated(name: str) -> None:
    kommune = read_kommune(files("bpa_core.kommuner").joinpath(name).read_text(encoding="utf-8"), name)
    assert name.removesuffix(".toml").isascii()
    assert all(date(2026, 1, 1) <= one.read_on <= date(2040, 12, 31) for one in kommune.sources.values())
    assert not {fact.topic for fact in kommune.facts} & set(kommune.silent_on)


def test_oslo_and_bergen_are_there() -> None:
    assert {"Oslo", "Bergen"} <= set(kommuner())


@pytest.mark.parametrize("written", ["bergen", " Bergen ", "BERGEN KOMMUNE", "Bergen kommune"])
def test_a_kommune_is_found_as_people_write_it(written: str) -> None:
    found = find(written)
    assert found is not None
    assert found.name == "Bergen"


@pytest.mark.parametrize("written", ["", "kommune", "Ingensteds", "Nordre Bergen", "berge"])
def test_a_kommune_without_a_file_is_not_guessed(written: str) -> None:
    assert find(written) is None


def test_every_bydel_of_bergen_has_exactly_one_office_for_adults() -> None:
    adults = [office for office in kommuner()["Bergen"].offices if office.bydeler]
    bydeler = [bydel for office in adults for bydel in office.bydeler]
    assert sorted(bydeler) == sorted(
        ["Arna", "Bergenhus", "Fana", "Fyllingsdalen", "Laksevåg", "Ytrebygda", "Årstad", "Åsane"]
    )


def test_where_oslo_asks_for_more_than_the_law_the_law_stands_beside_it() -> None:
    (krav,) = (fact for fact in kommuner()["Oslo"].facts if fact.topic is KommuneTopic.KRAV)
    assert krav.beside_the_law is not None
    assert krav.references[0].address.endswith("/§2-1d")


def test_every_topic_has_words() -> None:
    assert all(label(topic) for topic in KommuneTopic)


def test_facts_come_in_the_order_a_family_meets_them() -> None:
    order = [fact.topic for fact in kommuner()["Bergen"].facts_in_order]
    assert order == sorted(order, key=list(KommuneTopic).index)


@pytest.mark.parametrize(
    ("right", "wrong", "expected"),
    [
        ('topic = "soke"', 'topic = "sok"', "facts 1, topic"),
        ('source = "side"', 'source = "annen"', "source annen is used but not described"),
        ("read_on = 2026-11-22", "", "sources, side, read_on: Field required"),
        ("read_on =", 'address = "http://x.no"\nread_on =', "sources, side, address"),
        ('topic = "soke"', 'topic = "krav"', "how to apply"),
        ('source = "side"', 'source = "side"\nbeside_the_law = "Noe helt annet."', "name the paragraph"),
        ('source = "side"', 'source = "side"\nlaw = ["loven § 1"]', "facts 1, law 1"),
        ('name = "Lia"', 'name = "Lia', "not readable as TOML"),
        ('name = "Lia"', 'name = "Lia"\nfarge = "blå"', "farge"),
    ],
)
def test_a_wrong_file_says_file_place_and_fault(right: str, wrong: str, expected: str) -> None:
    assert read_kommune(WHOLE, "lia.toml").name == "Lia"
    with pytest.raises(DataFileError) as refused:
        read_kommune(WHOLE.replace(right, wrong), "lia.toml")
    assert all(fault.startswith("lia.toml") for fault in refused.value.faults)
    assert expected in str(refused.value)


def test_the_checker_says_what_it_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert main() == 0
    assert "Bergen:" in capsys.readouterr().out


def test_words_in_another_language_are_of_one_that_is_read_and_none_lacks() -> None:
    """What a kommune's file has in a language, it has of everything; a file may have bokmål alone."""
    for kommune in kommuner().values():
        for code in {code for fact in kommune.facts for code in fact.text_in}:
            assert code in languages()
            assert all(code in fact.text_in for fact in kommune.facts)
            assert all(code in fact.beside_the_law_in for fact in kommune.facts if fact.beside_the_law)
            assert all(code in office.who_in for office in kommune.offices)
            assert all(code in office.note_in for office in kommune.offices if office.note)
