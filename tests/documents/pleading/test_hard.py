"""The situations on the borders, each with what its letters must say, and what they must not."""

import re
from datetime import date

import pytest

from bpa_core.documents import Edition, Letter
from bpa_core.documents.papers.brev.letter import content
from bpa_core.plan.vedtak import CutTask
from bpa_core.plan.vocabulary import NightNeed
from tests.documents.making import assessed_plan
from tests.documents.pleading.hard import HARD
from tests.documents.pleading.reading import klage_text, letters_of, soknad_text

RIGHT, UNLESS_COST, BY_ASSESSMENT = "§ 2-1 d, med", "§ 2-1 d fjerde ledd, med", "§ 3-8, med"
FIRST_IN_THE_APPLICATION = {
    "two homes, 24.9 hours": f"{BY_ASSESSMENT} 24,9 timer i uka",
    "two homes, 25.0 hours": f"{UNLESS_COST} 25 timer i uka",
    "two homes, 25.1 hours": f"{UNLESS_COST} 25,1 timer i uka",
    "two homes, 31.9 hours": f"{UNLESS_COST} 31,9 timer i uka",
    "two homes, 32.0 hours": f"{RIGHT} 32 timer i uka",
    "two homes, 32.1 hours": f"{RIGHT} 32,1 timer i uka",
    "night not known": f"{UNLESS_COST} 31,5 timer i uka",
    "67 without BPA before": f"{BY_ASSESSMENT} 31,5 timer i uka",
    "67 with BPA before, ended": f"{UNLESS_COST} 31,5 timer i uka",
    "institution, moves": "i uka fra 1. mars 2027, uten sluttdato",
    "ended, larger need at night": f"{RIGHT} 87,5 timer i uka",
    "avlastning alone": "Avlastning trengs 24,5 timer i uka.",
}
"""pbrl § 2-1 d fourth paragraph, hol § 3-8, pbrl § 2-8: the principal claim."""
SAYS = {
    "two homes, 25.1 hours": ("Av behovet regnes 25,1 timer i uka med i retten til BPA, og det er minst 25.",),
    "night not known": ("De andre 56 timer i uka er hjelp om natta. Også de kreves", "utrede behovet om natta"),
    "duration not known": ("når de andre vilkårene også er oppfylt",),
    "two helpers at times": ("De andre 14 timer i uka er tid med to hjelpere.",),
    "67 with BPA before, ended": (
        "BPA ble gitt før fylte 67 år, med 30 timer i uka og et behov ut over to år",
        "Det tidligere vedtaket av 1. januar 2024 med 30 timer i uka varte til 31. oktober 2026.",
    ),
    "institution, no move": ("hvilke tjenester som er nødvendige, ut fra behovet",),
    "foster home, avlastning refused": ("for barnet og for resten av familien", "Krav for dem som har omsorgsarbeidet"),
    "hours in one sum": ("Til sammen | 35 | 18 | 17",),
    "refused, nothing drawn": (f"{UNLESS_COST} 28 timer i uka", "Det er søkt om 28 timer i uka."),
    "refused, nothing told": ("[skriv her: timene i uka det kreves]", "Født: [skriv her: fødselsdato]"),
    "refused on cost, nothing drawn": ("Er behovet minst 25 timer i uka, må kommunen dokumentere",),
    "ended, larger need at night": (
        "Hvis hjelpen om natta holdes utenfor | 31,5 timer",
        "Behovet mitt er større enn da",
    ),
    "locked, of 17, self": ("om timene kan låses slik", "Det jeg mener, skal ha stor vekt"),
    "organisation, with health services": (f"{UNLESS_COST} 31,5 timer i uka", "Helsehjelp: 11 timer i uka"),
    "egenandel of an adult, by parents": ("Jeg klager på egenandelen for søkeren.", "Fullmakt"),
    "not delivered for a year": ("Hvorfor vedtaket må gjennomføres", "hva som ikke er kommet, dato for dato"),
    "digital, past the deadline": ("Klagefristen gikk ut 17. november 2026.", "[skriv her: hvorfor klagen kommer nå]"),
    "avlastning alone": (
        "Prinsipalt: Vi krever vedtak etter pasient- og brukerrettighetsloven § 2-8",
        "Avlastning | 24,5",
    ),
    "avlastning of an adult's parents": ("Prinsipalt: Den som har omsorgsarbeidet, krever vedtak",),
    "cut at 17": (
        "det tidligere vedtaket av 1. januar 2024",
        f"{RIGHT} 30 timer",
        "Stell | 420 | 300 | Hun kan mer selv.",
    ),
    "cost documented, 28 hours": ("Kommunen har lagt fram en beregning.",),
    "some nights, one parent": ("Subsidiært: Jeg krever at tjenestene for barnet mitt",),
    "a mother who needs help": ("ta seg av barna sine", "Det bor barn i hjemmet."),
}
"""What the appeal says."""
NEVER_THERE = {
    "two homes, 24.9 hours": (UNLESS_COST,),
    "duration not known": ("vare ut over to år",),
    "67 without BPA before": ("gjelder retten fortsatt", "Retten gjelder for den som er under 67"),
    "institution, no move": ("§ 3-8", "Prinsipalt"),
    "foster home, avlastning refused": ("foreldrene", "barnet vårt"),
    "refused on cost, nothing drawn": ("Behovet er minst",),
    "locked, of 17, self": ("hvilke tjenester som er nødvendige", "Jeg har fylt 12"),
    "organisation, with health services": ("med 33 timer", "lagt til grunn 33"),
    "not delivered for a year": ("Klagefristen", "feil eller mangler", "legeerklæring"),
    "egenandel of an adult, by parents": ("legeerklæring",),
    "avlastning alone": ("§ 3-8", "sammen med assistansen"),
    "avlastning of an adult's parents": ("barnet", "Jeg krever vedtak etter"),
    "cost documented, 28 hours": ("hvis kostnad blir brukt som grunn",),
    "two helpers at times": ("Noen spørsmål om loven", "BPA etter en vurdering"),
    "cut at 17": ("§ 2-1 d, med 42 timer", "§ 2-1 d fjerde ledd, med"),
}
"""What the appeal does not say."""


