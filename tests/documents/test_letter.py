"""The application letter: whose voice, which claim, which gaps, and the fullmakt."""

import re
from datetime import date

import pytest

from bpa_core.documents import Edition, Kind
from bpa_core.documents.papers.soknad.letter import content
from bpa_core.documents.render.docx import docx
from bpa_core.plan.categories import Category
from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import Arbeidsleder, BpaBefore67, FilledInBy, LivesWith, Unsure
from tests.documents.making import ON, assessed_plan, docx_text, pdf_text, read_docx
from tests.documents.plans import full_plan, task

CLAIMS = {
    "full": "Ved minst 32 timer i uka gir loven rett",
    "conditional": "med mindre kommunen kan dokumentere at det gir vesentlig økt kostnad",
    "offer": "Kommunen skal ha BPA som et tilbud etter helse- og omsorgstjenesteloven § 3-8",
}


def letter(plan: Plan) -> str:
    return read_docx(docx(content(assessed_plan(plan), Edition.KOMMUNE), ON))


def is_adult(**person: object) -> Plan:
    plan = full_plan()
    told = {"birth_date": date(1990, 1, 1), "lives_with": LivesWith.ALONE, "filled_in_by": FilledInBy.SELF, **person}
    return plan.model_copy(update={"person": plan.person.model_copy(update=told)})


def with_minutes_a_day(minutes: int) -> Plan:
    """One day type and one task: so many minutes every day of the year."""
    plan = is_adult()
    every_day = plan.day_types[0].model_copy(
        update={"days_per_year": 365, "activities": (task("a", "08:00", minutes, Category.PERSONLIG_STELL),)}
    )
    return plan.model_copy(update={"day_types": (every_day,), "occasional": (), "existing_services": ()})


def test_a_childs_parents_say_we() -> None:
    text = docx_text("full", Kind.SOKNAD)
    assert "Vi søker om brukerstyrt personlig assistanse for barnet vårt" in text
    assert "Barnets beste" in text
    assert "Fullmakt til den som hjelper" not in text
    assert "En forelder skal være arbeidsleder." in text


def test_one_who_fills_in_alone_says_i() -> None:
    text = letter(is_adult(arbeidsleder=Arbeidsleder.SELF))
    assert "Jeg søker om brukerstyrt personlig assistanse, etter" in text
    assert "Jeg skal selv være arbeidsleder." in text
    assert "Barnets beste" not in text
    assert "Fullmakt" not in text


@pytest.mark.parametrize("who", [FilledInBy.REPRESENTATIVE, FilledInBy.PARENT])
def test_whoever_acts_for_somebody_grown_up_brings_a_fullmakt(who: FilledInBy) -> None:
    text = letter(is_adult(filled_in_by=who))
    assert "på vegne av søkeren" in text
    assert "Jeg gir fullmakt til å søke om BPA" in text
    assert "barnet vårt" not in text


def test_the_fullmakt_stands_on_a_page_of_its_own() -> None:
    from tests.documents.making import pdf_pages

    own = [page for page in pdf_pages("largest", Kind.SOKNAD) if "Jeg gir fullmakt" in page]
    assert len(own) in (0, 1)
    assert all("Vedlegg" not in page for page in own)


@pytest.mark.parametrize(
    ("minutes", "claim"),
    [(275, "full"), (274, "conditional"), (215, "conditional"), (214, "offer")],
)
def test_the_claim_follows_the_counted_hours(minutes: int, claim: str) -> None:
    """275 minutes a day are 32,08 hours a week, 274 are 31,97; 215 are 25,08, 214 are 24,97."""
    text = letter(with_minutes_a_day(minutes))
    for name, words in CLAIMS.items():
        assert (words in text) is (name == claim), name


@pytest.mark.parametrize(
    ("told", "claim"),
    [
        ({"birth_date": date(1956, 1, 1), "bpa_before_67": BpaBefore67.NO}, "offer"),
        ({"birth_date": date(1956, 1, 1), "bpa_before_67": BpaBefore67.AS_RIGHT}, "full"),
        ({"birth_date": date(1956, 1, 1), "bpa_before_67": BpaBefore67.UNSURE}, "full"),
        ({"need_over_two_years": Unsure.NO}, "offer"),
        ({"need_over_two_years": Unsure.UNSURE}, "full"),
    ],
)
def test_the_claim_is_never_more_than_age_and_duration_allow(told: dict[str, object], claim: str) -> None:
    plan = with_minutes_a_day(400)
    text = letter(plan.model_copy(update={"person": is_adult(**told).person}))
    assert CLAIMS[claim] in text
    assert (CLAIMS["full"] in text) is (claim == "full")


def test_nothing_is_invented_where_something_is_missing() -> None:
    text = docx_text("empty", Kind.SOKNAD)
    assert not re.search(r"[0-9,]+ timer i uka", text)
    for gap in ("[skriv her: navn]", "[skriv her: fødselsdato]", "[skriv her: hvor lenge behovet ventes å vare"):
        assert gap in text


@pytest.mark.parametrize(("answer", "words"), [(Unsure.YES, "vil vare ut over to år"), (Unsure.NO, "er her nå")])
def test_duration_is_argued_and_never_conceded(answer: Unsure, words: str) -> None:
    assert words in letter(is_adult(need_over_two_years=answer))


def test_days_that_do_not_add_up_leave_the_claim_open() -> None:
    plan = full_plan()
    text = letter(plan.model_copy(update={"day_types": plan.day_types[:1]}))
    assert "[skriv her: timene i uka, når dagene i året er fylt ut]" in text
    assert not any(claim in text for claim in CLAIMS.values() if "tilbud" not in claim)


def test_every_criterion_of_the_law_stands_in_the_letter() -> None:
    text = pdf_text("full", Kind.SOKNAD)
    assert "Vilkårene i pasient- og brukerrettighetsloven § 2-1 d" in text
    for words in ("Alder", "Varighet", "Timer i uka", "Tjenestene", "Særlig tyngende omsorgsarbeid", "Arbeidsleder"):
        assert words in text


def test_reasons_stand_as_they_were_written() -> None:
    assert "Oppgave s1: Grunn for s1." in docx_text("full", Kind.SOKNAD)
