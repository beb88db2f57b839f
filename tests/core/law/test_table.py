"""The dated table of the law: every meaning has a paragraph each day, and one date moves them all."""

from collections.abc import Iterator
from datetime import date

import pytest

from bpa_core.law import READ_ON, LawTable, UnknownLaw, cite, coming_laws, in_force, law_on, law_table, laws, reference
from bpa_core.law.references import tied
from bpa_core.texts import all_texts, t, texts_under_new_law
from bpa_core.texts.address import FORMS
from tests.core.texts.text_scan import paragraphs, placeholders

COMMENCES = date(2027, 1, 1)
DAY_BEFORE = date(2026, 12, 31)


@pytest.fixture
def with_new_acts() -> LawTable:
    """The table as it will be when both new acts have been given a day."""
    return law_table().commencing("fvl_2025", COMMENCES).commencing("bl_2025", COMMENCES)


def test_the_new_acts_are_not_in_force_until_they_are_given_a_day() -> None:
    assert [one.key for one in coming_laws()] == ["fvl_2025", "bl_2025"]
    with law_on(date(2100, 1, 1)):
        assert not in_force("fvl_2025")
        assert cite("begrunnelse").address.endswith("/1967-02-10/§24")


@pytest.mark.parametrize(
    ("meaning", "old", "new"),
    [
        ("veiledning", "fvl § 11", "fvl § 14"),
        ("forelopig_svar", "fvl § 11 a", "fvl § 17"),
        ("nedtegning", "fvl § 11 d", "fvl § 9 tredje ledd"),
        ("fullmektig", "fvl § 12", "fvl § 18"),
        ("forhandsvarsel", "fvl § 16", "fvl § 42"),
        ("utredning", "fvl § 17", "fvl § 44"),
        ("innsyn", "fvl § 18", "fvl § 46"),
        ("skriftlig", "fvl § 23", "fvl § 55"),
        ("begrunnelse", "fvl § 24", "fvl § 56"),
        ("begrunnelse_hensyn", "fvl § 25 tredje ledd", "fvl § 57 første ledd bokstav c"),
        ("underretning_innhold", "fvl § 27", "fvl § 59"),
        ("klagefrist_lengre", "fvl § 29 fjerde ledd", "fvl § 63 femte ledd"),
        ("klage_i_tide", "fvl § 30", "fvl § 64"),
        ("klage_for_sent", "fvl § 31", "fvl § 65"),
        ("klageform", "fvl § 32", "fvl § 66"),
        ("kommunens_uttalelse", "fvl § 33 fjerde ledd", "fvl § 67 tredje ledd"),
        ("klageinstans_selvstyre", "fvl § 34 andre ledd", "fvl § 68 tredje ledd"),
        ("omgjoring", "fvl § 35", "fvl § 71"),
        ("sakskostnader", "fvl § 36", "fvl § 69"),
        ("utsatt_iverksetting", "fvl § 42", "fvl § 76"),
        ("klagefrist_digital", "eforv § 11 andre ledd", "fvl § 63 første ledd"),
        ("omsorgsplikt", "bl § 30", "bl § 6-4"),
        ("klagefrist", "pbrl § 7-5", "pbrl § 7-5"),
        ("klage_selvstyre", "pbrl § 7-7", "pbrl § 7-7"),
    ],
)
def test_one_date_moves_every_citation(with_new_acts: LawTable, meaning: str, old: str, new: str) -> None:
    assert with_new_acts.cite(meaning, DAY_BEFORE).short == old
    assert with_new_acts.cite(meaning, COMMENCES).short == new


def test_no_meaning_is_left_in_an_act_that_is_replaced(with_new_acts: LawTable) -> None:
    cited = {meaning: with_new_acts.cite(meaning, COMMENCES).law for meaning in with_new_acts.places}
    replaced = {act.replaces for act in with_new_acts.acts.values()} - {None}
    assert not [meaning for meaning, law in cited.items() if law.key in replaced]
    with law_on(COMMENCES, with_new_acts):
        assert set(cited.values()) <= set(laws().values())
        assert coming_laws() == ()


