"""The kommune's edition concedes nothing; the family's own says what may be asked."""

import pytest

from bpa_core.documents import FORMS, Edition, Form, Kind
from bpa_core.hours.countability import NotCounted
from bpa_core.texts import all_texts, label, t
from tests.documents.making import EXAMPLES, assessed, docx_text, pdf_text, written_hours

PLANS = (*EXAMPLES, "full")
CONCEDES = (
    "teller ikke",
    "anslått",
    "anslag",
    "hva om",
    "kan mene",
    "ikke oppfylt",
    "usikker",
    "utenfor retten",
    "mangler til",
    "avstand til",
    "familiens eget",
    "under 25",
    "under 32",
)
KINDS = [Kind.DOGNKLOKKE, Kind.TIMEMAL, Kind.SOKNAD, Kind.SAMMENDRAG, Kind.KLAGE]


def text_of(name: str, kind: Kind, edition: Edition) -> str:
    return (pdf_text if Form.PDF in FORMS[kind] else docx_text)(name, kind, edition)


@pytest.mark.parametrize("kind", [*KINDS, Kind.BLANK])
@pytest.mark.parametrize("name", PLANS)
def test_kommune_edition_concedes_nothing(name: str, kind: Kind) -> None:
    if kind is Kind.KLAGE and not assessed(name).plan.vedtak:
        pytest.skip("no vedtak")
    text = text_of(name, kind, Edition.KOMMUNE).lower()
    for words in CONCEDES:
        assert words not in text, words
    for reason in NotCounted:
        if reason is not NotCounted.HELSEHJELP:
            assert label(reason).lower() not in text


@pytest.mark.parametrize("kind", KINDS)
def test_kommune_edition_keeps_the_counted_hours_to_the_family(kind: Kind) -> None:
    hours = assessed("full").hours
    assert hours.counts_per_week != hours.need_per_week
    counted = f"{written_hours(hours.counts_per_week)} "
    assert counted not in text_of("full", kind, Edition.KOMMUNE)
    assert counted in text_of("full", kind, Edition.EGEN)


@pytest.mark.parametrize("kind", KINDS)
def test_own_copy_says_what_it_is_and_what_may_be_asked(kind: Kind) -> None:
    text = text_of("full", kind, Edition.EGEN)
    assert t("papers.own.about") in text
    assert "Kommunen kan mene" in text
    assert "Hva om helsehjelp også telte?" in text
    if Form.PDF in FORMS[kind]:
        assert text.count(t("papers.own_copy")) >= 1


def test_every_concession_that_can_be_said_is_looked_for() -> None:
    """The own pages' words, and nothing of them, are what the kommune's edition must not say."""
    own = " ".join(text for key, text in all_texts().items() if key.startswith("papers.own")).lower()
    assert "kommunen kan mene" in own
    assert "hva om" in own
