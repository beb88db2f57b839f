"""The application letter: whose voice, which claim first, which gaps, who signs, and the fullmakt."""

import re
from datetime import date

import pytest

from bpa_core.documents import Edition, Kind
from bpa_core.documents.papers.soknad.letter import content
from bpa_core.documents.render.docx import docx
from bpa_core.plan.case import Case, Document, DocumentKind
from bpa_core.plan.categories import Category
from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import Arbeidsleder, BpaBefore67, FilledInBy, LivesWith, Unsure
from tests.documents.making import ON, assessed_plan, docx_text, pdf_pages, read_docx
from tests.documents.plans import full_plan, task

RIGHT = "Prinsipalt: Jeg krever at tjenestene organiseres som BPA etter pasient- og brukerrettighetsloven § 2-1 d, med"
ON_COST = "Kommunen må dokumentere vesentlig økt kostnad hvis retten ikke skal gjelde."
BY_ASSESSMENT = "Jeg ber om BPA etter helse- og omsorgstjenesteloven § 3-8"


def letter(plan: Plan) -> str:
    return read_docx(docx(content(assessed_plan(plan), Edition.KOMMUNE), ON))


def is_adult(case: Case | None = None, **person: object) -> Plan:
    plan = full_plan()
    told = {"birth_date": date(1990, 1, 1), "lives_with": LivesWith.ALONE, "filled_in_by": FilledInBy.SELF, **person}
    return plan.model_copy(update={"person": plan.person.model_copy(update=told), "case": case or Case()})


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
    assert "En forelder leder ordningen." in text


def test_one_who_fills_in_alone_says_i() -> None:
    text = letter(is_adult(arbeidsleder=Arbeidsleder.SELF))
    assert "Jeg søker om brukerstyrt personlig assistanse." in text
    assert "Jeg leder ordningen selv." in text
    assert "Barnets beste" not in text
    assert "Fullmakt" not in text


@pytest.mark.parametrize("who", [FilledInBy.REPRESENTATIVE, FilledInBy.PARENT])
def test_whoever_acts_for_somebody_grown_up_brings_a_fullmakt(who: FilledInBy) -> None:
    """Fvl § 12, pbrl § 7-2 third paragraph: to the kommune, statsforvalteren and ombudet, with access and journal."""
    text = letter(is_adult(filled_in_by=who))
    assert "på vegne av søkeren" in text
    own = text[text.index("Jeg gir fullmakt") :]
    for body in ("kommunen", "statsforvalteren", "Pasient- og brukerombudet"):
        assert body in own
    assert "taushetsplikt" in text
    assert "innsyn i journal" in own
    assert "trekkes tilbake når som helst" in own
    assert "barnet vårt" not in text


def test_the_fullmakt_stands_on_a_page_of_its_own() -> None:
    own = [page for page in pdf_pages("largest", Kind.SOKNAD) if "Jeg gir fullmakt" in page]
    assert len(own) in (0, 1)
    assert all("Vedlegg" not in page for page in own)


@pytest.mark.parametrize(
    ("minutes", "first"),
    [(275, RIGHT), (274, ON_COST), (215, ON_COST), (214, f"Prinsipalt: {BY_ASSESSMENT}")],
)
def test_the_claim_follows_the_counted_hours(minutes: int, first: str) -> None:
    """275 minutes a day are 32,08 hours a week, 274 are 31,97; 215 are 25,08, 214 are 24,97."""
    text = letter(with_minutes_a_day(minutes))
    for words in (RIGHT, ON_COST, f"Prinsipalt: {BY_ASSESSMENT}"):
        assert (words in text) is (words == first), words
    assert BY_ASSESSMENT in text


@pytest.mark.parametrize(
    ("told", "as_a_right"),
    [
        ({"birth_date": date(1956, 1, 1), "bpa_before_67": BpaBefore67.NO}, False),
        ({"birth_date": date(1956, 1, 1), "bpa_before_67": BpaBefore67.AS_RIGHT}, True),
        ({"birth_date": date(1956, 1, 1), "bpa_before_67": BpaBefore67.UNSURE}, False),
        ({"need_over_two_years": Unsure.NO}, False),
        ({"need_over_two_years": Unsure.UNSURE}, True),
    ],
)
def test_the_claim_is_never_more_than_age_and_duration_allow(told: dict[str, object], as_a_right: bool) -> None:
    """An unknown duration leaves the claim standing; a «vet ikke» about BPA before 67 is not pleaded."""
    plan = with_minutes_a_day(400)
    text = letter(plan.model_copy(update={"person": is_adult(**told).person}))
    assert (RIGHT in text) is as_a_right
    assert BY_ASSESSMENT in text