def test_the_amended_paragraphs_of_july_2026_hold_from_that_day() -> None:
    for meaning in ("tilsyn", "tilsyn_behandling", "alvorlig_hendelse", "mote_etter_hendelse"):
        assert [one.since for one in law_table().places[meaning]] == [date(2026, 7, 1)]


def test_an_address_opens_the_paragraph_and_a_convention_opens_the_act_it_is_annexed_to() -> None:
    assert cite("bpa").address == "https://lovdata.no/dokument/NL/lov/1999-07-02-63/§2-1d"
    assert cite("bpa_natt_og_to").address == cite("bpa").address
    assert cite("frist_regnes").address.endswith("/§148")
    assert cite("crpd_bistand").address.endswith("/1999-05-21-30")
    assert (cite("crpd_bistand").short, cite("egenandel").long) == (
        "CRPD artikkel 19 bokstav b",
        "egenandelsforskriften § 8",
    )
    assert all(one.read_on <= READ_ON for one in law_table().acts.values())


def test_what_the_table_does_not_have_is_an_error() -> None:
    assert reference("pbrl § 2-1 d") == cite("bpa")
    for ask in (lambda: cite("hovedhensyn"), lambda: reference("pbrl § 2-1 a"), lambda: in_force("fvl_2030")):
        with pytest.raises(UnknownLaw):
            ask()


def test_every_text_cites_what_the_table_has(with_new_acts: LawTable) -> None:
    cited = {(key, one) for key, text in _all_words() for one in paragraphs(text)}
    assert cited
    assert not [pair for pair in cited if pair[1] not in with_new_acts.places]


def test_no_meaning_stands_twice() -> None:
    """Two names for one place are allowed only where the acts part later, as § 27 does."""
    places = [tuple(many) for many in law_table().places.values()]
    assert len(set(places)) == len(places)


def test_the_words_under_a_new_act_take_the_place_of_words_that_stand() -> None:
    for key, many in texts_under_new_law().items():
        assert key in all_texts()
        for act, words in many:
            assert not law_table().in_force(act, READ_ON)
            assert placeholders(words) - set(FORMS) == placeholders(all_texts()[key]) - set(FORMS), key


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("demand_point.begrunnet", "forvaltningsloven § 24"),
        ("demand_point.skriftlig", "forvaltningsloven §§ 23 og 27"),
        ("demand_point.barnets_beste", "Grunnloven § 104 og barnekonvensjonen artikkel 3"),
        ("timene.fall.counts", "i § 2-1 d"),
        ("utsagn_point.ikke_til_barn", "Pasient- og brukerrettighetsloven § 2-1 d har"),
        ("utsagn_point.natt_telles_ikke", "pasient- og brukerrettighetsloven § 2-1 d andre ledd"),
    ],
)
def test_a_text_names_the_paragraph_in_words(text: str, words: str) -> None:
    assert words in t(text)


def test_the_same_text_names_the_new_paragraph_from_its_day(with_new_acts: LawTable) -> None:
    with law_on(DAY_BEFORE, with_new_acts):
        assert "forvaltningsloven §§ 23 og 27" in t("demand_point.skriftlig")
    with law_on(COMMENCES, with_new_acts):
        assert "forvaltningsloven §§ 55 og 58" in t("demand_point.skriftlig")
    assert "§§ 23 og 27" in t("demand_point.skriftlig")


def _all_words() -> Iterator[tuple[str, str]]:
    yield from all_texts().items()
    for key, many in texts_under_new_law().items():
        yield from ((key, words) for _, words in many)


def test_a_paragraph_is_not_parted_at_a_line_s_end() -> None:
    """The spaces and the hyphen of «§ 2-1 d» are tied; what comes after may stand on the next line."""
    assert tied("pbrl § 2-1 d andre ledd") == "pbrl §\u00a02-\u20601\u00a0d andre ledd"
    assert tied("fvl §§ 148–149 og CRPD artikkel 19") == "fvl §§\u00a0148–149 og CRPD artikkel 19"
