"""Sentences that say something else the day the new forvaltningslov comes into force: before it, and on it."""

from datetime import date

import pytest

from bpa_core.law import law_on, law_table
from bpa_core.plan.vocabulary import FilledInBy
from bpa_core.texts import t, texts_under_new_law
from bpa_core.texts.address import t_for

COMMENCES = date(2027, 1, 1)
NEW = law_table().commencing("fvl_2025", COMMENCES)

SENTENCES = [
    ("papers.soknad.asks.month", {}, "hvorfor det tar lengre tid", "forventet saksbehandlingstid"),
    ("papers.frister.forelopig_svar.text", {}, "hvorfor, og om mulig når", "hvor lang tid den venter"),
    ("papers.klage.reasons", {}, "bør nevne hovedhensynene", "skal opplyse om reglene"),
    ("papers.klage.cut.grounds", {"Jeg": "Jeg"}, "annen lov eller", "forutsetninger svikter"),
    ("demand_point.saken_opplyst", {}, "så godt opplyst som mulig", "forsvarlig utredet"),
    ("remedy_how.klage", {}, "Den vurderer saken på nytt", "krever ikke lenger underskrift"),
    ("vedtak.deadline.digital", {}, "må den ha kommet fram", "det også nok at den er sendt"),
    ("remedy_how.statsforvalteren", {}, "legge stor vekt på kommunalt selvstyre", "«særlig stor vekt»"),
    ("remedy_how.utsettelse", {}, "kan du be om", "skal det som hovedregel utsettes"),
    ("papers.klage.asks.hold", {}, "(forvaltningsloven § 42)", "når liv eller helse kan komme i fare"),
    ("inconsistency.over_ett_ar", {}, "jf. forvaltningsloven § 35", "(forvaltningsloven § 71)"),
]


@pytest.mark.parametrize(("key", "values", "before", "after"), SENTENCES, ids=[key for key, *_ in SENTENCES])
def test_the_sentence_changes_on_the_day(key: str, values: dict[str, str], before: str, after: str) -> None:
    with law_on(date(2026, 12, 31), NEW):
        old = t_for(key, FilledInBy.SELF, **values)
    with law_on(COMMENCES, NEW):
        new = t_for(key, FilledInBy.SELF, **values)
    assert before in old
    assert after not in old
    assert after in new
    assert old == t_for(key, FilledInBy.SELF, **values)


def test_signing_is_asked_for_on_both_sides() -> None:
    """Pasient- og brukerrettighetsloven § 7-3 keeps «undertegnet» when forvaltningsloven lets it go."""
    for day in (date(2026, 12, 31), COMMENCES):
        with law_on(day, NEW):
            assert "undertegn" in t_for("remedy_how.klage", FilledInBy.SELF)
            assert "undertegnet" in t("papers.frister.klage.text")


def test_stor_vekt_and_saerlig_stor_vekt_stand_side_by_side_under_the_new_act() -> None:
    with law_on(COMMENCES, NEW):
        words = t_for("remedy_how.statsforvalteren", FilledInBy.SELF)
    assert "forvaltningsloven § 68 tredje ledd «særlig stor vekt»" in words
    assert "pasient- og brukerrettighetsloven § 7-7 sier «stor vekt»" in words


def test_every_sentence_of_the_new_act_differs_from_the_one_it_replaces() -> None:
    replaced = texts_under_new_law()
    assert len(replaced) > 15
    assert not [key for key, many in replaced.items() for act, _ in many if act != "fvl_2025"]