def test_nothing_is_invented_where_something_is_missing() -> None:
    text = docx_text("empty", Kind.SOKNAD)
    assert not re.search(r"[0-9,]+ timer i uka", text)
    for gap in ("[skriv her: navn]", "[skriv her: fødselsdato]", "[skriv her: legeerklæring med dato"):
        assert gap in text


def test_duration_is_said_on_yes_alone_and_with_the_document_that_is_ticked() -> None:
    """Pbrl § 2-1 d third paragraph; no document is named that nobody has told of."""
    shown = Case(documents=(Document(kind=DocumentKind.LEGEERKLAERING, dated=date(2026, 3, 2)),))

    def lasting(answer: Unsure, case: Case | None = None) -> str:
        person = is_adult(need_over_two_years=answer).person
        return letter(with_minutes_a_day(400).model_copy(update={"person": person, "case": case or Case()}))

    assert "ut over to år, se legeerklæring av 2. mars 2026" in lasting(Unsure.YES, shown)
    assert "Behovet vil vare ut over to år (" in lasting(Unsure.YES)
    for answer in (Unsure.NO, Unsure.UNSURE):
        assert "to år" not in lasting(answer)
    assert "bedt legen uttale seg" in lasting(Unsure.UNSURE, Case(doctor_asked_on_duration=True))


def test_what_hours_give_is_said_with_the_conditions_that_nobody_has_answered() -> None:
    """Pbrl § 2-1 d: the hours alone give the right only where the answers settle duration and age."""
    flat = "Ved minst 32 timer i uka er det rett til BPA (pasient- og brukerrettighetsloven § 2-1 d fjerde ledd)"
    more = "Ved minst 32 timer i uka er det rett til BPA når de andre vilkårene også er oppfylt ("

    def of(**told: object) -> tuple[bool, bool]:
        text = letter(with_minutes_a_day(400).model_copy(update={"person": is_adult(**told).person}))
        return flat in text, more in text

    assert of(need_over_two_years=Unsure.YES) == (True, False)
    assert of(need_over_two_years=Unsure.UNSURE) == (False, True)
    assert of(need_over_two_years=Unsure.YES, birth_date=None) == (False, True)
    assert of(need_over_two_years=Unsure.NO) == (False, False)


def test_days_that_do_not_add_up_leave_the_claim_open() -> None:
    plan = full_plan()
    text = letter(plan.model_copy(update={"day_types": plan.day_types[:1]}))
    assert "[skriv her: timene i uka, når døgnet er tegnet og dagene i året er fylt ut]" in text
    assert "som BPA etter" not in text


def test_what_is_applied_for_comes_before_the_facts() -> None:
    text = docx_text("full", Kind.SOKNAD)
    order = ("Hva vi søker om", "Hvem det gjelder", "Behovet i tall", "Hva hjelpen trengs til", "Hva skjer uten hjelp")
    order += (
        "Omsorgsarbeidet i dag",
        "Hvem som leder ordningen",
        "Ønsker",
        "Hva vi ber kommunen om",
        "Hvis noe mangler",
    )
    places = [text.index(words) for words in order]
    assert places == sorted(places)


def test_leader_and_deputy_are_named_or_offered() -> None:
    named = letter(is_adult(Case(leader="Kari", deputy="Ola")))
    assert "Kari leder ordningen." in named
    assert "Ola er stedfortreder." in named
    offered = letter(is_adult(arbeidsleder=Arbeidsleder.NONE))
    assert "Hvem som leder ordningen, avklarer jeg med kommunen før oppstart." in offered


@pytest.mark.parametrize(
    ("typed", "printed"),
    [("Asker", "Asker kommune"), ("Asker kommune", "Asker kommune"), ("Bydel Sagene", "Bydel Sagene")],
)
def test_the_kommune_is_called_one(typed: str, printed: str) -> None:
    text = letter(is_adult(Case(addressee="Tildelingskontoret"), kommune=typed))
    assert f"{printed}, Tildelingskontoret" in text


def test_reasons_stand_as_they_were_written() -> None:
    assert "Oppgave s1: Grunn for s1." in docx_text("full", Kind.SOKNAD)