@pytest.mark.parametrize("name", FIRST_IN_THE_APPLICATION)
def test_the_application_claims_first_what_the_hours_and_the_age_carry(name: str) -> None:
    principal = re.search(r"Prinsipalt: [^\n]+", soknad_text(HARD[name]))
    assert principal
    assert FIRST_IN_THE_APPLICATION[name] in principal[0]


@pytest.mark.parametrize("name", SAYS)
def test_the_appeal_says_what_the_situation_asks_for(name: str) -> None:
    text = klage_text(HARD[name])
    assert [words for words in SAYS[name] if words not in text] == []


@pytest.mark.parametrize("name", NEVER_THERE)
def test_the_appeal_says_nothing_false_or_silly(name: str) -> None:
    text = klage_text(HARD[name])
    assert [words for words in NEVER_THERE[name] if words in text] == []


@pytest.mark.parametrize("name", HARD)
def test_hours_that_are_drawn_are_never_shown_as_none(name: str) -> None:
    """Two minutes a week are «under 0,1»."""
    for text in (soknad_text(HARD[name]), klage_text(HARD[name])):
        assert not re.search(r"\| 0(?: \||$)|(?<![\d,])0 timer", text, re.MULTILINE)


def test_too_few_hours_are_answered_task_by_task_where_the_vedtak_says_how_much_each_gets() -> None:
    """Fvl § 25: what is needed, what is given and what happens, for each task; never what nobody has told."""
    plan = HARD["night not known"]
    short = CutTask(id="stell", minutes_now=210, consequence="Jeg blir sittende våt.")
    assert plan.vedtak
    told = plan.model_copy(update={"vedtak": plan.vedtak.model_copy(update={"cut_tasks": (short,)})})
    text = klage_text(told)
    assert "Oppgave | Behov, min. | Gitt, min. | Vedtaket sier | Hva som skjer" in text
    assert "Stell | 420 | 210 | – | Jeg blir sittende våt." in text
    assert "oppgave for oppgave hva som trengs" not in text
    assert "oppgave for oppgave hva som trengs" in klage_text(plan)


def test_the_application_shows_the_next_reading_though_it_gives_no_right_and_concedes_nothing() -> None:
    """Pbrl § 2-1 d second paragraph; the appeal shows it only where it gives a right."""
    text = soknad_text(HARD["two helpers at times"])
    for words in ("Noen spørsmål om loven", "| BPA etter en vurdering", "Det er ingen innrømmelse."):
        assert words in text


def test_an_institution_without_a_move_applies_for_services() -> None:
    text = soknad_text(HARD["institution, no move"])
    for words in ("BPA kan", "leder ordningen", "årstimer", "Noen spørsmål om loven"):
        assert words not in text


@pytest.mark.parametrize("name", ["institution, no move", "institution, moves"])
def test_letters_beside_an_application_name_what_was_applied_for(name: str) -> None:
    """For a stay in an institution services are applied for, and no letter says that it was BPA."""
    asked = name == "institution, moves"
    waiting = HARD[name].model_copy(update={"vedtak": None, "applied_on": date(2026, 6, 1)})
    letters = letters_of(waiting)
    for letter in (Letter.PURRING, Letter.KLAGE_UTEN_VEDTAK, Letter.LEGE, Letter.SKOLE):
        assert ("brukerstyrt personlig assistanse (BPA)" in letters[letter]) is asked
        assert ("om helse- og omsorgstjenester for" in letters[letter]) is not asked
    title = content(Letter.PURRING, assessed_plan(waiting), Edition.KOMMUNE).title
    assert title == "Purring på søknad"


def test_where_parts_of_avlastning_are_outside_bpa_it_is_told_which() -> None:
    """s8: 30,1 hours of need, 26,1 claimed as BPA; the nights in the avlastningsbolig are the difference."""
    night = HARD["cut at 17"]
    day = night.day_types[0]
    late = tuple(
        task.model_copy(update={"start": task.start.parse("21:30"), "minutes": 180})
        if task.id == "avlastning"
        else task
        for task in day.activities
    )
    visits = night.person.model_copy(update={"night_need": NightNeed.VISITS})
    plan = night.model_copy(update={"day_types": (day.model_copy(update={"activities": late}),), "person": visits})
    text = soknad_text(plan)
    assert "21 timer i uka av behovet er avlastning. Av dem kreves 10,5 timer organisert som BPA." in text
    assert "De andre er hjelp om natta." in text
